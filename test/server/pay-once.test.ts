/** Pay once, through a proxy: a submit that arrives twice is sent once, and has one answer. */

import { describe, expect, it, vi } from 'vitest';
import type { ProxyStore } from '../../src/server/create-proxy.ts';
import { video } from '../client/mocked.ts';
import { address, proxied } from './proxied.ts';

const submit = (key: string | undefined, body: object = video) =>
  new Request(`${address}/v1/video/create`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
  });

/** A gateway whose answers a test gives. */
function held() {
  const waiting: ((response: Response) => void)[] = [];
  const fetch = () => new Promise<Response>((resolve) => waiting.push(resolve));
  return { fetch, waiting };
}

const accepted = () => Response.json({ id: 'grok:1', status: 'processing' });

describe('the same Idempotency-Key', () => {
  it('waits for the submit that is under way, and has the same answer; so it has afterwards', async () => {
    const { fetch, waiting } = held();
    const { asUser, forwarded } = proxied('octopusx', { fetch });
    const send = asUser('ann');
    const first = send(submit('a'));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const second = send(submit('a'));
    waiting[0]?.(accepted());
    const texts = await Promise.all(
      [first, second, send(submit('a'))].map(async (answer) => (await answer).text()),
    );
    texts.push(await (await send(submit('a'))).text());
    expect(new Set(texts)).toEqual(new Set(['{"id":"grok:1","status":"processing"}']));
    expect([waiting.length, forwarded.length]).toEqual([1, 0]);
  });

  it('does not go to the gateway', async () => {
    const { asUser, forwarded } = proxied('octopusx');
    await asUser('ann')(submit('a'));
    expect(forwarded[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('with another body, or for another operation, is refused, also while the first is under way', async () => {
    const { fetch, waiting } = held();
    const { asUser } = proxied('octopusx', { fetch });
    const send = asUser('ann');
    const first = send(submit('a'));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const other = { ...video, prompt: 'a dog' };
    const early = await send(submit('a', other));
    waiting[0]?.(accepted());
    await first;
    const late = await send(submit('a', other));
    const elsewhere = await send(new Request(`${address}/v1/videos`, submit('a')));
    for (const answer of [early, late, elsewhere]) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ error: { code: 'idempotency_key_reused' } });
    }
    expect(waiting).toHaveLength(1);
  });

  it('of another caller is another submit', async () => {
    const { asUser, mock } = proxied('octopusx');
    const ids = await Promise.all(
      ['ann', 'bob'].map(async (user) => (await (await asUser(user)(submit('a'))).json()).id),
    );
    expect(new Set(ids).size).toBe(2);
    expect(mock.ledger.billable).toBe(2);
  });

  it('may be sent again after a refusal, and not after an answer that was lost', async () => {
    const responses = [
      () => Response.json({ error: { message: 'Slow down' } }, { status: 429 }),
      () => Promise.reject(new TypeError('lost')),
      accepted,
    ];
    const { asUser } = proxied('octopusx', { fetch: async () => responses.shift()?.() ?? Response.error() });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await asUser('ann')(submit('a'))).status);
    expect(statuses).toEqual([429, 502, 502, 502]);
    expect(responses).toHaveLength(1);
  });

  it('is forgotten after a day', async () => {
    const { asUser, mock, clock } = proxied('octopusx');
    await asUser('ann')(submit('a'));
    clock.advance(86_399_000);
    await asUser('ann')(submit('a'));
    expect(mock.ledger.billable).toBe(1);
    clock.advance(2000);
    await asUser('ann')(submit('a'));
    expect(mock.ledger.billable).toBe(2);
  });

  it.each(['', 'x'.repeat(256), 'a b'])('that is %j is refused', async (key) => {
    const { asUser, forwarded } = proxied('octopusx');
    expect((await asUser('ann')(submit(key))).status).toBe(400);
    expect(forwarded).toEqual([]);
  });

  it('that is not there leaves each request a submit of its own', async () => {
    const { asUser, mock } = proxied('octopusx');
    for (const _ of [1, 2]) await asUser('ann')(submit(undefined));
    expect(mock.ledger.billable).toBe(2);
  });
});

describe('beforeSubmit', () => {
  it('is called once for each submit, and refuses the one that is too many', async () => {
    const counts = new Map<string, number>();
    const { asUser, mock } = proxied('octopusx', {
      beforeSubmit: ({ caller, model }) => {
        expect(model).toBe('grok-video-3');
        const count = (counts.get(caller) ?? 0) + 1;
        counts.set(caller, count);
        return count > 2 ? { status: 429, message: 'Two a day', retryAfter: 3600 } : undefined;
      },
    });
    const send = asUser('ann');
    const statuses: number[] = [];
    for (const key of ['a', 'a', 'b', 'b', 'c']) statuses.push((await send(submit(key))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect([counts.get('ann'), mock.ledger.billable]).toEqual([3, 2]);
  });

  it('that throws keeps the submit from being sent', async () => {
    const { asUser, forwarded, errors } = proxied('octopusx', {
      beforeSubmit: () => Promise.reject(new Error('The counter is down')),
    });
    expect((await asUser('ann')(submit('a'))).status).toBe(503);
    expect(forwarded).toEqual([]);
    expect(String(errors)).toBe('Error: The counter is down');
  });
});

/** A store as two processes share it. */
function sharedStore() {
  const values = new Map<string, string>();
  const store: ProxyStore = {
    get: async (key) => values.get(key) ?? null,
    async claim(key, value) {
      const known = values.get(key) ?? null;
      if (known === null) values.set(key, value);
      return known;
    },
    set: async (key, value) => values.set(key, value),
    delete: async (key) => values.delete(key),
  };
  return { store, values };
}

describe('with a store that two processes share', () => {
  it('the other process waits for the answer, and knows whose task it is', async () => {
    const { store } = sharedStore();
    const { fetch, waiting } = held();
    const one = proxied('octopusx', { store, fetch });
    const other = proxied('octopusx', { store });
    const first = one.asUser('ann')(submit('a'));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const second = other.asUser('ann')(submit('a'));
    await vi.waitFor(() => expect(other.clock.now()).toBeGreaterThan(Date.UTC(2026, 0, 1)));
    waiting[0]?.(accepted());
    const texts = await Promise.all([first, second].map(async (answer) => (await answer).text()));
    expect(texts[0]).toBe(texts[1]);
    expect(other.forwarded).toEqual([]);
    const query = `${address}/v1/video/query?id=grok:1`;
    await other.asUser('bob')(new Request(query));
    expect(other.forwarded).toHaveLength(0);
    await other.asUser('ann')(new Request(query));
    expect(other.forwarded).toHaveLength(1);
  });

  it('nobody sends again what a process that died had sent', async () => {
    const { store } = sharedStore();
    const { fetch, waiting } = held();
    const dying = proxied('octopusx', { store, fetch });
    const other = proxied('octopusx', { store });
    void dying.asUser('ann')(submit('a'));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const answer = await other.asUser('ann')(submit('a'));
    expect([answer.status, (await answer.json()).message]).toEqual([
      502,
      expect.stringContaining('the task may have been created and billed'),
    ]);
    expect(other.forwarded).toEqual([]);
  });

  it('nothing is sent if the store cannot be asked, and an answer is given although it cannot be kept', async () => {
    const { store } = sharedStore();
    const down = () => Promise.reject(new Error('The store is down'));
    const unread = proxied('octopusx', { store: { ...store, claim: down } });
    expect((await unread.asUser('ann')(submit('a'))).status).toBe(503);
    expect(unread.forwarded).toEqual([]);
    const unwritten = proxied('octopusx', { store: { ...store, set: down } });
    expect((await unwritten.asUser('ann')(submit('b'))).status).toBe(200);
    expect(unwritten.errors.length).toBeGreaterThan(0);
  });
});
