/** Calls by the command line of this project. */

import { gatewayTables } from '../../../generated/gateway-tables.ts';
import type { Tasks } from '../../../generated/lifecycle.ts';
import { quote } from '../../../mocks/control/curl.ts';
import { type Body, type Call, parametersIn } from './call.ts';

/** The submits and queries of each gateway that the command line knows. */
const known: ReadonlyMap<string, Tasks> = new Map(
  Object.entries(gatewayTables).map(([name, { tasks }]) => [name, tasks]),
);

/** A command for each request that a call has; undefined if no command sends such a request. */
export function commandLine(call: Call): string | undefined {
  const commands = commandsOf(call);
  if (commands.length === 0) return undefined;
  // The key is never an argument: those are seen by everybody on the machine.
  const settings = [
    `export ${call.gateway.toUpperCase()}_API_KEY=YOUR_API_KEY`,
    `export VIDEO_GATEWAY_BASE_URL=${call.server}`,
  ];
  return [settings.join('\n'), ...commands].join('\n\n');
}

function commandsOf(call: Call): string[] {
  const { path, operation, bodies, file, gateway } = call;
  const tasks = known.get(gateway);
  if (tasks === undefined) return [];
  const { submits, queries } = tasks;
  if (submits[operation.operationId]) return bodies.map((body) => submission(call, tasks, body));
  if (queries[operation.operationId]) return [command('status', idIn(call), call)];
  const isContent = Object.values(queries).some(({ content }) => content === path);
  return isContent ? [command('download', idIn(call), call, { output: file })] : [];
}

/** Submits a task, waits for it and downloads its video. */
function submission(call: Call, tasks: Tasks, { summary, value }: Body): string {
  const { operation, bodies } = call;
  const { operationId } = operation;
  const verb = verbOf(tasks, operationId);
  const isOneOfSeveral = Object.keys(tasks.submits).filter((id) => verbOf(tasks, id) === verb).length > 1;
  const field = tasks.submits[operationId]?.field ?? '';
  // A body is an object of fields.
  const { [field]: source = idIn(call), ...fields } = value as Record<string, unknown>;
  const text = command(verb, source, call, {
    ...(isOneOfSeveral && { operation: operationId }),
    ...fields,
  });
  return bodies.length > 1 ? `# ${summary}\n${text}` : text;
}

/** The name of the command that submits by an operation. */
function verbOf(tasks: Tasks, operationId: string): 'create' | 'remix' | 'extend' {
  const queries = Object.values(tasks.queries);
  if (queries.some(({ remix }) => remix === operationId)) return 'remix';
  return queries.some(({ extend }) => extend === operationId) ? 'extend' : 'create';
}

/** The id of the task that the address names, if it names one. */
function idIn(call: Call): unknown {
  return [...parametersIn('path', call), ...parametersIn('query', call)][0]?.example;
}

/** A command over several lines, an option in each. */
function command(
  verb: string,
  argument: unknown,
  { gateway }: Call,
  options: Readonly<Record<string, unknown>> = {},
): string {
  const start = ['npx video-gateway-kit', verb, ...(argument === undefined ? [] : [quote(String(argument))])];
  const given = Object.entries({ gateway, ...options }).flatMap(([name, value]) => optionsOf(name, value));
  return [start.join(' '), ...given].join(' \\\n  ');
}

/** A field as options: a list as one for each of its values, a switch without one. */
function optionsOf(name: string, value: unknown): string[] {
  const option = name.replaceAll('_', '-');
  if (typeof value === 'boolean') return [`--${value ? '' : 'no-'}${option}`];
  return [value].flat().map((one) => {
    const text = typeof one === 'object' ? JSON.stringify(one) : String(one);
    return `--${option} ${quote(text)}`;
  });
}
