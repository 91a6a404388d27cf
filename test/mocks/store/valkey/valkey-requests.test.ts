/** Requests to mocks that share a server: many at once, and some that cannot be saved. */

import { Redis } from 'iovalkey';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClock, createMock, type Mock, type MockOptions } from '../../../../mocks/index.ts';
import { octopusx, SubmitUnconfirmedError } from '../../../../src/index.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../../support/servers/valkey-server.ts';

const apiKey = 'YOUR_API_KEY';
const generations = '/toapis/v1/videos/generations';
const video = { model: 'grok-video-1.0', prompt: 'A cat' };

let server: ValkeyServer;
let client: Redis;
let tests = 0;
const mocks: Mock[] = [];

beforeAll(async () => {
  if (valkeyProgram === undefined) return;
  server = await startValkey();
  client = new Redis(server.port);
});

afterEach(async () => {
  tests += 1;
  await Promise.all(mocks.splice(0).map((mock) => mock.store.close()));
});

afterAll(async () => {
  client?.disconnect();
  await server?.stop();
});

/** A mock with the store of this test. */
function mockWith(options: MockOptions = {}, user = ''): Mock {
  const mock = createMock({
    ...options,
    store: `${server.url.replace('//', `//${user}`)}?prefix=requests${tests}`,
  });
  mocks.push(mock);
  return mock;
}

/** Sends a request. Its connection may drop. */
async function send(mock: Mock, method: string, path: string, body?: object) {
  const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  try {
    const response = await mock.fetch(new Request(`http://mock${path}`, init));
    return { status: response.status, body: await response.json() };
  } catch {
    return { status: 0, body: undefined };
  }
}

/** Submits as many tasks at once, to each mock in turn. */
function submitAtOnce(own: readonly Mock[], count: number) {
  return Promise.all(
    Array.from({ length: count }, (_, at) => {
      const mock = own[at % own.length];
      if (mock === undefined) throw new Error('There is no mock');
      return send(mock, 'POST', generations, video);
    }),
  );
}

describe.skipIf(valkeyProgram === undefined).each([1, 2])(
  withServer('forty submits at once to %i replicas'),
  (replicas) => {
    it('use a scenario for ten of them', async () => {
      const own = Array.from({ length: replicas }, () => mockWith());
      const [mock = mockWith()] = own;
      await send(mock, 'PUT', '/__mock/scenario', { outcome: 'failed', code: 'content_policy', times: 10 });
      const answers = await submitAtOnce(own, 40);
      expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200));
      const { body } = await send(mock, 'GET', '/__mock/tasks?limit=100');
      const failing = body.tasks.filter(({ code }: { code: unknown }) => code === 'content_policy');
      expect(failing).toHaveLength(10);
      expect((await send(mock, 'GET', '/__mock/scenario')).body.scenario).toBeNull();
    });

    it('meet a fault ten times', async () => {
      const own = Array.from({ length: replicas }, () => mockWith());
      const [mock = mockWith()] = own;
      await send(mock, 'POST', '/__mock/faults', { kind: 'lost', operation: 'generateVideo', times: 10 });
      const answers = await submitAtOnce(own, 40);
      expect(answers.filter(({ status }) => status === 0)).toHaveLength(10);
      expect((await send(mock, 'GET', '/__mock/faults')).body.faults).toEqual([]);
    });

    it('are limited to the rate together', async () => {
      // The clock of the first replica holds for all; before, each has its own.
      const options = (replica = 0) => ({
        rateLimit: true,
        clock: createClock({ start: Date.UTC(2026, 0, 1) + 1000 * replica, frozen: true }),
      });
      const accepted = (answers: readonly { status: number }[]) =>
        answers.filter(({ status }) => status === 200).length;
      const limit = accepted(await submitAtOnce([createMock(options())], 80));
      expect(limit).toBeLessThan(80);
      const own = Array.from({ length: replicas }, (_, at) => mockWith(options(replicas - at)));
      expect(accepted(await submitAtOnce(own, 80))).toBe(limit);
    });
  },
);

describe.skipIf(valkeyProgram === undefined)(withServer('a change that cannot be saved'), () => {
  it('has an answer that proves nothing, if it may have been saved: the client does not submit again', async () => {
    const mock = mockWith();
    const gateway = octopusx({ apiKey, baseUrl: 'http://mock/octopusx', fetch: mock.fetch });
    const request = { model: 'veo_3_1', prompt: 'A dog', size: '1280x720', seconds: '8' } as const;
    // One after the other, so that ids are left for the next one.
    for (let count = 0; count < 5; count += 1) await gateway.generateVideo(request);
    server.pause();
    const submit = gateway.generateVideo({ ...request, prompt: 'A bird' });
    const error = await submit.catch((reason: unknown) => reason);
    server.resume();
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(String(error)).toContain('504');
    const found = await vi.waitUntil(async () => {
      const { status, body } = await send(mock, 'GET', '/__mock/tasks?search=A+bird');
      return status === 200 && body.matching;
    }, 5000);
    expect(found).toBe(1);
  });

  it('is refused before it is saved, if the user has no right to the channel', async () => {
    await client.call('ACL', 'SETUSER', 'mute', 'reset', 'on', '>word', '~*', '+@all');
    const { status, body } = await send(mockWith({}, 'mute:word@'), 'POST', generations, video);
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/lacks a permission.*channel/);
    expect(await client.keys(`*requests${tests}*`)).toEqual([]);
  });

  it('leaves tasks and their plans as they were', async () => {
    const mock = mockWith();
    const other = mockWith();
    const ids = (await submitAtOnce([mock], 5)).map(({ body }) => body.id);
    await client.config('SET', 'maxmemory', '1');
    expect((await send(mock, 'POST', '/__mock/reset')).status).toBe(503);
    const path = `/__mock/tasks/toapis/${ids[0]}`;
    expect((await send(mock, 'PATCH', path, { outcome: 'failed' })).status).toBe(503);
    expect((await send(mock, 'PUT', '/__mock/scenario', { outcome: 'failed' })).status).toBe(503);
    await client.config('SET', 'maxmemory', '0');
    for (const id of ids) {
      const [own, others] = await Promise.all(
        [mock, other].map((one) => send(one, 'GET', `${generations}/${id}`)),
      );
      expect(own).toEqual(others);
      expect(own?.body.status).toBe('queued');
    }
    expect((await send(mock, 'GET', '/__mock/scenario')).body.scenario).toBeNull();
  });

  it('is not made in a store of another format', async () => {
    const mock = mockWith();
    await submitAtOnce([mock], 1);
    await client.hset(`{requests${tests}:default}:meta`, 'format', 'another');
    const { status, body } = await send(mockWith(), 'POST', generations, video);
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/written by another version of the mock: use another prefix/);
  });
});
