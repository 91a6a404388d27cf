import { GatewayError } from './gateway-error.ts';

/** The account's balance or quota is not sufficient. Top it up. */
export class QuotaError extends GatewayError {
  override readonly name = 'QuotaError';
}
