import { GatewayError } from './gateway-error.ts';

/**
 * The task had not ended when the wait was over. It goes on: wait again with `error.task.wait()`, or keep
 * `error.task.toJSON()` and go on later.
 */
export class WaitTimeoutError extends GatewayError {
  override readonly name = 'WaitTimeoutError';
}
