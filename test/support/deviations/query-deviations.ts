/** Tasks that do not move as the lifecycle says, as their queries show it. */

import { type Deviate, type Deviation, lifecyclesOf, objectIn, successOf } from './deviation.ts';

const minute = 60;
const hour = 3600;

/** Kinds of states in which a task goes on. */
const live = new Set(['queued', 'running', 'unrecognised']);

/** A look at a task: its answer, to be changed. */
interface Look {
  readonly task: Record<string, unknown>;
  /** The kind of the state that the task is really in. */
  readonly kind: string | undefined;
  /** The number of this look at it, from 1, among those in which it was of the same kind. */
  readonly count: number;
}

/** Deviations that queries show. */
export const queryDeviations: readonly Deviation[] = [
  {
    name: 'a state has a word that is none of a closed list',
    gateway: 'toapis',
    statement: 'queryVideo 200 /status',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind }) => {
        if (kind === 'running') task.status = 'moderating';
      }),
  },
  {
    name: 'a state has a word that is none of an open list',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle known-states',
    begin: () =>
      eachLook('octopusx', 'queryVideo', ({ task, kind }) => {
        if (kind === 'running') task.status = 'upsampling';
      }),
  },
  {
    name: 'a running task is queued again',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle order-of-states',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind, count }) => {
        if (kind === 'running' && count === 2) task.status = 'queued';
      }),
  },
  {
    name: 'a task is processing and then in progress',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle order-of-states',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task, kind, count }) => {
        if (kind === 'running') task.status = count === 1 ? 'processing' : 'in_progress';
      }),
  },
  {
    name: 'a completed task runs again',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle final-is-final',
    begin: () => {
      const earlier = new Map<unknown, Record<string, unknown>>();
      return eachLook('toapis', 'queryVideo', ({ task, kind, count }) => {
        if (live.has(kind ?? '')) earlier.set(task.id, { ...task });
        if (kind !== 'completed' || count === 1) return;
        const { id, object, model, created_at } = task;
        const running = { id, object, model, status: 'in_progress', progress: 50, created_at };
        replace(task, earlier.get(task.id) ?? running);
        task.status = 'in_progress';
      });
    },
  },
  {
    name: 'a completed task has failed in the end',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle final-is-final',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task, kind, count }) => {
        if (kind !== 'completed' || count === 1) return;
        const error = { message: 'The video was removed', code: 'removed' };
        Object.assign(task, { status: 'failed', video_url: '', error });
      }),
  },
  {
    name: 'progress goes back',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle progress-never-falls',
    begin: () =>
      eachLook('octopusx', 'queryVideo', ({ task, kind, count }) => {
        if (kind === 'running' && 'progress' in task) task.progress = count % 2 === 1 ? 90 : 10;
      }),
  },
  {
    name: 'progress begins anew after the first look',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle progress-never-falls',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind, count }) => {
        if (kind === 'running') task.progress = count === 1 ? 99 : 0;
      }),
  },
  {
    name: 'a query shows the id of another task',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle same-id',
    begin: () =>
      eachLook('octopusx', 'queryVideo', ({ task }) => {
        task.id = 'grok:00000000-0000-4000-8000-000000000000';
      }),
  },
  {
    name: 'a query shows the id with a prefix',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle same-id',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task }) => {
        task.id = `task_${task.id}`;
      }),
  },
  {
    name: 'a task is completed before it was created',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle order-of-times',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task, kind }) => {
        if (kind === 'completed') task.completed_at = Number(task.created_at) - 60;
      }),
  },
  {
    name: 'a moment of completion moves with each look',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle moments-stay',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind, count }) => {
        if (kind !== 'completed') return;
        task.completed_at = Number(task.completed_at) + (count - 1) * minute;
        task.expires_at = Number(task.expires_at) + (count - 1) * minute;
      }),
  },
  {
    name: 'a moment of creation moves with each look',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle moments-stay',
    begin: () => {
      let looks = 0;
      return eachLook('octopusx', 'retrieveVideo', ({ task }) => {
        looks += 1;
        task.created_at = Number(task.created_at) - looks * minute;
        task.expires_at = Number(task.expires_at) - looks * minute;
      });
    },
  },
  {
    name: 'a running task has a video already',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle result-belongs-to-completed',
    begin: () =>
      eachLook('octopusx', 'queryVideo', ({ task, kind }) => {
        if (kind === 'running') task.video_url = 'https://example.com/early.mp4';
      }),
  },
  {
    name: 'a completed task has no video',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle result-when-completed',
    begin: () =>
      eachLook('octopusx', 'queryVideo', ({ task, kind }) => {
        if (kind === 'completed') task.video_url = null;
      }),
  },
  {
    name: 'a completed task has an empty result',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle result-when-completed',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind }) => {
        if (kind === 'completed') task.result = { type: 'video', data: [] };
      }),
  },
  {
    name: 'a running task has an error',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle error-belongs-to-failed',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind }) => {
        if (kind === 'running') task.error = { code: 'retrying', message: 'Trying another provider' };
      }),
  },
  {
    name: 'a failed task does not say why',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle error-when-failed',
    needs: 'failure',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task, kind }) => {
        if (kind === 'failed') task.error = { message: '', code: '' };
      }),
  },
  {
    name: 'an unknown task is answered with 404 in place of 400',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle refuses-unknown',
    begin: () => (answer, call) => {
      if (call.operation !== 'queryVideo' || answer.status !== 400) return;
      if (objectIn(objectIn(answer.body).error).code === 'task_not_exist') answer.status = 404;
    },
  },
  {
    name: 'an unknown task is answered with 400 in place of 404',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle refuses-unknown',
    begin: () => (answer, call) => {
      if (call.operation === 'queryVideo' && answer.status === 404) answer.status = 400;
    },
  },
  {
    name: 'a video is deleted after an hour',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle result-lifetime',
    begin: () =>
      eachLook('toapis', 'queryVideo', ({ task, kind }) => {
        if (kind === 'completed') task.expires_at = Number(task.completed_at) + hour;
      }),
  },
  {
    name: 'a video is deleted an hour after its submit',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle result-lifetime',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task }) => {
        task.expires_at = Number(task.created_at) + hour;
      }),
  },
  {
    name: 'a remix names another source',
    gateway: 'octopusx',
    statement: 'retrieveVideo lifecycle source-named',
    begin: () =>
      eachLook('octopusx', 'retrieveVideo', ({ task }) => {
        if (task.remixed_from_video_id) task.remixed_from_video_id = 'video_0000000000000000';
      }),
  },
];

/** Changes what the queries of one operation show. */
function eachLook(gateway: Deviation['gateway'], operation: string, change: (look: Look) => void): Deviate {
  const states = lifecyclesOf(gateway).queries[operation]?.states ?? {};
  const counts = new Map<string, number>();
  return (answer, call) => {
    const task = successOf(operation, answer, call);
    if (task === undefined) return;
    const kind = states[String(task.status)]?.kind;
    const key = `${kind} ${task.id}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    change({ task, kind, count });
  };
}

/** Puts other members into an object. */
function replace(task: Record<string, unknown>, members: Record<string, unknown>): void {
  for (const name of Object.keys(task)) delete task[name];
  Object.assign(task, members);
}
