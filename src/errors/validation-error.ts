import { GatewayError } from './gateway-error.ts';

/** The request is not what the gateway takes: change `field`, where it names one. Nothing was billed. */
export class ValidationError extends GatewayError {
  override readonly name = 'ValidationError';
}
