/** The place of a mock's state, as the command line prints it. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shownStore } from '../../../src/cli/servers/shown-store.ts';

it.each([
  [undefined, 'memory'],
  ['memory', 'memory'],
  ['sqlite:mock.db', `sqlite:${join(process.cwd(), 'mock.db')}`],
  ['sqlite:/data/a@b?c.db', 'sqlite:/data/a@b?c.db'],
  ['valkey://localhost:6379/0?prefix=ci', 'valkey://localhost:6379/0'],
  ['rediss://user:secret@db.example:6380', 'rediss://db.example:6380'],
  ['redis://:sec/ret@@db.example', 'redis://db.example'],
])('%s is shown as %s', (where, shown) => {
  expect(shownStore(where)).toBe(shown);
});
