/**
 * React hooks over a store of tasks, for React 18 and later.
 *
 * ```tsx
 * const store = createTaskStore({ gateway: toapis({ apiKey: 'any-key', baseUrl: '/api/video' }) });
 *
 * function Tasks() {
 *   return useVideoTasks(store).map(({ key, phase, video }) =>
 *     video ? <video key={key} src={video.url} controls /> : <p key={key}>{phase}</p>,
 *   );
 * }
 * ```
 */

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { progressAt, type TaskEntry } from '../task-store/entry.ts';
import {
  newTaskKey,
  type ResumableGateway,
  type StartTask,
  type StoreSubmitOptions,
  type TaskOf,
  type TaskStore,
} from '../task-store/task-store.ts';
import { systemClock } from '../transport/system-clock.ts';

/**
 * All tasks of a store, newest first. Empty while a server renders.
 *
 * @example
 * ```tsx
 * const tasks = useVideoTasks(store);
 * ```
 */
export function useVideoTasks<Gateway extends ResumableGateway, Info>(
  store: TaskStore<Gateway, Info>,
): readonly TaskEntry<Info>[] {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
}

/** One task of a store. Undefined if the key is unknown, and while a server renders. */
export function useVideoTask<Gateway extends ResumableGateway, Info>(
  store: TaskStore<Gateway, Info>,
  key: string | undefined,
): TaskEntry<Info> | undefined {
  const getEntry = () => (key === undefined ? undefined : store.get(key));
  return useSyncExternalStore(store.subscribe, getEntry, nothing);
}

/** Interval between two updates of the progress, in milliseconds. */
const lookInterval = 250;

/**
 * The progress of a task, from 0 to 1. It advances between answers, never falls, and is 1 only for a completed task.
 *
 * @example
 * ```tsx
 * <progress value={useProgress(task)} />
 * ```
 */
export function useProgress(task: TaskEntry): number {
  const { phase, answeredAt, createdAt } = task;
  const [now, setNow] = useState(answeredAt ?? createdAt);
  useEffect(() => {
    if (phase !== 'waiting') return;
    const look = () => setNow(systemClock.now());
    look();
    const timer = setInterval(look, lookInterval);
    return () => clearInterval(timer);
  }, [phase]);
  return progressAt(task, now);
}

/** The state of a form that submits. */
export interface GenerateVideo<Gateway extends ResumableGateway, Info> {
  /**
   * Submits a task. Never throws: errors are in the entry. During a submit, further calls return the same one, so that
   * a double click is not billed twice.
   */
  readonly generate: (
    start: StartTask<Gateway>,
    options?: StoreSubmitOptions<Info>,
  ) => Promise<TaskEntry<Info>>;
  /**
   * Submits a task that is made from an existing one, such as a remix. Like `generate`, it submits only once for a
   * double click.
   *
   * @throws RangeError if the entry has no task
   */
  readonly generateFrom: (
    key: string,
    start: StartTask<TaskOf<Gateway>>,
    options?: StoreSubmitOptions<Info>,
  ) => Promise<TaskEntry<Info>>;
  /** True until the gateway has accepted or refused the task. */
  readonly isSubmitting: boolean;
  /** The entry of the latest submit. Undefined before the first one. */
  readonly task: TaskEntry<Info> | undefined;
}

/**
 * Submits tasks, one at a time.
 *
 * @example
 * ```tsx
 * const { generate, isSubmitting, task } = useGenerateVideo(store);
 * const submit = () => generate((gateway, options) => gateway.generateVideo({ model, prompt }, options));
 * return <button onClick={submit} disabled={isSubmitting}>Generate</button>;
 * ```
 */
export function useGenerateVideo<Gateway extends ResumableGateway, Info>(
  store: TaskStore<Gateway, Info>,
): GenerateVideo<Gateway, Info> {
  const [key, setKey] = useState<string>();
  const [isSubmitting, setSubmitting] = useState(false);
  const pending = useRef<Promise<TaskEntry<Info>> | undefined>(undefined);
  const once = useCallback(
    (
      options: StoreSubmitOptions<Info>,
      submit: (options: StoreSubmitOptions<Info>) => Promise<TaskEntry<Info>>,
    ) => {
      if (pending.current) return pending.current;
      const { key: entryKey = newTaskKey() } = options;
      const submitting = submit({ ...options, key: entryKey });
      setKey(entryKey);
      setSubmitting(true);
      pending.current = submitting.finally(() => {
        pending.current = undefined;
        setSubmitting(false);
      });
      return pending.current;
    },
    [],
  );
  const generate: GenerateVideo<Gateway, Info>['generate'] = useCallback(
    (start, options = {}) => once(options, (withKey) => store.submit(start, withKey)),
    [store, once],
  );
  const generateFrom: GenerateVideo<Gateway, Info>['generateFrom'] = useCallback(
    (source, start, options = {}) => once(options, (withKey) => store.submitFrom(source, start, withKey)),
    [store, once],
  );
  return { generate, generateFrom, isSubmitting, task: useVideoTask(store, key) };
}

function nothing(): undefined {
  return undefined;
}
