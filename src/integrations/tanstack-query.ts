/**
 * Options for TanStack Query, version 5: a submit as a mutation that nothing repeats, a task as a query that ends.
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

/** A task in the cache of queries: plain data, which a persister can keep. */
export interface VideoTaskData {
  /** The state of the task. */
  readonly state: TaskState;
  /** The gateway's own word for the state. */
  readonly status: string | undefined;
  /** From 0 to 1. Undefined if the gateway does not say. */
  readonly progress: number | undefined;
  /** The video's address. Undefined until there is one. */
  readonly url: string | undefined;
  /** The task. `gateway.resume` makes one of it, for a remix, an extension or a download. */
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
  /** The task, as its submit gave it, or its id. Without one the query waits, as with `enabled: false`. */
  readonly task: TaskHandle | string | undefined;
}

/** The part of a `QueryClient` that is used here. */
interface CacheOfQueries {
  setQueryData(queryKey: VideoTaskKey, data: VideoTaskData): unknown;
}

/** The argument of the function of a query. */
interface QueryContext {
  readonly client: CacheOfQueries;
  readonly signal: AbortSignal;
}

/** The key of a task in the cache. */
export type VideoTaskKey = readonly ['video-gateway-kit', baseUrl: string, task: string];

/** Options for `useQuery`, `prefetchQuery` and their kind. */
export interface VideoTaskQueryOptions {
  readonly queryKey: VideoTaskKey;
  readonly queryFn: (context: QueryContext) => Promise<VideoTaskData>;
  readonly enabled: boolean;
  readonly retry: false;
  readonly networkMode: 'always';
  readonly staleTime: (query: { readonly state: { readonly data: VideoTaskData | undefined } }) => number;
}

/**
 * The query of a task. It is under way until the task has ended: the client polls at the gateway's pace, repeats what
 * fails, and each answer is in the cache at once. A query that nobody watches any more is aborted, and goes on when it is
 * watched again. Its error is one of the client's: a `TaskFailedError`, say, or a `WaitTimeoutError`.
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
    // The client repeats what may be repeated, and knows by itself when there is no network.
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
  /** Submits a task with the client, given what `mutate` is given. */
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
 * The mutation of a submit, whose result is the task as plain data. It is never repeated, nor kept back while there is no
 * network to be sent later: each submit costs money, and the client alone knows which one was certainly not accepted.
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

/** The part of a key that tells one task from another. */
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
