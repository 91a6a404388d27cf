/** `createProxy()`: what it forwards, what it hides, and what the client in the page makes of its answers. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CreateVideoExtensionBody } from '../../generated/octopusx/client.ts';
import {
  AuthenticationError,
  ContentPolicyError,
  GatewayUnavailableError,
  NotFoundError,
  octopusx,
  QuotaError,
  RateLimitError,
  SubmitUnconfirmedError,
  ValidationError,
} from '../../src/index.ts';
import { createProxy, type ProxyCall, type ProxyOptions } from '../../src/server/create-proxy.ts';
import { video } from '../client/mocked.ts';
import { address, apiKey, proxied, type Send } from './proxied.ts';

const failureOf = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

/** A submit as the client sends it. */
const submit = (init: RequestInit = {}, body: unknown = video) =>
  new Request(`${address}/v1/video/create`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...Object(init.headers) },
  });

describe('a page without a key', () => {
  it('submits, waits and downloads through the proxy', async () => {
    const { pageOf, mock, forwarded } = proxied('octopusx');
    const task = await pageOf('ann').octopus.createVideo(video);
    const result = await task.wait();
    expect(result.requiresAuth).toBe(false);
    expect(mock.ledger.billable).toBe(1);
    const sent = forwarded.map((request) => request.headers.get('authorization'));
    expect(new Set(sent)).toEqual(new Set([`Bearer ${apiKey}`]));
  });

  it('shows and downloads a video that requires the key', async () => {
    const { pageOf, asUser, forwarded } = proxied('octopusx');
    const task = await pageOf('ann').octopus.generateVideo({
      model: 'veo_3_1',
      prompt: '[instant] [no-url]',
      seconds: '8',
    });
    const result = await task.wait();
    expect(result.requiresAuth).toBe(false);
    expect(result.url).toBe(`${address}/v1/videos/${encodeURIComponent(task.id)}/content`);
    const file = await result.download();
    expect(file.size).toBeGreaterThan(1000);
    // A video element asks for parts.
    const part = await asUser('ann')(new Request(result.url, { headers: { range: 'bytes=4-7' } }));
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${file.size}`);
    expect(forwarded.at(-1)?.headers.get('range')).toBe('bytes=4-7');
    const stranger = await asUser('bob')(new Request(result.url));
    expect(stranger.status).toBe(404);
  });

  it('remixes and extends, also a task that a body names', async () => {
    const { pageOf } = proxied('octopusx');
    const { octopus } = pageOf('ann');
    const task = await octopus.createVideo(video);
    await task.wait();
    const remixed = await task.remix({
      model: 'grok-video-3',
      prompt: 'a dog',
      size: '720P',
      aspect_ratio: '3:2',
    });
    expect(remixed.id).not.toBe(task.id);
    expect((await remixed.wait()).url).toMatch(/^http/);
    const extension: CreateVideoExtensionBody = {
      model: 'grok-video-3',
      prompt: 'on',
      duration: 6,
      start_time: 4,
      video: { url: task.id },
    };
    const bobs = pageOf('bob').octopus;
    expect(await failureOf(bobs.createVideoExtension(extension))).toBeInstanceOf(NotFoundError);
    expect((await octopus.createVideoExtension(extension)).id).toBeTruthy();
  });

  it('sends a form, and files', async () => {
    const { pageOf, forwarded } = proxied('octopusx');
    const picture = new File(['a picture'], 'cat.png', { type: 'image/png' });
    await pageOf('ann').octopus.generateVideo({
      model: 'grok-video-3',
      prompt: 'a cat',
      seconds: 6,
      input_reference: picture,
    });
    const form = await forwarded[0]?.formData();
    const file = form?.get('input_reference');
    expect(file instanceof File && [file.name, file.type, await file.text()]).toEqual([
      'cat.png',
      'image/png',
      'a picture',
    ]);
  });

  it('uploads to toapis, and finds a task whose answer was lost on the way to the page', async () => {
    const { pageOf, asUser, mock } = proxied('toapis');
    let count = 0;
    const losing: Send = async (request) => {
      const answer = await asUser('ann')(request);
      if (request.method === 'POST' && request.url.endsWith('generations')) {
        count += 1;
        throw new TypeError('The connection is lost');
      }
      return answer;
    };
    const picture = new Blob(['a picture'], { type: 'image/png' });
    const task = await pageOf('ann', losing).toapi.generateVideo({
      model: 'grok-video-1.5',
      prompt: 'a cat',
      image: picture,
    });
    expect([count, mock.ledger.billable]).toEqual([1, 1]);
    expect((await task.wait()).url).toMatch(/^http/);
    // Under the gateway's own id it is Ann's, too.
    expect(await failureOf(pageOf('bob').toapi.resume(task.id).refresh())).toBeInstanceOf(NotFoundError);
  });
});

describe('without a key, the client', () => {
  it.each([undefined, 'https://octopusx.ai', 'https://octopusx.ai/v1'])('refuses %s', (baseUrl) => {
    // JavaScript callers can leave both out.
    const options = { baseUrl } as { baseUrl: string };
    expect(() => octopusx(options)).toThrow(
      'apiKey must be given for https://octopusx.ai. It may be left out only with the baseUrl of your own proxy, such as /api/video',
    );
  });

  it('gives each submit an Idempotency-Key of its own, keeps one that is there, and sends none with a key', async () => {
    const sent: Request[] = [];
    const fetch = async (request: Request) => {
      sent.push(request);
      return Response.json({ error: { message: 'no' } }, { status: 400 });
    };
    const page = octopusx({ baseUrl: address, fetch });
    const key = octopusx({ apiKey, baseUrl: address, fetch });
    await failureOf(page.createVideo(video));
    await failureOf(page.createVideo(video));
    await page.http.POST('/v1/video/create', { body: video });
    const headers = { 'Idempotency-Key': 'of my own' };
    await page.http.POST('/v1/video/create', { body: video, headers });
    await page.http.GET('/v1/video/query', { params: { query: { id: '1' } } });
    await failureOf(key.createVideo(video));
    const keys = sent.map((request) => request.headers.get('idempotency-key'));
    expect(new Set(keys.slice(0, 3)).size).toBe(3);
    expect(keys[0]).toMatch(/^[0-9a-f-]{32,36}$/);
    expect(keys.slice(3)).toEqual(['of my own', null, null]);
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual([
      ...Array(5).fill(null),
      `Bearer ${apiKey}`,
    ]);
  });
});

describe('authorize', () => {
  it('is told what is asked for', async () => {
    const calls: ProxyCall[] = [];
    const { pageOf } = proxied('octopusx', {
      authorize: (call) => {
        calls.push(call);
        return 'ann';
      },
    });
    const task = await pageOf('ann').octopus.createVideo(video);
    await task.refresh();
    expect(
      calls.map(({ operation, kind, model, taskId, body }) => [operation, kind, model, taskId, body]),
    ).toEqual([
      ['createVideo', 'submit', 'grok-video-3', undefined, video],
      ['queryVideo', 'query', undefined, task.id, undefined],
    ]);
    expect(calls[0]?.request.headers.get('cookie')).toContain('user=ann');
  });

  it.each([
    [401, AuthenticationError],
    [402, QuotaError],
    [403, AuthenticationError],
    [404, NotFoundError],
    [422, ValidationError],
    [429, RateLimitError],
  ])('refuses with %i, which is a refusal to the page', async (status, Class) => {
    const refusal = { status, message: 'Not today', code: 'closed', retryAfter: 3600 };
    const { pageOf, forwarded } = proxied('octopusx', { authorize: () => refusal });
    const error = await failureOf(pageOf('ann').octopus.createVideo(video));
    expect(error).toBeInstanceOf(Class);
    const shown = status === 402 ? 403 : status;
    expect(error).toMatchObject({
      status: shown,
      code: 'closed',
      reason: 'Not today',
      retryAfter: 3_600_000,
    });
    expect(forwarded).toEqual([]);
  });

  it.each([undefined, null, '', 7, {}])('that gives %s refuses', async (given) => {
    // JavaScript callers can forget to return.
    const authorize = (() => given) as unknown as ProxyOptions['authorize'];
    const { pageOf, forwarded } = proxied('octopusx', { authorize });
    expect(await failureOf(pageOf('ann').octopus.createVideo(video))).toMatchObject({
      name: 'AuthenticationError',
      code: 'not_allowed',
    });
    expect(forwarded).toEqual([]);
  });

  it.each([200, 99, 302, 409, 500])('that refuses with %i is a refusal all the same', async (status) => {
    const { pageOf, forwarded } = proxied('octopusx', { authorize: () => ({ status, message: 'no' }) });
    expect(await failureOf(pageOf('ann').octopus.createVideo(video))).toMatchObject({
      name: 'ValidationError',
      status: 400,
    });
    expect(forwarded).toEqual([]);
  });

  it('that throws is a failure of the service, and nothing is sent', async () => {
    const cause = new Error('The database is down: password hunter2');
    const { pageOf, forwarded, errors, answers } = proxied('octopusx', {
      authorize: () => Promise.reject(cause),
    });
    const error = await failureOf(pageOf('ann').octopus.createVideo(video));
    expect(error).toBeInstanceOf(GatewayUnavailableError);
    expect(forwarded).toEqual([]);
    // The client has tried three times, since nothing was sent.
    expect(errors).toEqual([cause, cause, cause]);
    expect(await answers[0]?.text()).not.toContain('hunter2');
  });

  it('is required', () => {
    const { authorize: _, ...options } = {
      gateway: 'octopusx' as const,
      apiKey,
      authorize: () => 'ann',
    };
    // @ts-expect-error an open proxy spends money
    expect(() => createProxy(options)).toThrow(
      'authorize must be a function that gives the id of the caller, or refuses. Without it, everybody could spend your money',
    );
  });
});

describe('another caller', () => {
  it('sees no task of the first, and makes none from it', async () => {
    const { pageOf, forwarded } = proxied('octopusx');
    const task = await pageOf('ann').octopus.createVideo(video);
    await task.wait();
    const count = forwarded.length;
    const bobs = pageOf('bob').octopus.resume(JSON.stringify(task));
    expect(await failureOf(bobs.refresh())).toMatchObject({ name: 'NotFoundError', code: 'task_not_found' });
    const remix = { model: 'grok-video-3', prompt: 'a dog', size: '720P', aspect_ratio: '3:2' } as const;
    expect(await failureOf(bobs.remix(remix))).toBeInstanceOf(NotFoundError);
    expect(forwarded).toHaveLength(count);
  });

  it('cannot take an id that is taken, in whatever letters', async () => {
    const { pageOf, asUser, forwarded } = proxied('toapis');
    const body = { model: 'grok-video-1.0', prompt: 'a cat', client_business_id: 'ann-1' } as const;
    await pageOf('ann').toapi.generateVideo(body);
    const count = forwarded.length;
    expect(await failureOf(pageOf('bob').toapi.generateVideo(body))).toMatchObject({
      name: 'ValidationError',
      code: 'id_taken',
    });
    const request = submit({}, { ...body, client_business_id: 'bob', Client_Business_Id: 'ann-1' });
    const other = new Request(`${address}/v1/videos/generations`, request);
    expect((await asUser('bob')(other)).status).toBe(400);
    expect(forwarded).toHaveLength(count);
  });
});

describe('an id of a page’s own', () => {
  const request = (id: string, prompt?: string) =>
    new Request(`${address}/v1/videos/generations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'grok-video-1.0', prompt, client_business_id: id }),
    });
  const query = (id: string) => new Request(`${address}/v1/videos/generations/${encodeURIComponent(id)}`);

  it.each(['a cat', undefined])(
    'opens no task of another caller that has it for its own, with the prompt %j',
    async (prompt) => {
      const { pageOf, asUser, mock } = proxied('toapis');
      // A task that this proxy does not know, as after a restart.
      const clients = proxied('toapis', { fetch: mock.fetch });
      const task = await clients
        .pageOf('ann')
        .toapi.generateVideo({ model: 'grok-video-1.0', prompt: 'mine' });
      const mallory = asUser('mallory');
      expect((await mallory(query(task.id))).status).toBe(404);
      await mallory(request(task.id, prompt));
      const answer = await mallory(query(task.id));
      if (answer.status !== 404) expect((await answer.json()).id).not.toBe(task.id);
      const mallorys = pageOf('mallory').toapi.resume(task.id);
      expect(await failureOf(mallorys.remix({ model: 'grok-video-1.0', prompt: 'mine' }))).toMatchObject({
        code: 'task_not_found',
      });
    },
  );

  it('is free again after a refusal', async () => {
    const { asUser } = proxied('toapis');
    expect((await asUser('ann')(request('a'))).status).toBe(400);
    expect((await asUser('bob')(request('a', 'a cat'))).status).toBe(200);
    expect((await asUser('ann')(request('a', 'a cat'))).status).toBe(400);
  });

  it.each(['a/b', 'a\\b', 'a%2fb', 'a?b', 'a#b', 'a;b', '..'])('%s is refused', async (id) => {
    const { asUser, forwarded } = proxied('toapis');
    const answer = await asUser('ann')(request(id, 'a cat'));
    expect([answer.status, (await answer.json()).error.code]).toEqual([400, 'id_unusable']);
    expect((await asUser('ann')(query(id))).status).toBe(404);
    expect(forwarded).toEqual([]);
  });
});

describe('a page of another site', () => {
  const send = async (headers: Record<string, string>, options: Partial<ProxyOptions> = {}) => {
    const { proxy, forwarded } = proxied('octopusx', { authorize: () => 'ann', ...options });
    const response = await proxy(submit({ headers }));
    return { response, count: forwarded.length };
  };

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://app.example.com' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{}, 200],
    [{ origin: 'https://app.example.com' }, 200],
    [{ origin: 'http://intranet', host: 'intranet' }, 200],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' }, 403],
    [{ 'sec-fetch-site': 'nonsense' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('%j: %i', async (headers, status) => {
    const { response, count } = await send(headers as Record<string, string>);
    expect([response.status, count]).toEqual([status, status === 200 ? 1 : 0]);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('is allowed by its origin, with a preflight', async () => {
    const origin = 'https://shop.example.net';
    const options = { allowedOrigins: [origin] };
    const headers = { 'sec-fetch-site': 'cross-site', origin };
    const { response } = await send(headers, options);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    const { proxy } = proxied('octopusx', options);
    const preflight = (from: string) =>
      proxy(new Request(`${address}/v1/video/create`, { method: 'OPTIONS', headers: { origin: from } }));
    const answer = await preflight(origin);
    expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization, content-type, idempotency-key, range',
    ]);
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
});

describe('a request', () => {
  it('reaches the gateway with the headers that it needs, and no others', async () => {
    const { asUser, forwarded, answers } = proxied('octopusx');
    await asUser('ann')(
      submit({
        headers: {
          authorization: 'Bearer of-the-page',
          'x-forwarded-for': '1.2.3.4',
          'idempotency-key': 'k',
        },
      }),
    );
    const names = [...(forwarded[0]?.headers.keys() ?? [])];
    expect(names.sort()).toEqual(['authorization', 'content-length', 'content-type']);
    expect(forwarded[0]?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(await forwarded[0]?.json()).toEqual(video);
    expect([...(answers[0]?.headers.keys() ?? [])].sort()).toEqual([
      'cache-control',
      'content-type',
      'x-content-type-options',
    ]);
  });

  it.each([
    ['GET', '/v1/dashboard/billing/usage'],
    ['GET', '/api/usage/token/'],
    ['GET', '/v1/models'],
    ['DELETE', '/v1/videos/1'],
    ['HEAD', '/v1/videos/1'],
    ['POST', '/v1/video/query'],
    ['GET', '/v1/video/query'],
    ['GET', '/v1/video/query?id=a&id=b'],
    ['GET', '/v1/videos/%2e%2e'],
    ['GET', '/v1/videos/..%2f..%2fmodels'],
    ['GET', '/v1/videos/%ff'],
    ['GET', '//v1/videos/1'],
    ['GET', '/v1/videos/1/content/'],
    ['GET', ''],
  ])('%s %s is none that is forwarded', async (method, path) => {
    const { asUser, forwarded } = proxied('octopusx', { authorize: () => 'ann' });
    const response = await asUser('ann')(new Request(address + path, { method }));
    expect([response.status, forwarded.length]).toEqual([404, 0]);
    if (method !== 'HEAD') expect(await response.json()).toMatchObject({ error: { code: 'not_forwarded' } });
  });

  it('for another operation is forwarded if that is named', async () => {
    const { asUser, forwarded } = proxied('octopusx', { extraOperations: ['listModels'] });
    const response = await asUser('ann')(new Request(`${address}/v1/models?evil=1`));
    expect(response.status).toBe(200);
    expect(forwarded.map(({ url }) => url)).toEqual(['http://mock/octopusx/v1/models']);
    expect(() => proxied('octopusx', { extraOperations: ['listModel'] })).toThrow(
      /has no operation "listModel"/,
    );
  });

  it.each([
    ['that is too large', { body: `{"a":"${'x'.repeat(200)}"}` }, 413],
    ['that is no JSON', { body: '{"model":' }, 400],
    ['that is a list', { body: '[]' }, 400],
    ['of another type', { headers: { 'content-type': 'text/plain' } }, 400],
    ['with a model that is no text', { body: '{"model":["a"]}' }, 400],
    ['with a second model', { body: '{"model":"a","Model":"b"}' }, 400],
  ])('with a body %s is refused', async (_, init, status) => {
    const { asUser, forwarded } = proxied('octopusx', { maxBodySize: 150 });
    const response = await asUser('ann')(submit(init));
    expect([response.status, forwarded.length]).toEqual([status, 0]);
  });

  it('cannot say where its webhook goes', async () => {
    const { pageOf, forwarded } = proxied('toapis');
    const body = { model: 'grok-video-1.0', prompt: 'a cat', callback_url: 'https://evil.example' } as const;
    expect(await failureOf(pageOf('ann').toapi.generateVideo(body))).toMatchObject({
      code: 'callback_not_allowed',
    });
    expect(forwarded).toEqual([]);
  });

  it('is aborted with the page’s, unless it is a submit', async () => {
    const signals: AbortSignal[] = [];
    const { asUser } = proxied('octopusx', {
      fetch: (request) => {
        signals.push(request.signal);
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
        });
      },
      store: { get: () => 'ann', claim: () => null, set: () => {}, delete: () => {} },
    });
    const page = new AbortController();
    const { signal } = page;
    const query = asUser('ann')(new Request(`${address}/v1/video/query?id=1`, { signal }));
    asUser('ann')(submit({ signal })).catch(() => {});
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    page.abort(new Error('The page is gone'));
    await expect(query).rejects.toThrow('The page is gone');
    expect(signals.map(({ aborted }) => aborted).sort()).toEqual([false, true]);
  });
});

describe('an answer of the gateway', () => {
  /** The result of the page's submit when the gateway answers this, or nothing. */
  const outcomeOf = async (respond: () => Response | Promise<Response>) => {
    const context = proxied('octopusx', { fetch: async () => respond() });
    const error = await failureOf(context.pageOf('ann').octopus.createVideo(video));
    const shown = await Promise.all(
      context.answers.map(async (answer) => [await answer.text(), ...answer.headers]),
    );
    expect(JSON.stringify([shown, String(error)])).not.toContain(apiKey);
    return { ...context, error, shown: JSON.stringify(shown) };
  };
  const refusal = (status: number, error: object, headers = {}) =>
    Response.json({ error: { message: 'no', ...error } }, { status, headers });

  it.each([
    [400, { code: 'invalid', param: 'size' }, ValidationError, 'size'],
    [400, { code: 'content_policy_violation' }, ContentPolicyError, undefined],
    [400, { code: 'task_not_exist' }, NotFoundError, undefined],
  ])('%i %j keeps its status, code, field and message', async (status, given, Class, field) => {
    const { error, errors } = await outcomeOf(() => refusal(status, given));
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ status, code: given.code, reason: 'no', field });
    expect(errors).toEqual([]);
  });

  it('about the rate keeps its Retry-After', async () => {
    const { error } = await outcomeOf(() => refusal(429, {}, { 'retry-after': '90', 'x-request-id': 'r1' }));
    expect(error).toMatchObject({ name: 'RateLimitError', retryAfter: 90_000, requestId: 'r1' });
  });

  it.each([
    [401, { message: `Wrong key ${apiKey}` }],
    [403, { code: 'insufficient_user_quota' }],
    [403, { message: 'Forbidden' }],
  ])('about the account is the operator’s trouble: %i %j', async (status, given) => {
    const { error, errors, answers } = await outcomeOf(() => refusal(status, given));
    expect(error).toBeInstanceOf(GatewayUnavailableError);
    expect(error).toMatchObject({ status: 503, retryAfter: 300_000 });
    expect(answers).toHaveLength(1);
    expect(errors).toEqual([expect.objectContaining({ status })]);
    expect(String(errors[0])).not.toContain(apiKey);
  });

  it.each([
    ['none', () => Promise.reject(new TypeError(`lost ${apiKey}`))],
    ['a page of a proxy', () => new Response('<title>Bad gateway</title>', { status: 502 })],
    ['a page of a proxy that looks like a refusal', () => new Response(`no ${apiKey}`, { status: 400 })],
    [
      '408 of a proxy, which a browser would answer with a second POST',
      () => new Response('', { status: 408 }),
    ],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: 'http://evil.example' } })],
    ['an error that proves nothing', () => refusal(500, {})],
    ['a success without JSON', () => new Response('yes')],
    ['a success without an id', () => Response.json({ ok: apiKey })],
  ])('to a submit that proves nothing is no refusal: %s', async (_, respond) => {
    const { error } = await outcomeOf(respond);
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
  });

  it('that cannot be had since nothing was sent is a refusal', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:443'), { code: 'ECONNREFUSED' });
    const { error, shown } = await outcomeOf(() =>
      Promise.reject(new TypeError('fetch failed', { cause: refused })),
    );
    expect(error).toBeInstanceOf(GatewayUnavailableError);
    expect(error).toMatchObject({ status: 503 });
    expect(shown).not.toContain('10.0.0.7');
  });

  it('has no cookie, no server, and nothing that a browser would run', async () => {
    const { asUser, proxy } = proxied('octopusx', {
      store: { get: () => 'ann', claim: () => null, set: () => {}, delete: () => {} },
      fetch: async () =>
        new Response('<script>alert(1)</script>', {
          headers: { 'content-type': 'text/html', 'set-cookie': 'a=b', server: 'nginx/1.2', 'x-key': apiKey },
        }),
    });
    expect(proxy).toBeTypeOf('function');
    const response = await asUser('ann')(new Request(`${address}/v1/videos/1/content`));
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('script');
    expect([...response.headers.keys()].sort()).toEqual([
      'cache-control',
      'content-type',
      'x-content-type-options',
    ]);
  });
});

describe('an option', () => {
  const options: ProxyOptions = { gateway: 'octopusx', apiKey, authorize: () => 'ann' };

  it.each<[object, string]>([
    [{ apiKey: undefined }, 'apiKey must be a text of visible ASCII'],
    [{ apiKey: `${apiKey} ` }, 'apiKey must be a text of visible ASCII'],
    [{ gateway: 'toString' }, 'gateway must be octopusx or toapis, not "toString"'],
    [{ basePath: 'api' }, 'basePath must be the path of a URL such as /api/video, not "api"'],
    [{ basePath: '/api/../x' }, 'basePath must be the path of a URL'],
    [{ maxBodySize: 0 }, 'maxBodySize must be a number, more than 0'],
    [{ requestTimeout: Number.NaN }, 'requestTimeout must be a number'],
    [{ baseUrl: 'ftp://x' }, 'baseUrl must be an http(s) URL'],
  ])('%j is refused', (wrong, message) => {
    let thrown = '';
    try {
      createProxy({ ...options, ...wrong });
    } catch (error) {
      thrown = String(error);
    }
    expect(thrown).toContain(message);
    expect(thrown).not.toContain(apiKey);
  });

  it('apiKey may be a function, which is asked at each request', async () => {
    let key = 'sk-the-first-key';
    const { pageOf, forwarded } = proxied('octopusx', { apiKey: () => key });
    const { octopus } = pageOf('ann');
    await octopus.createVideo(video);
    key = 'sk-the-second-key';
    await octopus.createVideo(video);
    expect(forwarded.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer sk-the-first-key',
      'Bearer sk-the-second-key',
    ]);
  });

  it('baseUrl is the gateway’s own by default', async () => {
    const urls: string[] = [];
    const proxy = createProxy({
      ...options,
      fetch: async ({ url }) => {
        urls.push(url);
        return Response.json({});
      },
    });
    await proxy(new Request('http://localhost/v1/video/create', submit()));
    expect(urls).toEqual(['https://octopusx.ai/v1/video/create']);
  });
});

afterEach(() => vi.restoreAllMocks());
