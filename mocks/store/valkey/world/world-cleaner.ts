/** Background work on many records of a world. If it is interrupted, another replica repeats it. */

import { listIn, numberIn, textIn } from '../server-reply.ts';
import type { ValkeyConnection } from '../valkey-connection.ts';
import { namesIn } from './world-reader.ts';
import { cleanScript, persistedScript, persistScript } from './world-scripts.ts';

/** Maximum number of records that one script deletes. */
const maxRecords = 500;

/** Deletes the records of epochs that a reset has ended. */
export async function cleanWorld(connection: ValkeyConnection, base: string): Promise<void> {
  const epochs = listIn(await connection.command('SMEMBERS', `${base}:old`)).map(textIn);
  for (const epoch of epochs) {
    let isLeft = true;
    while (isLeft) isLeft = numberIn(await connection.script(cleanScript, base, [epoch, maxRecords])) === 1;
  }
}

/**
 * Removes the expiry of all records of a world whose clock was slowed down or frozen, because its tasks now live longer in
 * real time.
 *
 * @param version the version of the settings with this change of the clock
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
