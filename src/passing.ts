/** Which failures pass. */

import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';

/** Whether a request that failed so may do better later: it was the way or the load, not what was asked. */
export function isPassing(error: unknown): boolean {
  return error instanceof GatewayFaultError || error instanceof RateLimitError;
}
