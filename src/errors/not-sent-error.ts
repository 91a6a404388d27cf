import type { ErrorDetails } from '../types.ts';
import { GatewayUnavailableError } from './gateway-unavailable-error.ts';

/**
 * Nothing was sent: there was no connection, the request could not be created, or the time was up before it began. Such
 * a submit costs nothing, and can be repeated safely. Only Node, Bun and Deno report a failed connection. In a browser,
 * a submit without one ends in a `SubmitUnconfirmedError`.
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
