import { GatewayError } from './gateway-error.ts';

/** There is no such task, or it is not this account’s, or its video has expired. */
export class NotFoundError extends GatewayError {
  static override readonly advice = 'Check the id; videos expire';
  override readonly name = 'NotFoundError';
}
