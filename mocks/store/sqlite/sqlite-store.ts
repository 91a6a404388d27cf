/** A store in a SQLite file: a mock's state survives the end of its process, even a crash. */

import type { StatementSync } from 'node:sqlite';
import { systemClock } from '../../mock-clock.ts';
import { StoreError } from '../store-error.ts';
import type { Store, WorldMemory, WorldUse } from '../world-store.ts';
import { numberIn, textIn } from './row-values.ts';
import { SqliteFile } from './sqlite-file.ts';
import { SqliteWorld } from './sqlite-world.ts';
import { type WorldStatements, worldStatements } from './world-statements.ts';

/** Minimum time between two writes of a world's last use, in milliseconds. */
const useInterval = 60_000;

/** Statements for the list of worlds. */
interface ListStatements {
  readonly find: StatementSync;
  readonly add: StatementSync;
  readonly list: StatementSync;
  readonly use: StatementSync;
  readonly forget: StatementSync;
}

/** An open world. */
interface OpenWorld {
  readonly world: SqliteWorld;
  readonly row: number;
  /** The actual and the written time of the last use, in milliseconds of Unix time. */
  lastUsed: number;
  lastUsedWritten: number;
}

/** A store with exclusive access to its file until it is closed. */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly isShared = false;
  readonly #file: SqliteFile;
  readonly #worldSql: WorldStatements;
  readonly #listSql: ListStatements;
  readonly #worlds = new Map<string, OpenWorld>();
  #isClosed = false;

  /**
   * Opens a file, or creates it.
   *
   * @param file its path
   * @throws StoreError if this Node has no SQLite, or the file cannot be used
   */
  constructor(file: string) {
    this.#file = new SqliteFile(file);
    this.#worldSql = worldStatements(this.#file);
    const prepare = (sql: string) => this.#file.prepare(sql);
    this.#listSql = {
      find: prepare('SELECT id, seed, last_used FROM worlds WHERE name = ?'),
      add: prepare('INSERT INTO worlds (name, seed, last_used) VALUES (?, ?, ?)'),
      list: prepare('SELECT name, last_used FROM worlds ORDER BY last_used, id'),
      use: prepare('UPDATE worlds SET last_used = ? WHERE id = ?'),
      forget: prepare('DELETE FROM worlds WHERE id = ?'),
    };
  }

  get errors(): number {
    return this.#file.errors;
  }

  /** @throws StoreError if the world has another seed, or cannot be read */
  open(name: string, seed: string, memory: WorldMemory): SqliteWorld {
    this.#end(name);
    const now = systemClock.now();
    return this.#file.transact(() => {
      const { row, lastUsed } = this.#rowOf(name, seed, now);
      const world = new SqliteWorld({ file: this.#file, statements: this.#worldSql, row });
      world.fill(memory);
      this.#worlds.set(name, { world, row, lastUsed, lastUsedWritten: lastUsed });
      return world;
    });
  }

  worlds(): readonly WorldUse[] {
    this.#writeUses(0);
    const rows = this.#file.guard(() => this.#listSql.list.all());
    return rows.map((row) => ({ id: textIn(row, 'name'), lastUsed: numberIn(row, 'last_used') }));
  }

  touch(name: string): void {
    const open = this.#worlds.get(name);
    if (open === undefined) return;
    open.lastUsed = systemClock.now();
    this.#attempt(() => this.#writeUses(useInterval));
  }

  forget(name: string): void {
    this.#attempt(() => {
      this.#end(name);
      this.#file.transact(() => {
        const found = this.#listSql.find.get(name);
        if (found === undefined) return;
        const row = numberIn(found, 'id');
        for (const statement of this.#worldSql.clear) statement.run(row);
        this.#listSql.forget.run(row);
      });
    });
  }

  async check(): Promise<void> {
    this.#file.check();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#attempt(() => this.#writeUses(0));
    for (const name of [...this.#worlds.keys()]) this.#end(name);
    this.#file.close();
  }

  /** The row id of a world, and its last use. A new world is added; opening a known one is no use of it. */
  #rowOf(name: string, seed: string, now: number): { row: number; lastUsed: number } {
    const sql = this.#listSql;
    // As JSON, which preserves every string.
    const seedJson = JSON.stringify(seed);
    const found = sql.find.get(name);
    if (found === undefined)
      return { row: Number(sql.add.run(name, seedJson, now).lastInsertRowid), lastUsed: now };
    if (textIn(found, 'seed') !== seedJson)
      throw new StoreError(
        `${this.#file.path} was made with the seed ${textIn(found, 'seed')}, and this mock has ${seedJson}. Start the mock with that seed, or name another file`,
      );
    return { row: numberIn(found, 'id'), lastUsed: numberIn(found, 'last_used') };
  }

  /** Writes the last uses of worlds that are more than `interval` milliseconds newer than the written ones. */
  #writeUses(interval: number): void {
    for (const open of this.#worlds.values()) {
      if (open.lastUsed - open.lastUsedWritten <= interval) continue;
      this.#file.guard(() => this.#listSql.use.run(open.lastUsed, open.row));
      open.lastUsedWritten = open.lastUsed;
    }
  }

  /** Writes the pending requests of a world and closes it. */
  #end(name: string): void {
    this.#worlds.get(name)?.world.end();
    this.#worlds.delete(name);
  }

  /** Runs an action whose errors do not concern the caller. The file counts them. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch {
      // It is tried again next time.
    }
  }
}
