/** The parts of a gateway that its tasks share. */

import type { Poll, TaskSubmit, Tasks } from '../../generated/lifecycle.ts';
import type { AbortRelay } from '../transport/abort.ts';
import type { Transport } from '../transport/http.ts';
import type { CallOptions, Clock } from '../types.ts';

/** Uploads the files in a body, and returns the body with their URLs. */
export type Upload = (connection: Connection, options: CallOptions) => Promise<object>;

/**
 * Plans the uploads of the files in a body. Undefined if there are none.
 *
 * @param fields the uploads by field, as the table of the submit names them
 * @throws TypeError or RangeError if a file cannot be uploaded, or the body cannot be sent
 */
export type PlanUploads = (
  tasks: Tasks,
  fields: Readonly<Record<string, string>>,
  body: object,
) => Promise<Upload | undefined>;

/** Parts that only some gateways have. The bundle of a client has no code for what its gateway does not have. */
export interface Features {
  readonly planUploads?: PlanUploads;
  /** Tells how a task may be found by the caller's own id. Undefined if its submit has none. */
  readonly adviceOnLookup?: (submit: TaskSubmit, body: object) => string | undefined;
}

/** A gateway, as its tasks see it. */
export interface Connection {
  /** The absolute base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly tasks: Tasks;
  /** Times that replace the contract's, in milliseconds. */
  readonly poll: Partial<Poll>;
  /** Maximum number of retries of an upload, and of a submit that was certainly not accepted. */
  readonly maxRetries: number;
  /** Called before each retry, unless a call has a callback of its own. */
  readonly onRetry: CallOptions['onRetry'];
  readonly transport: Transport;
  readonly clock: Clock;
  readonly relay: AbortRelay;
  readonly features: Features;
}
