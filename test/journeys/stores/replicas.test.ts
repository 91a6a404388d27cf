/** Replicas behind a balancer that share one server: while replicas and the server crash, nothing that was accepted is lost. */

import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createMock, type Mock } from '../../../mocks/index.ts';
import { exploreGateway } from '../../../src/cli/explore/explore-gateway.ts';
import { ServedMockClock } from '../../../src/cli/explore/mock-connection.ts';
import { CalledContract } from '../../../src/cli/verify/called-contract.ts';
import { root } from '../../support/module-graph.ts';
import { freePort } from '../../support/servers/free-port.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../support/servers/valkey-server.ts';
import { ReplicaSet } from './replica-set.ts';

const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };

let server: ValkeyServer;
let replicas: ReplicaSet;
let prefixes = 0;

beforeAll(async () => {
  if (valkeyProgram !== undefined)
    server = await startValkey('--appendonly', 'yes', '--appendfsync', 'always');
});

afterAll(async () => {
  await server?.stop();
});

/** Starts replicas with a state of their own, and a mock in this process that shares it. */
async function withReplicas(count: number, use: (observer: Mock) => Promise<void>): Promise<void> {
  prefixes += 1;
  const store = `${server.url}?prefix=journey${prefixes}`;
  replicas = await ReplicaSet.start(store, count);
  const observer = createMock({ store, seed: 'replicas' });
  try {
    await use(observer);
  } finally {
    await observer.store.close();
    await replicas.stop();
  }
}

async function send(method: string, path: string, body?: object): Promise<Response> {
  return fetch(replicas.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

function submit(prompt = 'a cat'): Promise<Response> {
  return send('POST', '/toapis/v1/videos/generations', { model: 'sora-2', prompt });
}

async function control(method: string, path: string, body?: object) {
  const response = await send(method, `/__mock${path}`, body);
  expect(response.status, await response.clone().text()).toBeLessThan(300);
  return response.status === 204 ? undefined : response.json();
}

async function query(id: string) {
  const response = await send('GET', `/toapis/v1/videos/generations/${id}`);
  return { status: response.status, body: await response.json() };
}

describe.skipIf(valkeyProgram === undefined)(withServer('two replicas'), () => {
  it.each(['octopusx', 'toapis'] as const)(
    'of %s keep the contract in any sequence of calls, each of which another replica answers',
    async (gateway) => {
      await withReplicas(2, async () => {
        const baseUrl = `${replicas.url}/${gateway}`;
        const ask = (request: Request) => fetch(request);
        const clock = await ServedMockClock.of(baseUrl, ask, {
          now: () => Date.now(),
          sleep: async (milliseconds) => void (await sleep(milliseconds)),
        });
        const { deviations, submits } = await exploreGateway({
          contract: new CalledContract(gateway),
          connect: () => ({ baseUrl, apiKey: 'any-key', fetch: ask, clock }),
          isMock: true,
          budget: 0,
          runs: 25,
          seed: 16,
        });
        expect(deviations).toEqual([]);
        expect(submits).toBeGreaterThan(10);
      });
    },
  );

  it('see at once that one of them has moved the clock', async () => {
    await withReplicas(2, async () => {
      await control('PATCH', '/clock', { frozen: true });
      const { id } = await (await submit()).json();
      for (let round = 0; round < 20; round += 1) {
        const before = await control('GET', '/clock');
        await control('POST', '/clock/advance', { seconds: 1 });
        const after = await control('GET', '/clock');
        expect(Date.parse(after.now) - Date.parse(before.now)).toBe(1000);
      }
      await control('POST', '/clock/advance', { seconds: 300 });
      const answers = [await query(id), await query(id)];
      expect(answers[0]?.body.status).toBe('completed');
      expect(answers[1]).toEqual(answers[0]);
    });
  });
});

describe.skipIf(valkeyProgram === undefined)(withServer('four replicas'), () => {
  it('use a scenario for one submit once', async () => {
    await withReplicas(4, async (observer) => {
      const rounds = 20;
      for (let round = 0; round < rounds; round += 1) {
        await control('PUT', '/scenario', { outcome: 'failed', times: 1 });
        const answers = await Promise.all(Array.from({ length: 12 }, () => submit()));
        expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
      }
      await observer.store.refresh();
      const decided = observer.ledger.entries.filter(({ decision }) => decision?.by === 'scenario');
      expect(decided).toHaveLength(rounds);
      expect(new Set(observer.ledger.entries.flatMap(({ task }) => task ?? [])).size).toBe(rounds * 12);
    });
  });

  it('lose no accepted task while they and the server crash, 200 times', async () => {
    await withReplicas(4, storm);
  }, 600_000);
});

describe.skipIf(valkeyProgram === undefined)(withServer('the guide "Scale"'), () => {
  it('leads to two replicas that know the same tasks', async () => {
    const guide = await readFile(join(root, 'docs/guides/scale.md'), 'utf8');
    const [, program = ''] = /```ts\n(.*?)```/s.exec(guide) ?? [];
    const file = join(inject('package').project, 'guide-replica.mjs');
    await writeFile(file, program.replace('valkey://127.0.0.1:6379', server.url));
    const port = await freePort(2);
    const ports = [port, port + 1];
    const children = ports.map((own) =>
      spawn(process.execPath, [file], { env: { ...process.env, PORT: String(own) }, stdio: 'inherit' }),
    );
    try {
      const urls = ports.map((own) => `http://127.0.0.1:${own}/toapis/v1/videos/generations`);
      const body = JSON.stringify({ model: 'sora-2', prompt: 'a cat' });
      const ask = (url: string, init: RequestInit) =>
        vi.waitUntil(() => fetch(url, { headers, ...init }).catch(() => undefined), 60_000);
      const { id } = await (await ask(urls[0] ?? '', { method: 'POST', body })).json();
      const answers = [];
      for (const url of urls) answers.push(await (await ask(`${url}/${id}`, {})).json());
      expect(answers[0]).toMatchObject({ id });
      expect(answers[1]).toEqual(answers[0]);
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });
});

/** Loads the replicas while they crash, and looks for each task afterwards. */
async function storm(observer: Mock): Promise<void> {
  const [random = 0] = fc.sample(fc.nat(), { numRuns: 1, seed: 16 });
  const chance = randomFrom(random);
  const accepted = new Map<string, unknown>();
  const refusals = new Map<number, number>();
  /** Number of submits whose outcome is open: they have no answer, or one that says so. */
  let open = 0;
  let isOver = false;
  const { matching: examples } = await control('GET', '/tasks');
  await control('PATCH', '/clock', { speed: 20 });
  const client = async () => {
    while (!isOver) {
      const response = await submit().catch(() => undefined);
      if (response === undefined) {
        open += 1;
        continue;
      }
      const { status } = response;
      if (status !== 200) refusals.set(status, (refusals.get(status) ?? 0) + 1);
      const answer = await response.json().catch(() => undefined);
      if (status !== 200 || answer === undefined) {
        if (status !== 503) open += 1;
        await sleep(20);
        continue;
      }
      expect(accepted.has(answer.id), `${answer.id} was given twice`).toBe(false);
      accepted.set(answer.id, answer.created_at);
      await sleep(10);
    }
  };
  const restarts: Promise<void>[] = [];
  const clients = Array.from({ length: 4 }, client);
  for (let crashes = 0; crashes < 200; crashes += 1) {
    // Something is accepted between two crashes.
    const before = accepted.size;
    while (accepted.size === before) await sleep(5);
    await sleep(chance() * 20);
    if (crashes % 10 > 0) {
      await server.kill();
      await sleep(chance() * 30);
      await server.start();
    } else restarts.push(replicas.crash());
  }
  await Promise.all(restarts);
  isOver = true;
  await Promise.all(clients);
  await settled();
  // The mock in this process has a connection of its own, which comes back by itself, too.
  await vi.waitUntil(() => isReachable(observer), 60_000);
  expect(accepted.size).toBeGreaterThanOrEqual(200);
  // Nothing but a clear refusal while the server was away, or a clear word that the outcome is open.
  expect([...refusals.keys()].filter((status) => status !== 503 && status !== 504)).toEqual([]);

  await control('PATCH', '/clock', { frozen: true });
  await observer.store.refresh();
  const { matching } = await control('GET', '/tasks');
  // No submit that was refused has made a task.
  expect(matching - examples).toBeLessThanOrEqual(accepted.size + open);
  const lost: string[] = [];
  for (const [id, created] of accepted) {
    const answer = await query(id);
    if (answer.status !== 200 || answer.body.created_at !== created) lost.push(id);
  }
  expect(lost).toEqual([]);
  // Of each task that was made there is a billable request, also of those whose answer was lost.
  const billed = observer.ledger.entries.filter(({ billable }) => billable).map(({ task }) => task);
  expect(new Set(billed).size).toBe(billed.length);
}

/** Tells if the store of a mock answers. */
async function isReachable({ store }: Mock): Promise<boolean> {
  try {
    await store.check();
    return true;
  } catch {
    return false;
  }
}

/** Waits until every replica answers again. */
async function settled(): Promise<void> {
  let inARow = 0;
  while (inARow < 20) {
    const response = await send('GET', '/__mock/clock').catch(() => undefined);
    inARow = response?.status === 200 ? inARow + 1 : 0;
    await response?.arrayBuffer();
    if (inARow === 0) await sleep(50);
  }
}

/** Numbers from 0 to 1 that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
