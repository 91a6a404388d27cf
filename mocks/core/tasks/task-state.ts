/** Tasks: a record of the decision on submit, and the function that computes the state at any time. */

import type { QueryOperation, State } from '../../../generated/lifecycle.ts';
import type { Plan } from './plan.ts';
import type { WebhookFault } from './webhook-faults.ts';

/** A task, as stored. All times are in milliseconds of Unix time. */
export interface Task {
  /** The id to query with. */
  readonly id: string;
  /** Its number among the tasks of all gateways, in order of submit, from 1. 0 for a task of the documents' examples. */
  readonly number: number;
  /** The second id, if the submit's answer has two: that of the upstream. */
  readonly alias: string | undefined;
  /** The id that the caller gave it, if the gateway accepts one. */
  readonly callerId?: string | undefined;
  /** The name of its gateway. */
  readonly gateway: string;
  /** The operation that submitted it. Undefined for a task of the documents' examples. */
  readonly submittedBy: string | undefined;
  /** The operation that reads it. */
  readonly readBy: string;
  /** Its initial state. */
  readonly startState: string;
  /** Suffix of the names of its examples. */
  readonly variant?: string | undefined;
  /** Time of its submit. It changes only for a task of the documents' examples, when its world is reset. */
  created: number;
  plan: Plan;
  /** The id of the task that it was derived from. */
  readonly source: string | undefined;
  /** The properties of the requested video. */
  readonly request: RequestedVideo;
  /** The delivery of its end. Undefined without a webhook. */
  readonly webhook?: TaskWebhook | undefined;
}

/** The delivery of a task's end. */
export interface TaskWebhook {
  /** The receiver's URL. */
  readonly url: string;
  /** Base of the files' URLs, under the address that the submit was sent to. */
  readonly filesUrl: string;
  /** The fault that the submit requested. */
  readonly fault: WebhookFault | undefined;
}

/** The requested video. */
export interface RequestedVideo {
  readonly model: string | undefined;
  /** The beginning of the prompt. */
  readonly prompt: string;
  /** A ratio (`3:2`) or a size in pixels (`720x1280`). */
  readonly aspectRatio: string;
  /** The length in seconds. */
  readonly seconds: number;
  /** The resolution or size, as in the request. */
  readonly size: string | undefined;
}

/** The state of a task at a time. */
export interface TaskState {
  /** The gateway's name of the state. */
  readonly name: string;
  readonly kind: State['kind'];
  /** From 0 to 1. */
  readonly progress: number;
  /** When the task entered the state. */
  readonly since: number;
}

/** The time of a task's end. Infinity if its plan holds it in a state. */
export function endOf({ created, plan, startState }: Task, { states }: QueryOperation): number {
  if (plan.endedAt !== undefined) return plan.endedAt;
  if (plan.holds) return Infinity;
  const queue = states[startState]?.kind === 'queued' ? plan.queue : 0;
  return created + queue + plan.render * (plan.outcome === 'completed' ? 1 : plan.stopsAt);
}

/** The state of a task at a time. */
export function stateOf(task: Task, query: QueryOperation, now: number): TaskState {
  const { plan } = task;
  const kind =
    plan.state === undefined || plan.endedAt !== undefined ? undefined : query.states[plan.state]?.kind;
  return plan.state === undefined || kind === undefined
    ? stateByTime(task, query, now)
    : stateByName(task, plan.state, kind, now);
}

/** The state of a task whose plan names one. */
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
  // An unfinished task never shows 100 %.
  return { name: running, kind: 'running', progress: Math.min(Math.max(done, 0), 0.99), since: started };
}

/** True if tasks of a query can be in a state of a kind. */
export function hasKind({ states }: QueryOperation, kind: State['kind']): boolean {
  return Object.values(states).some((state) => state.kind === kind);
}

/** The first state of a kind that can follow another state. */
function nextOfKind({ states }: QueryOperation, from: string, kind: State['kind']): string {
  const next = states[from]?.next?.find((name) => states[name]?.kind === kind);
  if (next === undefined) throw new Error(`No state of the kind ${kind} follows ${from}`);
  return next;
}

/** The time at which the result of a completed task expires. */
export function expiryOf(task: Task, query: QueryOperation): number {
  const end = endOf(task, query);
  if (task.plan.expired && end !== Infinity) return end;
  const from = query.result.from === 'created' ? task.created : end;
  const expiry = from + query.result.lifetime;
  // Even if the render takes longer than the result's lifetime, the result is available for a second.
  return end === Infinity ? expiry : Math.max(expiry, end + 1000);
}
