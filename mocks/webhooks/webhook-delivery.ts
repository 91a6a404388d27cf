/** A delivery: one event, and the attempts to bring it to its receiver. */

import type { WebhookAttempt, WebhookDeliveryState } from '../core/delivery-record.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import type { WebhookEvent } from './build-event.ts';

/** An event on its way to the receiver. It changes as its attempts are made. */
export interface WebhookDelivery {
  /** Counts from 1. */
  readonly number: number;
  /** When it began, in milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  readonly gateway: string;
  /** The id of the task that it is about; undefined of a test event. */
  readonly task: string | undefined;
  /** The id of the event, the same at each attempt. */
  readonly event: string;
  /** Such as `generation.completed`. */
  readonly type: string;
  /** The URL that it is sent to. */
  readonly url: string;
  /** JSON, as it is sent. */
  readonly body: string;
  /** The fault that the lab has given it last. */
  readonly fault: WebhookFault | undefined;
  readonly state: WebhookDeliveryState;
  /** The last attempts, the oldest first. */
  readonly attempts: readonly WebhookAttempt[];
  /** The moment of the next attempt, in milliseconds of Unix time; undefined if none is to come. */
  readonly nextAttemptAt: number | undefined;
}

/** A delivery as it is worked on. */
export interface DeliveryParts {
  readonly number: number;
  readonly at: number;
  readonly gateway: string;
  readonly task: string | undefined;
  readonly url: string;
  readonly fault: WebhookFault | undefined;
  readonly type: string;
  /** Makes the event, when it is needed. */
  readonly createEvent: () => WebhookEvent;
}

/** The most attempts of a delivery that are kept: all that there are, unless it is sent again by hand. */
const mostAttempts = 20;

type Changeable<T> = { -readonly [name in keyof T]: T[name] };

/** An attempt as it is worked on. */
export type OpenAttempt = Changeable<WebhookAttempt>;

/** A delivery as its sender works on it. */
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
  /** The number of attempts that have failed and are to be made again. */
  retries = 0;
  /** True once it was delivered a second time on purpose. */
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

  /** Of thousands of tasks that end at once, each has its event when its turn comes. */
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

  /** Begins an attempt. */
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
    if (this.attempts.length > mostAttempts) this.attempts.shift();
    return attempt;
  }
}
