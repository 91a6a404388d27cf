/** A fault or a scenario for an API key: the key is in no store and in no answer, and still selects its caller. */

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Mock } from '../../../mocks/index.ts';
import { SharedState } from '../../support/shared-store.ts';
import { control, mockInMemory, replicaOf, submit } from './replicas/shared-replicas.ts';
import { Lives } from './sqlite/lives.ts';

const key = 'sekretkey-0123456789';

/** Sets a fault and a scenario for the key, and returns what the control API shows of them. */
async function setBoth(mock: Mock): Promise<string> {
  const answers = [
    await control(mock, 'POST', '/faults', { kind: 'status', status: 418, key, times: 2 }),
    await control(mock, 'PUT', '/scenario', { reject: 402, key, times: 2 }),
    await control(mock, 'GET', '/faults'),
    await control(mock, 'GET', '/scenario'),
    await control(mock, 'GET', '/snapshot'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  return JSON.stringify(answers.map(({ body }) => body));
}

/** The statuses of submits by another caller, and of two by that of the key. */
async function statuses(mock: Mock, first = mock): Promise<readonly number[]> {
  const callers = [
    [mock, 'another-key-0123456789'],
    [first, key],
    [mock, key],
    [first, key],
    [mock, key],
    [mock, key],
  ] as const;
  const found: number[] = [];
  for (const [one, sent] of callers) found.push((await submit(one, 'A cat', sent)).status);
  return found;
}

const expected = [200, 418, 418, 402, 402, 200];

it('in memory', async () => {
  const mock = mockInMemory();
  const shown = await setBoth(mock);
  expect(shown).not.toContain(key);
  expect(shown).toContain('"key":"YOUR_API_KEY"');
  expect(await statuses(mock)).toEqual(expected);
});

it('in a file, also after a restart', async () => {
  await using lives = new Lives();
  const shown = await setBoth(lives.mock);
  const mock = await lives.restart();
  const again = await control(mock, 'GET', '/snapshot');
  expect(shown + JSON.stringify(again.body)).not.toContain(key);
  expect(JSON.stringify([mock.faults.list, mock.scenario.current])).not.toContain(key);
  const folder = dirname(lives.file);
  for (const name of await readdir(folder))
    expect(await readFile(join(folder, name), 'latin1')).not.toContain(key);
  expect(await statuses(mock)).toEqual(expected);
});

it('in a file, if a program sets them', async () => {
  await using lives = new Lives();
  lives.mock.faults.add({ kind: 'reset', key });
  lives.mock.scenario.set({ reject: 402, key });
  const folder = dirname(lives.file);
  for (const name of await readdir(folder))
    expect(await readFile(join(folder, name), 'latin1')).not.toContain(key);
});

it('in a shared store, also for another replica', async () => {
  const state = new SharedState();
  const [one, other] = [replicaOf(state), replicaOf(state)];
  const shown = await setBoth(one);
  const again = await control(other, 'GET', '/snapshot');
  expect(shown + JSON.stringify(again.body)).not.toContain(key);
  expect(JSON.stringify([...state.worlds.values()])).not.toContain(key);
  expect(await statuses(other, one)).toEqual(expected);
});

it('a fault for a hash applies to nobody', async () => {
  await using lives = new Lives();
  const { mock } = lives;
  mock.faults.add({ kind: 'status', status: 418, key });
  const [fault] = mock.faults.list;
  expect((await submit(mock, 'A cat', fault?.key)).status).toBe(200);
});
