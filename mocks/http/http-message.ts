/** HTTP messages as the mock reads and writes them, whatever carries them: a socket, or a `Request` and a `Response`. */

import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import type { Decoders } from './body/content-coding.ts';

/** A request. */
export interface HttpRequest {
  /** In upper case, as it was sent. */
  readonly method: string;
  /** The scheme, host and port that it was sent to. */
  readonly origin: string;
  /** The path, percent-encoded, in the form that a URL has. */
  readonly path: string;
  /** The query with its question mark; empty if there is none. */
  readonly search: string;
  /** The address of the other end; undefined in the same process. */
  readonly remoteAddress: string | undefined;
  /** The codings that a body may have. */
  readonly decoders: Decoders;
  /** A header by its name in lower case; null if there is none. */
  header(name: string): string | null;
  /**
   * Reads the body.
   *
   * @param limit the most bytes that are kept
   * @throws Rejection if there are more
   */
  readBody(limit: number): MaybePromise<Bytes>;
  /**
   * Waits until the caller has given up.
   *
   * @param signal ends the wait, whose promise then stays as it is
   */
  aborted(signal?: AbortSignal): Promise<void>;
}

/** A response. */
export interface HttpResponse {
  readonly status: number;
  /** By name, in the case that they are written in. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Bytes | undefined;
  /** True if the connection is dropped after the body, though more of it was announced. */
  readonly isCut?: boolean;
  /** A body that goes on until its reader has enough, in place of one that is there. */
  readonly stream?: ReadableStream<Uint8Array>;
}

/** Answers requests. */
export type HttpHandler = (request: HttpRequest) => MaybePromise<HttpResponse>;

/** A response of JSON. */
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
