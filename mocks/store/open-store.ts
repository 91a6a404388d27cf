/** Opens the store that an option names. */

import { SqliteStore } from './sqlite/sqlite-store.ts';
import { StoreError } from './store-error.ts';
import { ValkeyStore } from './valkey/valkey-store.ts';
import type { Store } from './world-store.ts';

/** The beginning of what names a file of SQLite. */
const sqlitePrefix = 'sqlite:';

/** The beginnings of the URLs of Valkey and Redis. */
const valkeyUrl = /^(valkey|redis|valkeys|rediss):\/\//;

/**
 * Opens a store.
 *
 * @param where `sqlite:` and a file, or the URL of a Valkey or Redis server
 * @returns undefined for `memory`, which needs none
 * @throws StoreError if there is no such store, or it cannot be opened
 */
export function openStore(where = 'memory'): Store | undefined {
  if (where === 'memory') return undefined;
  if (where.startsWith(sqlitePrefix)) return new SqliteStore(where.slice(sqlitePrefix.length));
  if (valkeyUrl.test(where)) return new ValkeyStore(where);
  throw new StoreError(
    `There is no store "${withoutPassword(where)}": use memory, sqlite:FILE, valkey://HOST:PORT or redis://HOST:PORT (valkeys:// or rediss:// with TLS)`,
  );
}

/** A text that may be a URL, without what stands before its host: there may be a password, written in any way. */
function withoutPassword(where: string): string {
  return where.replace(/[:/].*@/s, '…@');
}
