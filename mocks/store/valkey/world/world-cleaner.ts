/** Work on many records of a world, which is done in the background, and again by another replica if it is cut short. */

import { listIn, numberIn, textIn } from '../server-reply.ts';
import type { ValkeyConnection } from '../valkey-connection.ts';
import { namesIn } from './world-reader.ts';
import { cleanScript, persistedScript, persistScript } from './world-scripts.ts';

/** The most records that one command takes away. */
const mostRecords = 500;

/** Takes away what a reset has left behind. */
export async function cleanWorld(connection: ValkeyConnection, base: string): Promise<void> {
  const epochs = listIn(await connection.command('SMEMBERS', `${base}:old`)).map(textIn);
  for (const epoch of epochs) {
    let isLeft = true;
    while (isLeft) isLeft = numberIn(await connection.script(cleanScript, base, [epoch, mostRecords])) === 1;
  }
}

/**
 * Takes the expiry from all records of a world whose clock has slowed down or stands still: by that clock, their tasks are
 * kept for longer.
 *
 * @param version the version of the rules that asked for it
 */
export async function persistTasks(
  connection: ValkeyConnection,
  base: string,
  epoch: string,
  version: string,
): Promise<void> {
  for await (const names of namesIn(connection, `${base}:${epoch}:`)) {
    if (numberIn(await connection.script(persistScript, base, [epoch, ...names])) === 0) return;
  }
  await connection.script(persistedScript, base, [version]);
}
