/** One method that submits a task: its documentation and its signature. */

import type { Example } from '../../contract.ts';
import { isGeneric } from './body-types.ts';
import { docComment, exampleTag } from './doc-comment.ts';
import { pascalCase } from './names.ts';
import type { Submit } from './submits.ts';

/** The errors of every submit, as tags. */
export const failures: readonly string[] = [
  '@throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id',
  '@throws GatewayError of another class if the gateway refused the request, or if nothing was sent',
];

/** The name of the type of the tasks that a query reads. */
export function taskType(query: string): string {
  return `${pascalCase(query)}Task`;
}

/** The type of the body that a gateway's method takes. */
export function bodyType(submit: Submit): string {
  return isGeneric(submit) ? `${submit.bodyType}<Model>` : submit.bodyType;
}

/**
 * The type of the body that a task's method takes: without the source, which is the task.
 *
 * @param body the type of the body with it
 */
export function withoutSource(submit: Submit, body: string): string {
  return submit.sourceField === undefined ? body : `Omit<${body}, '${submit.sourceField}'>`;
}

/** A method of an interface, as code. */
export interface Signature {
  readonly name: string;
  /** The parameters before the options, such as `videoId: string`. */
  readonly parameters: readonly string[];
  /** The type of the task that it makes. */
  readonly task: string;
}

/** The signature of a method that makes a submit. */
export function signature(submit: Submit, { name, parameters, task }: Signature): string {
  const types = isGeneric(submit) ? '<Model extends string>' : '';
  return `  ${name}${types}(${[...parameters, 'options?: CallOptions'].join(', ')}): Promise<${task}>;\n`;
}

/**
 * The comment of a method: what the operation does, where that is said, and an example of each body.
 *
 * @param call a call with a body of an example, as code
 * @param tags further tags
 */
export function methodComment(
  { operation }: Submit,
  call: (body: Record<string, unknown>) => string,
  tags: readonly string[] = [],
): string {
  const { summary, description = '', requestBody, 'x-provenance': provenance } = operation;
  const examples: Example[] = Object.values(requestBody?.content ?? {}).flatMap((body) =>
    Object.values(body.examples),
  );
  const isOnPage = provenance !== undefined && provenance.level !== 'inferred';
  return docComment(
    [
      `${summary}.`,
      description,
      ...tags,
      ...failures,
      isOnPage ? `@see ${provenance.source} (${provenance.level})` : '',
      // A body is an object.
      ...examples.map((example) =>
        exampleTag(example.summary, call(example.value as Record<string, unknown>)),
      ),
    ],
    '  ',
  );
}
