import { GatewayError } from './gateway-error.ts';

/** The gateway could not be reached, failed, or gave an answer that cannot be read: try again later. */
export class GatewayFaultError extends GatewayError {
  override readonly name = 'GatewayFaultError';
}
