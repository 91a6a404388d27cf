/** Reads all that is kept of a world. */

import type { KeptDelivery } from '../../../core/delivery-record.ts';
import type { KeptTask } from '../../world-store.ts';
import { listIn, optionalTextIn, pairsIn, textIn } from '../server-reply.ts';
import type { ValkeyConnection } from '../valkey-connection.ts';
import { taskOfRecord } from './kept-task-record.ts';

/** About so many members of a collection are read at once. */
const pageSize = 1000;

/** Everything that replicas have in memory, beside the rules and the counts. */
export interface WorldContent {
  readonly tasks: readonly KeptTask[];
  readonly deliveries: readonly KeptDelivery[];
}

/**
 * Reads the content of an epoch. What changes meanwhile may or may not be in it.
 *
 * @param prefix the beginning of the epoch's keys
 */
export async function readWorld(connection: ValkeyConnection, prefix: string): Promise<WorldContent> {
  const tasks = new Map<string, KeptTask>();
  for await (const names of namesIn(connection, prefix)) {
    const records = listIn(await connection.command('MGET', ...names.map((name) => `${prefix}task:${name}`)));
    for (const [at, reply] of records.entries()) {
      const record = optionalTextIn(reply);
      // The page may hold a task that was taken away meanwhile, or one that was there before.
      if (record !== undefined) tasks.set(names[at] ?? '', taskOfRecord(record));
    }
  }
  const deliveries = new Map<string, KeptDelivery>();
  for await (const page of pagesOf(connection, 'HSCAN', `${prefix}deliveries`)) {
    // They were written as JSON by this mock.
    for (const [name, json] of page) deliveries.set(name, JSON.parse(json) as KeptDelivery);
  }
  return { tasks: [...tasks.values()], deliveries: [...deliveries.values()] };
}

/** The names of all tasks, in pages. */
export async function* namesIn(
  connection: ValkeyConnection,
  prefix: string,
): AsyncGenerator<readonly string[]> {
  for await (const page of pagesOf(connection, 'ZSCAN', `${prefix}index`)) yield page.map(([name]) => name);
}

/** The members of a collection with their values. One that is there all the time is in one of the pages, or in several. */
async function* pagesOf(
  connection: ValkeyConnection,
  command: 'ZSCAN' | 'HSCAN',
  key: string,
): AsyncGenerator<readonly (readonly [name: string, value: string])[]> {
  let cursor = '0';
  do {
    const [next, page] = listIn(await connection.command(command, key, cursor, 'COUNT', pageSize));
    const pairs = pairsIn(page);
    if (pairs.length > 0) yield pairs;
    cursor = textIn(next);
  } while (cursor !== '0');
}
