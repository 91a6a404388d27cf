/** The parts of a gateway that its tasks share. */

import type { Poll, Tasks } from '../../generated/lifecycle.ts';
import type { AbortRelay } from '../transport/abort.ts';
import type { Transport } from '../transport/http.ts';
import type { CallOptions, Clock } from '../types.ts';

/** A gateway, as its tasks see it. */
export interface Connection {
  /** The absolute base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly tasks: Tasks;
  /** Times that replace the contract's, in milliseconds. */
  readonly poll: Partial<Poll>;
  /** Maximum number of retries of a submit that was certainly not accepted. */
  readonly maxRetries: number;
  /** Called before each retry, unless a call has a callback of its own. */
  readonly onRetry: CallOptions['onRetry'];
  readonly transport: Transport;
  readonly clock: Clock;
  readonly relay: AbortRelay;
}
