import { GatewayError } from './gateway-error.ts';

/**
 * The gateway could not be reached, failed, or gave an answer that cannot be read: a lost connection, a 5xx, the page of a
 * proxy. Try again later.
 */
export class GatewayUnavailableError extends GatewayError {
  override readonly name: 'GatewayUnavailableError' | 'NotSentError' = 'GatewayUnavailableError';
}
