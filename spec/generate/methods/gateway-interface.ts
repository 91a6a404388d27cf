/** The interface of a gateway's methods: one for each submit of its contract. */

import { docComment, literal } from './doc-comment.ts';
import { bodyType, methodComment, signature, taskType } from './method-signature.ts';
import { camelCase, pascalCase } from './names.ts';
import type { Submit } from './submits.ts';

/**
 * The interface, as code.
 *
 * @param host the gateway's server, by which people know it
 */
export function gatewayInterface(gateway: string, host: string, submits: readonly Submit[]): string {
  const tasks = [...new Set(submits.map(({ query }) => taskType(query)))];
  const comment = docComment([
    `The methods of ${host} that submit a task, by the operations of its contract.`,
  ]);
  const head = `export interface ${pascalCase(gateway)}Methods<CallOptions, ${tasks.join(', ')}>`;
  return `${comment}${head} {\n${submits.map(method).join('\n')}}\n`;
}

function method(submit: Submit): string {
  const { operation, query, sourceParameter: source } = submit;
  const name = operation.operationId;
  const body = `body: ${bodyType(submit)}`;
  if (source === undefined) {
    const comment = methodComment(submit, (example) => call(name, literal(example)));
    return comment + signature(submit, { name, parameters: [body], task: taskType(query) });
  }
  const id = camelCase(source.name);
  const comment = methodComment(
    submit,
    // Beside an id the body begins far on the right.
    (example) => call(name, `${literal(source.example)}, ${literal(example, 40)}`),
    [`@param ${id} ${lowerFirst(source.description ?? '')}`],
  );
  return comment + signature(submit, { name, parameters: [`${id}: string`, body], task: taskType(query) });
}

function call(name: string, parameters: string): string {
  return `const task = await gateway.${name}(${parameters});\nconst video = await task.wait();`;
}

/** A sentence or two, as what stands after a parameter's name. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
