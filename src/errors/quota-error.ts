import { GatewayError } from './gateway-error.ts';

/** The account's balance or quota does not suffice. Top it up. */
export class QuotaError extends GatewayError {
  override readonly name = 'QuotaError';
}
