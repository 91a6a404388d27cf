/** A gateway in simulated time whose one task is rendered as a plan says, and which fails as it says. */

import { octopusx } from '../../../src/index.ts';
import { apiKey, video } from '../mocked.ts';
import { type SimulatedClock, simulatedClock } from './simulated-clock.ts';

/** Progress curves of a render: the progress that is shown, by the part of the time that has passed. */
export const curves = {
  linear: (part: number) => part,
  stalling: (part: number) => Math.min(part * 3, 0.9 + part * 0.09),
  jumping: (part: number) => (part < 0.7 ? 0 : 0.95),
  backwards: (part: number) => (part < 0.5 ? part : part / 2),
  slow: (part: number) => part ** 4,
  absent: () => undefined,
} as const satisfies Record<string, (part: number) => number | undefined>;

/** A failure of a query. */
export type Trouble = 'lost' | 'html' | 'truncated' | 'empty' | 429 | 500 | 502 | 503;

/** The fate of one query. */
export interface Fate {
  /** Its failure. Undefined if it succeeds. */
  readonly trouble?: Trouble | undefined;
  /** Seconds of a `Retry-After` header. */
  readonly retryAfter?: number | undefined;
  /** Milliseconds until the answer. */
  readonly latency: number;
}

/** The course of the task. */
export interface RenderPlan {
  /** Milliseconds. */
  readonly render: number;
  readonly curve: keyof typeof curves;
  /** Fates of the first queries. Later queries succeed and are answered at once. */
  readonly fates: readonly Fate[];
}

/** A query, as the gateway saw it. Moments are in milliseconds of Unix time. */
export interface Poll extends Fate {
  readonly began: number;
  ended: number;
}

/** A gateway with a task that has just been submitted. */
export async function simulatedGateway({ render, curve, fates }: RenderPlan) {
  const clock: SimulatedClock = simulatedClock();
  const submitted = clock.now();
  const polls: Poll[] = [];
  let underWay = 0;
  let mostUnderWay = 0;

  async function query(signal: AbortSignal): Promise<Response> {
    const fate = fates[polls.length] ?? { latency: 0 };
    const poll: Poll = { ...fate, began: clock.now(), ended: clock.now() };
    polls.push(poll);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    try {
      if (fate.latency > 0) await clock.sleep(fate.latency, signal);
      return answer(fate);
    } finally {
      poll.ended = clock.now();
      underWay -= 1;
    }
  }

  function answer({ trouble, retryAfter }: Fate): Response {
    const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
    if (trouble === 'lost') throw new TypeError('fetch failed');
    if (trouble === 'html') return new Response('<!doctype html><title>Bad gateway</title>', { headers });
    if (trouble === 'truncated') return new Response('{"id": "grok:1", "sta', { headers });
    if (trouble === 'empty') return new Response('', { headers });
    if (typeof trouble === 'number') {
      return Response.json({ error: { message: 'No' } }, { status: trouble, headers });
    }
    const part = (clock.now() - submitted) / render;
    if (part >= 1) {
      return Response.json(
        { id: 'grok:1', status: 'completed', video_url: 'http://files/1.mp4' },
        { headers },
      );
    }
    const progress = curves[curve](part);
    return Response.json(
      {
        id: 'grok:1',
        status: 'processing',
        ...(progress !== undefined && { progress: Math.floor(progress * 100) }),
      },
      { headers },
    );
  }

  const gateway = octopusx({
    apiKey,
    clock,
    fetch: async (request) => {
      if (request.method === 'GET') return query(request.signal);
      return Response.json({ id: 'grok:1', status: 'processing' });
    },
  });
  return {
    clock,
    gateway,
    task: await gateway.createVideo(video),
    /** When the render ends. */
    end: submitted + render,
    submitted,
    polls,
    underWay: () => underWay,
    /** The most queries that were under way at one time. */
    mostUnderWay: () => mostUnderWay,
  };
}
