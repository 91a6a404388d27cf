/** A SQLite file, opened exclusively. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { applicationId, createTables, schemaVersion } from './schema.ts';
import { storeErrorOf } from './sqlite-error.ts';

/** An open SQLite file. */
export class SqliteFile {
  /** Number of failed operations so far. */
  errors = 0;
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;

  /**
   * Opens a file, or creates it.
   *
   * @param name its path
   * @throws StoreError if this Node has no SQLite, or the file cannot be used
   */
  constructor(name: string) {
    checkName(name);
    this.path = resolve(name);
    const { DatabaseSync } = loadSqlite();
    try {
      this.#database = new DatabaseSync(this.path);
    } catch (cause) {
      throw storeErrorOf(cause, this.path);
    }
    try {
      this.#prepareFile();
      this.#begin = this.#database.prepare('BEGIN IMMEDIATE');
      this.#commit = this.#database.prepare('COMMIT');
    } catch (cause) {
      this.#database.close();
      throw storeErrorOf(cause, this.path);
    }
  }

  /** Compiles a statement. */
  prepare(sql: string): StatementSync {
    return this.guard(() => this.#database.prepare(sql));
  }

  /**
   * Runs statements.
   *
   * @throws StoreError if one fails
   */
  guard<T>(act: () => T): T {
    try {
      return act();
    } catch (cause) {
      this.errors += 1;
      throw storeErrorOf(cause, this.path);
    }
  }

  /**
   * Runs statements in a transaction.
   *
   * @throws StoreError if one fails; then all are rolled back
   */
  transact<T>(act: () => T): T {
    return this.guard(() => {
      this.#begin.run();
      try {
        const result = act();
        this.#commit.run();
        return result;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  /**
   * Checks that the file can be written, by writing to it.
   *
   * @throws StoreError if it cannot be written
   */
  check(): void {
    this.guard(() => {
      this.#database.exec(`PRAGMA user_version = ${schemaVersion}`);
      if (!existsSync(this.path))
        throw new StoreError(`${this.path} was deleted. Start the mock again: it creates a new file`);
    });
  }

  /** Checkpoints the write-ahead log and closes the file. */
  close(): void {
    this.guard(() => {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      this.#database.close();
    });
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back, as it does when the disk is full.
    }
  }

  /** Locks the file for this process, and creates the tables if it is new. */
  #prepareFile(): void {
    const database = this.#database;
    // The first read acquires the lock, which is released when the process ends, even after a crash.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const version = this.#version();
    if (version > schemaVersion)
      throw new StoreError(
        `${this.path} was written by a later version of video-gateway-kit. Update this one, or name another file`,
      );
    if (version !== 0 && version < schemaVersion)
      throw new StoreError(
        `${this.path} was written by an earlier version of video-gateway-kit, which stored other tables. Name another file, or delete this one`,
      );
    // With a write-ahead log, committed data survives the end of the process without waiting for the disk.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    if (version === 0)
      database.exec(
        `BEGIN IMMEDIATE; ${createTables} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`,
      );
    else this.#database.exec(`PRAGMA user_version = ${schemaVersion}`);
  }

  /**
   * The version of the schema; 0 for an empty file.
   *
   * @throws StoreError if the file belongs to another program
   */
  #version(): number {
    const read = (sql: string) => Number(Object.values(this.#database.prepare(sql).get() ?? {})[0]);
    const isEmpty = read('SELECT count(*) FROM sqlite_schema') === 0;
    if (!isEmpty && read('PRAGMA application_id') !== applicationId)
      throw new StoreError(`${this.path} is the database of another program. Name another file`);
    return isEmpty ? 0 : read('PRAGMA user_version');
  }
}

/** @throws StoreError if a name is not that of a file */
function checkName(name: string): void {
  if (name === '' || name === ':memory:')
    throw new StoreError('A SQLite store needs a file, such as sqlite:mock.db. To keep nothing, use memory');
  if (name.includes('\0')) throw new StoreError('A file name must contain no NUL character');
  if (/^\/\/(?!\/)/.test(name))
    throw new StoreError(
      `Write the file name right after the colon, such as sqlite:${name.slice(2) || 'mock.db'}`,
    );
}

/**
 * Loads Node's SQLite module, when it is first needed: other runtimes have none.
 *
 * @throws StoreError if the module is missing
 */
function loadSqlite(): typeof import('node:sqlite') {
  // Node before 20.16 and other runtimes do not have this function.
  const load: typeof process.getBuiltinModule | undefined = process.getBuiltinModule;
  const sqlite = load?.('node:sqlite');
  if (sqlite) return sqlite;
  throw new StoreError(
    `A SQLite store needs Node 22.13 or later, and this is ${process.version}. The stores memory and valkey:// work here`,
  );
}
