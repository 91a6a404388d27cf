/** toapis.com in simulated time: tasks that end when a test says so, and events that it hands over itself. */

import { type ToapisGateway, type ToapisOptions, toapis } from '../../src/index.ts';
import type { WebhookEvent } from '../../src/webhooks.ts';
import { simulatedClock } from '../client/waiting/simulated-clock.ts';

/** The end of a task. */
export interface PlannedTask {
  /** The caller's own id. */
  readonly callerId?: string | undefined;
  /** Milliseconds from the submit to the end. */
  readonly render: number;
  readonly end: 'completed' | 'failed';
}

/** A query, as the gateway saw it, in milliseconds of Unix time. */
export interface SeenQuery {
  readonly id: string;
  readonly at: number;
}

/** Changes that make an event differ from the truth. */
export interface EventChanges {
  readonly kind?: 'completed' | 'failed';
  readonly url?: string | null;
  readonly status?: string;
  readonly error?: unknown;
}

/** Starts one. The tasks are named `tsk_0`, `tsk_1` …, in the order of their submits. */
export function simulatedToapis(
  plans: readonly PlannedTask[],
  options: Partial<ToapisOptions> = {},
  latencyOf: (query: number) => number = () => 0,
) {
  const clock = simulatedClock();
  const submitted: number[] = [];
  const queries: SeenQuery[] = [];
  let underWay = 0;

  const ended = (index: number) =>
    clock.now() >= (submitted[index] ?? Infinity) + (plans[index]?.render ?? 0);

  function answer(asked: string): Response {
    const index = plans.findIndex(({ callerId }, number) => asked === `tsk_${number}` || asked === callerId);
    const plan = plans[index];
    if (!plan || submitted[index] === undefined) {
      return Response.json({ error: { message: 'No such task' } }, { status: 404 });
    }
    const id = `tsk_${index}`;
    if (!ended(index)) return Response.json({ id, status: 'in_progress', progress: 50 });
    if (plan.end === 'failed') {
      return Response.json({ id, status: 'failed', error: { code: 'queried', message: 'No luck' } });
    }
    return Response.json({
      id,
      status: 'completed',
      result: { data: [{ url: `http://queried/${index}.mp4` }] },
    });
  }

  async function send(request: Request): Promise<Response> {
    if (request.method === 'POST') {
      submitted.push(clock.now());
      return Response.json({ id: `tsk_${submitted.length - 1}`, status: 'queued' });
    }
    const id = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
    queries.push({ id, at: clock.now() });
    underWay += 1;
    try {
      // The answer is what was true when the query came.
      const response = answer(id);
      const latency = latencyOf(queries.length - 1);
      if (latency > 0) await clock.sleep(latency, request.signal);
      return response;
    } finally {
      underWay -= 1;
    }
  }

  const gateway: ToapisGateway = toapis({ apiKey: 'any-key', clock, fetch: send, ...options });
  return {
    clock,
    gateway,
    queries,
    underWay: () => underWay,
    submit: () => gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A cat' }),
    /** The event of a task's end. */
    event: (index: number, changes: EventChanges = {}): WebhookEvent => eventOf(index, plans[index], changes),
  };
}

function eventOf(index: number, plan: PlannedTask | undefined, changes: EventChanges): WebhookEvent {
  const { kind = plan?.end ?? 'completed', url = `https://told/${index}.mp4`, error } = changes;
  const shared = {
    task_id: `tsk_${index}`,
    ...(plan?.callerId !== undefined && { client_business_id: plan.callerId }),
    task_type: 'video',
    progress: '100%',
    submitted_at: 1,
    finished_at: 2,
  } as const;
  const envelope = { id: `evt_${index}_${kind}`, api_version: 'v1', created_at: 3 };
  if (kind === 'completed') {
    const result = { type: 'video', data: url === null ? [] : [{ url }] } as const;
    const data = { ...shared, status: changes.status ?? 'SUCCESS', result, error: null };
    return { ...envelope, type: 'generation.completed', data } as WebhookEvent;
  }
  const reason = error ?? { code: 'told', message: 'Generation failed after retries' };
  const data = { ...shared, status: changes.status ?? 'FAILURE', result: null, error: reason };
  return { ...envelope, type: 'generation.failed', data } as WebhookEvent;
}
