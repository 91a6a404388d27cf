/** The states that a task passes through, as the operations that have to do with it know them. */

import type { Content, Query, State, Submit } from '../../../generated/lifecycle.ts';
import { type Contract, type Operation, operationsOf, successOf } from '../../../spec/contract.ts';

/** The states of one pipeline's tasks, and the ways between them. */
export interface StateMachine {
  /** The operation that reads the states. */
  readonly query: Operation;
  readonly states: Readonly<Record<string, State>>;
  /** The states in which a new task begins. */
  readonly starts: readonly Start[];
}

/** A state in which a new task begins. */
export interface Start {
  readonly state: string;
  /** The model for which it begins there, as a regular expression; none for any other model. */
  readonly model?: string;
}

/**
 * The state machines that a task of an operation may be in: of a submit, one for each query that may read its
 * task; of a query, its own; of a download, that of the query that leads to it.
 */
export function stateMachinesOf(contract: Contract, operation: Operation): StateMachine[] {
  const lifecycle = lifecycleOf(operation);
  if (lifecycle === undefined) return [];
  if ('states' in lifecycle) return [machine(contract, operation, lifecycle)];
  const others = operationsOf(contract).map((placed) => placed.operation);
  if (!('starts' in lifecycle)) {
    return others.flatMap((query) =>
      targetsOf(contract, query).includes(operation.operationId) ? stateMachinesOf(contract, query) : [],
    );
  }
  return targetsOf(contract, operation).flatMap((target) => {
    const query = others.find(({ operationId }) => operationId === target);
    const read = query && lifecycleOf(query);
    if (query === undefined || read === undefined || !('states' in read)) return [];
    return [{ query, states: read.states, starts: startsIn(read, lifecycle) }];
  });
}

/** The state machine of the tasks that a query reads, whatever submitted them. */
function machine(contract: Contract, query: Operation, lifecycle: Query): StateMachine {
  const submits = operationsOf(contract).filter(({ operation }) =>
    targetsOf(contract, operation).includes(query.operationId),
  );
  const states = submits.flatMap(({ operation }) => {
    const submit = lifecycleOf(operation);
    return submit && 'starts' in submit ? startsIn(lifecycle, submit).map(({ state }) => state) : [];
  });
  return {
    query,
    states: lifecycle.states,
    starts: [...new Set(states)].map((state) => ({ state })),
  };
}

/** The beginnings of a submit's task that a query knows. */
function startsIn({ states }: Query, submit: Submit): readonly Start[] {
  return startsOf(submit).filter(({ state }) => state in states);
}

/** The beginnings of a submit's task; one without a model if all models begin alike. */
export function startsOf({ starts }: Submit): readonly Start[] {
  const [first] = starts;
  const isOne = first !== undefined && starts.every(({ state }) => state === first.state);
  return isOne ? [{ state: first.state }] : starts;
}

/** The operations to which the links of an answer lead. */
function targetsOf(contract: Contract, operation: Operation): string[] {
  const links = Object.values(successOf(contract, operation).response.links ?? {});
  return [...new Set(links.map(({ operationId }) => operationId))];
}

/** The lifecycle of an operation. */
export function lifecycleOf(operation: Operation): Submit | Query | Content | undefined {
  // The lint rule `lifecycle-valid` holds every `x-lifecycle` to the schema that these types are made from.
  return operation['x-lifecycle'] as Submit | Query | Content | undefined;
}
