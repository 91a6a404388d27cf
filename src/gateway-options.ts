/** Options of a gateway. */

import type { Poll } from '../generated/lifecycle.ts';
import { assertNumber, notNegative } from './number-range.ts';
import type { TaskChanges } from './tasks/connection.ts';
import type { Fetch } from './transport/http.ts';
import type { CallOptions, Clock } from './types.ts';

/** Polling times. Omitted ones are the contract's. */
export interface PollOptions {
  /**
   * Delay between the submit and the first query, in milliseconds.
   *
   * @default the contract's, which is 5000
   */
  readonly initialDelay?: number | undefined;
  /**
   * Delay between two queries, in milliseconds. It is adapted to the progress of the task.
   *
   * @default the contract's, which is 10_000
   */
  readonly interval?: number | undefined;
  /**
   * Default timeout of `wait`, in milliseconds.
   *
   * @default the contract's, which is 600_000
   */
  readonly timeout?: number | undefined;
}

/** Options of a gateway. */
export interface GatewayOptions {
  /** The account's API key. It is sent to the gateway in the `Authorization` header, and nowhere else. */
  readonly apiKey: string;
  /**
   * The server's address, such as that of a mock or of your own proxy. In a browser it may be relative (`/api`).
   *
   * @default the server that the contract names
   */
  readonly baseUrl?: string | undefined;
  /**
   * Sends the requests: a mock's handler in a test, or a wrapper that logs. It receives a `Request` of the runtime.
   * Wrap a `fetch` that does not know that class, such as the one of the undici package.
   *
   * @default the global `fetch`
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Timeout of one request of a task, in milliseconds. A submit that times out may have been accepted. On toapis, its
   * task is then looked up for about a minute, and a `SubmitUnconfirmedError` is thrown if it is not found. On
   * octopusx, the error is thrown at once.
   *
   * @default 120_000, since a submit may carry images
   */
  readonly requestTimeout?: number | undefined;
  /**
   * Maximum number of retries of a submit that was certainly not accepted: after a refusal that the contract lists as
   * temporary, such as 429, and after a failed connection. It also limits the retries of an upload, which costs
   * nothing, after any temporary failure. 0 turns retries off. Lookups after an unconfirmed submit do not count.
   *
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /** Called before each retry of an upload, a submit, a query or a download, unless the call has a callback of its own. */
  readonly onRetry?: CallOptions['onRetry'];
  /**
   * Polling times. A gateway may refuse clients that poll more often than the contract says. A mock does not.
   *
   * @default the contract's
   */
  readonly poll?: PollOptions | undefined;
  /**
   * Reported changes of tasks, from `followChanges`. A wait then polls as soon as its task may have changed.
   *
   * @default none
   */
  readonly changes?: TaskChanges | undefined;
  /**
   * The clock by which tasks are waited for. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

/**
 * Options of a gateway in a page whose server adds the key, such as `createProxy` of `video-gateway-kit/server`. Each
 * submit carries an `Idempotency-Key`, so that the proxy sends it once.
 */
export interface ProxiedGatewayOptions extends Omit<GatewayOptions, 'apiKey' | 'baseUrl'> {
  readonly apiKey?: undefined;
  /** The address of your own proxy. In a browser it may be relative (`/api/video`). */
  readonly baseUrl: string;
}

/**
 * Visible ASCII, the only characters in a header, without quotation mark and backslash: JSON escapes those, so that a
 * repeated key could not be redacted.
 */
const sendableKey = /^[!#-[\]-~]+$/;

/**
 * The header that carries the API key.
 *
 * @throws TypeError if the key cannot be sent; the message does not show it
 */
export function authorizationOf(apiKey: unknown): Readonly<Record<string, string>> {
  if (typeof apiKey !== 'string' || !sendableKey.test(apiKey)) {
    throw new TypeError(
      'apiKey must be a text of visible ASCII characters, without spaces, line breaks, quotation marks and backslashes',
    );
  }
  return { Authorization: `Bearer ${apiKey}` };
}

/**
 * The headers of a client without a key.
 *
 * @param baseUrl the absolute base URL
 * @param ownUrl the gateway's own server, which requires a key
 * @throws TypeError if the base URL is the gateway's own
 */
export function withoutKey(baseUrl: string, ownUrl: string): Readonly<Record<string, string>> {
  if (new URL(baseUrl).hostname !== new URL(ownUrl).hostname) return {};
  throw new TypeError(
    `apiKey must be given for ${ownUrl}. It may be left out only with the baseUrl of your own proxy, such as /api/video`,
  );
}

/**
 * Makes a base URL absolute.
 *
 * @returns the URL without a slash at the end
 * @throws TypeError if it is not an http(s) URL, or has credentials, a query or a fragment
 */
export function normalizeBaseUrl(baseUrl: string): string {
  // In a page or its worker. `127.0.0.1:4010` would be a path there.
  const origin = /^[./]/.test(baseUrl) ? globalThis.location?.href : undefined;
  const isUsable = typeof baseUrl === 'string' && baseUrl !== '' && URL.canParse(baseUrl, origin);
  const url = isUsable ? new URL(baseUrl, origin) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    // The part before an @ may contain a password.
    const shown = JSON.stringify(baseUrl)?.replace(/^"(\w+:\/*)?.*@/, '"$1***@');
    throw new TypeError(
      `baseUrl must be an http(s) URL such as http://127.0.0.1:4010/octopusx, not ${shown}. ` +
        'It may be relative only in a browser',
    );
  }
  if (url.username || url.password || /[?#]/.test(url.href)) {
    throw new TypeError('baseUrl must have no user name, password, query or fragment');
  }
  return url.href.replace(/\/+$/, '');
}

/**
 * Checks the times of polling, and leaves out those that are undefined.
 *
 * @throws RangeError if one is not a number of milliseconds
 */
export function checkPoll({ initialDelay, interval, timeout }: PollOptions): Partial<Poll> {
  if (initialDelay !== undefined) assertNumber('poll.initialDelay', initialDelay, { min: 0 });
  if (interval !== undefined) assertNumber('poll.interval', interval, { min: Number.MIN_VALUE });
  if (timeout !== undefined) assertNumber('poll.timeout', timeout, notNegative);
  return {
    ...(initialDelay !== undefined && { initialDelay }),
    ...(interval !== undefined && { interval }),
    ...(timeout !== undefined && { timeout }),
  };
}
