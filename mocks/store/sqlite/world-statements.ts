/** The prepared statements of a SQLite store. */

import type { StatementSync } from 'node:sqlite';
import { worldTables } from './schema.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** Statements for the rows of a world. The first parameter of each is the world. */
export type WorldStatements = Readonly<Record<keyof typeof texts, StatementSync>> & {
  /** Deletes the rows of a world; one statement for each table. */
  readonly clear: readonly StatementSync[];
};

const texts = {
  settings: 'SELECT json FROM settings WHERE world = ?',
  setSettings: 'REPLACE INTO settings (world, json) VALUES (?, ?)',
  counts: 'SELECT json FROM counts WHERE world = ?',
  setCounts: 'REPLACE INTO counts (world, json) VALUES (?, ?)',

  tasks: 'SELECT owner, serial, forgotten_at, json FROM tasks WHERE world = ? ORDER BY number, rowid',
  addTask:
    'INSERT INTO tasks (world, number, gateway, id, owner, serial, forgotten_at, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  // The owner and the serial number were set by the submit and never change.
  replan:
    'UPDATE tasks SET forgotten_at = ?5, json = ?6 WHERE world = ?1 AND number = ?2 AND gateway = ?3 AND id = ?4',
  forgetTasks: `
    DELETE FROM tasks WHERE rowid IN (
      SELECT rowid FROM tasks WHERE world = ? AND forgotten_at <= ? ORDER BY forgotten_at LIMIT ?
    ) RETURNING gateway, id`,

  delivery: 'SELECT json FROM deliveries WHERE world = ? AND gateway = ? AND task = ?',
  setDelivery: 'REPLACE INTO deliveries (world, gateway, task, json) VALUES (?, ?, ?, ?)',
  forgetDelivery: 'DELETE FROM deliveries WHERE world = ? AND gateway = ? AND task = ?',

  requests: 'SELECT entry, exchange FROM requests WHERE world = ? ORDER BY number',
  addRequest: 'REPLACE INTO requests (world, number, entry, exchange) VALUES (?, ?, ?, ?)',
  forgetRequests: 'DELETE FROM requests WHERE world = ? AND number <= ?',
  forgetExchanges: 'UPDATE requests SET exchange = NULL WHERE world = ? AND number > ? AND number <= ?',

  upload: 'SELECT file, bytes FROM uploads WHERE world = ? AND gateway = ? AND name = ?',
  addUpload:
    'REPLACE INTO uploads (world, gateway, name, serial, size, file, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  uploadSizes: 'SELECT serial, size FROM uploads WHERE world = ? AND gateway = ? ORDER BY serial DESC',
  forgetUploads: 'DELETE FROM uploads WHERE world = ? AND gateway = ? AND serial <= ?',
} as const;

/** Compiles the statements. */
export function worldStatements(file: SqliteFile): WorldStatements {
  const compiled = Object.entries(texts).map(([name, sql]) => [name, file.prepare(sql)]);
  return {
    // The entries have the keys of `texts`.
    ...(Object.fromEntries(compiled) as Record<keyof typeof texts, StatementSync>),
    clear: worldTables.map((table) => file.prepare(`DELETE FROM ${table} WHERE world = ?`)),
  };
}
