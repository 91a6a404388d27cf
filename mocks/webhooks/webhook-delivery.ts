/** A delivery: one event, and the attempts to send it. */

import type { WebhookAttempt, WebhookDeliveryState } from '../core/delivery-record.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import type { WebhookEvent } from './build-event.ts';

/** The delivery of an event to its receiver. It changes with each attempt. */
export interface WebhookDelivery {
  /** Counts from 1. */
  readonly number: number;
  /** Time of its start, in milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  readonly gateway: string;
  /** The id of the task; undefined for a test event. */
  readonly task: string | undefined;
  /** The id of the event, the same in each attempt. */
  readonly event: string;
  /** Such as `generation.completed`. */
  readonly type: string;
  /** The URL of the receiver. */
  readonly url: string;
  /** The body as JSON. */
  readonly body: string;
  /** Its last fault. */
  readonly fault: WebhookFault | undefined;
  readonly state: WebhookDeliveryState;
  /** The last attempts, oldest first. */
  readonly attempts: readonly WebhookAttempt[];
  /** Time of the next attempt, in milliseconds of Unix time on the mock's clock; undefined if there is none. */
  readonly nextAttemptAt: number | undefined;
}

/** The parts of a new delivery. */
export interface DeliveryParts {
  readonly number: number;
  readonly at: number;
  readonly gateway: string;
  readonly task: string | undefined;
  readonly url: string;
  readonly fault: WebhookFault | undefined;
  readonly type: string;
  /** Builds the event when it is first needed. */
  readonly createEvent: () => WebhookEvent;
}

/** Maximum number of attempts to keep. Only resending by hand exceeds it. */
const maxAttempts = 20;

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

/** An attempt that may not have ended. */
export type OpenAttempt = Mutable<WebhookAttempt>;

/** The mutable state of a delivery. */
export class OpenDelivery implements WebhookDelivery {
  readonly number: number;
  readonly at: number;
  readonly gateway: string;
  readonly task: string | undefined;
  readonly url: string;
  fault: WebhookFault | undefined;
  readonly type: string;
  state: WebhookDeliveryState = 'pending';
  nextAttemptAt: number | undefined;
  readonly attempts: OpenAttempt[] = [];
  /** Number of retries so far. */
  retries = 0;
  /** True once the fault `duplicate` has scheduled the second delivery. */
  isRepeated = false;
  /** The fault of the next attempt. */
  nextFault: WebhookFault | undefined;
  readonly #createEvent: () => WebhookEvent;
  #event: WebhookEvent | undefined;

  constructor({ number, at, gateway, task, url, fault, type, createEvent }: DeliveryParts) {
    this.number = number;
    this.at = at;
    this.gateway = gateway;
    this.task = task;
    this.url = url;
    this.fault = fault;
    this.nextFault = fault;
    this.type = type;
    this.#createEvent = createEvent;
  }

  /** The event. It is built on first use, since thousands of tasks may end at the same time. */
  get content(): WebhookEvent {
    this.#event ??= this.#createEvent();
    return this.#event;
  }

  get event(): string {
    return this.content.id;
  }

  get body(): string {
    return this.content.body;
  }

  /** Adds an attempt. */
  attempt(at: number, fault: WebhookFault | undefined): OpenAttempt {
    const attempt: OpenAttempt = {
      at,
      fault,
      headers: {},
      body: undefined,
      status: undefined,
      failure: undefined,
      answer: undefined,
    };
    this.attempts.push(attempt);
    if (this.attempts.length > maxAttempts) this.attempts.shift();
    return attempt;
  }
}
