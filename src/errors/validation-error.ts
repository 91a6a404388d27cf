import { GatewayError } from './gateway-error.ts';

/** The request is not what the gateway takes: change `field`, where it names one. Nothing was billed. */
export class ValidationError extends GatewayError {
  static override readonly advice = 'Change the request';
  override readonly name = 'ValidationError';
}
