/** Reads the whole content of a world. */

import type { StoredDelivery } from '../../../core/delivery-record.ts';
import type { StoredTask } from '../../world-store.ts';
import { listIn, optionalTextIn, pairsIn, textIn } from '../server-reply.ts';
import type { ValkeyConnection } from '../valkey-connection.ts';
import { taskOfRecord } from './stored-task-record.ts';

/** Approximate number of members in a page. */
const pageSize = 1000;

/** The content of a world, without its settings and counts. */
export interface WorldContent {
  readonly tasks: readonly StoredTask[];
  readonly deliveries: readonly StoredDelivery[];
}

/**
 * Reads the content of an epoch. Concurrent changes may or may not be included.
 *
 * @param prefix the prefix of the epoch's keys
 */
export async function readWorld(connection: ValkeyConnection, prefix: string): Promise<WorldContent> {
  const tasks = new Map<string, StoredTask>();
  for await (const names of namesIn(connection, prefix)) {
    const records = listIn(await connection.command('MGET', ...names.map((name) => `${prefix}task:${name}`)));
    for (const [at, reply] of records.entries()) {
      const record = optionalTextIn(reply);
      // The task may have been deleted in the meantime.
      if (record !== undefined) tasks.set(names[at] ?? '', taskOfRecord(record));
    }
  }
  const deliveries = new Map<string, StoredDelivery>();
  for await (const page of pagesOf(connection, 'HSCAN', `${prefix}deliveries`)) {
    // `saveArguments` has written them.
    for (const [name, json] of page) deliveries.set(name, JSON.parse(json) as StoredDelivery);
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

/** The members of a collection with their values, in pages. A member may appear in several pages. */
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
