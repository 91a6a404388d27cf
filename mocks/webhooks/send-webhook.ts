/** Sends one request to a receiver, with a timeout, and reads the beginning of the answer. */

import { wakeAfter } from '../mock-clock.ts';
import type { WebhookRequest } from './signed-request.ts';

/** A function that sends a request to the receiver. */
export type Deliver = (request: Request) => Response | Promise<Response>;

/** The receiver's answer. */
export interface WebhookAnswer {
  /** The HTTP status; undefined without an answer. */
  readonly status: number | undefined;
  /** Why the attempt failed; undefined if it succeeded. */
  readonly failure: string | undefined;
  /** The beginning of the answer's body. */
  readonly answer: string | undefined;
}

/** The receiver, and how to send to it. */
export interface WebhookRoute {
  readonly url: string;
  readonly deliver: Deliver;
  /** Timeout of the attempt, in real milliseconds. */
  readonly timeout: number;
  /** Ends the attempt early. */
  readonly signal: AbortSignal;
}

/** Maximum number of bytes to read of an answer. */
const maxAnswerBytes = 2048;

/** Sends a request. It never rejects: a missing answer is a result, too. */
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
    if (!isResponse(response)) throw new TypeError('deliver must return a Response');
    return await read(response, ended);
  } catch (error) {
    return { status: undefined, failure: reasonOf(error), answer: undefined };
  } finally {
    cancel();
    signal.removeEventListener('abort', abort);
  }
}

/** True for a response, including one of another realm or of a library such as undici. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}

async function read(response: Response, ended: Promise<never>): Promise<WebhookAnswer> {
  const { status, type } = response;
  const answer = await beginningOfBody(response, ended);
  // A browser hides the status of a redirect.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { status: status || undefined, failure: 'Redirects are not followed', answer };
  const isSuccess = status >= 200 && status < 300;
  return { status, failure: isSuccess ? undefined : 'Only a status from 200 to 299 is a success', answer };
}

/** The beginning of a body. The status alone decides the outcome, so a body that breaks off or never ends is no failure. */
async function beginningOfBody({ body }: Response, ended: Promise<never>): Promise<string | undefined> {
  if (body === null) return undefined;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let size = 0; size < maxAnswerBytes; ) {
      const { done, value } = await Promise.race([reader.read(), ended]);
      if (done) break;
      size += value.length;
      text += decoder.decode(value.subarray(0, maxAnswerBytes), { stream: true });
    }
  } catch {
    // Return what has arrived so far.
  }
  reader.cancel().catch(() => {});
  return text.slice(0, maxAnswerBytes);
}

/** An error's message with that of its cause, which is where `fetch` says what happened. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return message;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return `${message}: ${cause.message || code}`;
}
