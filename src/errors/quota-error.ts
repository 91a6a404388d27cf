import { GatewayError } from './gateway-error.ts';

/** The account has too little balance or quota: top it up. */
export class QuotaError extends GatewayError {
  override readonly name = 'QuotaError';
}
