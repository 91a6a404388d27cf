/** Any sequence of changes: a store that is opened again has the state of a memory that has seen them. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { SqliteStore } from '../../../../mocks/store/sqlite/sqlite-store.ts';
import type { WorldStore } from '../../../../mocks/store/world-store.ts';
import { RecordedMemory } from './recorded-memory.ts';
import { anyStep, type Step } from './stored-changes.ts';

const folder = mkdtempSync(join(tmpdir(), 'vgk-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes a step on a store and on a memory without one. */
async function take({ kind, changesOn }: Step, store: WorldStore, memory: RecordedMemory): Promise<void> {
  const changes = changesOn(memory);
  if (kind === 'append' && changes.request) store.append(changes.request);
  else expect(await store.save(changes)).toEqual({ version: 0 });
  memory.apply(changes);
}

/** Files that were uploaded, by gateway and name. */
async function uploadsOf(store: WorldStore, { counts }: RecordedMemory): Promise<readonly unknown[]> {
  const names = Object.entries(counts.gateways).flatMap(([gateway, { uploads }]) =>
    Array.from({ length: uploads }, (_, at) => [gateway, `upload-${at + 1}.png`] as const),
  );
  return Promise.all(
    names.map(async ([gateway, name]) => {
      const file = await store.upload(gateway, name);
      return [gateway, name, file?.name, file?.type, file?.lastModified, await file?.bytes()];
    }),
  );
}

/** Copies a file as it is on the disk, with what SQLite has not moved into it yet: what a killed process leaves. */
function killed(file: string): string {
  const copy = `${file}-killed`;
  cpSync(file, copy);
  cpSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}

let files = 0;

it('keeps the state of any sequence of changes, however the process ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.boolean(),
      async (steps, isKilled) => {
        files += 1;
        const file = join(folder, `${files}.db`);
        const memory = new RecordedMemory();
        const store = new SqliteStore(file);
        const world = store.open('default', 'seed', new RecordedMemory());
        for (const step of steps) await take(step, world, memory);
        const uploads = await uploadsOf(world, memory);
        // Queries are written when the requests of a moment have been answered.
        await setImmediate();
        const left = isKilled ? killed(file) : file;
        await store.close();
        const restored = new RecordedMemory();
        const second = new SqliteStore(left);
        const restoredWorld = second.open('default', 'seed', restored);
        expect(restored.state).toEqual(memory.state);
        expect(await uploadsOf(restoredWorld, memory)).toEqual(uploads);
        expect(store.errors + second.errors).toBe(0);
        await second.close();
      },
    ),
    { numRuns: 25 },
  );
});
