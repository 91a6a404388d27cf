import { GatewayError } from './gateway-error.ts';

/** There is no such task, or it is not this account’s, or its video has expired. */
export class NotFoundError extends GatewayError {
  override readonly name = 'NotFoundError';
}
