import { GatewayError } from './gateway-error.ts';

/**
 * Nothing proves that the gateway accepted or refused the submit: the connection was lost after it was sent, or the answer
 * is not the gateway's. A task may have been created and billed. Check before you submit again. `cause` is the failure.
 */
export class SubmitUnconfirmedError extends GatewayError {
  override readonly name = 'SubmitUnconfirmedError';
}
