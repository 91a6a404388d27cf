/** The log and the metrics of a mock whose state is in Valkey or Redis. */

import { afterEach, describe, expect, it } from 'vitest';
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { requestRecord } from '../../../src/cli/monitoring/json-log.ts';
import { MockMonitor } from '../../../src/cli/monitoring/mock-monitor.ts';
import { startValkey, valkeyProgram, withServer } from '../../support/servers/valkey-server.ts';

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
});
