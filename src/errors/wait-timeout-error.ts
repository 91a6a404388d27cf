import { GatewayError } from './gateway-error.ts';

/**
 * The task had not ended when the wait timed out. It was not cancelled: continue with `error.task.wait()`, or keep
 * `error.task.toJSON()`. `cause` is the failure of the last query, if it failed.
 */
export class WaitTimeoutError extends GatewayError {
  override readonly name = 'WaitTimeoutError';
}
