import type { ErrorDetails } from '../types.ts';
import { GatewayUnavailableError } from './gateway-unavailable-error.ts';

/**
 * Nothing was sent: no connection was made, the request could not be, or time was over before it was begun. A submit that
 * ends so costs nothing, and can be repeated safely. Of connections, only Node, Bun and Deno tell; in a browser a submit
 * without one ends in a `SubmitUnconfirmedError`.
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
