/** Which operation a command means. */

import type { GatewayName } from '../../generated/contracts.ts';
import { CommandError } from './exit.ts';
import type { Given } from './handle-file.ts';
import type { Operation } from './operations.ts';

/**
 * The operation that is meant.
 *
 * @param operations those behind the command
 * @param wanted the name of the one that is asked for, if any is
 * @param source the task that a new one is to be made from, if there is one
 * @throws CommandError if there is none, or nothing tells which one
 */
export function chooseOperation(
  operations: readonly Operation[],
  gateway: GatewayName,
  wanted: string | undefined,
  source: Given | undefined,
): Operation {
  const offered = operations.filter((one) => one.gateway === gateway);
  const names = offered.map(({ id }) => id).join(', ');
  // A task is remixed where it is read.
  const query = source?.handle?.readings[0]?.[0];
  const left = offered.filter((one) => (wanted ? one.id === wanted : one.query === (query ?? one.query)));
  const [first] = left;
  if (first === undefined) {
    const message = `${gateway} has no ${wanted ?? 'such operation for this task'} here, but ${names}.`;
    throw new CommandError(message, { exitCode: 2 });
  }
  // The first of the operations that make a video from nothing is the usual one.
  if (left.length === 1 || source === undefined) return first;
  const message = `The id alone does not tell how it is done: choose with --operation from ${names}.`;
  throw new CommandError(message, { exitCode: 2 });
}
