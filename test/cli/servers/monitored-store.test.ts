/** The log and the metrics of a mock whose state is in Valkey or Redis. */

import { afterEach, describe, expect, it } from 'vitest';
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { requestRecord } from '../../../src/cli/monitoring/json-log.ts';
import { MockMonitor } from '../../../src/cli/monitoring/mock-monitor.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../support/servers/valkey-server.ts';

const key = 'sk-0123456789abcdef';
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
const path = '/toapis/v1/videos/generations';

const ending: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** A mock that is watched, on a server of its own, with its state in another server. */
async function monitored(options: MockOptions = {}) {
  const valkey = await startValkey('--requirepass', 'a-password');
  const lines: string[] = [];
  const monitor = new MockMonitor((request) => lines.push(requestRecord(request)));
  const reported: unknown[] = [];
  const mock = createMock({
    store: valkey.url.replace('//', '//:a-password@'),
    ...options,
    onRequest: (entry, world) => {
      reported.push(entry);
      monitor.decided(entry, world);
    },
  });
  const { fetch: watched } = monitor.watch(mock);
  const server = await listen({ fetch: watched, port: 0 });
  ending.push(
    () => valkey.stop(),
    () => mock.store.close(),
    () => server.close(),
  );
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { headers, ...init });
  const submit = () =>
    ask(path, { method: 'POST', body: JSON.stringify({ model: 'grok-video-1.0', prompt: 'A cat' }) });
  const counted = async () =>
    (await (await ask('/metrics')).text()).match(/(?<=^video_gateway_mock_)requests_total.*$/gm);
  const logged = () => lines.map((line) => JSON.parse(line));
  return { valkey, reported, ask, submit, counted, lines, logged };
}

describe.skipIf(valkeyProgram === undefined)(withServer('with a server'), () => {
  it('an entry has no number, which the server assigns later', async () => {
    const { reported, ask, submit, logged } = await monitored();
    const { id } = await (await submit()).json();
    await ask(`${path}/${id}`);
    for (const request of [...logged().map((line) => line.request), ...reported]) {
      expect(request).toMatchObject({ gateway: 'toapis', task: id });
      expect(request).not.toHaveProperty('number');
    }
    const { number } = await (await ask('/__mock/ledger/2')).json();
    expect(number).toBe(2);
  });

  it.each<[string, (valkey: ValkeyServer) => unknown]>([
    ['has crashed', (valkey) => valkey.kill()],
    ['does not answer', (valkey) => valkey.pause()],
  ])('each answer is counted and logged with its reason while the server %s', async (_, fail) => {
    const { valkey, ask, submit, counted, lines, logged } = await monitored();
    const { id } = await (await submit()).json();
    await fail(valkey);
    const paths = [`${path}/${id}`, '/toapis/v1/balance', `/toapis/no-such-path`];
    const answers = await Promise.all([submit(), submit(), ...paths.map((one) => ask(one))]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    const counts = [
      'operation="generateVideo",status="200"} 1',
      'operation="generateVideo",status="503"} 2',
      'operation="getKeyBalance",status="503"} 1',
      'operation="none",status="503"} 1',
      'operation="queryVideo",status="503"} 1',
    ];
    expect((await counted())?.sort()).toEqual(counts.map((one) => `requests_total{gateway="toapis",${one}`));
    const error = {
      code: 'store_unavailable',
      message: expect.stringMatching(/^The mock itself: The store at valkey:.* cannot be reached: /),
    };
    const refusal = expect.stringMatching(/^The store at valkey:/);
    for (const line of logged().slice(1))
      expect(line).toMatchObject({
        level: 'error',
        status: 503,
        error,
        request: { gateway: 'toapis', status: 503, refusal },
      });
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toMatch(new RegExp(`a-password|${key}`));
  });

  it('the answer of a file or the control API is logged with its reason, too', async () => {
    const { valkey, ask, logged } = await monitored();
    await ask('/toapis/v1/balance');
    await valkey.kill();
    for (const one of ['/__mock/ledger', '/toapis/files/a.mp4']) {
      expect((await ask(one)).status).toBe(503);
      expect(logged().at(-1)).toMatchObject({
        level: 'error',
        method: 'GET',
        path: one,
        status: 503,
        error: { code: 'store_unavailable', message: expect.stringContaining('cannot be reached') },
      });
    }
  });
});
