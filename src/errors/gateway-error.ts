/** What all errors of a gateway have in common. */

import type { Task } from '../task.ts';

/** What is known of a failure. */
export interface ErrorDetails {
  /** The HTTP status; undefined if there was no answer. */
  readonly status?: number | undefined;
  /** The gateway's own code, as text or as a number; undefined if it gave none. */
  readonly code?: string | number | undefined;
  /** What the gateway calls the request, for its support; undefined if it gave none. */
  readonly requestId?: string | undefined;
  /** The answer's body: JSON as its value, anything else as its first 10,000 characters. */
  readonly body?: unknown;
  /** How long the gateway asks to wait, in seconds; undefined if it does not. */
  readonly retryAfter?: number | undefined;
  /** The field at fault, as the gateway names it; undefined if it names none. */
  readonly field?: string | undefined;
  /** The task in question, to go on with; undefined before there is one. */
  readonly task?: Task | undefined;
  readonly cause?: unknown;
}

/** What all failures of a gateway are. The API key is in none of them. */
export abstract class GatewayError extends Error implements ErrorDetails {
  declare readonly status: number | undefined;
  declare readonly code: string | number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
  declare readonly retryAfter: number | undefined;
  declare readonly field: string | undefined;
  declare readonly task: Task | undefined;

  /** @param message what happened, to which request, and what to do where the gateway does not say so */
  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details);
    Object.assign(this, details);
  }
}
