import { GatewayError } from './gateway-error.ts';

/** Too many requests: wait for `retryAfter` seconds, or a while if the gateway does not say. */
export class RateLimitError extends GatewayError {
  override readonly name = 'RateLimitError';
}
