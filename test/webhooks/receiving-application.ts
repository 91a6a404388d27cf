/** An application as the guide describes it: it receives, deduplicates, and polls what no event tells of. */

import { GatewayError, type Task, type ToapisGateway } from '../../src/index.ts';
import {
  createDeduplicator,
  receiveWebhook,
  WebhookVerificationError,
  type WebhookVerificationReason,
} from '../../src/webhooks.ts';

/** A success of a task, or its failure. */
export type Ending = 'completed' | 'failed';

/** Options of the application. */
export interface ApplicationOptions {
  readonly gateway: ToapisGateway;
  readonly secrets: readonly string[];
  readonly clock: { now(): number };
  /** Number of times that acting on each task fails before it succeeds. */
  readonly failures: number;
  /** True if events are given to those who wait. */
  readonly appliesEvents: boolean;
}

/** Makes one. */
export function receivingApplication(options: ApplicationOptions) {
  const { gateway, secrets, clock, failures, appliesEvents } = options;
  const deduplicator = createDeduplicator({ clock });
  const acts: { readonly task: string; readonly ending: Ending }[] = [];
  const attempts = new Map<string, number>();
  const refusals: WebhookVerificationReason[] = [];

  /** Acts on the end of a task, such as by telling a customer. */
  async function act(task: string, ending: Ending): Promise<void> {
    const attempt = (attempts.get(task) ?? 0) + 1;
    attempts.set(task, attempt);
    await Promise.resolve();
    if (attempt <= failures) throw new Error('The database is away');
    acts.push({ task, ending });
  }

  const once = (task: string, ending: Ending) => deduplicator.once(task, () => act(task, ending));

  async function receive(request: Request): Promise<Response> {
    const event = await receiveWebhook(request, { secrets, clock });
    if (event.type !== 'generation.completed' && event.type !== 'generation.failed') return respond(204);
    if (appliesEvents) gateway.applyEvent(event);
    const { task_id: task } = event.data;
    const result = await once(task, event.type === 'generation.completed' ? 'completed' : 'failed');
    return respond(result === 'in-progress' ? 503 : 204);
  }

  return {
    acts,
    refusals,
    /** Answers a request of the gateway. */
    async fetch(request: Request): Promise<Response> {
      try {
        return await receive(request);
      } catch (error) {
        if (!(error instanceof WebhookVerificationError)) return respond(500);
        refusals.push(error.reason);
        return respond(400);
      }
    },
    /** Waits for a task, and acts on it. */
    async follow(task: Task): Promise<void> {
      const ending = await task.wait({ timeout: 864e5 }).then(
        (): Ending => 'completed',
        (error: unknown): Ending => {
          if (!(error instanceof GatewayError) || task.state !== 'failed') throw error;
          return 'failed';
        },
      );
      for (let attempt = 0; attempt <= failures; attempt += 1) {
        if (await once(task.id, ending).catch(() => undefined)) return;
      }
    },
  };
}

function respond(status: number): Response {
  return new Response(null, { status });
}
