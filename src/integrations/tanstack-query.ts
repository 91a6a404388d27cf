/**
 * Options for TanStack Query, version 5: a submit is a mutation without retries, and a task is a query that ends.
 *
 * ```tsx
 * const gateway = toapis({ baseUrl: '/api/video' });
 * const submitVideo = submitVideoOptions({
 *   submit: (prompt: string) => gateway.generateVideo({ model: 'grok-video-1.0', prompt }),
 * });
 *
 * function Video() {
 *   const { mutate, data: task } = useMutation(submitVideo);
 *   const { data } = useQuery(videoTaskOptions({ gateway, task }));
 *   return data?.url ? <video src={data.url} controls /> : <button onClick={() => mutate('A cat')}>Generate</button>;
 * }
 * ```
 */

import type { Task, TaskHandle, TaskState, TaskUpdate } from '../types.ts';

/** A task in the query cache: plain data, which can be persisted. */
export interface VideoTaskData {
  /** The state of the task. */
  readonly state: TaskState;
  /** The gateway's own word for the state. */
  readonly status: string | undefined;
  /** From 0 to 1. Undefined if the gateway does not say. */
  readonly progress: number | undefined;
  /** The video's address. Undefined until there is one. */
  readonly url: string | undefined;
  /** The handle of the task. Pass it to `gateway.resume` for a remix, an extension or a download. */
  readonly handle: TaskHandle;
}

/** A gateway whose tasks can be resumed. */
export interface QueriedGateway {
  readonly name: string;
  readonly baseUrl: string;
  resume(handle: TaskHandle | string): Task;
}

/** Options of the query of a task. */
export interface VideoTaskQuery {
  /** The gateway of the task. */
  readonly gateway: QueriedGateway;
  /** The result of the submit, or the task's id. Without it the query is disabled, as with `enabled: false`. */
  readonly task: TaskHandle | string | undefined;
}

/** The part of a `QueryClient` that is used here. */
interface CacheOfQueries {
  setQueryData(queryKey: VideoTaskKey, data: VideoTaskData): unknown;
}

/** The argument of a query function. */
interface QueryContext {
  readonly client: CacheOfQueries;
  readonly signal: AbortSignal;
}

/** The key of a task in the cache. */
export type VideoTaskKey = readonly ['video-gateway-kit', baseUrl: string, task: string];

/** Options for `useQuery`, `prefetchQuery` and similar functions. */
export interface VideoTaskQueryOptions {
  readonly queryKey: VideoTaskKey;
  readonly queryFn: (context: QueryContext) => Promise<VideoTaskData>;
  readonly enabled: boolean;
  readonly retry: false;
  readonly networkMode: 'always';
  readonly staleTime: (query: { readonly state: { readonly data: VideoTaskData | undefined } }) => number;
}

/**
 * The query of a task. It is pending until the task has ended: the client polls at the gateway's interval, retries
 * failures, and writes each answer to the cache. A query without observers is aborted, and continues with the next
 * observer. Its errors are those of the client, such as `TaskFailedError` and `WaitTimeoutError`.
 *
 * @example
 * ```tsx
 * const { data, error } = useQuery(videoTaskOptions({ gateway, task }));
 * return <progress value={data?.progress ?? 0} />;
 * ```
 */
export function videoTaskOptions({ gateway, task }: VideoTaskQuery): VideoTaskQueryOptions {
  const queryKey: VideoTaskKey = ['video-gateway-kit', gateway.baseUrl, keyOf(task)];
  return {
    queryKey,
    enabled: task !== undefined,
    // The client has its own retries, and notices a missing network.
    retry: false,
    networkMode: 'always',
    staleTime: ({ state: { data } }) => (data && hasEnded(data) ? Number.POSITIVE_INFINITY : 0),
    queryFn: async ({ client, signal }) => {
      if (task === undefined) throw new TypeError('There is no task to query');
      const resumed = gateway.resume(task);
      let latest = dataOf(resumed, resumed);
      for await (const update of resumed.updates({ signal })) {
        latest = dataOf(update, resumed);
        client.setQueryData(queryKey, latest);
      }
      return latest;
    },
  };
}

/** Options of a submit. */
export interface VideoSubmit<Variables> {
  /** Submits a task with the client. Receives the argument of `mutate`. */
  readonly submit: (variables: Variables) => Promise<Task>;
}

/** Options for `useMutation`. */
export interface SubmitVideoOptions<Variables> {
  readonly mutationKey: readonly ['video-gateway-kit', 'submit'];
  readonly mutationFn: (variables: Variables) => Promise<TaskHandle>;
  readonly retry: false;
  readonly networkMode: 'always';
}

/**
 * The mutation of a submit. Its result is the task as plain data. It has no retries, and is not paused while offline:
 * each submit costs money, and only the client knows which one was certainly not accepted.
 *
 * @example
 * ```tsx
 * const { mutate, data: task, error } = useMutation(
 *   submitVideoOptions({
 *     submit: (prompt: string) => gateway.generateVideo({ model: 'grok-video-1.0', prompt }),
 *   }),
 * );
 * ```
 */
export function submitVideoOptions<Variables>({
  submit,
}: VideoSubmit<Variables>): SubmitVideoOptions<Variables> {
  return {
    mutationKey: ['video-gateway-kit', 'submit'],
    mutationFn: async (variables) => (await submit(variables)).toJSON(),
    retry: false,
    networkMode: 'always',
  };
}

/** The part of a key that identifies a task. */
function keyOf(task: TaskHandle | string | undefined): string {
  if (typeof task !== 'object') return task ?? '';
  return task.locators[0][1];
}

function hasEnded({ state, url }: VideoTaskData): boolean {
  return state === 'failed' || state === 'cancelled' || (state === 'completed' && url !== undefined);
}

function dataOf({ state, status, progress, result }: TaskUpdate | Task, task: Task): VideoTaskData {
  return { state, status, progress, url: result?.url, handle: task.toJSON() };
}
