import { GatewayError } from './gateway-error.ts';

/** The task ended without a video: it failed or was cancelled. `code` and `reason` are the gateway's. */
export class TaskFailedError extends GatewayError {
  override readonly name = 'TaskFailedError';
}
