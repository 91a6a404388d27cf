/** Deviations from the contract are in the ledger and in the log, with their provenance; secrets are in neither. */

import { expect, it } from 'vitest';
import type { LogEntry } from '../../mocks/core/call.ts';
import { requestLogLine } from '../../src/cli/output/request-log-line.ts';
import { headers, listeningMock, proxyTo, secret, serving, submit } from './proxied-gateway.ts';

const json = { 'Content-Type': 'application/json' };
const accepted = {
  id: 'grok:1',
  status: 'processing',
  status_update_time: 1,
  task_id: '1',
  created_at: '2026-01-01T00:00:00Z',
};

it('a request that breaks the contract is passed on, and named with its source', async () => {
  await using gateway = await listeningMock();
  const told: LogEntry[] = [];
  await using proxied = await proxyTo(gateway.octopusx, { onRequest: (entry) => told.push(entry) });
  expect((await proxied.submit({ ...submit, duration: 99 })).status).toBe(400);
  const [entry] = await proxied.entries();
  expect(gateway.mock.ledger.count).toBe(1);
  expect(entry).toMatchObject({
    refusal: 'duration must be one of 6, 10, 15, not 99',
    deviations: [
      {
        of: 'request',
        pointer: '/duration',
        rule: expect.stringContaining('duration must be one of 6, 10, 15'),
        level: 'documented',
        source: expect.stringMatching(/^https:/),
      },
    ],
  });
  expect(told).toEqual([entry]);
  const [, , line] = requestLogLine(told[0] as LogEntry).split('\n');
  expect(line).toMatch(/^ {2}Request: duration must be one of .* \(documented: https:/);
});

it('an answer that breaks the contract is passed on, and named with its source and its evidence', async () => {
  await using gateway = await serving((_, outgoing) => {
    outgoing.writeHead(200, json).end(JSON.stringify({ ...accepted, status: 7 }));
  });
  await using proxied = await proxyTo(gateway.url);
  expect(await (await proxied.submit()).json()).toHaveProperty('status', 7);
  const [entry] = await proxied.entries();
  expect(entry).toMatchObject({ task: 'grok:1', billable: true, status: 200 });
  expect(entry?.deviations).toMatchObject([
    {
      of: 'answer',
      pointer: '/status',
      rule: 'status must be a string',
      evidence: '7',
      level: expect.any(String),
    },
  ]);
  expect(requestLogLine(entry as LogEntry)).toMatch(/Answer: status must be a string \(\w+: .+\): 7$/);
});

it('the life of a task is judged from one exchange to the next', async () => {
  const states = ['completed', 'processing'];
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  const { id } = await (await proxied.submit({ ...submit, prompt: '[instant] a cat' })).json();
  const ask = (url: string) => fetch(`${url}/v1/video/query?id=${encodeURIComponent(id)}`, { headers });
  const answer = await (await ask(gateway.octopusx)).json();
  await using other = await serving((_, outgoing) => {
    outgoing.writeHead(200, json).end(JSON.stringify({ ...answer, status: states.shift() }));
  });
  await using changed = await proxyTo(other.url);
  await ask(changed.url);
  await ask(changed.url);
  const [first, second] = await changed.entries();
  expect(first?.deviations).toBeUndefined();
  expect(second?.deviations).toMatchObject([
    { of: 'answer', evidence: expect.stringContaining('processing') },
  ]);
});

it('a path that the contract does not have is noted', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  await fetch(`${proxied.url}/v1/other`, { headers });
  expect(await proxied.entries()).toMatchObject([
    { operation: undefined, notes: ['The contract has no GET /v1/other'] },
  ]);
});

it('no key is in the ledger, the log, the bodies that the console shows, or an error', async () => {
  const injected = 'sk-the-key-of-the-environment';
  // A gateway that repeats everything it is sent, in each place in which it can.
  await using gateway = await serving(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const text = `${incoming.headers.authorization} ${encodeURIComponent(incoming.headers.authorization ?? '')} ${body}`;
    const error = { message: text, type: text, code: text, param: text };
    outgoing.writeHead(incoming.url?.includes('broken') ? 200 : 401, {
      ...json,
      'X-Request-Id': text.slice(0, 40),
    });
    outgoing.end(JSON.stringify({ error, id: text, status: text, progress: text }));
  });
  const lines: string[] = [];
  const errors: unknown[] = [];
  const onRequest = (entry: LogEntry) => lines.push(JSON.stringify(entry), requestLogLine(entry));
  for (const options of [{}, { apiKey: injected }, { strict: true, apiKey: injected }]) {
    await using proxied = await proxyTo(gateway.url, {
      ...options,
      onRequest,
      onError: (error) => errors.push(error),
    });
    const paths = [
      `/v1/video/create`,
      `/v1/video/query?id=${secret}`,
      `/v1/videos/${secret}`,
      `/v1/${secret}/broken`,
    ];
    for (const path of paths) {
      const method = path === '/v1/video/create' ? 'POST' : 'GET';
      const body = JSON.stringify({ ...submit, prompt: secret, model: secret, seed: injected });
      await fetch(proxied.url + path, { method, headers, ...(method === 'POST' && { body }) });
    }
    const count = (await proxied.entries()).length;
    expect(count).toBe(paths.length);
    const control = [
      '/__mock/ledger',
      ...Array.from({ length: count }, (_, at) => `/__mock/ledger/${at + 1}`),
    ];
    for (const path of control) lines.push(await (await fetch(proxied.url + path)).text());
  }
  const all = lines.join('\n');
  expect(errors).toEqual([]);
  for (const key of [secret, injected, secret.slice(3), injected.slice(3)]) {
    expect(all).not.toContain(key);
    expect(all).not.toContain(encodeURIComponent(key));
  }
  expect(all).toContain('YOUR_API_KEY');
});

it.each([
  ['without the name of its scheme', { Authorization: 'a-key-without-a-scheme' }, ''],
  ['in another header', { 'X-Api-Key': 'a-key-in-another-header' }, ''],
  ['in the query', {}, '?api_key=a-key-in-the-query'],
])('a key that is sent %s is not shown either', async (_, sent, search) => {
  await using gateway = await serving((incoming, outgoing) => {
    const text = JSON.stringify([incoming.headers, incoming.url]);
    outgoing.writeHead(400, json).end(JSON.stringify({ error: { message: text, type: text } }));
  });
  await using proxied = await proxyTo(gateway.url);
  await fetch(`${proxied.url}/v1/models${search}`, { headers: sent });
  const shown = [JSON.stringify(await proxied.entries())];
  for (const path of ['/__mock/ledger', '/__mock/ledger/1'])
    shown.push(await (await fetch(proxied.url + path)).text());
  for (const text of shown) expect(text).not.toMatch(/a-key-/);
});

it('the key of the environment takes the place of the caller’s', async () => {
  let received: string | undefined;
  await using gateway = await serving((incoming, outgoing) => {
    received = incoming.headers.authorization;
    outgoing.writeHead(200, json).end(JSON.stringify(accepted));
  });
  await using proxied = await proxyTo(gateway.url, { apiKey: 'sk-the-key-of-the-environment' });
  await proxied.submit();
  expect(received).toBe('Bearer sk-the-key-of-the-environment');
});
