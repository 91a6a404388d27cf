import { GatewayError } from './gateway-error.ts';

/**
 * The gateway could not be reached, failed, or sent an unreadable answer: a lost connection, a 5xx, or the error page
 * of a proxy. Try again later.
 */
export class GatewayUnavailableError extends GatewayError {
  override readonly name: 'GatewayUnavailableError' | 'NotSentError' = 'GatewayUnavailableError';
}
