/** A mock on a clock that stands still, and a receiver in the same process that answers as the test says. */

import { createHmac } from 'node:crypto';
import { createMock, type Mock, type MockOptions } from '../../../mocks/create-mock.ts';
import { type Clock, createClock } from '../../../mocks/mock-clock.ts';
import type { WebhookOptions } from '../../../mocks/webhooks/webhook-options.ts';

/** A delivery as it arrived. */
export interface Received {
  readonly url: string;
  /** On the mock's clock. */
  readonly at: number;
  readonly headers: Headers;
  readonly body: string;
  readonly event: ReceivedEvent;
}

/** The body of a delivery, as far as the tests read it. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly created_at: number;
  readonly data: {
    readonly task_id: string;
    readonly client_business_id?: string;
    readonly model?: string;
    readonly status: string;
    readonly result: { readonly data: readonly { readonly url?: string }[] } | null;
    readonly error: { readonly code: string; readonly message: string } | null;
    readonly submitted_at: number;
    readonly finished_at: number;
  };
}

export const secret = 'whsec_of_the_tests';
export const start = Date.UTC(2026, 0, 1);
export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;

/** A mock with its receiver. */
export interface Served {
  readonly clock: Clock;
  readonly mock: Mock;
  /** The deliveries that arrived, the oldest first. */
  readonly received: Received[];
  /** Makes the receiver answer the next deliveries so. */
  answer(answer: (delivery: Received) => Response | Promise<Response>): void;
  /** Sends a request to toapis, and returns the answer's JSON. */
  send(path: string, body?: object): Promise<{ readonly status: number; readonly answer: SentAnswer }>;
  /** Submits a task, and returns its id. */
  submit(prompt: string, more?: object): Promise<string>;
  /** Moves the clock, and waits until what is due then has been delivered. */
  pass(milliseconds: number): Promise<void>;
}

/** An answer, as far as the tests read it. */
export interface SentAnswer {
  readonly id: string;
  readonly status: string;
  readonly error: { readonly code: unknown; readonly message: string };
  readonly result: { readonly data: readonly { readonly url: string }[] };
}

/** Makes a mock. */
export function serve(webhooks: WebhookOptions = {}, more: MockOptions = {}): Served {
  const clock = more.clock ?? createClock({ start, frozen: true });
  const received: Received[] = [];
  let answer: (delivery: Received) => Response | Promise<Response> = () => new Response(null);
  const mock = createMock({
    ...more,
    clock,
    webhooks: {
      secret,
      async deliver(request) {
        const body = await request.clone().text();
        const { url, headers } = request;
        const delivery = { url, at: clock.now(), headers, body, event: JSON.parse(body) };
        received.push(delivery);
        return answer(delivery);
      },
      ...webhooks,
    },
  });
  const send: Served['send'] = async (path, body) => {
    const headers = { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await mock.fetch(new Request(`http://mock/toapis${path}`, init));
    return { status: response.status, answer: await response.json() };
  };
  return {
    clock,
    mock,
    received,
    send,
    answer(next) {
      answer = next;
    },
    async submit(prompt, others = {}) {
      const { answer: task } = await send('/v1/videos/generations', {
        model: 'grok-video-1.0',
        prompt,
        ...others,
      });
      return task.id;
    },
    async pass(milliseconds) {
      clock.advance(milliseconds);
      await mock.webhooks.settled();
    },
  };
}

/** The signature of a delivery by a secret, with Node's own HMAC. */
export function signedBy(key: string, { headers, body }: Received): string {
  const [id, timestamp] = [headers.get('x-toapis-webhook-id'), headers.get('x-toapis-webhook-timestamp')];
  return `v1=${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('hex')}`;
}

/** The signature that a delivery came with. */
export function signatureIn({ headers }: Received): string | null {
  return headers.get('x-toapis-webhook-signature');
}
