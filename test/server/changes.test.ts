/** Webhooks that come in at a proxy, and go out as server-sent events to the pages of their caller. */

import { describe, expect, it } from 'vitest';
import { followChanges, toapis } from '../../src/index.ts';
import type { ProxyWebhookOptions } from '../../src/server/create-proxy.ts';
import { type Delivery, deliver, example, requestOf, secret } from '../webhooks/sign.ts';
import { address, proxied } from './proxied.ts';

const body = { model: 'grok-video-1.0', prompt: 'a cat' } as const;

/** A proxy that receives webhooks. */
function receiving(webhooks: Partial<ProxyWebhookOptions> = {}) {
  const context = proxied('toapis', { webhooks: { secrets: [secret], ...webhooks } });
  const timestamp = () => String(Math.floor(context.clock.now() / 1000));
  return {
    ...context,
    /** Delivers the webhook of a task, as the gateway does. */
    deliverFor: (task: string, draft: Parameters<typeof deliver>[0] = {}) => {
      const event = JSON.parse(example());
      const text = JSON.stringify({ ...event, data: { ...event.data, task_id: task } });
      return context.proxy(delivery(deliver({ body: text, timestamp: timestamp(), ...draft })));
    },
    /** Opens the stream of a user. */
    streamOf: async (user: string | undefined, signal?: AbortSignal) => {
      const response = await context.asUser(user)(
        new Request(`${address}/changes`, { ...(signal && { signal }) }),
      );
      return { response, next: reader(response) };
    },
  };
}

const delivery = (given: Delivery) => requestOf(given, `${address}/webhooks`);

/** Gives the next part of a stream as text; undefined at its end. */
function reader({ body }: Response): () => Promise<string | undefined> {
  const chunks = body?.getReader();
  return async () => {
    const { value } = (await chunks?.read()) ?? {};
    return value && new TextDecoder().decode(value);
  };
}

describe('a webhook', () => {
  it('tells the pages of its caller, and nobody else', async () => {
    const { pageOf, deliverFor, streamOf } = receiving();
    const task = await pageOf('ann').toapi.generateVideo({ ...body, client_business_id: 'order-1' });
    const [first, second, bobs] = await Promise.all([streamOf('ann'), streamOf('ann'), streamOf('bob')]);
    expect(first.response.headers.get('content-type')).toBe('text/event-stream');
    for (const { next } of [first, second, bobs]) expect(await next()).toBe(':\n\n');
    expect((await deliverFor(task.id)).status).toBe(204);
    const told = `event: change\ndata: {"task":"${task.id}"}\n\n`;
    expect([await first.next(), await second.next()]).toEqual([told, told]);
    const bobsTask = await pageOf('bob').toapi.generateVideo(body);
    await deliverFor(bobsTask.id);
    // The first that Bob is told is about his own task.
    expect(await bobs.next()).toContain(bobsTask.id);
  });

  it('of another secret, or of a page, is refused, and tells nobody', async () => {
    const { deliverFor, proxy, asUser } = receiving();
    expect((await deliverFor('tsk_1', { secrets: ['another'] })).status).toBe(400);
    expect((await proxy(new Request(`${address}/webhooks`, { method: 'POST', body: '{}' }))).status).toBe(
      400,
    );
    expect((await asUser('ann')(new Request(`${address}/webhooks`))).status).toBe(404);
  });

  it('is given to the application, which may have it delivered again', async () => {
    const events: unknown[] = [];
    const { deliverFor } = receiving({
      onEvent: (event) => {
        events.push(event.type);
        if (events.length === 1) throw new Error('The database is down');
      },
    });
    await expect(deliverFor('tsk_1')).rejects.toThrow('The database is down');
    expect((await deliverFor('tsk_1')).status).toBe(204);
    expect(events).toEqual(['generation.completed', 'generation.completed']);
  });

  it('goes where the proxy says', async () => {
    const url = 'https://app.example.com/api/video/webhooks';
    const bodies: unknown[] = [];
    const { pageOf } = proxied('toapis', {
      webhooks: { secrets: [secret], url },
      fetch: async (request) => {
        bodies.push(await request.json());
        return Response.json({ id: 'tsk_1', status: 'queued' });
      },
    });
    const task = await pageOf('ann').toapi.generateVideo(body);
    await task.remix(body);
    expect(bodies).toEqual(Array(2).fill(expect.objectContaining({ ...body, callback_url: url })));
  });
});

describe('the stream of changes', () => {
  it('is for callers that the application knows, and ends with the request', async () => {
    const { streamOf } = receiving();
    expect((await streamOf(undefined)).response.status).toBe(401);
    const page = new AbortController();
    const { next } = await streamOf('ann', page.signal);
    expect(await next()).toBe(':\n\n');
    page.abort();
    expect(await next()).toBeUndefined();
  });

  it('is not there without webhooks, which octopusx does not have', async () => {
    const { asUser } = proxied('toapis');
    for (const path of ['changes', 'webhooks']) {
      expect((await asUser('ann')(new Request(`${address}/${path}`))).status).toBe(404);
    }
    expect(() => proxied('octopusx', { webhooks: { secrets: [secret] } })).toThrow(
      'only toapis has webhooks',
    );
    expect(() => receiving({ secrets: [''] })).toThrow('secrets must be an array of at least one text');
  });

  it('has a limit, of all and of a caller, which a closed one makes room in', async () => {
    const { streamOf } = receiving({ maxStreams: 21 });
    const page = new AbortController();
    for (let count = 0; count < 20; count += 1) await streamOf('ann', page.signal);
    expect((await streamOf('ann')).response.status).toBe(429);
    expect((await streamOf('bob')).response.status).toBe(200);
    expect((await streamOf('carl')).response.status).toBe(429);
    page.abort();
    expect((await streamOf('carl')).response.status).toBe(200);
  });

  it('is cut off if nobody reads it', async () => {
    const { pageOf, deliverFor, streamOf } = receiving();
    const task = await pageOf('ann').toapi.generateVideo(body);
    const { next } = await streamOf('ann');
    for (let count = 0; count < 120; count += 1) await deliverFor(task.id);
    let parts = 0;
    while ((await next()) !== undefined) parts += 1;
    expect(parts).toBeLessThan(110);
  });

  it('makes a waiting page ask at once', async () => {
    const { asUser, mock, clock, deliverFor } = receiving();
    const send = asUser('ann');
    /** An `EventSource` over the same way as the page's requests. */
    class Stream {
      readonly #url: string;

      constructor(url: string) {
        this.#url = url;
      }

      async addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void) {
        if (type !== 'change') return;
        const next = reader(await send(new Request(this.#url)));
        for (let text = await next(); text !== undefined; text = await next()) {
          const [, data] = /^event: change\ndata: (.*)\n/.exec(text) ?? [];
          if (data !== undefined) listener({ data });
        }
      }

      close() {}
    }
    const changes = followChanges(`${address}/changes`, { EventSource: Stream });
    // It sleeps by the system clock, and for an hour.
    const poll = { initialDelay: 3_600_000, interval: 3_600_000, timeout: 7_200_000 };
    const page = toapis({ baseUrl: address, fetch: send, changes, poll });
    const task = await page.generateVideo(body);
    const video = task.wait();
    clock.advance(600_000);
    expect(mock.ledger.entries.filter(({ method }) => method === 'GET')).toHaveLength(0);
    await deliverFor(task.id);
    expect((await video).url).toMatch(/^http/);
  });
});
