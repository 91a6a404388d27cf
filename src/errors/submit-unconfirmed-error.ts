import type { TaskHandle } from '../types.ts';
import { GatewayError } from './gateway-error.ts';

/** Beginning of the advice at the end of the message. */
export const checkFirst = 'Check before you submit again:';

/**
 * Nothing proves that the gateway accepted or refused the submit: the connection was lost after it was sent, or the answer
 * is not the gateway's. A task may have been created and billed. Check before you submit again. `cause` is the failure.
 */
export class SubmitUnconfirmedError extends GatewayError {
  override readonly name = 'SubmitUnconfirmedError';
  /**
   * The handle by which the task may be found later, with `gateway.resume(error.handle)`. Undefined if the gateway finds
   * tasks by their own ids only, as octopusx does.
   */
  declare readonly handle: TaskHandle | undefined;
}
