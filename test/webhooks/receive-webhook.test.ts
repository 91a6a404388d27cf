/** `receiveWebhook` takes what the gateway signed, and nothing else. */

import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhookExamples } from '../../generated/toapis/webhook-examples.ts';
import { webhooks } from '../../generated/toapis/webhooks.ts';
import {
  type ReceiveOptions,
  receiveWebhook,
  type WebhookRequest,
  WebhookVerificationError,
  type WebhookVerificationReason,
} from '../../src/webhooks.ts';
import { clock, type Delivery, type Draft, deliver, example, now, requestOf, secret } from './sign.ts';

const options: ReceiveOptions = { secrets: [secret], clock };

const receive = (request: WebhookRequest, changes: Partial<ReceiveOptions> = {}) =>
  receiveWebhook(request, { ...options, ...changes });

/** The error of a request that is refused. */
async function refusalOf(request: WebhookRequest, changes?: Partial<ReceiveOptions>) {
  const error = await receive(request, changes).catch((reason: unknown) => reason);
  if (error instanceof WebhookVerificationError) return error;
  throw new Error(`Not refused: ${inspect(error)}`);
}

/** A delivery with other headers. */
const withHeaders = (delivery: Delivery, headers: Readonly<Record<string, string>>): Delivery => ({
  ...delivery,
  headers: { ...delivery.headers, ...headers },
});

const signature = (header: string) => ({ 'X-ToAPIs-Webhook-Signature': header });
const rightSignature = deliver().headers['X-ToAPIs-Webhook-Signature'] ?? '';
const rightDigits = rightSignature.slice('v1='.length);

describe('an event of the contract', () => {
  it.each(Object.keys(webhookExamples))('%s comes back as it was sent', async (type) => {
    expect(await receive(requestOf(deliver({ body: example(type) })))).toEqual(webhookExamples[type]);
  });

  it('is told apart by its type', async () => {
    const event = await receive(requestOf(deliver()));
    const url = event.type === 'generation.completed' ? event.data.result?.data?.[0]?.url : undefined;
    expect(url).toMatch(/^https:/);
  });

  it('may have members that the contract does not list', async () => {
    const event = await receive(requestOf(deliver({ body: example(undefined, { further: [1] }) })));
    expect(event).toMatchObject({ type: 'generation.completed', further: [1] });
  });

  it.each([
    ['of a type that is new', { type: 'generation.paused' }],
    ['of a type that every object has', { type: 'constructor' }],
    ['of another version', { api_version: 'v2' }],
    ['without the data of its type', { data: null }],
    ['without the id of its task', { data: { status: 'SUCCESS' } }],
  ])('%s is given back as it came, as unrecognised', async (_, changes) => {
    const body = example(undefined, changes);
    const raw = JSON.parse(body);
    expect(await receive(requestOf(deliver({ body })))).toEqual({ type: 'unrecognised', id: raw.id, raw });
  });

  it('may leave its version out', async () => {
    const body = example(undefined, { api_version: undefined });
    expect(await receive(requestOf(deliver({ body })))).toMatchObject({ type: 'generation.completed' });
  });
});

describe('a request', () => {
  const body = example(undefined, { note: 'ä 猫 \u{1f63a}' });
  const delivery = deliver({ body });
  const bytes = new TextEncoder().encode(body);

  /** Node's own request, on no socket. */
  function incomingMessage(): IncomingMessage {
    const message = new IncomingMessage(new Socket());
    for (const [name, value] of Object.entries(delivery.headers)) message.headers[name.toLowerCase()] = value;
    message.push(bytes.slice(0, 100));
    message.push(bytes.slice(100));
    message.push(null);
    return message;
  }

  it.each<[string, () => WebhookRequest]>([
    ['a standard Request', () => requestOf(delivery)],
    ['a standard Request that was cloned', () => requestOf(delivery).clone()],
    ['headers and bytes', () => ({ headers: delivery.headers, body: bytes })],
    ['headers and a Buffer', () => ({ headers: delivery.headers, body: Buffer.from(body) })],
    ['headers and an ArrayBuffer', () => ({ headers: delivery.headers, body: bytes.buffer })],
    ['headers and a text', () => ({ headers: delivery.headers, body })],
    ['a Headers object and bytes', () => ({ headers: new Headers(delivery.headers), body: bytes })],
    [
      'headers in capitals',
      () => ({
        headers: Object.fromEntries(Object.entries(delivery.headers).map(([k, v]) => [k.toUpperCase(), v])),
        body,
      }),
    ],
    [
      'a Node stream that nobody has read',
      () => {
        const message = incomingMessage();
        return { headers: message.headers, body: message };
      },
    ],
    [
      'a Node stream of text',
      () => {
        const message = incomingMessage().setEncoding('utf8');
        return { headers: message.headers, body: message };
      },
    ],
  ])('is accepted as %s', async (_, request) => {
    expect(await receive(request())).toEqual(JSON.parse(body));
  });

  it.each<[string, () => Promise<WebhookRequest>]>([
    [
      'a Request whose JSON was read',
      async () => {
        const request = requestOf(delivery);
        await request.json();
        return request;
      },
    ],
    [
      'a Request whose stream is being read',
      async () => {
        const request = requestOf(delivery);
        request.body?.getReader();
        return request;
      },
    ],
    [
      'a Node stream that a parser has read',
      async () => {
        const message = incomingMessage();
        for await (const chunk of message) expect(chunk).toBeInstanceOf(Buffer);
        return { headers: message.headers, body: message };
      },
    ],
  ])('is an error of the program as %s', async (_, request) => {
    await expect(receive(await request())).rejects.toThrow(
      new TypeError(
        'Cannot verify the webhook: its body has been read before, and the raw bytes are gone. Call receiveWebhook() ' +
          'first: before request.json(), and before any body parser, from which this route must be exempt.',
      ),
    );
  });

  it.each([
    [
      'an object that a parser made',
      JSON.parse(body),
      'is of the type object, such as a body parser makes it',
    ],
    ['the body of Express without a parser', undefined, 'is not there'],
  ])('is an error of the program with %s', async (_, given, message) => {
    await expect(receive({ headers: delivery.headers, body: given })).rejects.toThrow(
      new TypeError(
        `Cannot verify the webhook: its body ${message}. Pass the raw bytes, as they came: in Express and node:http ` +
          '{ headers: request.headers, body: request }, before any body parser.',
      ),
    );
  });

  it('is an error of the program with a stream of objects', async () => {
    const stream = new ReadableStream({ start: (controller) => controller.enqueue({}) });
    await expect(receive({ headers: delivery.headers, body: stream })).rejects.toThrow(TypeError);
  });
});

describe('a refusal', () => {
  const cases: [string, WebhookVerificationReason, Delivery, Partial<ReceiveOptions>?][] = [
    ...Object.values(webhooks.headers).flatMap((name): typeof cases => [
      [`a delivery without ${name}`, 'missing-header', without(name)],
      [`a delivery with an empty ${name}`, 'missing-header', withHeaders(deliver(), { [name]: ' ' })],
    ]),
    ...['now', '1e3', '-1', '0x10', '1.5', '12 3', '9999999999999'].map((timestamp): (typeof cases)[0] => [
      `the timestamp ${timestamp}`,
      'malformed-timestamp',
      deliver({ timestamp }),
    ]),
    ...[
      rightDigits,
      `v2=${rightDigits}`,
      `v1=${rightDigits.slice(1)}`,
      `v1=${rightDigits}0`,
      `v1=${rightDigits.toUpperCase()}`,
      `V1=${rightDigits}`,
      `v1= ${rightDigits}`,
      `v1=${rightDigits};v1=${rightDigits}`,
      'v1=',
      ',',
    ].map((header): (typeof cases)[0] => [
      `the signature ${header.slice(0, 8)}… of ${header.length} characters`,
      'malformed-signature',
      withHeaders(deliver(), signature(header)),
    ]),
    ['a delivery that is too old', 'timestamp-out-of-tolerance', at(-301)],
    ['a delivery from the future', 'timestamp-out-of-tolerance', at(301)],
    ['a tolerance of the receiver’s own', 'timestamp-out-of-tolerance', at(-2), { tolerance: 1000 }],
    ['another secret', 'no-matching-signature', deliver({ secrets: ['whsec_of-another'] })],
    [
      'a secret that differs in its case',
      'no-matching-signature',
      deliver({ secrets: [secret.toUpperCase()] }),
    ],
    [
      'a body that was changed',
      'no-matching-signature',
      { ...deliver(), body: example(undefined, { id: 'x' }) },
    ],
    ['a body that was written again', 'no-matching-signature', { ...deliver(), body: `${example()}\n` }],
    ['a body that is gone', 'no-matching-signature', { ...deliver(), body: '' }],
    ['another id', 'no-matching-signature', withHeaders(deliver(), { 'X-ToAPIs-Webhook-Id': 'evt_another' })],
    [
      'another timestamp',
      'no-matching-signature',
      withHeaders(deliver(), { 'X-ToAPIs-Webhook-Timestamp': String(now / 1000 + 1) }),
    ],
    ['a body over the limit', 'body-too-large', deliver(), { maxSize: example().length - 1 }],
    ['a body that is not JSON', 'not-json', deliver({ body: '{' })],
    ['a body that is not UTF-8', 'not-json', deliver({ body: new Uint8Array([34, 255, 34]) })],
    ...[
      'null',
      '1',
      '[]',
      '{}',
      '{"id":"evt_1"}',
      '{"type":"x"}',
      '{"id":1,"type":"x"}',
      '{"id":"","type":"x"}',
    ].map((body): (typeof cases)[0] => [`the signed JSON ${body}`, 'not-an-event', deliver({ body })]),
    ['the signed id of another event', 'id-mismatch', deliver({ id: 'evt_another' })],
  ];

  it.each(cases)('of %s has the reason %s', async (_, reason, delivery, changes) => {
    const refusal = await refusalOf(requestOf(delivery), changes);
    expect(refusal.reason).toBe(reason);
    expect(refusal.name).toBe('WebhookVerificationError');
    expect(refusal.message).toMatch(/(Refuse it|Do not act on it)/);
    // Nothing of it helps a forger, nor spoils a log.
    const shown = inspect(refusal, { depth: 9 });
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(rightDigits);
    for (const sent of Object.values(delivery.headers).filter((text) => text.length > 20)) {
      expect(shown).not.toContain(sent);
    }
  });

  it('has been shown for every reason', () => {
    const reasons: Record<WebhookVerificationReason, true> = {
      'missing-header': true,
      'malformed-timestamp': true,
      'malformed-signature': true,
      'timestamp-out-of-tolerance': true,
      'body-too-large': true,
      'no-matching-signature': true,
      'not-json': true,
      'not-an-event': true,
      'id-mismatch': true,
    };
    expect(new Set(cases.map(([, reason]) => reason))).toEqual(new Set(Object.keys(reasons)));
  });

  it('says how old a delivery is', async () => {
    expect((await refusalOf(requestOf(at(-3600)))).message).toBe(
      'The timestamp of the webhook is 3600 s old; 300 s are allowed. Refuse it; if the gateway sent it just now, set the ' +
        "receiver's clock.",
    );
  });

  it('comes without reading the body, if the headers do', async () => {
    const request = requestOf(at(-3600));
    await refusalOf(request);
    expect(request.bodyUsed).toBe(false);
  });

  function without(name: string): Delivery {
    const { body, headers } = deliver();
    return { body, headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)) };
  }

  /** A delivery that was signed some seconds from now. */
  function at(seconds: number): Delivery {
    return deliver({ timestamp: String(now / 1000 + seconds) });
  }
});

describe('a signature', () => {
  const accepted: [string, Delivery, Partial<ReceiveOptions>?][] = [
    ['at the edge of the tolerance', deliver({ timestamp: String(now / 1000 - 300) })],
    ['at its other edge', deliver({ timestamp: String(now / 1000 + 300) })],
    ['of the current secret, during a rotation', deliver({ secrets: [secret, 'whsec_old'] })],
    [
      'of the previous secret, before the receiver has the current one',
      deliver({ secrets: ['whsec_new', secret] }),
    ],
    ['of the second secret that the receiver has', deliver(), { secrets: ['whsec_new', secret] }],
    ['beside one of an unknown scheme', withHeaders(deliver(), signature(`v2=abc,${rightSignature}`))],
    ['beside a malformed one', withHeaders(deliver(), signature(`v1=abc, ${rightSignature},`))],
    ['beside a wrong one', withHeaders(deliver(), signature(`v1=${'0'.repeat(64)},${rightSignature}`))],
  ];

  it.each(accepted)('is accepted %s', async (_, delivery, changes) => {
    expect(await receive(requestOf(delivery), changes)).toMatchObject({ type: 'generation.completed' });
  });

  it('is accepted in a header that came twice', async () => {
    const { headers, body } = deliver();
    const header = ['v2=abc', rightSignature];
    const request = { headers: { ...headers, 'X-ToAPIs-Webhook-Signature': header }, body };
    expect(await receive(request)).toMatchObject({ type: 'generation.completed' });
  });

  it('counts only for the very bytes, id and timestamp that it was made of', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((id) => id.trim() || 'x'),
        fc.constantFrom('body', 'id', 'timestamp', 'secret', 'nothing'),
        async (body, id, changed) => {
          const { headers } = deliver({ body, id, secrets: [changed === 'secret' ? `${secret} ` : secret] });
          const request = {
            body: changed === 'body' ? Uint8Array.of(...body, 0) : body,
            headers: {
              ...headers,
              ...(changed === 'id' && { 'X-ToAPIs-Webhook-Id': `${id}.` }),
              ...(changed === 'timestamp' && { 'X-ToAPIs-Webhook-Timestamp': String(now / 1000 - 1) }),
            },
          };
          const { reason } = await refusalOf(request);
          // Random bytes are no event.
          if (changed === 'nothing') expect(reason).not.toBe('no-matching-signature');
          else expect(reason).toBe('no-matching-signature');
        },
      ),
      { numRuns: 100 },
    ));
});

describe('the body', () => {
  it('is not read further than to the limit, whatever its length is said to be', async () => {
    let sent = 0;
    let isCanceled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        isCanceled = true;
      },
    });
    const headers = { ...deliver().headers, 'Content-Length': '10' };
    const { reason } = await refusalOf({ headers, body: stream }, { maxSize: 10_000 });
    expect(reason).toBe('body-too-large');
    expect(isCanceled).toBe(true);
    expect(sent).toBeLessThan(20_000);
  });

  it('may be as large as the limit', async () => {
    expect(await receive(requestOf(deliver()), { maxSize: example().length })).toBeDefined();
  });

  it('is read up to 1 MiB by default', async () => {
    const body = (size: number) => new Uint8Array(size).fill(32);
    expect((await refusalOf(requestOf(deliver({ body: body(1_048_576) })))).reason).toBe('not-json');
    expect((await refusalOf(requestOf(deliver({ body: body(1_048_577) })))).reason).toBe('body-too-large');
  });

  it('that does not come is given up when the signal is aborted', async () => {
    let isCanceled = false;
    const stream = new ReadableStream<Uint8Array>({
      cancel: () => {
        isCanceled = true;
      },
    });
    const controller = new AbortController();
    const received = receive({ headers: deliver().headers, body: stream }, { signal: controller.signal });
    controller.abort('enough');
    await expect(received).rejects.toBe('enough');
    expect(isCanceled).toBe(true);
  });

  it('that breaks off fails with the error of its stream', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    await expect(receive({ headers: deliver().headers, body: stream })).rejects.toThrow('connection lost');
  });
});

describe('an option', () => {
  const drafts: [string, object][] = [
    ['no secrets', { secrets: [] }],
    ['an empty secret', { secrets: [''] }],
    ['a secret that is not set', { secrets: [secret, undefined] }],
    ['a text in place of an array', { secrets: secret }],
    ['secrets that are left out', { secrets: undefined }],
  ];

  it.each(drafts)('must not be %s', async (_, wrong) => {
    // JavaScript callers can pass anything.
    const given = { ...options, ...wrong } as ReceiveOptions;
    const error: unknown = await receiveWebhook(requestOf(deliver()), given).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).not.toContain(secret);
  });

  it.each([{ tolerance: -1 }, { tolerance: Number.NaN }, { maxSize: 0 }, { maxSize: Number.NaN }])(
    'must not be %o',
    (wrong) => expect(receive(requestOf(deliver()), wrong)).rejects.toThrow(RangeError),
  );

  it('is the system clock by default', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const request = requestOf(deliver({ timestamp } satisfies Draft));
    expect(await receiveWebhook(request, { secrets: [secret] })).toMatchObject({
      type: 'generation.completed',
    });
  });
});
