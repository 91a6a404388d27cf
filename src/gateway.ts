/** A gateway: typed calls, a method for each submit, and `resume` for stored tasks. */

import createClient, { type Client } from 'openapi-fetch';
import type { Tasks } from '../generated/lifecycle.ts';
import { type StreamedSubmits, streamedSubmits } from './bodies/unrepeatable-body.ts';
import {
  authorizationOf,
  checkPoll,
  type GatewayOptions,
  normalizeBaseUrl,
  type ProxiedGatewayOptions,
  withoutKey,
} from './gateway-options.ts';
import { assertNumber, count, positive } from './number-range.ts';
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
   * Plain typed calls of the contract: no retries, and refusals are values.
   *
   * @see https://openapi-ts.dev/openapi-fetch/api
   */
  readonly http: Client<Paths>;
  /**
   * Resumes a task that was submitted before.
   *
   * @param handle the value of `task.toJSON()`, the text that `JSON.stringify(task)` made of it, or the bare id; on
   *   toapis also the argument of `onHandle`, `error.handle`, or your own id of the task
   * @throws TypeError if it is not valid, or belongs to another gateway or server
   */
  resume(handle: TaskHandle | string): AnyTask;
}

/** Features that only some gateways have. */
export interface GatewayFeatures extends Features {
  /** @default submitTask */
  readonly submit?: typeof submitTask;
}

/** Timeout of a request, in milliseconds, and maximum number of retries of a submit or an upload. */
const defaults = { requestTimeout: 120_000, maxRetries: 2 };

/**
 * Creates a gateway from the generated tables of its contract.
 *
 * @param features features that only some gateways have
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
  // The generated type has the methods of the same table.
  return gateway as Methods;
}

/** A method for each submit. If the path contains the source, its id is the first argument. */
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

/** Does not follow redirects of a POST, which would be sent again, perhaps to another server. */
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
 * Sends a request with the global `fetch`, looked up at each call.
 *
 * While a server component renders, React caches equal GETs, so that a wait would see its first answer forever. Only a
 * signal in the options turns that off, not the one of a `Request`.
 */
export function globalFetch(request: Request): Promise<Response> {
  if (request.method !== 'GET') return globalThis.fetch(request);
  const fields = requestFields.filter((field) => request[field] !== undefined);
  return globalThis.fetch(request.url, Object.fromEntries(fields.map((field) => [field, request[field]])));
}

/** Submits that are sent as streams. In a browser, a custom `fetch` may not pass a stream on. */
function streamedSubmitsBy(fetch: Fetch | undefined): StreamedSubmits {
  const possible = streamedSubmits();
  return fetch && possible === 'https' ? 'none' : possible;
}
