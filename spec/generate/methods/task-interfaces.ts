/** The interfaces of the methods that a task has: each submits a new task that is made from it. */

import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { derivedBy, verbs } from '../lifecycle/tasks.ts';
import { docComment, literal } from './doc-comment.ts';
import { bodyType, failures, methodComment, signature, taskType, withoutSource } from './method-signature.ts';
import type { Submit } from './submits.ts';

/** A method, and the submit that it makes. */
interface Derivation {
  readonly verb: string;
  readonly submit: Submit;
}

/** The interfaces, as code: one for each query, and one for tasks of which only the handle tells the query. */
export function taskInterfaces(submits: readonly Submit[], table: LifecycleTable): string[] {
  const queries = Object.keys(table.queries).map((query) => ({
    query,
    derivations: derivationsOf(query, submits, table),
  }));
  return [
    ...queries.map(({ query, derivations }) => queryInterface(query, derivations)),
    resumedInterface(queries.flatMap(({ derivations }) => derivations)),
  ];
}

function derivationsOf(query: string, submits: readonly Submit[], table: LifecycleTable): Derivation[] {
  return verbs.flatMap((verb) => {
    const operationId = derivedBy(verb, query, table.submits);
    const submit = submits.find(({ operation }) => operation.operationId === operationId);
    return submit ? [{ verb, submit }] : [];
  });
}

function queryInterface(query: string, derivations: readonly Derivation[]): string {
  const comment = docComment([
    `The methods of a task that \`${query}\` reads. Each makes a new task from it.`,
  ]);
  const head = `export interface ${taskType(query)}Methods<CallOptions, Task>`;
  return `${comment}${head} {\n${derivations.map(method).join('\n')}}\n`;
}

function method({ verb, submit }: Derivation): string {
  const comment = methodComment(submit, (example) => {
    const { [submit.sourceField ?? '']: _, ...body } = example;
    return `const next = await task.${verb}(${literal(body)});\nconst video = await next.wait();`;
  });
  const parameters = [`body: ${withoutSource(submit, bodyType(submit))}`];
  return comment + signature(submit, { name: verb, parameters, task: 'Task' });
}

function resumedInterface(derivations: readonly Derivation[]): string {
  const comment = docComment([
    'The methods of a resumed task. Only its handle says which query reads it, and so which of the bodies it takes.',
  ]);
  const methods = verbs.flatMap((verb) => {
    const submits = derivations.flatMap((one) => (one.verb === verb ? [one.submit] : []));
    return submits.length > 0 ? [resumedMethod(verb, submits)] : [];
  });
  return `${comment}export interface ResumedTaskMethods<CallOptions, Task> {\n${methods.join('\n')}}\n`;
}

function resumedMethod(verb: string, submits: readonly Submit[]): string {
  const names = submits.map(({ operation }) => `\`${operation.operationId}\``).join(' or ');
  const comment = docComment(
    [`Submits a new task that is made from this one, by ${names}. See there for the fields.`, ...failures],
    '  ',
  );
  // Any of the bodies, whatever the model: a type that depends on it would have to know the query.
  const bodies = submits.map((submit) => withoutSource(submit, submit.bodyType)).join(' | ');
  return `${comment}  ${verb}(body: ${bodies}, options?: CallOptions): Promise<Task>;\n`;
}
