/** The deliveries of webhooks, as the control API shows them: without the secrets, and without what looks like a key. */

import type { components, paths } from '../../../generated/mock/types.ts';
import type { WebhookAttempt } from '../../core/delivery-record.ts';
import { withoutKeys } from '../../core/text/kept-text.ts';
import { beginningOf } from '../../core/text/short-text.ts';
import type { MockWebhooks } from '../../webhooks/mock-webhooks.ts';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/webhooks/deliveries']['get']['parameters']['query']>;

/** The most characters of a failure in a summary. */
const mostOfFailure = 200;

/** Shows the deliveries of a mock. */
export class WebhookView {
  readonly #webhooks: MockWebhooks;

  constructor(webhooks: MockWebhooks) {
    this.#webhooks = webhooks;
  }

  /**
   * The configuration, the faults to come, and the newest deliveries without what was sent.
   *
   * @param limit the most deliveries
   */
  overview(limit = 100): Schemas['Webhooks'] {
    const { url, gateways, count, deliveries } = this.#webhooks;
    return {
      url: url === undefined ? null : this.#shown(url),
      gateways: [...gateways],
      count,
      deliveries: newest(deliveries, limit).map((delivery) => this.#summarize(delivery)),
      ...this.faults(),
    };
  }

  /** The deliveries that a filter lets through. */
  list({ task, limit = 20 }: Filter): Schemas['WebhookDeliveryList'] {
    const { count, deliveries } = this.#webhooks;
    const matching = deliveries.filter((delivery) => task === undefined || delivery.task === task);
    return {
      count,
      matching: matching.length,
      deliveries: newest(matching, limit).map((delivery) => this.describe(delivery)),
    };
  }

  /** A delivery with all of its attempts. */
  describe(delivery: WebhookDelivery): Schemas['WebhookDelivery'] {
    const { url, body, attempts } = delivery;
    return {
      ...this.#summarize(delivery),
      url: this.#shown(url),
      body: this.#shown(body),
      attempts: attempts.map((attempt) => ({
        ...this.#outcomeOf(attempt),
        headers: { ...attempt.headers },
        body: this.#shown(attempt.body ?? body),
        answer: attempt.answer === undefined ? null : this.#shown(attempt.answer),
      })),
    };
  }

  /** The faults that are still to come. */
  faults(): Schemas['WebhookFaultList'] {
    return { faults: this.#webhooks.faults.list.map(({ times = 1, ...fault }) => ({ ...fault, times })) };
  }

  #summarize(delivery: WebhookDelivery): Schemas['WebhookSummary'] {
    const { number, gateway, task, event, type, state, fault, at, attempts, nextAttemptAt } = delivery;
    const last = attempts.at(-1);
    const outcome = last && this.#outcomeOf(last);
    const failure = outcome?.failure;
    return {
      number,
      gateway,
      task: task ?? null,
      event,
      type,
      state,
      fault: fault ?? null,
      at: textOf(at),
      attempt_count: attempts.length,
      last_attempt: outcome
        ? { ...outcome, failure: typeof failure === 'string' ? beginningOf(failure, mostOfFailure) : null }
        : null,
      next_attempt_at: nextAttemptAt === undefined ? null : textOf(nextAttemptAt),
    };
  }

  #outcomeOf({ at, fault, status, failure }: WebhookAttempt): Schemas['WebhookOutcome'] {
    return {
      at: textOf(at),
      fault: fault ?? null,
      status: status ?? null,
      failure: failure === undefined ? null : this.#shown(failure),
    };
  }

  /** A text, parts of which may come from the receiver or from a submit. */
  #shown(text: string): string {
    return withoutKeys(this.#webhooks.withoutSecrets(text), null);
  }
}

/** The last of some deliveries, the newest first. */
function newest(deliveries: readonly WebhookDelivery[], limit: number): readonly WebhookDelivery[] {
  return deliveries.slice(-limit).toReversed();
}

/** A moment as text; the last that a `Date` knows in place of a later one. */
function textOf(moment: number): string {
  return new Date(Math.min(moment, 8.64e15)).toISOString();
}
