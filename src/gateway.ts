/** A gateway: its typed calls, one method for each way to submit a task, and a way back to a task that was kept. */

import createClient, { type Client } from 'openapi-fetch';
import type { Tasks } from '../generated/lifecycle.ts';
import { type StreamedSubmits, streamedSubmits } from './bodies/unrepeatable-body.ts';
import {
  assertNumber,
  authorizationOf,
  checkPoll,
  count,
  type GatewayOptions,
  normalizeBaseUrl,
  type ProxiedGatewayOptions,
  positive,
  withoutKey,
} from './gateway-options.ts';
import type { Features } from './tasks/connection.ts';
import { submitTask } from './tasks/submit-task.ts';
import { parseHandle } from './tasks/task-handle.ts';
import { type TaskContext, VideoTask } from './tasks/video-task.ts';
import { AbortRelay } from './transport/abort.ts';
import { type Fetch, Transport } from './transport/http.ts';
import { systemClock } from './transport/system-clock.ts';
import { fillPath } from './transport/url-path.ts';
import type { SubmitOptions, Task, TaskHandle } from './types.ts';

/** The parts of a gateway that do not depend on its operations. */
export interface Gateway<Paths extends object, AnyTask extends Task> {
  /** The gateway's name. */
  readonly name: string;
  /** The absolute address of its server, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * Every call of the contract as it is: nothing is sent again, and a refusal is a value.
   *
   * @see https://openapi-ts.dev/openapi-fetch/api
   */
  readonly http: Client<Paths>;
  /**
   * Continues with a task that was submitted before.
   *
   * @param handle the value of `task.toJSON()`, the text that `JSON.stringify(task)` made of it, or the bare id; on toapis
   *   also what `onHandle` was called with, `error.handle`, or your own id of the task
   * @throws TypeError if it is none of these, or belongs to another gateway or server
   */
  resume(handle: TaskHandle | string): AnyTask;
}

/** Parts that only some gateways have: of their tasks, and of their submits. */
export interface GatewayFeatures extends Features {
  /** @default submitTask */
  readonly submit?: typeof submitTask;
}

/** Time limit of a request, in milliseconds, and maximum number of retries of a submit or an upload. */
const defaults = { requestTimeout: 120_000, maxRetries: 2 };

/**
 * Creates a gateway from the tables that are generated from its contract.
 *
 * @param features parts that only some gateways have
 * @throws TypeError if the API key or base URL cannot be used
 * @throws RangeError if a number is not valid
 */
export function createGateway<Methods>(
  tasks: Tasks,
  options: GatewayOptions | ProxiedGatewayOptions,
  { submit = submitTask, ...features }: GatewayFeatures = {},
): Methods {
  const { apiKey, changes, clock = systemClock, onRetry, poll = {} } = options;
  const fetch = withoutRedirectedPost(options.fetch ?? globalFetch);
  const { requestTimeout = defaults.requestTimeout, maxRetries = defaults.maxRetries } = options;
  assertNumber('requestTimeout', requestTimeout, positive);
  assertNumber('maxRetries', maxRetries, count);
  const baseUrl = normalizeBaseUrl(options.baseUrl ?? tasks.baseUrl);
  const authorization = apiKey === undefined ? withoutKey(baseUrl, tasks.baseUrl) : authorizationOf(apiKey);
  const requestInit = uncachedRequest();
  const http = createClient<object>({
    ...requestInit,
    baseUrl,
    headers: authorization,
    fetch: (request) => transport.fetchOnce(request),
    pathSerializer: fillPath,
  });
  const transport: Transport = new Transport({
    http,
    fetch,
    baseUrl,
    apiKey: apiKey ?? '',
    authorization,
    streamedSubmits: streamedSubmitsBy(options.fetch),
    requestInit,
    requestTimeout,
    errorMessage: tasks.errorMessage,
    clock,
  });
  const context: TaskContext = {
    baseUrl,
    tasks,
    poll: checkPoll(poll),
    maxRetries,
    onRetry,
    clock,
    transport,
    relay: new AbortRelay(),
    features,
    changes,
    pollers: new Map(),
    submit: (operationId, source, body, callOptions) =>
      submit(context, { operationId, source, body }, callOptions),
  };
  const gateway = {
    name: tasks.name,
    baseUrl,
    http,
    resume: (handle: TaskHandle | string) => new VideoTask(context, parseHandle(handle, { baseUrl, tasks })),
    ...submitMethods(context),
  };
  // The generated type names the methods of the same table.
  return gateway as Methods;
}

/** A method for each submit. Where the path names the source, its id comes first. */
function submitMethods({ tasks, submit }: TaskContext): Record<string, (...given: never[]) => Promise<Task>> {
  const methods = Object.entries(tasks.submits).map(([operationId, { source }]) => {
    const method = source
      ? (id: string, body: object, options?: SubmitOptions) => submit(operationId, id, body, options)
      : (body: object, options?: SubmitOptions) => submit(operationId, undefined, body, options);
    return [operationId, method];
  });
  return Object.fromEntries(methods);
}

/**
 * Fields of every request. No answer may come from a cache: Next.js 14 caches `fetch` on the server, and a second submit
 * would never leave. workerd throws for the field before its compatibility date 2024-11-11, and has no cache of that kind.
 */
export function uncachedRequest(): RequestInit {
  const init: RequestInit = { cache: 'no-store' };
  try {
    new Request('http://localhost/', init);
    return init;
  } catch {
    return {};
  }
}

/** Does not follow the redirect of a POST, which would be sent again, perhaps to a stranger. */
function withoutRedirectedPost(fetch: Fetch): Fetch {
  return (request) =>
    fetch(
      request.method === 'POST' && request.redirect === 'follow'
        ? new Request(request, { redirect: 'manual' })
        : request,
    );
}

/** Fields of a `Request` that `fetch` takes as options. Not every runtime has each of them. */
const requestFields = [
  'cache',
  'credentials',
  'headers',
  'integrity',
  'keepalive',
  'mode',
  'redirect',
  'referrer',
  'referrerPolicy',
  'signal',
] as const;

/**
 * Sends a request with the global `fetch`, which is looked up at each call.
 *
 * While a server component renders, React answers equal GETs from memory, so that a wait would see its first answer for
 * ever. Only a signal among the options turns that off, not the one of a `Request`.
 */
export function globalFetch(request: Request): Promise<Response> {
  if (request.method !== 'GET') return globalThis.fetch(request);
  const fields = requestFields.filter((field) => request[field] !== undefined);
  return globalThis.fetch(request.url, Object.fromEntries(fields.map((field) => [field, request[field]])));
}

/** The submits that are sent as streams. In a browser, a `fetch` of the caller's own may not pass a stream on. */
function streamedSubmitsBy(fetch: Fetch | undefined): StreamedSubmits {
  const possible = streamedSubmits();
  return fetch && possible === 'https' ? 'none' : possible;
}
