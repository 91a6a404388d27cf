import { GatewayError } from './gateway-error.ts';

/**
 * Nobody can tell whether the gateway took the submit: the connection was lost after it was sent, or the answer
 * cannot be read. A task may exist and be billed. Look in the gateway’s list of tasks before you submit again.
 */
export class SubmitUnconfirmedError extends GatewayError {
  override readonly name = 'SubmitUnconfirmedError';
}
