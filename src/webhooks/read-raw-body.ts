/** Reads the raw body of a webhook, up to a limit. */

import { concat } from '../bodies/concat.ts';
import { longestTimer, withTimeout } from '../transport/timeout.ts';
import type { WebhookBody, WebhookRequest } from './webhook-request.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

/** A source of chunks that can be stopped. */
type Chunks = Pick<AsyncIterator<unknown>, 'next' | 'return'>;

const refusal = 'Cannot verify the webhook: its body';

/**
 * Checks that a request still has its raw body, so that a programming error shows at the first request.
 *
 * @throws TypeError if the body was already read or parsed
 */
export function assertRawBody(request: WebhookRequest): void {
  const { body } = request;
  if (wasRead(request)) {
    throw new TypeError(
      `${refusal} has been read before, and the raw bytes are gone. Call receiveWebhook() first: before request.json(), ` +
        'and before any body parser, from which this route must be exempt.',
    );
  }
  if (bytesOf(body) || isStream(body)) return;
  const kind =
    body === undefined ? 'not there' : `of the type ${typeof body}, such as a body parser makes it`;
  throw new TypeError(
    `${refusal} is ${kind}. Pass the raw bytes, as they came: in Express and node:http { headers: request.headers, ` +
      'body: request }, before any body parser.',
  );
}

/**
 * Reads a raw body. A stream is stopped at the limit; a `content-length` is not trusted.
 *
 * @param maxSize the largest body, in bytes
 * @throws WebhookVerificationError if the body is larger
 * @throws the signal's reason, if it is aborted
 */
export async function readRawBody(
  body: WebhookBody | null,
  maxSize: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const whole = bytesOf(body);
  if (whole) {
    assertFits(whole.byteLength, maxSize);
    return whole;
  }
  // Anything else has been refused.
  const chunks = chunksOf(body as Stream);
  return withTimeout(longestTimer, signal, (ended) => {
    // Cancels the source, also at the limit and on an abort. Its result does not matter.
    ended.addEventListener('abort', () => void chunks.return?.().catch(() => {}), { once: true });
    return collect(chunks, maxSize);
  });
}

/** True for a consumed body: of a `Request`, a stream, or one of Node's streams, such as an `IncomingMessage`. */
function wasRead({ body, bodyUsed }: WebhookRequest): boolean {
  if (bodyUsed === true) return true;
  if (typeof body !== 'object' || body === null) return false;
  return ('locked' in body && body.locked) || ('readableDidRead' in body && body.readableDidRead === true);
}

/** The bytes of a complete body. */
function bytesOf(body: WebhookBody | null): Uint8Array | undefined {
  if (body === null) return new Uint8Array();
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return body;
  return undefined;
}

/** A body that comes in chunks. */
type Stream = Extract<WebhookBody, ReadableStream | AsyncIterable<unknown>>;

function isStream(body: unknown): body is Stream {
  return typeof body === 'object' && body !== null && ('getReader' in body || Symbol.asyncIterator in body);
}

function chunksOf(body: Stream): Chunks {
  if ('getReader' in body) {
    const reader = body.getReader();
    return {
      next: () => reader.read(),
      return: async () => ({ done: true, value: await reader.cancel() }),
    };
  }
  // Node destroys a stream that is left early, together with the connection that the refusal needs.
  if ('iterator' in body && typeof body.iterator === 'function')
    return body.iterator({ destroyOnReturn: false });
  return body[Symbol.asyncIterator]();
}

async function collect(chunks: Chunks, maxSize: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const part = typeof next.value === 'string' ? new TextEncoder().encode(next.value) : next.value;
    if (!(part instanceof Uint8Array)) throw new TypeError(`${refusal} is a stream, but not of bytes.`);
    size += part.byteLength;
    assertFits(size, maxSize);
    parts.push(part);
  }
  return concat(parts);
}

function assertFits(size: number, maxSize: number): void {
  if (size <= maxSize) return;
  throw new WebhookVerificationError(
    'body-too-large',
    `The webhook's body is larger than ${maxSize} bytes. Refuse it; if the gateway sends such events, raise maxSize.`,
  );
}
