/** Sends one request to a receiver, and reads what it answers: a little of it, and in time. */

import { wakeAfter } from '../mock-clock.ts';
import type { WebhookRequest } from './signed-request.ts';

/** A function that hands a request to the receiver. */
export type Deliver = (request: Request) => Response | Promise<Response>;

/** The receiver's answer. */
export interface WebhookAnswer {
  /** The HTTP status; undefined if there is no answer. */
  readonly status: number | undefined;
  /** Why the attempt is no success; undefined if it is one. */
  readonly failure: string | undefined;
  /** The beginning of the answer's body. */
  readonly answer: string | undefined;
}

/** A way to a receiver. */
export interface WebhookRoute {
  readonly url: string;
  readonly deliver: Deliver;
  /** Milliseconds in the world, after which an attempt has failed. */
  readonly timeout: number;
  /** Ends the attempt early. */
  readonly signal: AbortSignal;
}

/** The most bytes that are read of an answer. */
const mostRead = 2048;

/** Sends a request. It never throws: that there is no answer is one, too. */
export async function sendWebhook(
  { headers, body }: WebhookRequest,
  { url, deliver, timeout, signal }: WebhookRoute,
): Promise<WebhookAnswer> {
  const end = new AbortController();
  const cancel = wakeAfter(timeout, () => end.abort(new Error(`No answer within ${timeout / 1000} s`)));
  const abort = () => {
    cancel();
    end.abort(new Error('The mock was reset or has stopped'));
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  const ended = new Promise<never>((_, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  ended.catch(() => {});
  try {
    const init = { method: 'POST', headers, body, redirect: 'manual', signal: end.signal } as const;
    const response = await Promise.race([deliver(new Request(url, init)), ended]);
    if (!isResponse(response)) throw new TypeError('deliver has returned no Response');
    return await read(response, ended);
  } catch (error) {
    return { status: undefined, failure: reasonOf(error), answer: undefined };
  } finally {
    cancel();
    signal.removeEventListener('abort', abort);
  }
}

/** Tells a response, for callers that no compiler checks: of any realm, and of a library such as undici. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}

async function read(response: Response, ended: Promise<never>): Promise<WebhookAnswer> {
  const { status, type } = response;
  const answer = await beginningOfBody(response, ended);
  // A browser does not tell where a redirect leads to, nor its status.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { status: status || undefined, failure: 'A redirect, which is not followed', answer };
  const isSuccess = status >= 200 && status < 300;
  return { status, failure: isSuccess ? undefined : 'Only a status from 200 to 299 is a success', answer };
}

/** The beginning of a body. The status has decided: a body that breaks off or does not end changes nothing. */
async function beginningOfBody({ body }: Response, ended: Promise<never>): Promise<string | undefined> {
  if (body === null) return undefined;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let size = 0; size < mostRead; ) {
      const { done, value } = await Promise.race([reader.read(), ended]);
      if (done) break;
      size += value.length;
      text += decoder.decode(value.subarray(0, mostRead), { stream: true });
    }
  } catch {
    // What has come so far is shown.
  }
  reader.cancel().catch(() => {});
  return text.slice(0, mostRead);
}

/** An error's message, with that of its cause, in which `fetch` says what happened. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return message;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return `${message}: ${cause.message || code}`;
}
