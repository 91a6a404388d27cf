/** An exchange to judge, with everything needed to judge it. */

import type { OperationAnswers } from '../../../generated/answers.ts';
import type { GatewayStatements } from '../../../generated/conformance.ts';
import type { CheckedAnswer } from '../check-answer.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import type { KnownTasks } from './known-tasks.ts';
import type { Rulings } from './rulings.ts';

/** An operation, and the statements about its answers. */
export interface ObservedOperation extends OperationAnswers {
  /** The path template. */
  readonly path: string;
}

/** An exchange of an operation with a role in the lifecycle of tasks. */
export interface JudgedCase {
  /** The operationId. */
  readonly operation: string;
  /** The answers of the operation, by status. */
  readonly statuses: OperationAnswers['statuses'];
  readonly exchange: ObservedExchange;
  readonly answer: CheckedAnswer;
  readonly rulings: Rulings;
  readonly table: GatewayStatements;
  readonly tasks: KnownTasks;
  /** Ids of no task. */
  readonly unknownIds: ReadonlySet<string>;
  /** The values of the path’s parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** True if the answer itself broke no statement about a place, its parents or its children. */
export function isReadable(
  { findings }: CheckedAnswer,
  place: string | readonly string[] | undefined,
): boolean {
  return [place ?? []]
    .flat()
    .every((one) =>
      findings.every(
        ({ pointer }) => !(`${one}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${one}/`)),
      ),
    );
}
