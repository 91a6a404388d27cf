/** An exchange that is being judged, and all that it is judged by. */

import type { OperationAnswers } from '../../../generated/answers.ts';
import type { GatewayStatements } from '../../../generated/conformance.ts';
import type { CheckedAnswer } from '../check-answer.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import type { KnownTasks } from './known-tasks.ts';
import type { Rulings } from './rulings.ts';

/** An operation, and all that is stated about its answers. */
export interface ObservedOperation extends OperationAnswers {
  /** The path template. */
  readonly path: string;
}

/** An exchange of an operation that has a part in the life of tasks. */
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
  /** Ids that no task has. */
  readonly unknownIds: ReadonlySet<string>;
  /** The values of the path’s parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Tells if no statement about a place, what is around it or what is in it, was broken by the answer itself. */
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
