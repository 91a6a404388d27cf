import { GatewayError } from './gateway-error.ts';

/** The request is not valid. Change `field`, if it is set. Nothing was billed. */
export class ValidationError extends GatewayError {
  override readonly name = 'ValidationError';
}
