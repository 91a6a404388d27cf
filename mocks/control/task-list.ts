/** The tasks of all gateways, as the control API shows and ends them. */

import type { components, paths } from '../../generated/mock/types.ts';
import type { MountedGateway } from '../mock.ts';
import type { Task, TaskState } from '../task.ts';
import { ControlError } from './control-error.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/tasks']['get']['parameters']['query']>;

/** The gateway that a task belongs to. */
export type Owner = Pick<MountedGateway, 'name' | 'mount' | 'tasks' | 'describe'>;

/** The newest tasks that are asked for, at a moment in milliseconds of Unix time. */
export function listTasks(
  owners: readonly Owner[],
  { limit = 100, state, search }: Filter,
  now: number,
): Schemas['TaskList'] {
  const sought = search?.toLowerCase();
  const isMeant = (owner: Owner, task: Task) =>
    (sought === undefined || mentions(task, sought)) &&
    (state === undefined || isIn(state, owner.describe(task).state));
  const found = owners.map((owner) => {
    const all = [...owner.tasks.list(now)];
    return { owner, total: all.length, tasks: all.filter((task) => isMeant(owner, task)) };
  });
  // Each gateway's are in the order in which they were submitted, so its last ones are enough.
  const newest = found.flatMap(({ owner, tasks }) => tasks.slice(-limit).map((task) => ({ owner, task })));
  newest.sort((one, other) => other.task.number - one.task.number);
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    matching: found.reduce((sum, { tasks }) => sum + tasks.length, 0),
    tasks: newest.slice(0, limit).map(({ owner, task }) => describeTask(owner, task, now)),
  };
}

function mentions({ id, alias, request: { prompt, model } }: Task, sought: string): boolean {
  return [id, alias, prompt, model].some((text) => text?.toLowerCase().includes(sought));
}

function isIn(wanted: NonNullable<Filter['state']>, { kind }: TaskState): boolean {
  return wanted === 'live' ? !hasEnded(kind) : kind === wanted;
}

function hasEnded(kind: TaskState['kind']): boolean {
  return kind === 'completed' || kind === 'failed' || kind === 'cancelled';
}

/** A task at a moment in milliseconds of Unix time. */
export function describeTask({ mount, name, describe }: Owner, task: Task, now: number): Schemas['Task'] {
  const { state, end, expiry, outcomes } = describe(task);
  const { plan, request } = task;
  const hasVideo = state.kind === 'completed' && expiry > now;
  const file = `${mount}/files/${encodeURIComponent(task.id)}`;
  return {
    gateway: name,
    id: task.id,
    task_id: task.alias ?? null,
    submitted_by: task.submittedBy ?? null,
    read_by: task.readBy,
    source: task.source ?? null,
    status: state.name,
    kind: state.kind,
    progress: state.progress,
    created_at: new Date(task.created).toISOString(),
    ends_at: textOf(end),
    expires_at: plan.outcome === 'completed' ? textOf(expiry) : null,
    outcome: plan.outcome,
    outcomes: [...outcomes],
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

/** A moment as text; null of one that never comes, or comes after the last that a `Date` knows. */
function textOf(moment: number): string | null {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * Gives a task a plan that ends now; a final state stays what it is.
 *
 * @throws ControlError if it has ended already, or no task of its pipeline ends so
 */
export function endTask(
  { tasks, describe }: Owner,
  task: Task,
  { outcome, code }: Schemas['TaskEnd'],
  now: number,
): void {
  const { state, outcomes } = describe(task);
  const wanted = outcome === 'expired' ? 'completed' : outcome;
  if (!outcomes.includes(wanted)) {
    throw new ControlError(400, `Task ${task.id} ends as ${outcomes.join(' or ')}, never as ${wanted}`);
  }
  if (hasEnded(state.kind)) {
    if (outcome !== 'expired' || state.kind !== 'completed') {
      throw new ControlError(400, `Task ${task.id} has ended already: it is ${state.name}`);
    }
    tasks.replan(task, { ...task.plan, expired: true });
    return;
  }
  const ends = outcome === 'expired' ? ({ outcome: 'completed', expired: true } as const) : { outcome };
  const failure = code !== undefined && { code };
  tasks.replan(task, { ...task.plan, ...ends, ...failure, endedAt: now, stopsAt: state.progress });
}
