/** The deliveries of webhooks, as the control API shows them: without secrets and keys. */

import type { components, paths } from '../../../generated/mock/types.ts';
import type { WebhookAttempt } from '../../core/delivery-record.ts';
import { withoutKeys } from '../../core/text/logged-text.ts';
import { beginningOf } from '../../core/text/short-text.ts';
import type { MockWebhooks } from '../../webhooks/mock-webhooks.ts';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/webhooks/deliveries']['get']['parameters']['query']>;

/** Maximum length of a failure in a summary, in characters. */
const maxFailure = 200;

/** Shows the deliveries of a mock. */
export class WebhookView {
  readonly #webhooks: MockWebhooks;

  constructor(webhooks: MockWebhooks) {
    this.#webhooks = webhooks;
  }

  /**
   * The configuration, the remaining faults, and a summary of the newest deliveries.
   *
   * @param limit maximum number of deliveries
   */
  overview(limit = 100): Schemas['Webhooks'] {
    const { url, gateways, count, deliveries } = this.#webhooks;
    return {
      url: url === undefined ? null : this.#redact(url),
      gateways: [...gateways],
      count,
      deliveries: newest(deliveries, limit).map((delivery) => this.#summarize(delivery)),
      ...this.faults(),
    };
  }

  /** The deliveries that match a filter. */
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
      url: this.#redact(url),
      body: this.#redact(body),
      attempts: attempts.map((attempt) => ({
        ...this.#outcomeOf(attempt),
        headers: { ...attempt.headers },
        body: this.#redact(attempt.body ?? body),
        answer: attempt.answer === undefined ? null : this.#redact(attempt.answer),
      })),
    };
  }

  /** The remaining faults. */
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
        ? { ...outcome, failure: typeof failure === 'string' ? beginningOf(failure, maxFailure) : null }
        : null,
      next_attempt_at: nextAttemptAt === undefined ? null : textOf(nextAttemptAt),
    };
  }

  #outcomeOf({ at, fault, status, failure }: WebhookAttempt): Schemas['WebhookOutcome'] {
    return {
      at: textOf(at),
      fault: fault ?? null,
      status: status ?? null,
      failure: failure === undefined ? null : this.#redact(failure),
    };
  }

  /** Removes secrets and keys from a text, which may come from the receiver or from a submit. */
  #redact(text: string): string {
    return withoutKeys(this.#webhooks.withoutSecrets(text), null);
  }
}

/** The newest deliveries, in descending order. */
function newest(deliveries: readonly WebhookDelivery[], limit: number): readonly WebhookDelivery[] {
  return deliveries.slice(-limit).toReversed();
}

/** Formats a time, or the last one of `Date` if it is later. */
function textOf(time: number): string {
  return new Date(Math.min(time, 8.64e15)).toISOString();
}
