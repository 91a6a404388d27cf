/** HTTP messages, independent of their transport: a socket, or a `Request` and a `Response`. */

import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import type { Decoders } from './body/content-coding.ts';

/** A request. */
export interface HttpRequest {
  /** In upper case, as it was sent. */
  readonly method: string;
  /** The scheme, host and port that it was sent to. */
  readonly origin: string;
  /** The percent-encoded path, as in a URL. */
  readonly path: string;
  /** The query with its question mark, or an empty string. */
  readonly search: string;
  /** The sender's IP address. Undefined in the same process. */
  readonly remoteAddress: string | undefined;
  /** The supported content codings. */
  readonly decoders: Decoders;
  /** Returns the value of a header, by its name in lower case. */
  header(name: string): string | null;
  /**
   * Reads the body.
   *
   * @param limit maximum size, in bytes
   * @throws Rejection if the body is larger
   */
  readBody(limit: number): MaybePromise<Bytes>;
  /**
   * Waits until the caller disconnects.
   *
   * @param signal ends the wait, and leaves its promise pending
   */
  aborted(signal?: AbortSignal): Promise<void>;
}

/** A response. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Bytes | undefined;
  /** True to drop the connection after `body`, which is shorter than its `content-length`. */
  readonly isTruncated?: boolean;
  /** A stream to send instead of `body`, until the reader closes it. */
  readonly stream?: ReadableStream<Uint8Array>;
}

/** Answers requests. */
export type HttpHandler = (request: HttpRequest) => MaybePromise<HttpResponse>;

/** A JSON response. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}
