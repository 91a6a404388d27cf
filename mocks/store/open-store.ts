/** Opens the store that the option `store` names. */

import { SqliteStore } from './sqlite/sqlite-store.ts';
import { StoreError } from './store-error.ts';
import { ValkeyStore } from './valkey/valkey-store.ts';
import type { Store } from './world-store.ts';

/** Prefix of the name of a SQLite file. */
const sqlitePrefix = 'sqlite:';

/** The protocols of Valkey and Redis URLs. */
const valkeyUrl = /^(valkey|redis|valkeys|rediss):\/\//;

/**
 * Opens a store.
 *
 * @param where `memory`, `sqlite:` and a file, or the URL of a Valkey or Redis server
 * @returns undefined for `memory`
 * @throws StoreError if the name is not valid, or the store cannot be opened
 */
export function openStore(where = 'memory'): Store | undefined {
  if (where === 'memory') return undefined;
  if (where.startsWith(sqlitePrefix)) return new SqliteStore(where.slice(sqlitePrefix.length));
  if (valkeyUrl.test(where)) return new ValkeyStore(where);
  throw new StoreError(
    `There is no store "${withoutPassword(where)}": use memory, sqlite:FILE, valkey://HOST:PORT or redis://HOST:PORT (valkeys:// or rediss:// with TLS)`,
  );
}

/** The text with everything before the host masked: it may be a malformed URL with a password. */
function withoutPassword(where: string): string {
  return where.replace(/[:/].*@/s, '…@');
}
