/** The client of a gateway: its tasks, its options and the function that makes it, with the parts that its contract asks for. */

import { type Contract, webhooksOf } from '../../contract.ts';
import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { uploadsOf } from '../lifecycle/uploads.ts';
import { notice } from '../notice.ts';
import { docComment, exampleTag, literal } from './doc-comment.ts';
import { taskType } from './method-signature.ts';
import { pascalCase } from './names.ts';
import { type Submit, submitsOf } from './submits.ts';

/** A gateway, as far as its client is made from it. */
interface ClientParts {
  readonly name: string;
  /** The gateway's server, by which people know it. */
  readonly host: string;
  readonly submits: readonly Submit[];
  /** The types of the tasks that the submits make, in the order of the type parameters of the methods. */
  readonly made: readonly string[];
  /** The queries that read tasks. */
  readonly queries: readonly string[];
  /** True if files are uploaded before a submit. */
  readonly uploads: boolean;
  /** True if a task is found by an id of the caller's own. */
  readonly callerIds: boolean;
  /** True if the gateway tells the ends of tasks. */
  readonly webhooks: boolean;
}

/** The client of a gateway, as the text of a module. */
export function clientModule(name: string, contract: Contract, table: LifecycleTable): string {
  const submits = submitsOf(contract, table);
  const parts: ClientParts = {
    name,
    host: new URL(contract.servers[0]?.url ?? '').host,
    submits,
    made: [...new Set(submits.map(({ query }) => taskType(query)))],
    queries: Object.keys(table.queries),
    uploads: uploadsOf(contract) !== undefined,
    callerIds: Object.values(table.submits).some(({ callerId }) => callerId !== undefined),
    webhooks: webhooksOf(contract).length > 0,
  };
  return [
    notice.trimEnd(),
    '',
    docComment([`The client of ${parts.host}.`]),
    importsOf(parts),
    reExports,
    ...tasksOf(parts),
    ...(parts.webhooks ? [optionsOf(parts)] : []),
    gatewayOf(parts),
    factoryOf(parts),
  ].join('\n');
}

const reExports = `export type { Media } from '../media.ts';
export * from './methods.ts';
export type * from './types.ts';
`;

function importsOf({ name, queries, uploads, callerIds, webhooks }: ClientParts): string {
  const methods = [`${pascalCase(name)}Methods`, ...methodsOf(queries)];
  const lines = [
    ["import { createGateway, type Gateway } from '../../src/gateway.ts';"],
    ["import type { GatewayOptions, ProxiedGatewayOptions } from '../../src/gateway-options.ts';"],
    callerIds
      ? [
          "import { callerIds } from '../../src/lookup/found-task.ts';",
          "import { submitIdentified } from '../../src/lookup/submit-identified.ts';",
        ]
      : [],
    webhooks ? ["import { systemClock } from '../../src/transport/system-clock.ts';"] : [],
    [`import type { ${optionsTypeOf(callerIds)}, Task } from '../../src/types.ts';`],
    uploads ? ["import { planUploads } from '../../src/uploads/plan-uploads.ts';"] : [],
    webhooks
      ? [
          "import type { EventOptions, EventReceiver } from '../../src/webhooks/event-receiver.ts';",
          "import { TaskEventInbox } from '../../src/webhooks/task-event-inbox.ts';",
          "import type { WebhookEvent } from '../../src/webhooks/webhook-event.ts';",
        ]
      : [],
    [`import type { ${methods.join(', ')} } from './methods.ts';`],
    ["import { tasks } from './tasks.ts';", "import type { paths } from './types.ts';"],
    webhooks ? ["import { webhooks as webhookTable } from './webhooks.ts';"] : [],
  ];
  return `${lines.flat().join('\n')}\n`;
}

/** The interfaces of the methods that tasks have. Of several, the one of a resumed task has the methods of all. */
function methodsOf(queries: readonly string[]): string[] {
  const own = queries.map((query) => `${taskType(query)}Methods`);
  return queries.length > 1 ? [...own, 'ResumedTaskMethods'] : own;
}

/** The options of a submit. */
function optionsTypeOf(callerIds: boolean): string {
  return callerIds ? 'SubmitOptions' : 'CallOptions';
}

/** The type of a task that was resumed. With one query, it is that of every task. */
function resumedType({ name, queries }: ClientParts): string {
  return queries.length > 1 ? `Resumed${pascalCase(name)}Task` : `${pascalCase(name)}Task`;
}

/** The type of the tasks that a submit makes. */
function madeType(parts: ClientParts, type: string): string {
  return parts.queries.length > 1 ? type : resumedType(parts);
}

function tasksOf(parts: ClientParts): string[] {
  const { host, queries } = parts;
  const resumed = resumedType(parts);
  if (queries.length <= 1)
    return queries.map((query) => taskOf(parts, `A task of ${host}.`, resumed, `${taskType(query)}Methods`));
  return [
    ...queries.map((query) =>
      taskOf(parts, `A task that \`${query}\` reads.`, taskType(query), `${taskType(query)}Methods`),
    ),
    taskOf(
      parts,
      'A task that was resumed. Only its handle says which query reads it.',
      resumed,
      'ResumedTaskMethods',
    ),
  ];
}

function taskOf({ callerIds }: ClientParts, comment: string, type: string, methods: string): string {
  const parents = `Task, ${methods}<${optionsTypeOf(callerIds)}, ${type}>`;
  return `${docComment([comment])}export interface ${type} extends ${parents} {}\n`;
}

/** The options of a gateway that sends webhooks. */
function optionsOf({ name, host }: ClientParts): string {
  const type = `${pascalCase(name)}Options`;
  return `${docComment([`Options of the client of ${host}.`])}export interface ${type} extends GatewayOptions, EventOptions {}

${docComment([`Options of the client of ${host} in a page whose server adds the key.`])}export interface Proxied${type} extends ProxiedGatewayOptions, EventOptions {}
`;
}

function gatewayOf(parts: ClientParts): string {
  const { name, host, made, callerIds, webhooks } = parts;
  const parents = [
    `Gateway<paths, ${resumedType(parts)}>`,
    `${pascalCase(name)}Methods<${[optionsTypeOf(callerIds), ...made.map((type) => madeType(parts, type))].join(', ')}>`,
    ...(webhooks ? ['EventReceiver'] : []),
  ];
  const comment = docComment([`The client of ${host}.`]);
  return `${comment}export interface ${pascalCase(name)}Gateway\n  extends ${parents.join(',\n    ')} {}\n`;
}

function factoryOf(parts: ClientParts): string {
  const { name, host, uploads, callerIds, webhooks } = parts;
  const comment = docComment([
    `Creates a client of ${host}, typed by its contract.`,
    '@throws TypeError if the API key or base URL cannot be used',
    '@throws RangeError if a number of the options is not valid',
    ...exampleOf(parts),
  ]);
  const gateway = `${pascalCase(name)}Gateway`;
  const features = [
    ...(uploads ? ['planUploads'] : []),
    ...(callerIds ? ['callerIds', 'submit: submitIdentified'] : []),
    ...(webhooks ? ['events'] : []),
  ];
  const table = features.length > 0 ? `const features = { ${features.join(', ')} };\n  ` : '';
  const given = features.length > 0 ? ', features' : '';
  if (!webhooks)
    return `${comment}export function ${name}(options: GatewayOptions | ProxiedGatewayOptions): ${gateway} {
  ${table}return createGateway(tasks, options${given});
}
`;
  const options = `${pascalCase(name)}Options | Proxied${pascalCase(name)}Options`;
  return `${comment}export function ${name}({ webhooks, ...options }: ${options}): ${gateway} {
  const events = new TaskEventInbox(webhookTable, options.clock ?? systemClock, webhooks);
  ${table}const gateway = createGateway<Omit<${gateway}, keyof EventReceiver>>(tasks, options${given});
  return Object.assign(gateway, { applyEvent: (event: WebhookEvent) => events.apply(event) });
}
`;
}

/** The first submit that needs no source, with the body that the contract shows first. */
function exampleOf({ name, submits }: ClientParts): string[] {
  const submit = submits.find(({ sourceParameter, sourceField }) => !sourceParameter && !sourceField);
  const examples = Object.values(submit?.operation.requestBody?.content ?? {}).flatMap((body) =>
    Object.values(body.examples),
  );
  const [example] = examples;
  if (submit === undefined || example === undefined) return [];
  const call = `await gateway.${submit.operation.operationId}(${literal(example.value)})`;
  return [
    exampleTag(
      '',
      `const gateway = ${name}({ apiKey: 'YOUR_API_KEY' });\nconst task = ${call};\nconst video = await task.wait();`,
    ).replace('@example \n', '@example\n'),
  ];
}

/** The clients of all gateways, as the text of a module. */
export function clientIndex(
  gateways: readonly { readonly name: string; readonly sendsWebhooks: boolean }[],
): string {
  const lines = gateways.map(({ name, sendsWebhooks }) => {
    const type = pascalCase(name);
    const options = sendsWebhooks ? `, type ${type}Options, type Proxied${type}Options` : '';
    const exported = `${name}, type ${type}Gateway${options}`;
    return `export { ${exported} } from './${name}/client.ts';\n`;
  });
  return `${notice}/** The client of every gateway. */

${lines.join('')}`;
}
