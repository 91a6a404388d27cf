/** The base class of all errors of a gateway. */

import { printable } from '../printable.ts';
import type { ErrorDetails, Task } from '../types.ts';

/** Longest message, in characters. */
const longestMessage = 1000;

/**
 * Base class of all errors of a gateway. The message says what happened, to which request, the gateway's own reason, and
 * what to do next, in one line that is safe to print. The API key is in no part of an error.
 */
export abstract class GatewayError extends Error implements ErrorDetails {
  declare readonly status: number | undefined;
  declare readonly code: string | number | undefined;
  declare readonly reason: string | undefined;
  declare readonly field: string | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
  declare readonly task: Task | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(printable(message.replace(/\s+/g, ' ')).slice(0, longestMessage), details);
    Object.assign(this, details);
  }
}
