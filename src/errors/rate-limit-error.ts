import { GatewayError } from './gateway-error.ts';

/** Too many requests. Wait for `retryAfter` milliseconds, or for a while if it is undefined. */
export class RateLimitError extends GatewayError {
  override readonly name = 'RateLimitError';
}
