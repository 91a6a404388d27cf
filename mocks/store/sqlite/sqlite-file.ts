/** A file of SQLite, opened for this process alone. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { applicationId, createTables, schemaVersion } from './schema.ts';
import { storeErrorOf } from './sqlite-error.ts';

/** An open file. */
export class SqliteFile {
  /** The number of operations that have failed so far. */
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
   * @throws StoreError if SQLite refuses one
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
   * Runs statements, all or none.
   *
   * @throws StoreError if SQLite refuses one
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
   * Writes to the file, as a test.
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

  /** Moves everything into the file itself, and closes it. */
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
      // SQLite has done it by itself, as it does when the disk is full.
    }
  }

  /** Takes the file for this process alone, and creates the tables if it is new. */
  #prepareFile(): void {
    const database = this.#database;
    // With the first read the process takes a lock, which ends with it, however it ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const version = this.#version();
    if (version > schemaVersion)
      throw new StoreError(
        `${this.path} was written by a later version of video-gateway-kit. Update this one, or name another file`,
      );
    // A write ahead needs no wait for the disk to survive the end of the process.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    if (version === 0)
      database.exec(
        `BEGIN IMMEDIATE; ${createTables} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`,
      );
    else this.#database.exec(`PRAGMA user_version = ${schemaVersion}`);
  }

  /**
   * The version of the tables; 0 of a file without any.
   *
   * @throws StoreError if another program has written it
   */
  #version(): number {
    const read = (sql: string) => Number(Object.values(this.#database.prepare(sql).get() ?? {})[0]);
    const isEmpty = read('SELECT count(*) FROM sqlite_schema') === 0;
    if (!isEmpty && read('PRAGMA application_id') !== applicationId)
      throw new StoreError(`${this.path} is the database of another program. Name another file`);
    return isEmpty ? 0 : read('PRAGMA user_version');
  }
}

/** Refuses what names no file. */
function checkName(name: string): void {
  if (name === '' || name === ':memory:')
    throw new StoreError(
      'A store in SQLite needs a file, such as sqlite:mock.db. The store memory needs none',
    );
  if (name.includes('\0')) throw new StoreError('The name of a file contains no NUL character');
  if (/^\/\/(?!\/)/.test(name))
    throw new StoreError(
      `Write the file right after the colon, such as sqlite:${name.slice(2) || 'mock.db'}`,
    );
}

/**
 * The module of Node. It is loaded only when it is needed: elsewhere there is none.
 *
 * @throws StoreError if this Node has none
 */
function loadSqlite(): typeof import('node:sqlite') {
  // Node before 20.16, and other runtimes, lack the function.
  const load: typeof process.getBuiltinModule | undefined = process.getBuiltinModule;
  const sqlite = load?.('node:sqlite');
  if (sqlite) return sqlite;
  throw new StoreError(
    `A store in SQLite needs Node 22.13 or later, and this is ${process.version}. The stores memory and valkey:// work here`,
  );
}
