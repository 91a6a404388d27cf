/** How to reach a gateway: where it is, with which key, and in whose time. */

import type { Poll } from '../generated/lifecycle.ts';
import type { Clock } from './clock.ts';

/** When to ask for a task's state, in seconds: first, from then on, and how long. */
export type PollOptions = Partial<Pick<Poll, 'first' | 'every' | 'limit'>>;

/** How to reach a gateway. */
export interface GatewayOptions {
  /** The account's API key. It is sent in the `Authorization` header and nowhere else. */
  readonly apiKey: string;
  /**
   * Where the gateway is served, without a trailing slash. Set it to a mock server's address in
   * development. Defaults to the server that the contract names.
   */
  readonly baseUrl?: string;
  /**
   * What sends the requests: a mock's handler in a test, or a wrapper that logs. Defaults to the
   * global `fetch`.
   */
  readonly fetch?: (request: Request) => Promise<Response>;
  /**
   * How long a request of a task may be without an answer, in milliseconds. Defaults to 120,000: a submit may
   * carry images. One that is given up may have been taken all the same.
   */
  readonly requestTimeout?: number;
  /**
   * When to ask for a task's state, in seconds, where it is to be other than the contract says. A gateway may
   * refuse whoever asks more often; a mock that runs faster than the world does not mind.
   */
  readonly poll?: PollOptions;
  /** The time by which tasks are waited for. Defaults to the world's; a test passes its mock's clock. */
  readonly clock?: Clock;
}

/** Visible ASCII, which is all that an HTTP header takes; without what JSON escapes, so that a key that an answer repeats is found in it. */
const sendable = /^[!#-[\]-~]+$/;

/**
 * The header that shows who asks.
 *
 * @throws TypeError if the key is empty or holds a space, a line break or another character that no header can
 *   carry; the message does not show the key
 */
export function authorizationOf({ apiKey }: GatewayOptions): { readonly Authorization: string } {
  // In JavaScript it may be missing.
  if (!sendable.test(apiKey ?? '')) throw new TypeError('apiKey must be visible ASCII');
  return { Authorization: `Bearer ${apiKey}` };
}
