/** Pay once: what becomes of a submit when the way to the gateway, or the gateway, fails. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../mocks/clock.ts';
import type { Fault } from '../../mocks/control/faults.ts';
import { type Listener, listen } from '../../mocks/listen.ts';
import { createMock } from '../../mocks/mock.ts';
import {
  GatewayError,
  type GatewayOptions,
  octopusx,
  SubmitUnconfirmedError,
  type Task,
} from '../../src/index.ts';
import { freePort } from '../free-port.ts';
import { mocked, video } from './mocked.ts';
import { answerOf, type RawServerOptions, rawServer } from './raw-server.ts';

// Real connections, so that what they do is what Node's fetch makes of them. Only the pauses take no time.
const clock = createClock({ frozen: true });
const mock = createMock({ clock });
let server: Listener;
beforeAll(async () => {
  server = await listen({ fetch: mock.fetch, port: 0 });
});
afterAll(() => server.close());
beforeEach(() => mock.reset());

const client = (options: Partial<GatewayOptions> = {}) =>
  octopusx({ apiKey: 'any-key', baseUrl: `${server.url}/octopusx`, clock, ...options });

/** What came of one submit. */
interface Outcome {
  /** How many submits arrived whole at the gateway. */
  readonly arrived: number;
  /** For how many of them a gateway would bill. */
  readonly billable: number;
  /** What the caller has: a task, or the class and the status of the error. */
  readonly told: string;
  /** What was thrown, if anything. */
  readonly thrown: unknown;
}

interface Settled {
  readonly told: string;
  readonly thrown: unknown;
}

function settled(submit: Promise<Task>): Promise<Settled> {
  return submit.then(
    ({ id, state }) => ({ told: id && state ? 'the task' : 'something else', thrown: undefined }),
    (thrown: unknown) => {
      if (!(thrown instanceof GatewayError)) return { told: 'the reason of its signal', thrown };
      const { name, status } = thrown;
      return { told: status === undefined ? `\`${name}\`` : `\`${name}\`, status ${status}`, thrown };
    },
  );
}

/** One submit to the mock with faults on its way. */
async function submitWith(
  faults: readonly Fault[],
  options: Partial<GatewayOptions> = {},
  prompt = 'a cat',
): Promise<Outcome> {
  for (const fault of faults) mock.faults.add(fault);
  const outcome = await settled(client(options).createVideo({ ...video, prompt }));
  return { ...outcome, arrived: mock.ledger.count, billable: mock.ledger.billable };
}

const fault = (kind: Fault['kind']) => () => submitWith([{ kind }]);
const status = (code: number, times: number, retry_after?: number) => () =>
  submitWith([{ kind: 'status', status: code, times, ...(retry_after !== undefined && { retry_after }) }]);

/** One submit to a server that accepts it, for all that the client can tell, when it has arrived whole. */
async function submitTo(options: RawServerOptions): Promise<Outcome> {
  await using raw = await rawServer(options);
  const outcome = await settled(client({ baseUrl: raw.url }).createVideo(video));
  return { ...outcome, arrived: raw.arrived(), billable: raw.arrived() };
}

/** The same, with this for an answer. */
const answered = (text: string) => () => submitTo({ onRequest: (socket) => socket.write(text) });

/** A `fetch` that finds nobody, the first times. */
async function absentAtFirst(times: number): Promise<GatewayOptions['fetch']> {
  const port = await freePort();
  let count = 0;
  return (request) => {
    count += 1;
    return count > times ? fetch(request) : fetch(new Request(`http://127.0.0.1:${port}/`, request));
  };
}

async function abortedDuring(): Promise<Outcome> {
  const controller = new AbortController();
  mock.faults.add({ kind: 'silent' });
  const submit = settled(client().createVideo(video, { signal: controller.signal }));
  while (mock.ledger.count === 0) await new Promise(setImmediate);
  controller.abort('enough');
  return { ...(await submit), arrived: mock.ledger.count, billable: mock.ledger.billable };
}

async function abortedBefore(): Promise<Outcome> {
  const outcome = await settled(client().createVideo(video, { signal: AbortSignal.abort('enough') }));
  return { ...outcome, arrived: mock.ledger.count, billable: mock.ledger.billable };
}

async function abortedBetween(): Promise<Outcome> {
  const controller = new AbortController();
  mock.faults.add({ kind: 'status', status: 503, times: 9 });
  const impatient: NonNullable<GatewayOptions['clock']> = {
    now: clock.now,
    sleep: async (milliseconds, signal) => {
      controller.abort('enough');
      await clock.sleep(milliseconds, signal);
    },
  };
  const submit = client({ clock: impatient }).createVideo(video, { signal: controller.signal });
  return { ...(await settled(submit)), arrived: mock.ledger.count, billable: mock.ledger.billable };
}

/** The second submit of a client, on the connection of the first, which the server drops instead. */
async function reusedConnection(): Promise<Outcome> {
  const body = JSON.stringify({ id: 'grok:1', status: 'processing' });
  await using raw = await rawServer({
    onRequest: (socket, number) =>
      number === 1 ? socket.write(answerOf(200, body)) : socket.resetAndDestroy(),
  });
  const gateway = client({ baseUrl: raw.url });
  await gateway.createVideo(video);
  const outcome = await settled(gateway.createVideo(video));
  return { ...outcome, arrived: raw.arrived() - 1, billable: raw.arrived() - 1 };
}

const unconfirmed = '`SubmitUnconfirmedError`';
const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';

/** What happens, how many submits arrive, how many are billable, what the caller has, and how it is shown. */
const rows: readonly [string, number, number, string, () => Promise<Outcome>][] = [
  ['nothing', 1, 1, 'the task', () => submitWith([])],
  [
    'nobody listens, twice',
    1,
    1,
    'the task',
    async () => submitWith([], { fetch: await absentAtFirst(2) } as Partial<GatewayOptions>),
  ],
  [
    'nobody listens, ever',
    0,
    0,
    '`GatewayUnavailableError`',
    async () => submitWith([], { fetch: await absentAtFirst(Infinity) } as Partial<GatewayOptions>),
  ],
  [
    'the connection is reset as soon as it is there',
    0,
    0,
    unconfirmed,
    () => submitTo({ onConnection: (socket) => socket.resetAndDestroy() }),
  ],
  ['the connection is dropped before the gateway accepts', 1, 0, unconfirmed, fault('reset')],
  ['the connection is dropped after the gateway has accepted', 1, 1, unconfirmed, fault('lost')],
  [
    'the connection is reset after the gateway has accepted',
    1,
    1,
    unconfirmed,
    () => submitTo({ onRequest: (socket) => socket.resetAndDestroy() }),
  ],
  ['the connection of an earlier submit is used again and reset', 1, 1, unconfirmed, reusedConnection],
  [
    'no answer within `requestTimeout`',
    1,
    1,
    unconfirmed,
    () => submitWith([{ kind: 'silent' }], { requestTimeout: 100 }),
  ],
  ['429 with `Retry-After`, once', 2, 1, 'the task', status(429, 1, 7)],
  ['429 without `Retry-After`, once', 2, 1, 'the task', status(429, 1)],
  ['429, again and again', 3, 0, '`RateLimitError`, status 429', status(429, 9)],
  [
    '429 with a `Retry-After` of more than a minute',
    1,
    0,
    '`RateLimitError`, status 429',
    status(429, 9, 61),
  ],
  ['503 with `Retry-After`, once', 2, 1, 'the task', status(503, 1, 7)],
  ['503 without `Retry-After`, once', 2, 1, 'the task', status(503, 1)],
  ['503, again and again', 3, 0, '`GatewayUnavailableError`, status 503', status(503, 9)],
  ['500', 1, 0, `${unconfirmed}, status 500`, status(500, 9)],
  ['502', 1, 0, `${unconfirmed}, status 502`, status(502, 9)],
  ['504', 1, 0, `${unconfirmed}, status 504`, status(504, 9)],
  [
    '502 of a proxy, with an HTML page, of a submit that was accepted',
    1,
    1,
    `${unconfirmed}, status 502`,
    answered(answerOf(502, page, ['Content-Type: text/html'])),
  ],
  ['400', 1, 0, '`ValidationError`, status 400', status(400, 9)],
  ['401', 1, 0, '`AuthenticationError`, status 401', status(401, 9)],
  ['the answer breaks off in the middle', 1, 1, unconfirmed, fault('truncated')],
  ['the answer is an HTML page', 1, 1, `${unconfirmed}, status 200`, fault('not_json')],
  [
    'the answer is text that is not JSON',
    1,
    1,
    `${unconfirmed}, status 200`,
    answered(answerOf(200, 'accepted', ['Content-Type: application/json'])),
  ],
  ['the answer is empty', 1, 1, `${unconfirmed}, status 200`, answered(answerOf(200, ''))],
  ['the answer names no task', 1, 1, `${unconfirmed}, status 200`, answered(answerOf(200, '{"id":""}'))],
  ['the answer is not HTTP', 1, 1, unconfirmed, answered('hello\r\n\r\n')],
  ['the caller aborts before it is sent', 0, 0, 'the reason of its signal', abortedBefore],
  ['the caller aborts while it is under way', 1, 1, unconfirmed, abortedDuring],
  ['the caller aborts between two sendings', 1, 0, 'the reason of its signal', abortedBetween],
];

const outcomes = new Map<string, Outcome>();

describe('a submit', () => {
  it.each(rows)('when %s: %i arrive, %i billable, and the caller has %s', async (...row) => {
    const [happens, arrived, billable, told, submit] = row;
    const outcome = await submit();
    outcomes.set(happens, outcome);
    expect(outcome).toMatchObject({ arrived, billable, told });
    if (outcome.thrown instanceof SubmitUnconfirmedError) {
      expect(outcome.thrown.message).toBe('POST /v1/video/create: A task may exist: look first');
      expect(outcome.thrown.cause).toBeDefined();
    }
  });

  it('is printed as a table, which stands in docs/pay-once.md: `vitest -u` writes it there', async () => {
    // Written by a run of all rows, and of no less.
    expect(outcomes.size).toBe(rows.length);
    const lines = [...outcomes].map(
      ([happens, { arrived, billable, told }]) => `| ${happens} | ${arrived} | ${billable} | ${told} |`,
    );
    const table = [
      '| What happens | Submits that arrive | Billable | What the caller has |',
      '|---|---|---|---|',
      ...lines,
    ].join('\n');
    console.log(table);
    const file = fileURLToPath(new URL('../../docs/pay-once.md', import.meta.url));
    const text = await readFile(file, 'utf8');
    const current = text.replace(/(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/, `$1\n${table}\n\n$2`);
    await expect(current).toMatchFileSnapshot(file);
  });
});

describe('a submit that is sent again', () => {
  it.each([
    [7, 7000],
    [undefined, 2000],
    [0, 0],
  ])('waits as long as Retry-After asks: %s', async (retry_after, least) => {
    const start = clock.now();
    await status(503, 1, retry_after)();
    expect(clock.now() - start).toBeGreaterThanOrEqual(least);
    expect(clock.now() - start).toBeLessThanOrEqual(least * 1.2 + 1);
  });

  it('is the same to the last byte', async () => {
    const { octopus, mock: local, sent } = mocked();
    local.faults.add({ kind: 'status', status: 429, times: 2 });
    const cat = new Blob([new Uint8Array([137, 80, 78, 71])], { type: 'image/png' });
    await octopus.createVideo({ ...video, images: [cat] });
    const bodies = await Promise.all(sent.map((request) => request.text()));
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  it('is sent again with its files when it is a form', async () => {
    const { octopus, mock: local, sent } = mocked();
    local.faults.add({ kind: 'status', status: 429 });
    const cat = new Blob(['cat'], { type: 'image/png' });
    await octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: 6, input_reference: cat });
    const files = await Promise.all(
      sent.map(async (request) => (await request.formData()).get('input_reference')),
    );
    expect(files).toHaveLength(2);
    for (const file of files) expect(file instanceof File && (await file.text())).toBe('cat');
  });
});

it.each([
  ['no reason', undefined],
  ['null', null],
  ['a text', 'enough'],
  ['an error', new Error('enough')],
])('a submit that is aborted after sending is unconfirmed, whatever the reason: %s', async (_, reason) => {
  const controller = new AbortController();
  const { octopus } = mocked({
    fetch: (request) =>
      new Promise((_resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
        controller.abort(reason);
      }),
  });
  const submit = octopus.createVideo(video, { signal: controller.signal });
  const error = await submit.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SubmitUnconfirmedError);
  expect(error).toHaveProperty('cause', controller.signal.reason);
  expect(String(error)).not.toContain('undefined');
  expect(String(error)).toContain('POST ');
});

describe('an error that says that a submit was not taken', () => {
  /** What Node and undici throw, with the cause in which they say why. */
  const failed = (code: string, syscall: string) =>
    new TypeError('fetch failed', {
      cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }),
    });

  it.each([
    ['the name is unknown', failed('ENOTFOUND', 'getaddrinfo'), true],
    ['the name cannot be looked up', failed('EAI_AGAIN', 'getaddrinfo'), true],
    ['nobody listens', failed('ECONNREFUSED', 'connect'), true],
    ['no connection in time', failed('UND_ERR_CONNECT_TIMEOUT', ''), true],
    ['a reset', failed('ECONNRESET', 'read'), false],
    ['a broken pipe', failed('EPIPE', 'write'), false],
    ['no answer in time', failed('UND_ERR_HEADERS_TIMEOUT', ''), false],
    ['a socket that was closed', failed('UND_ERR_SOCKET', ''), false],
    ['the network is lost while the connection stands', failed('EHOSTUNREACH', 'read'), false],
    ['the route is lost while the connection stands', failed('ENETUNREACH', 'write'), false],
    ['a browser’s only words', new TypeError('Failed to fetch'), false],
    ['something that is no error', 'failed', false],
  ])('is only thrown where it is certain: %s', async (_, thrown, isCertain) => {
    let count = 0;
    const fetch = () => {
      count += 1;
      return Promise.reject(thrown);
    };
    const { octopus } = mocked({ fetch });
    const error = await octopus.createVideo(video).catch((caught: unknown) => caught);
    expect(error).toHaveProperty('name', isCertain ? 'GatewayUnavailableError' : 'SubmitUnconfirmedError');
    // What was thrown is the cause of the failure, which is the cause of what nobody knows.
    expect(error).toHaveProperty(isCertain ? 'cause' : 'cause.cause', thrown);
    expect(count).toBe(isCertain ? 3 : 1);
  });
});

it('is billed at most once, whatever goes wrong in whatever order, and the caller is told no lie', async () => {
  const anyFault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(400, 401, 403, 404, 408, 409, 422, 425, 429, 429, 500, 502, 503, 503, 504, 520),
      retry_after: fc.nat(70),
    }),
    fc.record({ kind: fc.constantFrom('reset', 'lost', 'silent', 'truncated', 'not_json') }),
  );
  const anySubmit = fc.constantFrom(
    ({ octopus }: ReturnType<typeof mocked>) => octopus.createVideo(video),
    ({ octopus }: ReturnType<typeof mocked>) =>
      octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: 6 }),
    ({ toapi }: ReturnType<typeof mocked>) => toapi.generateVideo({ model: 'm', prompt: 'x' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyFault, { maxLength: 4 }), anySubmit, async (faults, submit) => {
      const gateways = mocked({ requestTimeout: 3 });
      const { faults: coming, ledger } = gateways.mock;
      for (const each of faults) coming.add(each);
      const outcome = await submit(gateways).then(
        () => 'a task',
        (error: unknown) => error,
      );
      expect(ledger.billable).toBeLessThanOrEqual(1);
      if (outcome === 'a task') expect(ledger.billable).toBe(1);
      else if (!(outcome instanceof SubmitUnconfirmedError)) {
        expect(outcome).toBeInstanceOf(GatewayError);
        expect(ledger.billable).toBe(0);
      }
      expect(ledger.count).toBeLessThanOrEqual(3);
    }),
    { numRuns: 60 },
  );
});
