/** A submit through a hostile proxy: paid at most once, and the caller is told what can be known. */

import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { GatewayError, NotSentError, octopusx, SubmitUnconfirmedError } from '../../../src/index.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { apiKey, video } from '../mocked.ts';
import { answerOf, type RawServer, rawServer } from '../raw-server.ts';
import { type Answer, type HostileProxy, hostileProxy, type Trick } from './hostile-proxy.ts';

const clock = createClock({ frozen: true });
const mock = createMock({ clock });
let origin: Listener;
let proxy: HostileProxy;
/** Another server, at which nothing may arrive. */
let stranger: RawServer;
let closedPort: number;
beforeAll(async () => {
  origin = await listen({ fetch: mock.fetch, port: 0 });
  proxy = await hostileProxy(origin.url);
  stranger = await rawServer({ onRequest: (socket) => socket.write(answerOf(200, '{"id":"stranger"}')) });
  closedPort = await freePort();
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await stranger[Symbol.asyncDispose]();
  await origin.close();
});

/** A refusal by the origin itself. */
interface Refusal {
  readonly status: number;
  readonly retry_after?: number;
}

/** The fate of one attempt. */
type Attempt =
  | { readonly kind: 'nobody listens' }
  | { readonly kind: 'the caller aborts'; readonly forwards: boolean }
  | { readonly kind: 'passed'; readonly refusal: Refusal | undefined; readonly delivery: Trick['delivery'] }
  | { readonly kind: 'dropped'; readonly forwards: boolean; readonly drops: NonNullable<Trick['drops']> }
  | {
      readonly kind: 'answered';
      readonly forwards: boolean;
      readonly delivery: Trick['delivery'];
      readonly answer: (request: string) => Answer;
      /** The description of the answer, for the report of a failure. */
      readonly about: string;
      /** True if the answer has a success status and an id. */
      readonly hasId: boolean;
    };

/** The caller's result. */
type Told = 'a task' | 'unconfirmed' | 'not sent' | 'the reason of the signal' | `refused with ${number}`;

/** The refusals that the contract lists, and whether they are sent again. */
const listed: Readonly<Record<number, boolean>> = {
  400: false,
  401: false,
  403: false,
  404: false,
  413: false,
  422: false,
  429: true,
  503: true,
};

/** Predicts the caller's result: the model of the client under test. */
function expected(attempts: readonly Attempt[], maxRetries: number): Told {
  for (let retries = 0; ; retries += 1) {
    const attempt = attempts[retries];
    const isLast = retries === maxRetries;
    if (!attempt) return 'a task';
    if (attempt.kind === 'nobody listens') {
      if (isLast) return 'not sent';
    } else if (attempt.kind === 'passed' && attempt.delivery !== 'half') {
      const { refusal } = attempt;
      if (!refusal) return 'a task';
      const isTemporary = listed[refusal.status];
      if (isTemporary === undefined) return 'unconfirmed';
      if (!isTemporary || isLast || (refusal.retry_after ?? 0) > 60) return `refused with ${refusal.status}`;
    } else {
      const hasId = attempt.kind === 'answered' && attempt.hasId && attempt.delivery !== 'half';
      return hasId ? 'a task' : 'unconfirmed';
    }
  }
}

const delivery = fc.constantFrom(
  'at once' as const,
  'in pieces' as const,
  'in chunks' as const,
  'after interim answers' as const,
  'half' as const,
);

const passed: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constant('passed' as const),
  refusal: fc.option(
    fc.record(
      {
        status: fc.constantFrom(
          400,
          401,
          403,
          404,
          408,
          409,
          413,
          421,
          422,
          429,
          429,
          429,
          500,
          502,
          503,
          503,
          504,
        ),
        retry_after: fc.nat(70),
      },
      { requiredKeys: ['status'] },
    ),
    { nil: undefined, freq: 3 },
  ),
  delivery,
});

const dropped: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constant('dropped' as const),
  forwards: fc.boolean(),
  drops: fc.constantFrom('at the first byte', 'after the head', 'when it is whole'),
});

/** Every status that can be written, and those that proxies send more often. */
const anyStatus = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[200, 200, 202, 204, 301, 400, 401, 403, 404, 407, 408, 425, 429, 500, 502, 503, 504, 511],
      // Node sends a POST again after it.
      ...[421, 421, 421, 421],
    ),
  },
);

/** Bodies that are not the gateway's: neither has an id, nor is an error in its form. The last ones repeat the API key. */
const anyBody: fc.Arbitrary<(request: string) => string> = fc.oneof(
  fc.string({ maxLength: 200 }).map((text) => () => text),
  fc
    .constantFrom(
      '',
      'upstream connect error or disconnect/reset before headers',
      '<!doctype html><title>Application error</title>',
      'null',
      '[]',
      '"grok:1"',
      '{"error":"No"}',
      '{"message":"No"}',
      '{"error":{"message":""}}',
      '{"errors":[{"message":"No"}]}',
      '{"error":{"message":"No"',
      '{"id":""}',
      '{"id":null,"task_id":{}}',
      '{"id":"grok:1"',
      '{"data":{"id":"grok:1"}}',
      '\u0000\u001b[2J\u009b',
    )
    .map((text) => () => text),
  fc.jsonValue({ maxDepth: 3 }).map((value) => () => JSON.stringify({ value })),
  fc.constantFrom(
    (request: string) => request,
    (request: string) => JSON.stringify({ message: request, [request.slice(0, 300)]: 1 }),
    (request: string) => `<title>${request}</title>`,
  ),
);

const foreign: fc.Arbitrary<Attempt> = fc
  .record({
    status: anyStatus,
    body: anyBody,
    retryAfter: fc.option(fc.nat(90)),
    isEndless: fc.oneof(
      { weight: 19, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    forwards: fc.boolean(),
    delivery,
  })
  .map(({ status, body, retryAfter, isEndless, forwards, delivery: how }) => ({
    kind: 'answered' as const,
    about: `${status} ${body('<request>')} ${isEndless ? 'for ever' : ''}`,
    forwards,
    delivery: how,
    hasId: false,
    answer: (request: string) => ({
      status,
      headers: {
        'content-type': 'text/html',
        'www-authenticate': 'Basic',
        ...(retryAfter !== null && { 'retry-after': String(retryAfter) }),
      },
      body: body(request),
      isEndless,
    }),
  }));

const redirect: fc.Arbitrary<Attempt> = fc
  .record({
    status: fc.constantFrom(300, 301, 302, 303, 304, 305, 307, 308),
    location: fc.constantFrom('itself', 'a stranger', 'nobody', 'no address', 'another scheme'),
    forwards: fc.boolean(),
  })
  .map(({ status, location, forwards }) => ({
    kind: 'answered' as const,
    about: `${status} to ${location}`,
    forwards,
    delivery: 'at once' as const,
    hasId: false,
    answer: () => ({ status, headers: { location: locationOf(location) }, body: '' }),
  }));

function locationOf(target: string): string {
  const locations: Readonly<Record<string, string>> = {
    itself: '/octopusx/v1/video/create',
    'a stranger': `${stranger.url}/v1/video/create`,
    nobody: `http://127.0.0.1:${closedPort}/`,
    'no address': 'http://[',
  };
  return locations[target] ?? 'ftp://x/';
}

/** The origin's acceptance, told by the proxy in its own way. */
const accepted: fc.Arbitrary<Attempt> = fc
  .record({
    status: fc.constantFrom(200, 201, 202, 203, 206, 299),
    body: fc.constantFrom(
      '{"id":"grok:1"}',
      '{"id":4711,"status":[]}',
      ' \r\n{"id":"t1","progress":{"toString":null}}\r\n',
      `{"id":"grok:1","more":${'['.repeat(3000)}${']'.repeat(3000)}}`,
      `{"id":"grok:1","error":{"message":"No"},"more":"${'x'.repeat(100_000)}"}`,
    ),
    delivery,
  })
  .map(({ status, body, delivery: how }) => ({
    kind: 'answered' as const,
    about: `${status} ${body.slice(0, 60)}`,
    forwards: true,
    delivery: how,
    hasId: true,
    answer: () => ({ status, headers: {}, body }),
  }));

const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'nobody listens' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('the caller aborts' as const), forwards: fc.boolean() }),
  },
  { weight: 4, arbitrary: passed },
  { weight: 2, arbitrary: dropped },
  { weight: 4, arbitrary: foreign },
  { weight: 2, arbitrary: redirect },
  { weight: 2, arbitrary: accepted },
);

/** Runs one submit through the proxy. */
async function submit(attempts: readonly Attempt[], maxRetries: number, isForm: boolean): Promise<unknown> {
  const controller = new AbortController();
  proxy.plan(
    attempts.filter(({ kind }) => kind !== 'nobody listens').map((each) => trickOf(each, controller)),
  );
  let count = 0;
  const gateway = octopusx({
    apiKey,
    baseUrl: `${proxy.url}/octopusx`,
    clock,
    maxRetries,
    fetch: (request) => {
      count += 1;
      const isLost = attempts[count - 1]?.kind === 'nobody listens';
      return fetch(isLost ? new Request(`http://127.0.0.1:${closedPort}/`, request) : request);
    },
  });
  const { signal } = controller;
  const task = isForm
    ? gateway.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: 6 }, { signal })
    : gateway.createVideo(video, { signal });
  return task.catch((error: unknown) => error);
}

function trickOf(attempt: Attempt, controller: AbortController): Trick {
  switch (attempt.kind) {
    case 'nobody listens':
      throw new RangeError('The proxy does not see such an attempt');
    case 'the caller aborts':
      return { forwards: attempt.forwards, onSilence: () => controller.abort('enough') };
    case 'dropped':
      return { forwards: attempt.forwards, drops: attempt.drops };
    case 'answered':
      return { forwards: attempt.forwards, answer: attempt.answer, delivery: attempt.delivery };
    case 'passed': {
      const { refusal } = attempt;
      const onForward = refusal && (() => mock.faults.add({ kind: 'status', ...refusal }));
      return { forwards: true, delivery: attempt.delivery, onForward };
    }
  }
}

function toldOf(outcome: unknown): Told {
  if (outcome instanceof SubmitUnconfirmedError) return 'unconfirmed';
  if (outcome instanceof NotSentError) return 'not sent';
  if (outcome instanceof GatewayError) return `refused with ${outcome.status ?? 0}`;
  return outcome === 'enough' ? 'the reason of the signal' : 'a task';
}

it('is paid at most once, and unconfirmed exactly if a task may exist for all that the client can know', async () => {
  const plan = fc.array(anyAttempt, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(plan, fc.nat(2), fc.boolean(), async (attempts, maxRetries, isForm) => {
      mock.reset();
      const outcome = await submit(attempts, maxRetries, isForm);
      const told = toldOf(outcome);
      const { billable } = mock.ledger;
      expect(told).toBe(expected(attempts, maxRetries));
      expect(billable).toBeLessThanOrEqual(1);
      if (told === 'a task') expect(billable).toBe(1);
      else if (told !== 'unconfirmed') expect(billable).toBe(0);
      expect(proxy.count()).toBeLessThanOrEqual(maxRetries + 1);
      expect(stranger.arrived()).toBe(0);
      // Proxies may repeat what they were sent.
      expect(inspect(outcome, { depth: Number.POSITIVE_INFINITY })).not.toContain(apiKey);
    }),
    { numRuns: 100 },
  );
});
