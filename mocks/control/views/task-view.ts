/** The tasks of all gateways, as the control API shows and ends them. */

import type { components, paths } from '../../../generated/mock/types.ts';
import { Rejection } from '../../core/contract/rejection.ts';
import type { GatewayModel } from '../../core/gateway-model.ts';
import { endOf, expiryOf, stateOf, type Task, type TaskState } from '../../core/tasks/task-state.ts';
import type { TaskTable } from '../../store/memory/task-table.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/tasks']['get']['parameters']['query']>;

/** The gateway that a task belongs to. */
export interface TaskOwner {
  /** The path that its base URL ends with. */
  readonly mount: string;
  readonly model: Pick<GatewayModel, 'name' | 'queryOf' | 'outcomesOf'>;
  readonly store: { readonly tasks: TaskTable };
}

/**
 * The newest tasks that match a filter.
 *
 * @param now the time of their states, in milliseconds of Unix time
 */
export function listTasks(
  owners: readonly TaskOwner[],
  { limit = 100, state, search }: Filter,
  now: number,
): Schemas['TaskList'] {
  const matches = filterOf(state, search, now);
  const found = owners.map((owner) => {
    const { tasks } = owner.store;
    const total = tasks.sizeAt(now);
    const newest: { readonly owner: TaskOwner; readonly task: Task }[] = [];
    let matching = matches ? 0 : total;
    for (const task of tasks.newest(now)) {
      const isShort = newest.length < limit;
      if (!matches && !isShort) break;
      if (matches && !matches(owner, task)) continue;
      if (matches) matching += 1;
      if (isShort) newest.push({ owner, task });
    }
    return { total, matching, newest };
  });
  const tasks = found.flatMap(({ newest }) => newest);
  tasks.sort((one, other) => other.task.number - one.task.number);
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    matching: found.reduce((sum, { matching }) => sum + matching, 0),
    tasks: tasks.slice(0, limit).map(({ owner, task }) => describeTask(owner, task, now)),
  };
}

/** A predicate for a filter. Undefined if all tasks match. */
function filterOf(
  state: Filter['state'],
  search: string | undefined,
  now: number,
): ((owner: TaskOwner, task: Task) => boolean) | undefined {
  if (state === undefined && search === undefined) return undefined;
  const pattern =
    search === undefined ? undefined : new RegExp(search.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu');
  return ({ model }, task) =>
    (state === undefined || isIn(state, task, model.queryOf(task), now)) &&
    (pattern === undefined || mentions(task, pattern));
}

/** True if a pattern matches the id, the alias, the prompt or the model of a task. */
function mentions({ id, alias, request: { prompt, model } }: Task, pattern: RegExp): boolean {
  return (
    pattern.test(id) ||
    pattern.test(prompt) ||
    (alias !== undefined && pattern.test(alias)) ||
    (model !== undefined && pattern.test(model))
  );
}

function isIn(
  wanted: NonNullable<Filter['state']>,
  task: Task,
  query: Parameters<typeof stateOf>[1],
  now: number,
): boolean {
  return wanted === 'live' ? endOf(task, query) > now : stateOf(task, query, now).kind === wanted;
}

function hasEnded(kind: TaskState['kind']): boolean {
  return kind === 'completed' || kind === 'failed' || kind === 'cancelled';
}

/**
 * A task, as the control API shows it.
 *
 * @param now the time of its state, in milliseconds of Unix time
 */
export function describeTask({ mount, model }: TaskOwner, task: Task, now: number): Schemas['Task'] {
  const query = model.queryOf(task);
  const state = stateOf(task, query, now);
  const expiry = expiryOf(task, query);
  const { plan, request } = task;
  const hasVideo = state.kind === 'completed' && expiry > now;
  const file = `${mount}/files/${encodeURIComponent(task.id)}`;
  return {
    gateway: model.name,
    id: task.id,
    task_id: task.alias ?? null,
    submitted_by: task.submittedBy ?? null,
    read_by: task.readBy,
    source: task.source ?? null,
    status: state.name,
    kind: state.kind,
    progress: state.progress,
    created_at: new Date(task.created).toISOString(),
    ends_at: textOf(endOf(task, query)),
    expires_at: plan.outcome === 'completed' ? textOf(expiry) : null,
    outcome: plan.outcome,
    outcomes: [...model.outcomesOf(task)],
    code: plan.outcome === 'failed' ? (plan.code ?? null) : null,
    stops_at: plan.outcome === 'completed' ? null : plan.stopsAt,
    holds: (plan.endedAt === undefined ? plan.holds : undefined) ?? null,
    without_url: plan.withoutUrl ?? false,
    model: request.model ?? null,
    prompt: request.prompt,
    aspect_ratio: request.aspectRatio,
    seconds: request.seconds,
    video: hasVideo ? `${file}.mp4` : null,
    picture: hasVideo ? `${file}.jpg` : null,
  };
}

/** Formats a time. Null if it never comes, or is beyond the range of `Date`. */
function textOf(time: number): string | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * Ends a task now. A final state does not change, but a completed task can expire.
 *
 * @throws Rejection if the task has already ended, or its pipeline has no such outcome
 */
export function endTask(
  { model, store: { tasks } }: TaskOwner,
  task: Task,
  { outcome, code }: Schemas['TaskEnd'],
  now: number,
): void {
  const state = stateOf(task, model.queryOf(task), now);
  const outcomes = model.outcomesOf(task);
  const wanted = outcome === 'expired' ? 'completed' : outcome;
  if (!outcomes.includes(wanted)) {
    throw new Rejection(400, `Task ${task.id} can end as ${outcomes.join(' or ')}, but not as ${wanted}`);
  }
  if (hasEnded(state.kind)) {
    if (outcome !== 'expired' || state.kind !== 'completed') {
      throw new Rejection(400, `Task ${task.id} has already ended: it is ${state.name}`);
    }
    tasks.replan(task, { ...task.plan, expired: true });
    return;
  }
  const ends = outcome === 'expired' ? ({ outcome: 'completed', expired: true } as const) : { outcome };
  const failure = code !== undefined && { code };
  tasks.replan(task, { ...task.plan, ...ends, ...failure, endedAt: now, stopsAt: state.progress });
}
