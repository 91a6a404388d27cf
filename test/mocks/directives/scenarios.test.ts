/** The fate of a task: the directives of a prompt, the `Prefer` header, and the scenario, over plain HTTP. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
const mock = createMock({ clock });

let listener: Listener;
beforeAll(async () => {
  listener = await listen({ fetch: mock.fetch, port: 0 });
  return () => listener.close();
});
beforeEach(() => mock.reset());
afterAll(() => mock.reset());

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };
const minute = 60_000;

/** A submit to octopusx. */
function create(prompt: string, more: Record<string, string> = {}): Promise<Response> {
  const body = { model: 'grok-video-3', prompt, images: [], aspect_ratio: '3:2', size: '1080P', duration: 6 };
  const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) };
  return fetch(`${listener.url}/octopusx/v1/video/create`, init);
}

/** A submit to toapis, whose query shows why a task failed. */
function generate(prompt: string): Promise<Response> {
  const init = { method: 'POST', headers, body: JSON.stringify({ model: 'grok-video-1.0', prompt }) };
  return fetch(`${listener.url}/toapis/v1/videos/generations`, init);
}

async function query(id: string): Promise<Record<string, unknown>> {
  return (await fetch(`${listener.url}/octopusx/v1/video/query?id=${id}`, { headers })).json();
}

async function queryToapis(id: string): Promise<Record<string, unknown>> {
  return (await fetch(`${listener.url}/toapis/v1/videos/generations/${id}`, { headers })).json();
}

async function idOf(response: Response): Promise<string> {
  const { id } = await response.json();
  return id;
}

describe('a directive', () => {
  it('[fail] lets the task fail on its way', async () => {
    const id = await idOf(await create('[fail] a cat'));
    expect(await query(id)).toMatchObject({ status: 'processing' });
    clock.advance(2 * minute);
    expect(await query(id)).toMatchObject({ status: 'failed', video_url: null });
  });

  it('[fail CODE] gives the error a code', async () => {
    const id = await idOf(await generate('a cat [fail content_policy]'));
    clock.advance(2 * minute);
    expect(await queryToapis(id)).toMatchObject({
      status: 'failed',
      progress: 0,
      error: { code: 'content_policy', message: 'Generation failed: content_policy' },
    });
  });

  it('[fail CODE at 60%] lets the task come so far', async () => {
    const id = await idOf(await create('[fail nsfw at 60%] [slow 100s] a cat'));
    clock.advance(59_000);
    expect(await query(id)).toMatchObject({ status: 'processing', progress: 59 });
    clock.advance(1000);
    expect(await query(id)).toMatchObject({ status: 'failed' });
  });

  it('[slow 5m] takes five minutes', async () => {
    const id = await idOf(await create('[slow 5m] a cat'));
    clock.advance(5 * minute - 1);
    expect(await query(id)).toMatchObject({ status: 'processing', progress: 99 });
    clock.advance(1);
    expect(await query(id)).toMatchObject({ status: 'completed', progress: 100 });
  });

  it('[instant] completes at once', async () => {
    const id = await idOf(await create('[instant] a cat'));
    expect(await query(id)).toMatchObject({ status: 'completed' });
  });

  it('[stuck] never ends', async () => {
    const id = await idOf(await create('[stuck] a cat'));
    clock.advance(365 * 24 * 60 * minute);
    expect(await query(id)).toMatchObject({ status: 'processing', progress: 99 });
  });

  it.each([400, 401, 403, 413, 429, 500, 503])(
    '[reject %i] refuses the submit, and bills nothing',
    async (status) => {
      const response = await create(`[reject ${status}] a cat`);
      expect(response.status).toBe(status);
      expect(response.headers.has('Retry-After')).toBe(status === 429 || status === 503);
      expect(await response.json()).toHaveProperty('error.message');
      expect(mock.ledger.billable).toBe(0);
    },
  );

  it('[reject] with a status that the operation does not document is told which it does', async () => {
    const response = await create('[reject 418] a cat');
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty(
      'error.message',
      expect.stringContaining('POST /v1/video/create does not document the status 418, only 200, 400'),
    );
  });

  it('[lost] accepts the task and drops the connection', async () => {
    await expect(create('[lost] a cat')).rejects.toThrow('fetch failed');
    expect(mock.ledger.billable).toBe(1);
    const [entry] = mock.ledger.entries;
    expect(entry).toMatchObject({ operation: 'createVideo', billable: true, lost: true, status: undefined });
    expect(await query(entry?.task ?? '')).toMatchObject({ status: 'processing' });
  });

  it('[no-url] completes and shows no URL; the content is there all the same', async () => {
    const body = JSON.stringify({ model: 'veo_3_1', prompt: '[no-url] [instant] a cat', seconds: '8' });
    const submit = { method: 'POST', headers, body };
    const id = await idOf(await fetch(`${listener.url}/octopusx/v1/videos`, submit));
    const videos = `${listener.url}/octopusx/v1/videos/${id}`;
    const task = await (await fetch(videos, { headers })).json();
    expect(task).toMatchObject({ status: 'completed', video_url: '' });
    const content = await fetch(`${videos}/content`, { headers });
    expect(content.headers.get('Content-Type')).toBe('video/mp4');
  });

  it('[no-url] of the unified pipeline has no content either: there, nothing leads to it', async () => {
    const id = await idOf(await create('[no-url] [instant] a cat'));
    expect(await query(id)).toMatchObject({ status: 'completed', video_url: null });
    const videos = `${listener.url}/octopusx/v1/videos/${id}`;
    expect((await fetch(videos, { headers })).status).toBe(400);
    expect((await fetch(`${videos}/content`, { headers })).status).toBe(404);
  });

  it('[expired] completes and has no video any more', async () => {
    const id = await idOf(await create('[expired] a cat'));
    const task = await query(id);
    expect(task).toMatchObject({ status: 'completed' });
    expect((await fetch(String(task.video_url))).status).toBe(410);
    const content = await fetch(`${listener.url}/octopusx/v1/videos/${id}/content`, { headers });
    expect(content.status).toBe(404);
  });

  it('that is none stays a part of the prompt, and is written down', async () => {
    const id = await idOf(await create('a cat in [slow motion] and [a frame]'));
    clock.advance(2 * minute);
    expect(await query(id)).toMatchObject({ status: 'completed' });
    expect(mock.ledger.entries[0]?.misread).toEqual([{ text: '[slow motion]', meant: undefined }]);
  });
});

describe('a Prefer header', () => {
  it('code= refuses a submit', async () => {
    const response = await create('a cat', { Prefer: 'code=503' });
    expect(response.status).toBe(503);
    expect(mock.ledger.billable).toBe(0);
  });

  it('example= keeps a task in the state of that example, or ends it there', async () => {
    const waiting = await idOf(await create('a cat', { Prefer: 'example=processing' }));
    const failed = await idOf(await create('a cat', { Prefer: 'example=failed' }));
    clock.advance(60 * minute);
    expect(await query(waiting)).toMatchObject({ status: 'processing' });
    expect(await query(failed)).toMatchObject({ status: 'failed' });
  });

  it('gives way to a directive', async () => {
    const id = await idOf(await create('[instant] a cat', { Prefer: 'example=failed' }));
    expect(await query(id)).toMatchObject({ status: 'completed' });
  });
});

describe('a scenario', () => {
  it('decides over as many tasks as it is for', async () => {
    mock.scenario.set({ outcome: 'failed', render_seconds: 0, times: 1 });
    const [first, second] = [await idOf(await create('a cat')), await idOf(await create('a cat'))];
    expect(await query(first)).toMatchObject({ status: 'failed' });
    expect(await query(second)).toMatchObject({ status: 'processing' });
  });

  it('gives way to a Prefer header and to a directive, and is not used up by them', async () => {
    mock.scenario.set({ outcome: 'failed', render_seconds: 0, times: 1 });
    const ids = [
      await idOf(await create('[instant] a cat')),
      await idOf(await create('a cat', { Prefer: 'example=completed' })),
      await idOf(await create('a cat')),
    ];
    const states = await Promise.all(ids.map(async (id) => (await query(id)).status));
    expect(states).toEqual(['completed', 'completed', 'failed']);
  });
});

describe('the same seed, the same requests and the same clock', () => {
  const run = async (seed: string) => {
    const own = createMock({
      seed,
      clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }),
    });
    const texts: string[] = [];
    const send = async (path: string, body?: object) => {
      const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
      const text = await (await own.fetch(new Request(`http://mock${path}`, init))).text();
      texts.push(text);
      return JSON.parse(text);
    };
    const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
    for (let index = 0; index < 5; index += 1) {
      const { id } = await send('/octopusx/v1/video/create', video);
      const task = await send('/toapis/v1/videos/generations', { model: 'grok-video-1.0', prompt: 'a cat' });
      own.clock.advance(20_000);
      await send(`/octopusx/v1/video/query?id=${id}`);
      await send(`/toapis/v1/videos/generations/${task.id}`);
    }
    return texts;
  };

  it('give the same bytes', async () => {
    expect(await run('one')).toEqual(await run('one'));
  });

  it('give others with another seed', async () => {
    expect(await run('one')).not.toEqual(await run('other'));
  });
});
