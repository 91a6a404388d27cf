/** A task: a record of what was decided when it was submitted, and a function that tells its state at a moment. */

import type { QueryOperation, State } from '../../../generated/lifecycle.ts';
import type { Plan } from './plan.ts';
import type { WebhookFault } from './webhook-faults.ts';

/** A task as it is kept. All moments are in milliseconds of Unix time. */
export interface Task {
  /** The id to query with. */
  readonly id: string;
  /** Counts the tasks of all gateways of a mock, from 1, as they are submitted; 0 for one that was there from the start. */
  readonly number: number;
  /** The upstream's id, where the submit's answer has two. */
  readonly alias: string | undefined;
  /** The id that its caller gave it, where the gateway takes one. */
  readonly callerId?: string | undefined;
  /** The gateway that it belongs to. */
  readonly gateway: string;
  /** The operation that submitted it; undefined for one that was there from the start. */
  readonly submittedBy: string | undefined;
  /** The operation that reads it. */
  readonly readBy: string;
  /** The state that it was submitted in. */
  readonly startState: string;
  /** The ending of the names of the examples that its answers are made from. */
  readonly variant?: string | undefined;
  /** In milliseconds of Unix time. Only that of a permanent task changes, with the beginning of its world. */
  created: number;
  plan: Plan;
  /** The id of the task that it was made from. */
  readonly source: string | undefined;
  /** The request, as far as an answer or a video shows it. */
  readonly request: RequestedVideo;
  /** The delivery of its end; undefined if it is told to nobody. */
  readonly webhook?: TaskWebhook | undefined;
}

/** The delivery of a task's end. */
export interface TaskWebhook {
  /** The URL that the event is sent to. */
  readonly url: string;
  /** The URL that the name of a file is appended to, as the caller of the submit knows the mock. */
  readonly filesUrl: string;
  /** The fault that its submit asked for. */
  readonly fault: WebhookFault | undefined;
}

/** The video that was asked for. */
export interface RequestedVideo {
  readonly model: string | undefined;
  /** The beginning of the prompt. */
  readonly prompt: string;
  /** As width to height (`3:2`) or in pixels (`720x1280`). */
  readonly aspectRatio: string;
  /** The length in seconds. */
  readonly seconds: number;
  /** The resolution or size, as the request named it. */
  readonly size: string | undefined;
}

/** The state of a task at a moment. */
export interface TaskState {
  /** The gateway's word for it. */
  readonly name: string;
  readonly kind: State['kind'];
  /** From 0 to 1. */
  readonly progress: number;
  /** When it came into this state. */
  readonly since: number;
}

/** When a task ends: never, if its plan holds it. */
export function endOf({ created, plan, startState }: Task, { states }: QueryOperation): number {
  if (plan.endedAt !== undefined) return plan.endedAt;
  if (plan.holds) return Infinity;
  const queue = states[startState]?.kind === 'queued' ? plan.queue : 0;
  return created + queue + plan.render * (plan.outcome === 'completed' ? 1 : plan.stopsAt);
}

/** The state of a task at a moment. */
export function stateOf(task: Task, query: QueryOperation, now: number): TaskState {
  const { plan } = task;
  const kind =
    plan.state === undefined || plan.endedAt !== undefined ? undefined : query.states[plan.state]?.kind;
  return plan.state === undefined || kind === undefined
    ? stateByTime(task, query, now)
    : stateByName(task, plan.state, kind, now);
}

/** The state of a task that was put into one by its name. */
function stateByName({ created, plan }: Task, name: string, kind: State['kind'], now: number): TaskState {
  const done = plan.render > 0 ? Math.min((now - created) / plan.render, 0.99) : 0;
  const { stopsAt } = plan;
  const shares = {
    queued: 0,
    running: done,
    unrecognised: done,
    completed: 1,
    failed: stopsAt,
    cancelled: stopsAt,
  };
  return { name, kind, progress: shares[kind], since: created };
}

function stateByTime(task: Task, query: QueryOperation, now: number): TaskState {
  const { created, plan, startState } = task;
  const start = query.states[startState];
  const isQueuedFirst = start?.kind === 'queued';
  const started = created + (isQueuedFirst ? plan.queue : 0);
  const running = isQueuedFirst ? nextOfKind(query, startState, 'running') : startState;
  const end = endOf(task, query);
  if (now >= end) {
    const name = nextOfKind(query, running, plan.outcome);
    return {
      name,
      kind: plan.outcome,
      progress: plan.outcome === 'completed' ? 1 : plan.stopsAt,
      since: end,
    };
  }
  if (isQueuedFirst && (plan.holds === 'queued' || now < started)) {
    return { name: startState, kind: 'queued', progress: 0, since: created };
  }
  const done = plan.render > 0 ? (now - started) / plan.render : 1;
  // Whoever is not finished is not at 100 %.
  return { name: running, kind: 'running', progress: Math.min(Math.max(done, 0), 0.99), since: started };
}

/** Tells if a task that is read by a query can ever be in a state of a kind. */
export function hasKind({ states }: QueryOperation, kind: State['kind']): boolean {
  return Object.values(states).some((state) => state.kind === kind);
}

/** The first state of a kind that may follow another one. */
function nextOfKind({ states }: QueryOperation, from: string, kind: State['kind']): string {
  const next = states[from]?.next?.find((name) => states[name]?.kind === kind);
  if (next === undefined) throw new Error(`No state of the kind ${kind} follows ${from}`);
  return next;
}

/** When the result of a completed task is deleted. */
export function expiryOf(task: Task, query: QueryOperation): number {
  const end = endOf(task, query);
  if (task.plan.expired && end !== Infinity) return end;
  const from = query.result.from === 'created' ? task.created : end;
  const expiry = from + query.result.lifetime;
  // A render that takes longer than a result lives is there for a moment all the same.
  return end === Infinity ? expiry : Math.max(expiry, end + 1000);
}
