/** The control API, over plain HTTP. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gateways } from '../../../generated/gateways.ts';
import contract from '../../../generated/mock/openapi.json' with { type: 'json' };
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import {
  type Contract,
  type Response as ContractResponse,
  operationsOf,
  resolve,
} from '../../../spec/contract.ts';
import { problemsOf } from '../../contract/schema.ts';
import { compileGateway } from '../../support/compile-gateway.ts';

const start = Date.UTC(2026, 0, 1);
let clock = createClock({ start, frozen: true });
let mock = createMock({ clock });

let listener: Listener;
beforeAll(async () => {
  listener = await listen({ fetch: (request, caller) => mock.fetch(request, caller), port: 0 });
  return () => listener.close();
});
beforeEach(() => {
  clock = createClock({ start, frozen: true });
  mock = createMock({ clock });
});

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is looked into at many depths.
  readonly body: any;
}

async function control(method: string, path: string, json?: unknown): Promise<Answer> {
  const init =
    json === undefined
      ? { method }
      : { method, body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(`${listener.url}/__mock${path}`, init);
  return { status: response.status, body: await response.json() };
}

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };

async function submit(more: object = {}, init: RequestInit = {}, name = 'octopusx'): Promise<Response> {
  const body = {
    model: 'grok-video-3',
    prompt: 'a cat',
    images: [],
    aspect_ratio: '3:2',
    size: '1080P',
    ...more,
  };
  const path = name === 'octopusx' ? '/v1/video/create' : '/v1/videos/generations';
  return fetch(`${listener.url}/${name}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...init,
  });
}

async function submitted(more: object = {}, name?: string): Promise<string> {
  const { id } = await (await submit(more, {}, name)).json();
  return id;
}

const query = async (id: string) =>
  (await fetch(`${listener.url}/octopusx/v1/video/query?id=${id}`, { headers })).json();

describe('the clock', () => {
  it('is read', async () => {
    const { body } = await control('GET', '/clock');
    expect(body).toEqual({ now: '2026-01-01T00:00:00.000Z', speed: 1, frozen: true });
  });

  it('is advanced, and a five-minute render is over in no time', async () => {
    const id = await submitted({ prompt: '[slow 5m] a cat' });
    expect(await query(id)).toHaveProperty('status', 'processing');
    const { body } = await control('POST', '/clock/advance', { seconds: 300 });
    expect(body).toHaveProperty('now', '2026-01-01T00:05:00.000Z');
    expect(await query(id)).toHaveProperty('status', 'completed');
  });

  it('is set, sped up, stopped and let go', async () => {
    const { body } = await control('PATCH', '/clock', {
      now: '2026-01-02T00:00:00Z',
      speed: 60,
      frozen: false,
    });
    expect(body).toMatchObject({ speed: 60, frozen: false });
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 2));
    expect((await control('PATCH', '/clock', { frozen: true })).body).toHaveProperty('frozen', true);
  });

  it('does not go back', async () => {
    const { status, body } = await control('PATCH', '/clock', { now: '2025-12-31T00:00:00Z' });
    expect(status).toBe(400);
    expect(body).toHaveProperty(
      'error.message',
      'The clock cannot go back: the time must not be in the past',
    );
  });
});

it('the clock ends where dates end', async () => {
  clock.set(8.64e15 - 1000);
  const { status, body } = await control('POST', '/clock/advance', { seconds: 2 });
  expect(status).toBe(400);
  expect(body).toHaveProperty('error.message', 'The clock ends in the year 275760');
});

describe('the tasks', () => {
  it('are listed, the newest first, with how many there are', async () => {
    const first = await submitted();
    clock.advance(1000);
    const second = await submitted();
    const { body } = await control('GET', '/tasks?limit=2');
    expect(body.tasks.map(({ id }: { id: string }) => id)).toEqual([second, first]);
    expect(body.total).toBeGreaterThan(2);
  });

  it('that were submitted at the same moment, at whichever gateway, are listed the newest first', async () => {
    const ids: string[] = [];
    for (const name of ['octopusx', 'toapis', 'octopusx']) ids.unshift(await submitted({}, name));
    const { body } = await control('GET', '/tasks?limit=3');
    expect(body.tasks.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('are found by their state, and by a part of an id, the prompt or the model', async () => {
    const live = await submitted({ prompt: 'A Cat in <b>bold</b>' });
    const failed = await submitted({ prompt: '[fail] a dog' });
    clock.advance(30_000);
    await control('PATCH', `/tasks/octopusx/${failed}`, { outcome: 'failed' });
    const found = async (filter: string) => {
      const { total, matching, tasks } = (await control('GET', `/tasks?${filter}`)).body;
      expect(total).toBeGreaterThan(matching);
      expect(tasks).toHaveLength(matching);
      return tasks.map(({ id }: { id: string }) => id);
    };
    expect(await found('state=live')).toEqual([live]);
    expect(await found('state=failed')).toEqual([failed]);
    expect(await found('search=a%20CAT')).toEqual([live]);
    expect(await found('search=GROK-video')).toEqual([failed, live]);
    expect(await found(`search=${failed.slice(-12)}&state=`)).toEqual([failed]);
    expect((await control('GET', '/tasks?state=dead')).status).toBe(400);
  });

  it('are read by either id, with their plan', async () => {
    const { id, task_id } = await (await submit({ prompt: '[slow 100s] a cat' })).json();
    clock.advance(40_000);
    const { body } = await control('GET', `/tasks/octopusx/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({
      id,
      task_id,
      status: 'processing',
      progress: 0.4,
      ends_at: '2026-01-01T00:01:40.000Z',
      expires_at: '2026-01-02T00:01:40.000Z',
      outcomes: ['completed', 'failed'],
      stops_at: null,
      video: null,
    });
    expect((await control('GET', `/tasks/octopusx/${task_id}`)).body).toEqual(body);
  });

  it('show the plan of a failure and of a state that is never left', async () => {
    const fails = await submitted({ prompt: '[fail too_scary at 60%] a cat' });
    const stuck = await submitted({ prompt: '[stuck] a cat' });
    const read = async (id: string) => (await control('GET', `/tasks/octopusx/${id}`)).body;
    expect(await read(fails)).toMatchObject({ outcome: 'failed', code: 'too_scary', stops_at: 0.6 });
    expect(await read(fails)).toHaveProperty('expires_at', null);
    expect(await read(stuck)).toMatchObject({ holds: 'running', ends_at: null, expires_at: null });
  });

  it.each(['completed', 'failed'])('are ended at will, as %s', async (outcome) => {
    const id = await submitted();
    clock.advance(10_000);
    const { body } = await control('PATCH', `/tasks/octopusx/${id}`, { outcome });
    expect(body).toMatchObject({ status: outcome, ends_at: '2026-01-01T00:00:10.000Z' });
    expect(await query(id)).toHaveProperty('status', outcome);
  });

  it('are ended once', async () => {
    const id = await submitted({ prompt: '[instant] a cat' });
    const { status, body } = await control('PATCH', `/tasks/octopusx/${id}`, { outcome: 'failed' });
    expect(status).toBe(400);
    expect(body).toHaveProperty('error.message', `Task ${id} has already ended: it is completed`);
  });

  it('expire at will', async () => {
    const id = await submitted({ prompt: '[instant] a cat' });
    const { video_url } = await query(id);
    expect((await fetch(video_url)).status).toBe(200);
    await control('PATCH', `/tasks/octopusx/${id}`, { outcome: 'expired' });
    expect((await fetch(video_url)).status).toBe(410);
  });

  it('that do not exist are not found', async () => {
    expect((await control('GET', '/tasks/octopusx/nothing')).status).toBe(404);
    expect((await control('GET', '/tasks/nobody/nothing')).status).toBe(404);
  });
});

describe('the ledger', () => {
  it('tells what was asked, what came of it, and what is billed', async () => {
    const id = await submitted();
    await query(id);
    await submit({ aspect_ratio: '4:3' });
    const { body } = await control('GET', '/ledger');
    expect(body).toMatchObject({ count: 3, billable: 1 });
    expect(body.entries).toMatchObject([
      { number: 1, operation: 'createVideo', task: id, status: 200, billable: true },
      { number: 2, operation: 'queryVideo', task: id, status: 200, billable: false },
      {
        number: 3,
        operation: 'createVideo',
        status: 400,
        billable: false,
        refusal: expect.stringContaining('aspect_ratio must be one of'),
      },
    ]);
  });

  it('names a field that the contract does not know, and what was meant by it', async () => {
    const response = await submit({ durration: 6, cfg: 7 });
    expect(response.status).toBe(200);
    const { body } = await control('GET', '/ledger');
    expect(body.entries[0].unknown_fields).toEqual([
      { name: 'durration', meant: 'duration' },
      { name: 'cfg', meant: null },
    ]);
  });

  it('lists the last requests only, submits only or problems only, if it is asked to', async () => {
    const id = await submitted();
    await query(id);
    await submit({ durration: 6 });
    await control('POST', '/faults', { kind: 'status' });
    await query(id);
    const found = async (filter: string) => {
      const { count, matching, entries } = (await control('GET', `/ledger?${filter}`)).body;
      expect(count).toBe(4);
      return [matching, entries.map(({ number }: { number: number }) => number)];
    };
    expect(await found('')).toEqual([4, [1, 2, 3, 4]]);
    expect(await found('limit=2')).toEqual([4, [3, 4]]);
    expect(await found('only=submits')).toEqual([2, [1, 3]]);
    expect(await found('only=problems')).toEqual([2, [3, 4]]);
    expect(await found('only=problems&limit=1')).toEqual([2, [4]]);
  });

  it('has a request that ended in a fault of the mock itself', async () => {
    const { octopusx } = gateways;
    // An answer is made after the contract's example, so one that breaks the contract makes such answers.
    const changed: Contract = JSON.parse(
      JSON.stringify(octopusx.contract).replaceAll('"status":"processing"', '"status":7'),
    );
    mock = createMock({ gateways: { octopusx: compileGateway(changed, octopusx.lifecycles) }, clock });
    expect((await submit()).status).toBe(500);
    expect((await control('GET', '/ledger')).body.entries).toMatchObject([
      { operation: 'createVideo', status: 500, refusal: expect.stringContaining('breaks the contract') },
    ]);
  });

  it('never holds a key', async () => {
    await submit({}, { headers: { ...headers, Authorization: 'Bearer sk-very-secret' } });
    expect(JSON.stringify((await control('GET', '/ledger')).body)).not.toContain('sk-very-secret');
  });
});

describe('the scenario', () => {
  it('is set, read, used up and cleared', async () => {
    const scenario = { outcome: 'failed', render_seconds: 0, times: 2 };
    expect((await control('PUT', '/scenario', scenario)).body).toEqual({ scenario });
    expect(await query(await submitted())).toHaveProperty('status', 'failed');
    expect((await control('GET', '/scenario')).body).toEqual({ scenario: { ...scenario, times: 1 } });
    expect((await control('DELETE', '/scenario')).body).toEqual({ scenario: null });
    expect(await query(await submitted())).toHaveProperty('status', 'processing');
  });

  it('is not used up by a submit that is refused for another reason', async () => {
    const scenario = { outcome: 'failed', render_seconds: 0, times: 1 };
    await control('PUT', '/scenario', scenario);
    const remix = (id: string) =>
      fetch(`${listener.url}/octopusx/v1/videos/${id}/remix`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ prompt: 'a dog', model: 'veo3.1-4k' }),
      });
    expect((await submit({ aspect_ratio: '4:3' })).status).toBe(400);
    expect(await (await remix('video_nobody_made')).text()).toContain('Task not found');
    expect((await control('GET', '/scenario')).body).toEqual({ scenario });
    expect(await query(await submitted())).toHaveProperty('status', 'failed');
    expect((await control('GET', '/scenario')).body).toEqual({ scenario: null });
  });

  it('is used up by a submit that it refuses', async () => {
    await control('PUT', '/scenario', { reject: 429, times: 1 });
    expect((await submit()).status).toBe(429);
    expect((await submit()).status).toBe(200);
  });

  it('is left to others by a submit whose prompt asks for something itself', async () => {
    await control('PUT', '/scenario', { outcome: 'failed', times: 1 });
    await submitted({ prompt: '[instant] a cat' });
    expect((await control('GET', '/scenario')).body.scenario).toHaveProperty('times', 1);
  });

  it('that is misspelt is refused', async () => {
    const { status, body } = await control('PUT', '/scenario', { outcome: 'fail' });
    expect(status).toBe(400);
    expect(body.error.message).toBe('outcome must be one of completed, failed, cancelled, not "fail"');
  });
});

describe('a fault', () => {
  it('of the kind status refuses as often as it is for, with a Retry-After if it is given', async () => {
    await control('POST', '/faults', { kind: 'status', status: 503, retry_after: 2, times: 2 });
    const statuses = [await submit(), await submit(), await submit()];
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(statuses[0]?.headers.get('Retry-After')).toBe('2');
    expect(mock.ledger.billable).toBe(1);
  });

  it('of a status without Retry-After shows none', async () => {
    await control('POST', '/faults', { kind: 'status', status: 429 });
    expect((await submit()).headers.get('Retry-After')).toBeNull();
  });

  it.each([
    ['reset', 0],
    ['lost', 1],
  ])('of the kind %s drops the connection, with %i billed', async (kind, billable) => {
    await control('POST', '/faults', { kind });
    await expect(submit()).rejects.toThrow('fetch failed');
    expect(mock.ledger.billable).toBe(billable);
    expect((await control('GET', '/ledger')).body.entries[0]).toMatchObject({ fault: kind, status: null });
  });

  it('of the kind silent never answers', async () => {
    await control('POST', '/faults', { kind: 'silent' });
    const controller = new AbortController();
    const answer = submit({}, { signal: controller.signal });
    // The task is there before the caller gives up.
    while (mock.ledger.count === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(mock.ledger.billable).toBe(1);
  });

  it('of the kind truncated breaks the answer off', async () => {
    await control('POST', '/faults', { kind: 'truncated' });
    const response = await submit();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('of the kind not_json answers with a page', async () => {
    await control('POST', '/faults', { kind: 'not_json' });
    const response = await submit();
    expect(response.headers.get('Content-Type')).toBe('text/html');
    expect(await response.text()).toContain('<!doctype html>');
  });

  it('is for one operation, if it names one', async () => {
    await control('POST', '/faults', { kind: 'status', operation: 'queryVideo' });
    const response = await submit();
    expect(response.status).toBe(200);
    const { id } = await response.json();
    expect((await fetch(`${listener.url}/octopusx/v1/video/query?id=${id}`, { headers })).status).toBe(503);
    expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
  });
});

describe('a reset', () => {
  it('makes the mock as new, but for the clock', async () => {
    const id = await submitted();
    await control('PUT', '/scenario', { outcome: 'failed' });
    await control('POST', '/faults', { kind: 'lost' });
    clock.advance(1000);
    expect((await control('POST', '/reset')).body).toHaveProperty('now', '2026-01-01T00:00:01.000Z');
    expect((await control('GET', `/tasks/octopusx/${id}`)).status).toBe(404);
    expect((await control('GET', '/scenario')).body).toEqual({ scenario: null });
    expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
    expect((await control('GET', '/ledger')).body).toMatchObject({ count: 0, billable: 0 });
    // The seed begins anew.
    expect(await submitted()).toBe(id);
  });
});

describe('a snapshot', () => {
  it('has everything at one moment', async () => {
    const id = await submitted();
    await control('PUT', '/scenario', { outcome: 'failed' });
    await control('POST', '/faults', { kind: 'lost' });
    const { body } = await control('GET', '/snapshot?limit=1&search=cat&only=submits');
    expect(body).toMatchObject({
      clock: { now: '2026-01-01T00:00:00.000Z' },
      tasks: { matching: 1, tasks: [{ id }] },
      ledger: { count: 1, entries: [{ task: id }] },
      scenario: { outcome: 'failed' },
      faults: [{ kind: 'lost' }],
    });
  });
});

describe('the gateways', () => {
  it('are listed with their base URLs, and each with a command that works', async () => {
    const { body } = await control('GET', '/gateways');
    expect(body.gateways).toMatchObject([
      { name: 'octopusx', base_url: `${listener.url}/octopusx` },
      { name: 'toapis', base_url: `${listener.url}/toapis` },
    ]);
    for (const { operations, curl } of body.gateways) {
      expect(operations).toContain('queryVideo');
      const { stdout } = await promisify(execFile)('sh', ['-c', curl]);
      expect(JSON.parse(stdout)).toHaveProperty('status');
    }
    expect(mock.ledger.billable).toBe(2);
  });
});

describe('every answer', () => {
  it('conforms to the contract', async () => {
    mock = createMock({ clock, webhooks: { deliver: () => new Response(null) } });
    await submitted();
    mock.webhooks.sendTest();
    // The bundled document is wider than the view of it that the tests have.
    const document = contract as unknown as Contract;
    for (const { method, path, operation } of operationsOf(document)) {
      const { content } = resolve<ContractResponse>(document, operation.responses['200'] ?? {});
      // A stream has a test of its own.
      const isStream = content !== undefined && 'text/event-stream' in content;
      if (method !== 'get' || path.includes('{') || isStream) continue;
      const { body } = await control('GET', path);
      expect(problemsOf(document, content?.['application/json']?.schema ?? {}, body), path).toEqual([]);
    }
  });
});

describe('a caller', () => {
  const ask = (url: string, sent: Record<string, string>, remoteAddress?: string) =>
    mock.fetch(new Request(url, { headers: sent }), { remoteAddress });

  it('on this machine is answered', async () => {
    expect((await ask('http://localhost:4010/__mock/clock', {}, '127.0.0.1')).status).toBe(200);
    expect((await ask('http://[::1]:4010/__mock/clock', {}, '::1')).status).toBe(200);
  });

  it('that is a page of the mock’s own origin is answered', async () => {
    const own = { Origin: 'http://localhost:4010', 'Sec-Fetch-Site': 'same-origin' };
    expect((await ask('http://localhost:4010/__mock/clock', own, '127.0.0.1')).status).toBe(200);
  });

  it('that is a page of another origin is refused, and may not read the refusal', async () => {
    for (const sent of [{ Origin: 'https://example.com' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const response = await ask('http://localhost:4010/__mock/clock', sent, '127.0.0.1');
      expect(response.status).toBe(403);
      expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
    }
    const preflight = new Request('http://localhost:4010/__mock/reset', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'POST' },
    });
    expect((await mock.fetch(preflight)).headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  it('that gave its own name the address of this machine is refused', async () => {
    expect((await ask('http://evil.example:4010/__mock/clock', {}, '127.0.0.1')).status).toBe(403);
  });

  it('on another machine is refused', async () => {
    expect((await ask('http://192.168.1.5:4010/__mock/clock', {}, '192.168.1.9')).status).toBe(403);
  });
});
