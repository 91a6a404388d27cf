/** Files that a gateway takes by their URLs: they are uploaded before the submit, and cost nothing if it is not sent. */

import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GenerateVideoBody, RemixVideoBody } from '../../../generated/toapis/client.ts';
import type { Fault } from '../../../mocks/core/call.ts';
import {
  AuthenticationError,
  GatewayError,
  type GatewayOptions,
  GatewayUnavailableError,
  multipart,
  NotSentError,
  QuotaError,
  RateLimitError,
  type RetryEvent,
  SubmitUnconfirmedError,
  toapis,
  ValidationError,
} from '../../../src/index.ts';
import { apiKey, mocked, timeLimits, video } from '../mocked.ts';

afterEach(() => {
  vi.useRealTimers();
});

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const cat = new Blob([png], { type: 'image/png' });
const model = 'grok-video-1.0';
const body = { model, prompt: 'a cat' } as const satisfies GenerateVideoBody;

/** The body as it is sent: with an id that the client made. */
const sentBody = { ...body, client_business_id: expect.stringMatching(/^vgk-/) };

const uploads = '/v1/uploads/images';
const submits = '/v1/videos/generations';

/** Answers an upload or a submit. */
type Answer = (request: Request, count: number) => Response | Promise<Response>;

const uploaded: Answer = (_, count) =>
  Response.json({ success: true, data: { url: `https://files.test/${count}.png` } });
const accepted: Answer = () => Response.json({ id: 'video_1', status: 'queued' });

/** A client of a gateway whose uploads are answered as a test says. Pauses take no time. */
function gatewayOf(upload: Answer, options: Partial<GatewayOptions> = {}, submit: Answer = accepted) {
  const sent: Request[] = [];
  const paths = () => sent.map(({ url }) => new URL(url).pathname);
  const count = (path: string) => paths().filter((one) => one === path).length;
  const gateway = toapis({
    apiKey,
    clock: mocked().clock,
    fetch: async (request) => {
      sent.push(request.clone());
      const { pathname } = new URL(request.url);
      return (pathname === uploads ? upload : submit)(request, count(pathname));
    },
    ...options,
  });
  /** The bodies of the submits. */
  const submitted = () =>
    Promise.all(sent.filter(({ url }) => url.endsWith(submits)).map((request) => request.clone().json()));
  return { gateway, sent, paths, count, submitted };
}

async function fileIn(request: Request | undefined): Promise<File> {
  const file = (await request?.clone().formData())?.get('file');
  if (!(file instanceof File)) throw new Error('There is no file');
  return file;
}

async function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('It did not fail');
    },
    (error: unknown) => error,
  );
}

/** A promise that is settled from outside. */
function promised() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A body that the compiler would refuse. */
function untyped<Body = GenerateVideoBody>(value: object): Body {
  // It is not of that type.
  return value as Body;
}

describe('a file in a submit', () => {
  it('is uploaded, and the submit has the URL at which the gateway has its bytes', async () => {
    const { toapi, mock, sent, lines } = mocked();
    const task = await toapi.generateVideo({ ...body, image: cat });
    expect(lines()).toEqual([`POST /toapis${uploads}`, `POST /toapis${submits}`]);
    const { image, ...others } = await (sent[1]?.json() ?? {});
    expect(others).toEqual(sentBody);
    const file = await mock.fetch(new Request(image));
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(png);
    const entries = mock.ledger.entries.toReversed();
    expect(entries.map(({ operation }) => operation).sort()).toEqual(['generateVideo', 'uploadImage']);
    expect(mock.ledger.billable).toBe(1);
    expect((await task.wait()).url).toMatch(/^http/);
  });

  it.each([
    ['a Blob', cat, 'image.png', 'image/png'],
    ['a File, under its name', new File([png], 'cat.gif', { type: 'image/gif' }), 'cat.gif', 'image/gif'],
    ['bytes, which pass for a PNG', png, 'image.png', 'image/png'],
    ['a Buffer', Buffer.from(png), 'image.png', 'image/png'],
    ['a part of a larger buffer', new Uint8Array([0, ...png, 0]).subarray(1, 9), 'image.png', 'image/png'],
    ['a Blob without a type, which passes for a PNG', new Blob([png]), 'image.png', 'image/png'],
    ['a File without a type', new File([png], 'cat'), 'cat', 'image/png'],
    ['a type with a parameter', new Blob([png], { type: 'image/webp; q=1' }), 'image.webp', 'image/webp'],
  ])('may be %s', async (_, file, name, type) => {
    const { gateway, sent, submitted } = gatewayOf(uploaded);
    await gateway.generateVideo({ ...body, image: file });
    const form = await sent[0]?.clone().formData();
    expect([...(form?.keys() ?? [])]).toEqual(['file']);
    const received = await fileIn(sent[0]);
    expect([received.name, received.type]).toEqual([name, type]);
    expect(new Uint8Array(await received.arrayBuffer())).toEqual(png);
    expect(await submitted()).toEqual([{ ...sentBody, image: 'https://files.test/1.png' }]);
  });

  it('is sent with the key, and the gateway’s own `fetch`', async () => {
    const { gateway, sent } = gatewayOf(uploaded);
    await gateway.generateVideo({ ...body, image: cat });
    expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(sent[0]?.redirect).toBe('manual');
    expect(sent[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  });

  it('keeps its place in a list, whichever is uploaded first', async () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    const held = letters.map(() => promised());
    const { gateway, submitted } = gatewayOf(async (request) => {
      const letter = await (await fileIn(request)).text();
      const position = letters.indexOf(letter);
      // Each waits for the next of its three.
      if (position % 3 < 2) await held[position + 1]?.promise;
      held[position]?.resolve();
      return Response.json({ success: true, data: { url: `https://files.test/${letter}` } });
    });
    const [a, b, c, d, e, f] = letters.map((letter) => new Blob([letter], { type: 'image/png' }));
    const address = 'https://example.com/cat.png';
    await gateway.generateVideo(untyped({ ...body, reference_images: [a, b, address, c, d, e], image: f }));
    expect(await submitted()).toEqual([
      {
        ...sentBody,
        reference_images: ['a', 'b', address, 'c', 'd', 'e'].map((one) =>
          one === address ? one : `https://files.test/${one}`,
        ),
        image: 'https://files.test/f',
      },
    ]);
  });

  it('is one of at most three that are uploaded at a time', async () => {
    let underWay = 0;
    let most = 0;
    const { gateway, count } = gatewayOf(async (request, number) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      return uploaded(request, number);
    });
    const images = Array.from({ length: 8 }, (_, index) => new Blob([String(index)], { type: 'image/png' }));
    await gateway.generateVideo({ ...body, reference_images: images });
    expect(most).toBe(3);
    expect(count(uploads)).toBe(8);
  });

  it('is uploaded once if it stands in two places', async () => {
    const { gateway, count, submitted } = gatewayOf(uploaded);
    await gateway.generateVideo({ ...body, image: cat, reference_images: [cat, cat] });
    expect(count(uploads)).toBe(1);
    const url = 'https://files.test/1.png';
    expect(await submitted()).toEqual([{ ...sentBody, image: url, reference_images: [url, url] }]);
  });

  it('stays in the caller’s body', async () => {
    const { gateway } = gatewayOf(uploaded);
    const given = { ...body, image: cat, reference_images: [png] };
    await gateway.generateVideo(given);
    expect(given).toEqual({ ...body, image: cat, reference_images: [png] });
    expect(given.image).toBe(cat);
  });

  it('is not looked for in addresses: nothing is uploaded without a file', async () => {
    const { gateway, paths } = gatewayOf(uploaded);
    await gateway.generateVideo({ ...body, image: 'https://example.com/cat.png', reference_images: [] });
    expect(paths()).toEqual([submits]);
  });

  it('is not uploaded again when the submit is sent again', async () => {
    const { toapi, mock, lines } = mocked();
    mock.faults.add({ kind: 'status', status: 429, operation: 'generateVideo', times: 2 });
    await toapi.generateVideo({ ...body, image: cat });
    expect(lines()).toEqual([`POST /toapis${uploads}`, ...Array(3).fill(`POST /toapis${submits}`)]);
    expect(mock.ledger.billable).toBe(1);
  });

  it('does not keep a submit from being unconfirmed', async () => {
    const { toapi, mock, lines } = mocked();
    mock.faults.add({ kind: 'lost', operation: 'generateVideo' });
    mock.faults.add({ kind: 'reset', operation: 'queryVideo', times: 6 });
    const error = await rejection(toapi.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(mock.ledger.billable).toBe(1);
    // The search for the task uploads nothing.
    expect(lines().filter((line) => line.startsWith('POST'))).toEqual([
      `POST /toapis${uploads}`,
      `POST /toapis${submits}`,
    ]);
  });

  it('can be uploaded by hand, too', async () => {
    const { toapi } = mocked();
    const { data } = await toapi.http.POST(uploads, {
      body: { file: cat, purpose: 'generation' },
      bodySerializer: multipart,
    });
    expect(data?.data.url).toMatch(/^http:\/\/mock\/toapis\/files\/upload_\w+\.png$/);
  });
});

describe('a file that cannot be sent', () => {
  const file = new Blob([png], { type: 'image/png' });

  it.each([
    [
      'has a type that is not taken',
      { image: new Blob([png], { type: 'image/bmp' }) },
      'image cannot be uploaded as image/bmp, but as image/jpeg, image/png, image/webp, image/gif: convert the file, or correct the type of its Blob',
    ],
    [
      'is too large',
      { image: new Blob([new Uint8Array(10 * 2 ** 20 + 1)], { type: 'image/png' }) },
      'image cannot be uploaded: the file has 10485761 bytes, and at most 10485760 are allowed; make it smaller',
    ],
    [
      'is the last of several',
      { image: file, reference_images: [file, new Blob(['x'], { type: 'text/plain' })] },
      'reference_images cannot be uploaded as text/plain, but as image/jpeg, image/png, image/webp, image/gif: convert the file, or correct the type of its Blob',
    ],
    [
      'stands where only URLs are taken',
      { image_urls: [file] },
      `image_urls takes no file, only its URL: upload the file first, with gateway.http.POST('${uploads}'), or give it to image or reference_images`,
    ],
    [
      'stands in a field that the contract does not name',
      { picture: file, image: file },
      `picture takes no file, only its URL: upload the file first, with gateway.http.POST('${uploads}'), or give it to image or reference_images`,
    ],
    [
      'stands in an object',
      { metadata: { more: [{ picture: png }] } },
      `metadata takes no file, only its URL: upload the file first, with gateway.http.POST('${uploads}'), or give it to image or reference_images`,
    ],
    [
      'stands too deep',
      { reference_images: [[file]] },
      'reference_images takes a file by itself or in a list, not deeper',
    ],
  ])('is a TypeError that says what to do, and nothing is sent, if it %s', async (_, given, reason) => {
    const { gateway, sent } = gatewayOf(uploaded);
    const error = await rejection(gateway.generateVideo(untyped({ ...body, ...given })));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toHaveProperty('message', `Cannot submit: ${reason}. Nothing was sent.`);
    expect(sent).toEqual([]);
  });

  it('is exactly as large as it may be at most, and is sent', async () => {
    const { gateway, count } = gatewayOf(uploaded);
    await gateway.generateVideo({
      ...body,
      image: new Blob([new Uint8Array(10 * 2 ** 20)], { type: 'image/png' }),
    });
    expect(count(submits)).toBe(1);
  });

  it.each([
    [
      'an operation that takes no file, of a gateway with an upload',
      ({ toapi }: ReturnType<typeof mocked>) =>
        toapi.remixVideo('1', untyped<RemixVideoBody>({ ...body, image: file })),
      `image takes no file, only its URL: upload the file first, with gateway.http.POST('${uploads}')`,
    ],
    [
      'an operation that takes no file, of a gateway without an upload',
      ({ octopus }: ReturnType<typeof mocked>) =>
        // @ts-expect-error only URLs are taken here
        octopus.extendVideoById('video_1', { ...body, images: ['https://example.com/a.png', file] }),
      'images takes no file, only its URL: octopusx has no upload, so put the file where the gateway can fetch it',
    ],
    [
      'another field of an operation that takes one as a data URI',
      ({ octopus }: ReturnType<typeof mocked>) =>
        // @ts-expect-error a prompt is text
        octopus.createVideo({ ...video, prompt: file }),
      'prompt takes no file, only its URL: octopusx has no upload, so put the file where the gateway can fetch it, or give it to images',
    ],
  ])('is refused in %s', async (_, submit, reason) => {
    const gateways = mocked();
    const error = await rejection(submit(gateways));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toHaveProperty('message', `Cannot submit: ${reason}. Nothing was sent.`);
    expect(gateways.sent).toEqual([]);
  });

  it('is not uploaded for a body that cannot be sent', async () => {
    const { gateway, sent } = gatewayOf(uploaded);
    const error = await rejection(gateway.generateVideo(untyped({ ...body, image: cat, duration: 8n })));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/BigInt.* Nothing was sent\.$/);
    expect(sent).toEqual([]);
  });

  it('does not follow a circle in the body', async () => {
    const circle: Record<string, unknown> = {};
    circle.itself = [circle, cat];
    const { gateway, sent } = gatewayOf(uploaded);
    const error = await rejection(gateway.generateVideo(untyped({ ...body, metadata: circle })));
    expect(String(error)).toMatch(/^TypeError: Cannot submit: metadata takes no file/);
    expect(sent).toEqual([]);
  });
});

describe('an upload that fails', () => {
  const failed = (status: number, message: string): Answer => {
    return () => Response.json({ success: false, message }, { status });
  };

  it.each([
    ['400', failed(400, 'Unsupported image type'), ValidationError, 'Unsupported image type'],
    ['200', failed(200, 'Image too large'), ValidationError, 'Image too large'],
    [
      '401',
      () => Response.json({ error: { message: 'Invalid key' } }, { status: 401 }),
      AuthenticationError,
      'Invalid key',
    ],
    ['402', failed(402, 'Not enough credits'), QuotaError, 'Not enough credits'],
  ] as const)('with %s is the gateway’s error, is not repeated, and nothing is submitted', async (...row) => {
    const [status, answer, Class, message] = row;
    const { gateway, paths } = gatewayOf(answer);
    const error = await rejection(gateway.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ status: Number(status), reason: message, field: 'image' });
    expect(error).toHaveProperty(
      'message',
      `image was not uploaded, and nothing submitted: POST https://toapis.com${uploads} ${status}: ${message}`,
    );
    expect(paths()).toEqual([uploads]);
  });

  it.each<[string, Answer]>([
    ['with 429', () => Response.json({ error: { message: 'busy' } }, { status: 429 })],
    ['with 500', failed(500, 'sorry')],
    ['with 502 and a page', () => new Response('<title>Bad gateway</title>', { status: 502 })],
    ['with 200 and a page', () => new Response('<title>Log in</title>')],
    ['with 400 and a page', () => new Response('<title>Proxy</title>', { status: 400 })],
    ['without a URL', () => Response.json({ success: true, data: {} })],
    ['with an address that is none', () => Response.json({ success: true, data: { url: '/cat.png' } })],
    ['with another scheme', () => Response.json({ success: true, data: { url: 'javascript:alert(1)' } })],
    ['without an answer', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s is repeated as a query is', async (_, answer) => {
    const events: RetryEvent[] = [];
    const onRetry = (event: RetryEvent) => events.push(event);
    const twice = gatewayOf((request, count) => (count < 3 ? answer : uploaded)(request, count), { onRetry });
    await twice.gateway.generateVideo({ ...body, image: cat });
    expect(twice.paths()).toEqual([uploads, uploads, uploads, submits]);
    for (const request of twice.sent.slice(0, 3))
      expect(new Uint8Array(await (await fileIn(request)).arrayBuffer())).toEqual(png);
    expect(events.map(({ operation, attempt, delay }) => [operation, attempt, delay])).toEqual([
      ['upload', 1, 2000],
      ['upload', 2, 4000],
    ]);

    const always = gatewayOf(answer, { maxRetries: 1 });
    const error = await rejection(always.gateway.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).not.toBeInstanceOf(SubmitUnconfirmedError);
    expect(error).toHaveProperty('message', expect.stringMatching(/^image was not uploaded, and nothing /));
    expect(always.paths()).toEqual([uploads, uploads]);
  });

  it('waits as long as Retry-After says, up to a minute', async () => {
    const busy = (seconds: number): Answer => {
      const init = { status: 429, headers: { 'Retry-After': String(seconds) } };
      return (request, count) =>
        count > 1 ? uploaded(request, count) : Response.json({ error: { message: 'busy' } }, init);
    };
    const delays: number[] = [];
    const onRetry = ({ delay }: RetryEvent) => delays.push(delay);
    await gatewayOf(busy(7)).gateway.generateVideo({ ...body, image: cat }, { onRetry });
    expect(delays).toEqual([7000]);
    const error = await rejection(gatewayOf(busy(61)).gateway.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toHaveProperty('retryAfter', 61_000);
  });

  it('because nobody listens is a NotSentError after some attempts', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const { gateway, paths } = gatewayOf(() =>
      Promise.reject(new TypeError('fetch failed', { cause: refused })),
    );
    const error = await rejection(gateway.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(NotSentError);
    expect(paths()).toEqual([uploads, uploads, uploads]);
  });

  it('in time is given up after `requestTimeout`', async () => {
    vi.useFakeTimers(timeLimits);
    const never = () => {
      vi.advanceTimersByTime(1000);
      return new Promise<never>(() => {});
    };
    const { gateway, paths } = gatewayOf(never, { requestTimeout: 1000, maxRetries: 0 });
    const error = await rejection(gateway.generateVideo({ ...body, image: cat }));
    expect(error).toBeInstanceOf(GatewayUnavailableError);
    expect(paths()).toEqual([uploads]);
  });

  it('because its file is gone is a TypeError, and nothing is submitted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uploads-'));
    const path = join(folder, 'cat.png');
    await writeFile(path, png);
    const gone = await openAsBlob(path, { type: 'image/png' });
    await rm(folder, { recursive: true });
    const { gateway, sent } = gatewayOf(uploaded);
    const error = await rejection(gateway.generateVideo({ ...body, image: gone }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/^TypeError: Cannot submit: .+ Nothing was sent\.$/);
    expect(sent).toEqual([]);
  });

  it('shows no key, even if the gateway repeats it', async () => {
    const { gateway } = gatewayOf(failed(400, `The key ${apiKey} may not upload`));
    const error = await rejection(gateway.generateVideo({ ...body, image: cat }));
    expect(error).toMatchObject({ reason: 'The key *** may not upload' });
    expect(JSON.stringify([error, String(error)])).not.toContain(apiKey);
  });

  it('ends the others that are under way, and no further one begins', async () => {
    const signals: AbortSignal[] = [];
    const third = promised();
    const { gateway, paths } = gatewayOf(async (request, count) => {
      signals.push(request.signal);
      if (count === 3) third.resolve();
      await (count === 2 ? third.promise : new Promise<never>(() => {}));
      return failed(400, 'No')(request, count);
    });
    const images = Array.from({ length: 5 }, (_, index) => new Blob([String(index)], { type: 'image/png' }));
    const error = await rejection(gateway.generateVideo({ ...body, reference_images: images }));
    expect(error).toMatchObject({ name: 'ValidationError', reason: 'No', field: 'reference_images' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
    expect(paths()).toEqual([uploads, uploads, uploads]);
  });
});

describe('an abort', () => {
  it('during the uploads ends them all at once with its reason, and nothing is submitted', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const { gateway, paths } = gatewayOf((request) => {
      signals.push(request.signal);
      if (signals.length === 2) controller.abort('enough');
      return new Promise<never>(() => {});
    });
    const images = [new Blob(['a']), new Blob(['b']), new Blob(['c']), new Blob(['d'])];
    const { signal } = controller;
    const submit = gateway.generateVideo({ ...body, reference_images: images }, { signal });
    await expect(submit).rejects.toBe('enough');
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(paths()).not.toContain(submits);
    await new Promise(setImmediate);
    expect(paths().length).toBeLessThanOrEqual(3);
  });

  it('between two attempts throws its reason', async () => {
    const controller = new AbortController();
    const { gateway, paths } = gatewayOf(() => Response.json({}, { status: 500 }), {
      onRetry: () => controller.abort('enough'),
    });
    const { signal } = controller;
    await expect(gateway.generateVideo({ ...body, image: cat }, { signal })).rejects.toBe('enough');
    expect(paths()).toEqual([uploads]);
  });

  it('before the submit throws its reason, and nothing is uploaded', async () => {
    const { gateway, sent } = gatewayOf(uploaded);
    const signal = AbortSignal.abort('enough');
    await expect(gateway.generateVideo({ ...body, image: cat }, { signal })).rejects.toBe('enough');
    expect(sent).toEqual([]);
  });

  it('when the last file is there throws its reason, and nothing is submitted', async () => {
    const controller = new AbortController();
    const { gateway, paths } = gatewayOf((request, count) => {
      queueMicrotask(() => controller.abort('enough'));
      return uploaded(request, count);
    });
    const { signal } = controller;
    await expect(gateway.generateVideo({ ...body, image: cat }, { signal })).rejects.toBe('enough');
    expect(paths()).toEqual([uploads]);
  });
});

it('is billed at most once, whatever goes wrong with uploads and submit, and the caller is told no lie', async () => {
  vi.useFakeTimers(timeLimits);
  const anyFault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(400, 401, 402, 408, 413, 422, 429, 500, 502, 503, 520),
      retry_after: fc.nat(70),
    }),
    fc.record({ kind: fc.constantFrom('reset', 'lost', 'silent', 'truncated', 'not_json') }),
  );
  const images = [new Blob(['a'], { type: 'image/png' }), new Blob(['b'], { type: 'image/gif' })];
  await fc.assert(
    fc.asyncProperty(fc.array(anyFault, { maxLength: 6 }), fc.nat(2), async (faults, maxRetries) => {
      const { toapi, mock, count } = mockedCounting({ maxRetries });
      for (const each of faults) mock.faults.add(each);
      const outcome = await toapi.generateVideo({ ...body, reference_images: images }).then(
        () => 'a task',
        (error: unknown) => error,
      );
      expect(mock.ledger.billable).toBeLessThanOrEqual(1);
      if (outcome === 'a task') expect(mock.ledger.billable).toBe(1);
      else if (!(outcome instanceof SubmitUnconfirmedError)) {
        expect(outcome).toBeInstanceOf(GatewayError);
        expect(mock.ledger.billable).toBe(0);
      } else expect(count(submits)).toBeGreaterThan(0);
      expect(count(uploads)).toBeLessThanOrEqual(2 * (maxRetries + 1));
      expect(count(submits)).toBeLessThanOrEqual(maxRetries + 1);
    }),
    { numRuns: 60 },
  );
});

function mockedCounting(options: Partial<GatewayOptions>) {
  const gateways = mocked(options);
  const count = (path: string) => gateways.lines().filter((line) => line === `POST /toapis${path}`).length;
  return { ...gateways, count };
}
