/** The database schema of the SQLite store. */

/** SQLite application id of the file: `VGK1` in ASCII. */
export const applicationId = 0x56474b31;

/** Version of the schema. A file with another version is refused. */
export const schemaVersion = 2;

/**
 * Creates the tables. Values that are read as a whole are stored as JSON, which preserves every string: `JSON.stringify`
 * escapes NUL characters and lone surrogates, which a text column would lose.
 */
export const createTables = `
CREATE TABLE worlds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  seed TEXT NOT NULL,
  last_used INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  world INTEGER PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE counts (
  world INTEGER PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE tasks (
  world INTEGER NOT NULL,
  number INTEGER NOT NULL,
  gateway TEXT NOT NULL,
  id TEXT NOT NULL,
  owner TEXT,
  serial INTEGER NOT NULL,
  forgotten_at REAL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX tasks_by_number ON tasks (world, number);
CREATE INDEX tasks_by_end ON tasks (world, forgotten_at) WHERE forgotten_at IS NOT NULL;

CREATE TABLE deliveries (
  world INTEGER NOT NULL,
  gateway TEXT NOT NULL,
  task TEXT NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (world, gateway, task)
) STRICT;

CREATE TABLE requests (
  world INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entry TEXT NOT NULL,
  exchange TEXT,
  UNIQUE (world, number)
) STRICT;

CREATE TABLE uploads (
  world INTEGER NOT NULL,
  gateway TEXT NOT NULL,
  name TEXT NOT NULL,
  serial INTEGER NOT NULL,
  size INTEGER NOT NULL,
  file TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (world, gateway, name)
) STRICT;
CREATE INDEX uploads_by_number ON uploads (world, gateway, serial, size);
`;

/** The tables with rows for each world, without the list of worlds. */
export const worldTables = ['settings', 'counts', 'tasks', 'deliveries', 'requests', 'uploads'] as const;
