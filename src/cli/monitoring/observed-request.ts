/** A request as the log and the metrics have it. */

import type { ReportedEntry } from '../../../mocks/core/call.ts';

/** An error of the mock itself, which no gateway documents. */
export interface MockError {
  readonly code: string;
  readonly message: string;
}

/** A request and its outcome. */
export interface ObservedRequest {
  readonly id: string;
  /** When it came, in milliseconds of Unix time. */
  readonly at: number;
  readonly method: string;
  /** The path as it was sent. */
  readonly path: string;
  /** The HTTP status of the answer; undefined if the connection was dropped instead. */
  readonly status: number | undefined;
  /** Milliseconds until the answer was ready. */
  readonly duration: number;
  /** The error of the mock itself that the answer contains, such as that its store is unavailable. */
  readonly error: MockError | undefined;
  /** The entry of the mock's log; undefined of a request to no gateway. */
  readonly entry: ReportedEntry | undefined;
  /** The id of the world that answered, where there are several. */
  readonly world: string | undefined;
  /** Hides the caller's key in a text, wherever it may have been put. */
  readonly withoutKey: (text: string) => string;
}
