/** The initial states of a submit's tasks, compiled from the contract. */

import type { QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import type { Operation } from '../contract/operation.ts';
import { valueAt } from '../text/json-pointer.ts';
import { exampleOf, type SubmitTemplate } from './response-template.ts';
import type { Random } from './seeded-random.ts';
import { idsLike } from './task-ids.ts';

/** An operation that reads tasks. */
export interface Reader {
  readonly id: string;
  readonly query: QueryOperation;
  /** Its example answers, by name. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/** An initial state of tasks. */
export interface Start extends SubmitTemplate {
  /** True if tasks with a model start in this state. */
  appliesTo(model: unknown): boolean;
  /** The name of the state. */
  readonly state: string;
  /** Suffix of the names of the task's examples. */
  readonly variant: string | undefined;
  /** The operations that can read the task, in the contract's order of preference. */
  readonly readers: readonly Reader[];
  /** Generators of the id and, if the answer has a second one, of the alias. */
  readonly ids: readonly ((random: Random, serial: number) => string)[];
}

/** The initial states of a submit's tasks, in the contract's order. The first that applies to the model is used. */
export function startsOf(
  operation: Operation,
  submit: SubmitOperation,
  readerOf: (operationId: string) => Reader,
): readonly Start[] {
  const idPlaces = [...new Set(submit.links.map(({ from }) => from))];
  const readers = submit.links.map(({ operationId }) => readerOf(operationId));
  return submit.starts.map(({ model, state, variant }) => {
    const template = exampleOf(operation.success.examples, state, variant);
    const pattern = model === undefined ? undefined : new RegExp(model);
    return {
      appliesTo: (given) => pattern === undefined || pattern.test(String(given)),
      state,
      variant,
      template,
      idPlaces,
      readers: readers.filter(({ query }) => state in query.states),
      ids: idPlaces
        .map((place) => valueAt(template, place))
        .filter((example) => typeof example === 'string')
        .map(idsLike),
    };
  });
}
