import { GatewayError } from './gateway-error.ts';

/** The account has too little balance or quota: top it up. */
export class QuotaError extends GatewayError {
  static override readonly advice = 'Top up the account';
  override readonly name = 'QuotaError';
}
