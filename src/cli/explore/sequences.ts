/** Sequences of steps, as fast-check generates and shrinks them. */

import {
  type Arbitrary,
  type AsyncCommand,
  boolean,
  commands,
  constant,
  constantFrom,
  nat,
  record,
  tuple,
} from 'fast-check';
import type { GatewayName } from '../../../generated/contracts.ts';
import type { CalledOperation } from '../verify/called-contract.ts';
import type { Exploration } from './exploration.ts';
import type { ExploreTarget } from './explore-target.ts';
import {
  AskForUnknown,
  FetchContent,
  Query,
  QueryBySecondId,
  QueryElsewhere,
  Read,
  type Step,
  Submit,
  Wait,
} from './steps.ts';
import type { SubmitRequest } from './submit-request.ts';

/** The steps that sequences are made of. */
export interface StepChoice {
  readonly submits: readonly SubmitRequest[];
  /** The prompts of the submits. The mock takes instructions in them. */
  readonly prompts: readonly string[];
  /** Lengths of pauses, in seconds. */
  readonly pauses: readonly number[];
  /** The operations that belong to no task. */
  readonly reads: readonly { readonly gateway: GatewayName; readonly operation: CalledOperation }[];
}

/** Tasks are chosen by a number, modulo the number of tasks. */
const mostTasks = 20;

/** Any steps, the more usual ones more often. */
export function stepsOf({ submits, prompts, pauses, reads }: StepChoice): Arbitrary<Step>[] {
  const index = nat(mostTasks);
  const source = record({ index, isOwn: boolean() });
  const queries = index.map((one) => new Query(one));
  const anySubmit = tuple(constantFrom(...submits), constantFrom(...prompts), source).map(
    (parts) => new Submit(...parts),
  );
  const anyPause = constantFrom(...pauses).map((seconds) => new Wait(seconds));
  return [
    anySubmit,
    anySubmit,
    anySubmit,
    anySubmit,
    queries,
    queries,
    queries,
    anyPause,
    anyPause,
    index.map((one) => new QueryBySecondId(one)),
    index.map((one) => new QueryElsewhere(one)),
    index.map((one) => new FetchContent(one)),
    constant(new AskForUnknown()),
    ...(reads.length > 0
      ? [
          // Without a key, one in four.
          tuple(constantFrom(...reads), nat(3)).map(
            ([{ gateway, operation }, one]) => new Read(gateway, operation, one === 3),
          ),
        ]
      : []),
  ];
}

/** A sequence with a maximum number of steps. */
export function sequenceOf<Model extends Exploration, Target extends ExploreTarget>(
  steps: readonly Arbitrary<AsyncCommand<Model, Target>>[],
  maxCommands: number,
): Arbitrary<Iterable<AsyncCommand<Model, Target>>> {
  return commands([...steps], { maxCommands, size: 'max' });
}
