/** The beginning of a submit's tasks: all that follows from the contract alone, compiled once. */

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
  /** The answers that its contract shows, by name. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/** One way in which a task begins. */
export interface Start extends SubmitTemplate {
  /** Tells if a task of a model begins so. */
  appliesTo(model: unknown): boolean;
  /** The first state. */
  readonly state: string;
  /** The ending of the names of the examples that its answers are made from. */
  readonly variant: string | undefined;
  /** The operations that can read the task, in the contract's order of preference. */
  readonly readers: readonly Reader[];
  /** Makers of the id and, where the answer has a second one, of the alias. */
  readonly ids: readonly ((random: Random, serial: number) => string)[];
}

/** The ways in which the tasks of a submit begin, in the contract's order: the first that applies is meant. */
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
