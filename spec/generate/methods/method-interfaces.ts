/** The interfaces of the methods that submit tasks: those of a gateway, and those of a task that a query reads. */

import type { Example } from '../../contract.ts';
import type { LifecycleTable } from '../lifecycles.ts';
import { derivedBy, verbs } from '../tasks.ts';
import { isGeneric } from './body-types.ts';
import { docComment, exampleTag, literal } from './doc-comment.ts';
import { camelCase, pascalCase } from './names.ts';
import type { Submit } from './submits.ts';

/** A submit that makes a new task from the task itself, and the name of the method. */
interface Derivation {
  readonly verb: string;
  readonly submit: Submit;
}

/** The interface of a gateway's methods, as code. */
export function gatewayInterface(gateway: string, host: string, submits: readonly Submit[]): string {
  const tasks = [...new Set(submits.map(({ query }) => taskOf(query)))];
  const methods = submits.map((submit) => {
    const { operation, query, sourceParameter: source } = submit;
    const parameters = source ? [`${camelCase(source.name)}: string`] : [];
    const given = source ? [literal(source.example)] : [];
    const comment = methodComment(
      submit,
      source && `@param ${camelCase(source.name)} ${lowerFirst(source.description ?? '')}`,
      (example) => {
        // Beside an id the body begins far on the right.
        const value = [...given, literal(example, source ? 40 : undefined)].join(', ');
        return `const task = await gateway.${operation.operationId}(${value});\nconst video = await task.wait();`;
      },
    );
    return comment + method(operation.operationId, submit, parameters, bodyOf(submit), taskOf(query));
  });
  const comment = docComment([
    `The methods of ${host} that submit a task, by the operations of its contract.`,
  ]);
  return `${comment}export interface ${pascalCase(gateway)}Methods<CallOptions, ${tasks.join(', ')}> {\n${methods.join('\n')}}\n`;
}

/** The interfaces of the methods that a task has, one for each query, and one where the query is not known. */
export function taskInterfaces(submits: readonly Submit[], table: LifecycleTable): string[] {
  const queries = Object.keys(table.queries).map((query) => ({
    query,
    derivations: derivationsOf(query, submits, table),
  }));
  const ofQueries = queries.map(({ query, derivations }) => {
    const methods = derivations.map(({ verb, submit }) => {
      const comment = methodComment(submit, undefined, (example) => {
        const { [submit.sourceField ?? '']: _, ...body } = example;
        return `const next = await task.${verb}(${literal(body)});\nconst video = await next.wait();`;
      });
      return comment + method(verb, submit, [], derivedBodyOf(submit), 'Task');
    });
    const comment = docComment([
      `The methods of a task that \`${query}\` reads. Each makes a new task from it.`,
    ]);
    return `${comment}export interface ${taskOf(query)}Methods<CallOptions, Task> {\n${methods.join('\n')}}\n`;
  });
  return [...ofQueries, resumedInterface(queries.flatMap(({ derivations }) => derivations))];
}

/** The interface of a task of which the types do not say by which query it is read. */
function resumedInterface(derivations: readonly Derivation[]): string {
  const methods = verbs.flatMap((verb) => {
    const submits = derivations.flatMap((one) => (one.verb === verb ? [one.submit] : []));
    if (submits.length === 0) return [];
    const names = submits.map(({ operation }) => `\`${operation.operationId}\``).join(' or ');
    const comment = docComment(
      [`Submits a new task that is made from this one, by ${names}. See there for the fields.`, ...failures],
      '  ',
    );
    const bodies = submits.map((submit) => derivedBodyOf(submit, 'string')).join(' | ');
    return [`${comment}  ${verb}(body: ${bodies}, options?: CallOptions): Promise<Task>;\n`];
  });
  const comment = docComment([
    'The methods of a resumed task. Only its handle says which query reads it, and so which of the bodies it takes.',
  ]);
  return `${comment}export interface ResumedTaskMethods<CallOptions, Task> {\n${methods.join('\n')}}\n`;
}

function derivationsOf(query: string, submits: readonly Submit[], table: LifecycleTable): Derivation[] {
  return verbs.flatMap((verb) => {
    const operationId = derivedBy(verb, query, table.submits);
    const submit = submits.find(({ operation }) => operation.operationId === operationId);
    return submit ? [{ verb, submit }] : [];
  });
}

function method(
  name: string,
  submit: Submit,
  parameters: readonly string[],
  body: string,
  task: string,
): string {
  const given = [...parameters, `body: ${body}`, 'options?: CallOptions'].join(', ');
  return `  ${name}${isGeneric(submit) ? '<Model extends string>' : ''}(${given}): Promise<${task}>;\n`;
}

/** The type of the body that a gateway's method takes. */
function bodyOf(submit: Submit, model = 'Model'): string {
  if (!isGeneric(submit)) return submit.bodyType;
  return model === 'string' ? submit.bodyType : `${submit.bodyType}<${model}>`;
}

/** The type of the body that a task's method takes: without the source, which is the task. */
function derivedBodyOf(submit: Submit, model?: string): string {
  const body = bodyOf(submit, model);
  return submit.sourceField === undefined ? body : `Omit<${body}, '${submit.sourceField}'>`;
}

function taskOf(query: string): string {
  return `${pascalCase(query)}Task`;
}

const failures: readonly string[] = [
  '@throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id',
  '@throws GatewayError of another class if the gateway refused the request, or if nothing was sent',
];

/** The comment of a method: what the operation does, where that is said, and an example for each body of the contract. */
function methodComment(
  { operation }: Submit,
  parameter: string | undefined,
  call: (example: Record<string, unknown>) => string,
): string {
  const { summary, description = '', requestBody, 'x-provenance': provenance } = operation;
  const examples: Example[] = Object.values(requestBody?.content ?? {}).flatMap((body) =>
    Object.values(body.examples),
  );
  return docComment(
    [
      `${summary}.`,
      description,
      ...(parameter ? [parameter] : []),
      ...failures,
      ...(provenance && provenance.level !== 'inferred'
        ? [`@see ${provenance.source} (${provenance.level})`]
        : []),
      // A body is an object.
      ...examples.map((example) =>
        exampleTag(example.summary, call(example.value as Record<string, unknown>)),
      ),
    ],
    '  ',
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
