/** Errors: what a refusal or a failure of any shape becomes, and what is never in one. */

import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { operationsOf, resolve } from '../../spec/contract.ts';
import {
  AuthenticationError,
  ContentPolicyError,
  type ErrorDetails,
  GatewayError,
  GatewayUnavailableError,
  NotFoundError,
  octopusx,
  QuotaError,
  RateLimitError,
  SubmitUnconfirmedError,
  TaskFailedError,
  type TaskHandle,
  ValidationError,
  WaitTimeoutError,
} from '../../src/index.ts';
import { contractOf } from '../contract/schema.ts';
import { mocked, video } from './mocked.ts';
import { simulatedClock } from './waiting/simulated-clock.ts';

const apiKey = 'sk-very-secret';

const handle: TaskHandle = {
  version: 1,
  gateway: 'octopusx',
  baseUrl: 'http://gateway',
  submittedAt: 1,
  locators: [['queryVideo', 'grok:1']],
};

/** A client of a gateway that answers so to everything. */
function answering(answer: (request: Request) => Response | Promise<Response>, key = apiKey) {
  const fetch = async (request: Request) => answer(request);
  return octopusx({ apiKey: key, baseUrl: 'http://gateway', clock: simulatedClock(), fetch });
}

/** The error that a query throws on this answer. */
async function errorOfQuery(answer: () => Response): Promise<GatewayError> {
  const error = await answering(answer)
    .resume(handle)
    .refresh()
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof GatewayError)) throw new Error('It throws no error of a gateway', { cause: error });
  return error;
}

/** The error that a submit throws on this answer. */
async function errorOfSubmit(answer: () => Response): Promise<GatewayError> {
  const error = await answering(answer)
    .createVideo(video)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof GatewayError)) throw new Error('It throws no error of a gateway', { cause: error });
  return error;
}

/** A class of errors. */
type ErrorClass = abstract new (message: string, details: ErrorDetails) => GatewayError;

/** The class of each example of an error in the contracts, by its status and name. */
const classes: Readonly<Record<string, ErrorClass>> = {
  '400 invalid_request': ValidationError,
  '400 source_not_completed': ValidationError,
  '400 source_of_another_pipeline': ValidationError,
  '400 task_not_exist': NotFoundError,
  '400 not_completed': ValidationError,
  '400 webhook_not_configured': ValidationError,
  '400 unsupported_type': ValidationError,
  '400 file_too_large': ValidationError,
  '401 invalid_api_key': AuthenticationError,
  '401 invalid_token': AuthenticationError,
  '401 no_header': AuthenticationError,
  '401 unauthorized': AuthenticationError,
  '402 insufficient_quota': QuotaError,
  '403 insufficient_user_quota': QuotaError,
  '404 model_not_found': NotFoundError,
  '404 not_found': NotFoundError,
  '404 task_not_found': NotFoundError,
  '413 read_request_body_failed': ValidationError,
  '422 content_policy_violation': ContentPolicyError,
  '429 rate_limit_error': RateLimitError,
  '429 rate_limit_exceeded': RateLimitError,
  '500 do_request_failed': GatewayUnavailableError,
  '500 internal_error': GatewayUnavailableError,
  '500 query_quota_failed': GatewayUnavailableError,
  '503 model_not_found': GatewayUnavailableError,
  '503 rate_limit_unavailable': GatewayUnavailableError,
};

/** An example of an error in a contract. */
interface Example {
  readonly gateway: string;
  readonly status: number;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly error?: Readonly<Record<string, unknown>> };
}

/** Every example of an error, each body once. */
const examples: readonly Example[] = [
  ...new Map(
    // The keys of the table are the gateways' names.
    (Object.keys(contracts) as GatewayName[]).flatMap((gateway) =>
      operationsOf(contractOf(gateway)).flatMap(({ operation }) =>
        Object.entries(operation.responses).flatMap(([status, reference]) => {
          if (Number(status) < 400) return [];
          const response = resolve(contractOf(gateway), reference);
          const named = Object.entries(response.content?.['application/json']?.examples ?? {});
          return named.map(([name, example]) => {
            // Every error of the contracts is an object, most of them in a field of that name.
            const body = resolve(contractOf(gateway), example).value as Example['body'];
            const found: Example = { gateway, status: Number(status), name, body };
            return [JSON.stringify(found), found] as const;
          });
        }),
      ),
    ),
  ).values(),
];

describe('an error of the contracts', () => {
  it('is each of those that have a class here', () => {
    const names = examples.map(({ status, name }) => `${status} ${name}`);
    expect([...new Set(names)].sort()).toEqual(Object.keys(classes).sort());
  });

  it.each(examples)('$gateway $status $name has its class and all that it says', async (example) => {
    const { status, name, body } = example;
    const { code, message, param } = body.error ?? body;
    const headers = { 'Retry-After': '7', 'X-Request-Id': 'req-1' };
    const error = await errorOfQuery(() => Response.json(body, { status, headers }));
    expect(error.constructor).toBe(classes[`${status} ${name}`]);
    expect(error.name).toBe(error.constructor.name);
    expect(error).toMatchObject({ status, body, requestId: 'req-1', retryAfter: 7000 });
    expect(error.code).toBe(code === '' || code === null ? undefined : code);
    expect(error.field).toBe(param || undefined);
    expect(error.message).toContain(message);
    expect(error.message).toContain(String(status));
    expect(error.message).toMatch(/^GET http:\/\/gateway\/v1\/video\/query/);
    expect(error).toBeInstanceOf(Error);
  });
});

const page = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** A shape of an answer, and what is read from it: code, message, field. */
const shapes: readonly [string, string, string | number | undefined, string, string | undefined][] = [
  [
    'an object with everything',
    '{"error":{"message":"size is bad","type":"x","param":"size","code":"bad_size"}}',
    'bad_size',
    'size is bad',
    'size',
  ],
  ['a code that is a number', '{"error":{"code":400,"message":"No"}}', 400, 'No', undefined],
  ['an empty code', '{"error":{"code":"","message":"No"}}', undefined, 'No', undefined],
  ['a code that is null', '{"error":{"code":null,"message":"No"}}', undefined, 'No', undefined],
  [
    'the flat form',
    '{"code":"fail_to_fetch_task","message":"No such","data":null}',
    'fail_to_fetch_task',
    'No such',
    undefined,
  ],
  ['a field beside the error', '{"param":"size","error":{"message":"No"}}', undefined, 'No', undefined],
  [
    'the flat form with success',
    '{"success":false,"message":"No balance"}',
    undefined,
    'No balance',
    undefined,
  ],
  ['a text for an error', '{"error":"Something broke"}', undefined, 'Something broke', undefined],
  ['an error that is null beside a message', '{"error":null,"message":"No"}', undefined, 'No', undefined],
  ['an HTML page', page, undefined, '502 Bad Gateway', undefined],
  ['a text for an error, with a code beside it', '{"code":"busy","error":"No"}', 'busy', 'No', undefined],
  ['a reason of another name', '{"fail_reason":"No"}', undefined, 'No', undefined],
  ['text', 'upstream connect error', undefined, 'upstream connect error', undefined],
  ['a JSON text', '"upstream connect error"', undefined, 'upstream connect error', undefined],
  ['an empty body', '', undefined, '', undefined],
  ['an empty object', '{}', undefined, '', undefined],
  ['an empty list', '[]', undefined, '', undefined],
  ['null', 'null', undefined, '', undefined],
  ['a number', '7', undefined, '', undefined],
  ['half of an object', '{"error":{"mess', undefined, '{"error":{"mess', undefined],
  ['a message that is an object', '{"error":{"message":{"en":"No"}}}', undefined, '', undefined],
];

const statuses: readonly [number, ErrorClass][] = [
  [400, ValidationError],
  [401, AuthenticationError],
  [402, QuotaError],
  [403, AuthenticationError],
  [404, NotFoundError],
  [409, ValidationError],
  [413, ValidationError],
  [415, ValidationError],
  [422, ValidationError],
  [429, RateLimitError],
  [500, GatewayUnavailableError],
  [502, GatewayUnavailableError],
  [503, GatewayUnavailableError],
  [504, GatewayUnavailableError],
  [520, GatewayUnavailableError],
];

it.each([
  ['402', 'no more than once', 402, '402: No'],
  [402, 'no more than once', 402, '402: No'],
  ['c', 'beside the code', 402, '402: c: No'],
])('a message with the code %j has the status %s', async (code, _, status, end) => {
  const error = await errorOfQuery(() => Response.json({ error: { code, message: 'No' } }, { status }));
  expect(error.message).toBe(`GET http://gateway/v1/video/query ${end}`);
  expect(error.code).toBe(code);
});

describe.each(shapes)('an answer that is %s', (_, text, code, message, field) => {
  it.each(statuses)('with the status %i is understood', async (status, Class) => {
    const answer = () => new Response(text, { status });
    const error = await errorOfQuery(answer);
    expect(error.constructor).toBe(Class);
    expect(error).toMatchObject({ status, code, field });
    expect(error.message).toContain(message);
    expect(error.retryAfter).toBeUndefined();
    expect(error.requestId).toBeUndefined();
  });

  it('is a failure of the gateway where a query succeeds with it', async () => {
    const error = await errorOfQuery(() => new Response(text, { status: 200 }));
    expect(error).toBeInstanceOf(GatewayUnavailableError);
    expect(error.status).toBe(200);
  });

  it('leaves a submit that succeeds with it unconfirmed', async () => {
    const error = await errorOfSubmit(() => new Response(text, { status: 200 }));
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(error).toMatchObject({ status: 200, code });
    expect(error.cause).toBeInstanceOf(GatewayError);
  });
});

describe('the body of an error', () => {
  it('is the value of JSON', async () => {
    const body = { error: { message: 'No' }, more: [1] };
    expect((await errorOfQuery(() => Response.json(body, { status: 400 }))).body).toEqual(body);
  });

  it('is text otherwise', async () => {
    expect((await errorOfQuery(() => new Response(page, { status: 502 }))).body).toBe(page);
  });

  it('is cut where it is long, and so is the message', async () => {
    const long = 'x'.repeat(1_000_000);
    for (const text of [long, `<title>${long}</title>`, JSON.stringify({ error: long })]) {
      const error = await errorOfQuery(() => new Response(text, { status: 502 }));
      if (typeof error.body === 'string') expect(error.body).toHaveLength(10_000);
      expect(error.message).toHaveLength(1000);
    }
  });

  it('that is an object with a long message makes no long message', async () => {
    const body = { error: { message: 'x'.repeat(1_000_000) } };
    const error = await errorOfQuery(() => Response.json(body, { status: 502 }));
    expect(error.body).toEqual(body);
    expect(error.message).toHaveLength(1000);
  });
});

describe('the request id of an error', () => {
  it.each([
    [{ 'X-Request-Id': 'req-1' }, 'req-1'],
    [{ 'X-Request-Id': '' }, undefined],
    [{}, undefined],
  ])('is what the headers say and nothing else: of %j it is %j', async (headers, expected) => {
    const message = 'No such task (request id: 20260101-abc)';
    const answer = () => Response.json({ error: { message } }, { status: 400, headers });
    expect((await errorOfQuery(answer)).requestId).toBe(expected);
  });
});

describe('Retry-After', () => {
  const start = Date.UTC(2026, 0, 1);
  const retryAfter = async (value: string) =>
    (await errorOfQuery(() => new Response('', { status: 429, headers: { 'Retry-After': value } })))
      .retryAfter;

  it.each([
    ['0', 0],
    ['7', 7000],
    ['007', 7000],
    ['3600', 3_600_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['Thursday, 01-Jan-26 00:01:00 GMT', 60_000],
    ['Thu Jan  1 00:01:00 2026', 60_000],
    ['Sat Jan 10 00:00:00 2026', 777_600_000],
    ['Wednesday, 01-Jan-75 00:00:00 GMT', undefined],
  ])('%s is %s milliseconds', async (value, milliseconds) => {
    expect(await retryAfter(value)).toBe(milliseconds);
  });

  it.each([
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '7s',
    '7, 7',
    'soon',
    '2026-01-01T00:01:00Z',
    'Thu, 01 Jan 2026 00:01:00',
    'Thu, 01 Jan 2026 00:01:00 +0100',
    'Thu, 1 Jan 2026 00:01:00 GMT',
    'Thu, 99 Jan 2026 00:01:00 GMT',
    'Thu, 01 Foo 2026 00:01:00 GMT',
    'Thu, 01 Jan 2026 25:01:00 GMT',
    'Thu, 01 Jan 2026 00:61:00 GMT',
    'Thu, 01 Jan 2026 00:00:61 GMT',
    'Thursday, 32-Jan-26 00:01:00 GMT',
    'Fri, 01 Jan 2026 00:01:00 GMT',
    'Thu, 01-Jan-26 00:01:00 GMT',
    'Thu Jan 1 00:01:00 2026',
    'Fri, 31 Apr 2026 00:00:00 GMT',
  ])('%j is malformed, and so as if it were not there', async (value) => {
    expect(await retryAfter(value)).toBeUndefined();
  });

  it('is relative to the Date of the same answer, whatever the client’s clock says', async () => {
    const headers = { 'Retry-After': 'Thu, 01 Jan 2026 01:00:30 GMT', Date: 'Thu, 01 Jan 2026 01:00:00 GMT' };
    expect((await errorOfQuery(() => new Response('', { status: 429, headers }))).retryAfter).toBe(30_000);
  });

  it('is a number of seconds or absent, whatever it says', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (value) => {
        const expected = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : undefined;
        expect(await retryAfter(value)).toBe(expected);
      }),
      { numRuns: 100 },
    ));

  it('is the time until a date, to the second', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seconds) => {
        expect(await retryAfter(new Date(start + seconds * 1000).toUTCString())).toBe(seconds * 1000);
      }),
      { numRuns: 30 },
    ));
});

describe('an error', () => {
  it('has the cause and the words of the connection that failed', async () => {
    const cause = new TypeError('fetch failed');
    const gateway = octopusx({
      apiKey,
      baseUrl: 'http://gateway',
      clock: simulatedClock(),
      fetch: () => Promise.reject(cause),
    });
    const error = await gateway
      .resume(handle)
      .refresh()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'GatewayUnavailableError', cause });
    expect(error).not.toHaveProperty('status');
  });

  it.each([
    AuthenticationError,
    ContentPolicyError,
    GatewayUnavailableError,
    NotFoundError,
    QuotaError,
    RateLimitError,
    SubmitUnconfirmedError,
    TaskFailedError,
    ValidationError,
    WaitTimeoutError,
  ])('%o is a GatewayError with its own name', (Class) => {
    const cause = new Error('cause');
    const error = new Class('GET /v1 400: No', { status: 400, code: 'x', cause });
    expect(error).toBeInstanceOf(GatewayError);
    expect(error.name).toBe(Class.name);
    expect(error.stack).toContain(Class.name);
    expect(error.message).toBe('GET /v1 400: No');
    expect(error).toMatchObject({ status: 400, code: 'x', cause });
  });

  it('that is serialized has the handle of its task', async () => {
    const { octopus } = mocked();
    const task = await octopus.createVideo({ ...video, prompt: '[stuck]' });
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'WaitTimeoutError',
      task: task.toJSON(),
    });
  });
});

/** Everything that a logger could print of a value. */
function printed(value: unknown): string {
  const texts = [inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: null })];
  try {
    texts.push(JSON.stringify(value));
  } catch {
    // What has a circle is not printed so.
  }
  for (let error = value; error instanceof Error; error = error.cause) {
    texts.push(error.message, String(error.stack), String(error), JSON.stringify(Object.entries(error)));
  }
  return texts.join('\n');
}

describe.each([
  ['of letters and digits', 'sk-very-secret'],
  ['with characters that JSON may escape', 'sk-very/secret+key=='],
])('a key %s', (_, key) => {
  /** Ways in which a gateway might repeat the key. */
  const echoes: readonly [string, (status: number) => Response][] = [
    ['in the message', (status) => Response.json({ error: { message: `No key ${key}` } }, { status })],
    ['in the code', (status) => Response.json({ error: { code: key, message: 'No' } }, { status })],
    ['in the field’s name', (status) => Response.json({ error: { param: key, message: 'No' } }, { status })],
    [
      'in a field of its own',
      (status) => Response.json({ error: { message: 'No' }, key: [key] }, { status }),
    ],
    ['in a key of an object', (status) => Response.json({ error: { message: 'No' }, [key]: 1 }, { status })],
    ['in the state', (status) => Response.json({ id: '1', status: key }, { status })],
    [
      'in the id',
      (status) =>
        Response.json({ id: key, status: 'completed', video_url: `http://files/${key}` }, { status }),
    ],
    ['in text', (status) => new Response(`No key ${key}`, { status })],
    ['in a page', (status) => new Response(`<title>No key ${key}</title>`, { status })],
    [
      'in JSON with escaped characters',
      (status) => {
        const escaped = [...key].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
        return new Response(`{"error":{"message":"No key ${escaped}"}}`, { status });
      },
    ],
    [
      'in JSON with escaped slashes',
      (status) =>
        new Response(JSON.stringify({ error: { message: key } }).replaceAll('/', '\\/'), { status }),
    ],
    [
      'in the request’s id',
      (status) => Response.json({ error: {} }, { status, headers: { 'X-Request-Id': key } }),
    ],
    ['in the status text', (status) => new Response('', { status, statusText: `No ${key}` })],
    ['with its scheme', (status) => Response.json({ error: { message: `Bearer ${key}` } }, { status })],
  ];

  it.each(
    echoes.flatMap(([where, answer]) =>
      [200, 401, 500].map((status) => ({ where, status, answer: () => answer(status) })),
    ),
  )(
    'that the gateway repeats $where, with status $status, is in nothing that is printed',
    async ({ answer }) => {
      const gateway = answering(answer, key);
      const seen: unknown[] = [gateway];
      const task = await gateway.createVideo(video).catch((error: unknown) => error);
      seen.push(task);
      const resumed = gateway.resume(handle);
      seen.push(resumed);
      seen.push(await resumed.refresh().catch((error: unknown) => error));
      seen.push(await resumed.wait({ timeout: 30_000 }).catch((error: unknown) => error));
      seen.push(resumed);
      for (const value of seen) expect(printed(value)).not.toContain(key);
    },
  );

  it('is in nothing that is printed of a client, a task, a video or an error when all is well', async () => {
    const gateways = mocked({ apiKey: key });
    const task = await gateways.octopus.createVideo(video);
    const found = await task.wait();
    const veo = await gateways.octopus.generateVideo({ model: 'veo_3_1', prompt: '[no-url]', seconds: '8' });
    const failed = await gateways.toapi.generateVideo({ model: 'm', prompt: '[fail]' });
    const error = await failed.wait().catch((thrown: unknown) => thrown);
    const seen = [gateways.octopus, gateways.toapi, task, task.result, found, await veo.wait(), error];
    for (const value of seen) expect(printed(value)).not.toContain(key);
    expect(JSON.stringify([task, error])).not.toContain(key);
  });

  it('is in no message although the caller’s own fetch throws it; what it throws is kept as the cause', async () => {
    const thrown = new TypeError(`fetch failed with Authorization: Bearer ${key}`);
    const gateway = octopusx({
      apiKey: key,
      baseUrl: 'http://gateway',
      clock: simulatedClock(),
      fetch: () => Promise.reject(thrown),
    });
    const submit = await gateway.createVideo(video).catch((error: unknown) => error);
    const read = await gateway
      .resume(handle)
      .refresh()
      .catch((error: unknown) => error);
    expect(submit).toHaveProperty('cause.cause', thrown);
    expect(read).toHaveProperty('cause', thrown);
    for (const error of [submit, read]) {
      expect(String(error)).not.toContain(key);
      expect(JSON.stringify(error)).not.toContain(key);
    }
  });
});
