import type { ErrorDetails } from '../types.ts';
import { GatewayUnavailableError } from './gateway-unavailable-error.ts';

/**
 * Nothing was sent: no connection was made, or the request could not be. A submit that ends so costs nothing, and can be
 * repeated safely. Only Node, Bun and Deno tell; in a browser such a submit ends in a `SubmitUnconfirmedError`.
 */
export class NotSentError extends GatewayUnavailableError {
  override readonly name = 'NotSentError';
  /** True if the same request may get through later, as after a refused connection. */
  readonly isTransient: boolean;

  constructor(
    message: string,
    { isTransient, ...details }: ErrorDetails & { readonly isTransient: boolean },
  ) {
    super(message, details);
    this.isTransient = isTransient;
  }
}
