/** Pay once: what becomes of a submit when the way to the gateway, or the gateway, fails. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../../mocks/core/call.ts';
import { GatewayError, SubmitUnconfirmedError } from '../../../src/index.ts';
import { mocked, timeLimits, video } from '../mocked.ts';
import { type ChromiumOutcomes, measureInChromium } from './pay-once-chromium.ts';
import { nodeRows } from './pay-once-node-rows.ts';
import { measure, type Outcome, rows } from './pay-once-rows.ts';
import { startSubmit } from './pay-once-submit.ts';

const task = 'the task';
const notSent = '`NotSentError`';
const unconfirmed = '`SubmitUnconfirmedError`';
const aborted = 'the reason of its signal';

/** On Node, by the name of the row: how many submits arrive, how many are billable, and what the caller has. */
const onNode: Readonly<Record<string, readonly [arrived: number, billable: number, told: string]>> = {
  nothing: [1, 1, task],
  'nobody listens, twice': [1, 1, task],
  'nobody listens, ever': [0, 0, notSent],
  'the connection is reset as soon as it is there': [0, 0, unconfirmed],
  'the connection is dropped before the gateway accepts': [1, 0, unconfirmed],
  'the connection is dropped after the gateway has accepted': [1, 1, unconfirmed],
  'the connection is reset after the gateway has accepted, every time': [1, 1, unconfirmed],
  'the same, while six other connections are idle': [1, 1, unconfirmed],
  'the same, by a server that sends `102 Processing` first': [1, 1, unconfirmed],
  'the same, by a server that answers a preflight with `Connection: close`': [1, 1, unconfirmed],
  'the connection of an earlier submit is used again and reset': [1, 1, unconfirmed],
  'no answer within `requestTimeout`': [1, 1, unconfirmed],
  '429 with `Retry-After`, once': [2, 1, task],
  '429 without `Retry-After`, once': [2, 1, task],
  '429, again and again': [3, 0, '`RateLimitError`, status 429'],
  '429 with a `Retry-After` of more than a minute': [1, 0, '`RateLimitError`, status 429'],
  '503 with `Retry-After`, once': [2, 1, task],
  '503 without `Retry-After`, once': [2, 1, task],
  '503, again and again': [3, 0, '`GatewayUnavailableError`, status 503'],
  '503 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 503`],
  '429 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 429`],
  '408 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 408`],
  '421 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 421`],
  '500': [1, 0, `${unconfirmed}, status 500`],
  '502': [1, 0, `${unconfirmed}, status 502`],
  '504': [1, 0, `${unconfirmed}, status 504`],
  '502 of a proxy, with an HTML page, of a submit that was accepted': [1, 1, `${unconfirmed}, status 502`],
  '400': [1, 0, '`ValidationError`, status 400'],
  '401': [1, 0, '`AuthenticationError`, status 401'],
  'a redirect with 301': [1, 1, `${unconfirmed}, status 301`],
  'a redirect with 302': [1, 1, `${unconfirmed}, status 302`],
  'a redirect with 303': [1, 1, `${unconfirmed}, status 303`],
  'a redirect with 307': [1, 1, `${unconfirmed}, status 307`],
  'a redirect with 308': [1, 1, `${unconfirmed}, status 308`],
  'the answer breaks off in the middle': [1, 1, unconfirmed],
  'the answer is an HTML page': [1, 1, `${unconfirmed}, status 200`],
  'the answer is text that is not JSON': [1, 1, `${unconfirmed}, status 200`],
  'the answer is empty': [1, 1, `${unconfirmed}, status 200`],
  'the answer names no task': [1, 1, `${unconfirmed}, status 200`],
  'the answer is not HTTP': [1, 1, unconfirmed],
  'the caller aborts before it is sent': [0, 0, aborted],
  'the caller aborts while it is under way': [1, 1, unconfirmed],
  'the caller aborts between two sendings': [1, 0, aborted],
  'the host is unknown': [0, 0, notSent],
  'the port is one that `fetch` refuses': [0, 0, notSent],
  'the certificate is signed by nobody': [0, 0, notSent],
  'the address is https, the server is not': [0, 0, notSent],
  '503 of Heroku, with its page for a timeout (H12), of a submit that was accepted': [
    1,
    1,
    `${unconfirmed}, status 503`,
  ],
  '503 of Varnish, with its page, of a submit that was accepted': [1, 1, `${unconfirmed}, status 503`],
  '503 of a proxy, with JSON in a form of its own, of a submit that was accepted': [
    1,
    1,
    `${unconfirmed}, status 503`,
  ],
  '429 of a proxy, with an HTML page, of a submit that was accepted': [1, 1, `${unconfirmed}, status 429`],
  '403 of Cloudflare, with its page, of a submit that was accepted': [1, 1, `${unconfirmed}, status 403`],
  '401 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 401`],
  '404 of a proxy, with text, of a submit that was accepted': [1, 1, `${unconfirmed}, status 404`],
  'a redirect to a port where nobody listens': [1, 1, `${unconfirmed}, status 307`],
  'a redirect to another server, which answers 404': [1, 1, `${unconfirmed}, status 307`],
  'a redirect to another server, which answers 429': [1, 1, `${unconfirmed}, status 307`],
  'a redirect to another server, which answers 200 with an id': [1, 1, `${unconfirmed}, status 307`],
  'the answer has an id, and `{"toString": null}` for its progress': [1, 1, task],
  'the answer has an id, and 5,000 lists within one another': [1, 1, task],
  'the answer has an id, and 3 MB of text': [1, 1, task],
  'the answer has a number for an id': [1, 1, task],
  'the answer never ends': [1, 1, unconfirmed],
};

const allRows = [...rows, ...nodeRows];
const outcomes = new Map<string, Outcome>();
const outcomesWithId = new Map<string, Outcome>();

/** True if the task of a submit that nobody knows of is there to be found, and nobody has given up. */
function isFindable({ billable, told }: Outcome, name: string): boolean {
  return told.startsWith(unconfirmed) && billable > 0 && name !== 'the caller aborts while it is under way';
}
let inChromium: ChromiumOutcomes;
beforeAll(async () => {
  inChromium = await measureInChromium();
});

describe('a submit', () => {
  it.each(allRows)('on Node, when there is this: $name', async (row) => {
    const outcome = await measure(row, startSubmit, false);
    outcomes.set(row.name, outcome);
    const { arrived, billable, told, message } = outcome;
    expect([arrived, billable, told]).toEqual(onNode[row.name]);
    if (told.startsWith(unconfirmed)) {
      expect(message).toMatch(
        /^POST https?:\/\/\S+\/v1\/video\/create\b.*\. Nothing proves that .*: the task may have been created and billed\. Check before you submit again: compare the account's balance with the one before\.$/,
      );
    }
    if (told === notSent) expect(message).toMatch(/^POST https?:\/\/\S+: [^:].* Nothing was sent\.$/);
  });

  it.each(allRows)('with an id, on Node, is the task wherever one is to be found: $name', async (row) => {
    const outcome = await measure(row, startSubmit, true);
    outcomesWithId.set(row.name, outcome);
    const { arrived, billable, told, message } = outcome;
    const without = measured(outcomes, row.name);
    expect([arrived, billable, told]).toEqual([
      without.arrived,
      without.billable,
      isFindable(without, row.name) ? task : without.told,
    ]);
    if (told.startsWith(unconfirmed)) {
      expect(message).toMatch(
        /created and billed\. .*Check before you submit again: look it up later with gateway\.resume\(error\.handle\)/,
      );
    }
  });

  it.each(rows)(
    'with an id, in Chromium, is the task wherever one is to be found, and the ledger counts a second one: $name',
    ({ name }) => {
      const { http1, http1WithId, http2, http2WithId } = inChromium;
      for (const [without, withId] of [
        [http1, http1WithId],
        [http2, http2WithId],
      ] as const) {
        const { billable, told } = measured(withId, name);
        expectTruth(billable, told);
        expect(isFindable(measured(withId, name), name)).toBe(false);
        expect(billable).toBe(measured(without, name).billable);
      }
    },
  );

  it.each(rows)('in Chromium over HTTP/2 is not sent a second time by the browser: $name', ({ name }) => {
    const { arrived, billable, told } = measured(inChromium.http2, name);
    expect(billable).toBeLessThanOrEqual(1);
    expect(arrived).toBeLessThanOrEqual(onNode[name]?.[0] ?? 0);
    expectTruth(billable, told);
  });

  it.each(rows)(
    'in Chromium over HTTP/1.1 is never said to have cost nothing if it did: $name',
    ({ name }) => {
      const { billable, told } = measured(inChromium.http1, name);
      expectTruth(billable, told);
    },
  );

  it('is printed as a table, which stands in docs/pay-once.md: `vitest -u` writes it there', async () => {
    // Written by a run of all rows, and of no less.
    expect(outcomes.size).toBe(allRows.length);
    const { http1, http2, http1WithId, http2WithId } = inChromium;
    const columns = [outcomes, outcomesWithId, http1, http1WithId, http2, http2WithId];
    const lines = allRows.map(
      ({ name }) => `| ${name} | ${columns.map((from) => cell(from.get(name))).join(' | ')} |`,
    );
    const table = [
      '| What happens | Node | Node, with a business id | Chromium, HTTP/1.1 | Chromium, HTTP/1.1, with a business id | Chromium, HTTP/2 | Chromium, HTTP/2, with a business id |',
      '|---|---|---|---|---|---|---|',
      ...lines,
    ].join('\n');
    const file = fileURLToPath(new URL('../../../docs/pay-once.md', import.meta.url));
    const text = await readFile(file, 'utf8');
    const current = text.replace(
      /(<!-- generated: pay-once -->\n)[\s\S]*(<!-- \/generated -->)/,
      `$1\n${table}\n\n$2`,
    );
    await expect(current).toMatchFileSnapshot(file);
  });
});

function measured(from: ReadonlyMap<string, Outcome>, name: string): Outcome {
  const outcome = from.get(name);
  if (!outcome) throw new Error(`${name} was not measured`);
  return outcome;
}

/** Whoever has a task is billed, and whoever has an error that is not the unconfirmed one is not. */
function expectTruth(billable: number, told: string): void {
  if (told === task) expect(billable).toBeGreaterThan(0);
  else if (!told.startsWith(unconfirmed)) expect(billable).toBe(0);
}

function cell(outcome: Outcome | undefined): string {
  return outcome ? `${outcome.arrived}, ${outcome.billable}: ${outcome.told}` : '—';
}

describe('a submit that is sent again', () => {
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

afterEach(() => {
  vi.useRealTimers();
});

it('is billed at most once, whatever goes wrong in whatever order, and the caller is told no lie', async () => {
  vi.useFakeTimers(timeLimits);
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
      const gateways = mocked();
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
      // On toapis, lookups follow a submit that nothing proves.
      expect(ledger.entries.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 60 },
  );
});
