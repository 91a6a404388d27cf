/** Options of a proxy to a gateway. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { LogEntry } from '../../../mocks/core/call.ts';
import type { Recorder } from './proxied-exchange.ts';

/** Options of a proxy to a gateway. */
export interface GatewayProxyOptions {
  readonly gateway: GatewayName;
  /** The gateway's base URL. Defaults to its own server. */
  readonly baseUrl?: string | undefined;
  /** True to refuse requests that break the contract. Defaults to false. */
  readonly strict?: boolean | undefined;
  /** The key to send in place of each caller's. Defaults to the caller's own. */
  readonly apiKey?: string | undefined;
  /** A token that callers of the control API must send. Defaults to none. */
  readonly controlToken?: string | undefined;
  /** True if other machines can reach the proxy. Defaults to false. */
  readonly isOpen?: boolean | undefined;
  /** Records the exchanges. Defaults to no recording. */
  readonly recorder?: Recorder | undefined;
  /** Called for each finished request. */
  readonly onRequest?: ((entry: LogEntry) => void) | undefined;
  /** Called for an error of the proxy itself or of its recorder, which callers do not see. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The time, in milliseconds of Unix time. Defaults to the system's. */
  readonly now?: (() => number) | undefined;
  /** Maximum size of a request and of an answer to check, in bytes. Defaults to 16 MiB and 2 MiB. */
  readonly limits?: { readonly request: number; readonly answer: number } | undefined;
}
