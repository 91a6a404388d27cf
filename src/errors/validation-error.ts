import { GatewayError } from './gateway-error.ts';

/** The request is not valid. Change `field`, where one is named. Nothing was billed. */
export class ValidationError extends GatewayError {
  override readonly name = 'ValidationError';
}
