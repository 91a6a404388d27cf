/** Handles a page's request, from the checks to the answer. */

import { type GatewayTables, gatewayTables } from '../../generated/gateway-tables.ts';
import { idAt, textAt, valueAt } from '../bodies/json.ts';
import { authorizationOf, normalizeBaseUrl } from '../gateway-options.ts';
import { assertNumber, count, positive } from '../number-range.ts';
import { findVideoAddress } from '../tasks/video.ts';
import { systemClock } from '../transport/system-clock.ts';
import { assertSecrets } from '../webhooks/receive-webhook.ts';
import { CallerChanges } from './caller-changes.ts';
import { crossOriginHeaders, crossSiteRefusal, preflightResponse } from './cross-site.ts';
import { decisiveText, type ProxiedBody, ProxiedBodyError, readProxiedBody } from './proxied-body.ts';
import {
  applicationRefusal,
  type ProxyAnswer,
  type ProxyRefusal,
  refusalAnswer,
  toResponse,
  unavailableAnswer,
} from './proxy-answer.ts';
import {
  isId,
  type MatchedOperation,
  matchOperation,
  operationsOf,
  type ProxyOperation,
} from './proxy-operations.ts';
import type { AuthorizedCall, ProxyCall, ProxyOptions } from './proxy-options.ts';
import { MemoryProxyStore, TaskOwners } from './proxy-store.ts';
import { fingerprintOf, SubmitRecords } from './submit-records.ts';
import { Upstream } from './upstream.ts';

const defaults = { maxBodySize: 16_777_216, requestTimeout: 100_000 };

/** Visible ASCII, as in the draft of the header, with the length of an id. */
const idempotencyKeyForm = /^[!-~]{1,255}$/;

/** Retry delay after a failure of the application's own functions, in seconds. */
const failureRetryAfter = 5;

/** A request that is matched and read. */
interface ReadCall {
  readonly call: ProxyCall;
  readonly matched: MatchedOperation;
  readonly body: ProxiedBody | undefined;
  /** The caller's ids that the page gives to the task. */
  readonly ownIds: readonly string[];
}

/** An authorized request. */
interface AllowedCall extends ReadCall {
  readonly call: AuthorizedCall;
  /** True if the task is queried by a caller's own id, which may not be unique. */
  readonly isByOwnId: boolean;
}

/** A proxy for one gateway. */
export class GatewayProxy {
  readonly #options: ProxyOptions;
  readonly #tables: GatewayTables;
  readonly #operations: readonly ProxyOperation[];
  readonly #basePath: string;
  readonly #baseUrl: string;
  readonly #maxBodySize: number;
  readonly #allowedOrigins: readonly string[];
  readonly #owners: TaskOwners;
  readonly #submits: SubmitRecords;
  readonly #upstream: Upstream;
  readonly #changes: CallerChanges | undefined;

  constructor(options: ProxyOptions) {
    const { gateway, apiKey, fetch, clock = systemClock, allowedOrigins = [] } = options;
    const { maxBodySize = defaults.maxBodySize, requestTimeout = defaults.requestTimeout } = options;
    if (!Object.hasOwn(gatewayTables, gateway)) {
      const names = Object.keys(gatewayTables).join(' or ');
      throw new TypeError(`gateway must be ${names}, not ${JSON.stringify(gateway)}`);
    }
    if (typeof options.authorize !== 'function') {
      throw new TypeError(
        'authorize must be a function that gives the id of the caller, or refuses. Without it, everybody could spend your money',
      );
    }
    const { webhooks } = options;
    if (webhooks && gateway !== 'toapis') throw new TypeError('webhooks: only toapis has webhooks');
    if (webhooks) assertSecrets(webhooks.secrets);
    if (webhooks?.maxStreams !== undefined) assertNumber('maxStreams', webhooks.maxStreams, count);
    if (typeof apiKey !== 'function') authorizationOf(apiKey);
    assertNumber('maxBodySize', maxBodySize, positive);
    assertNumber('requestTimeout', requestTimeout, positive);
    this.#options = options;
    this.#tables = gatewayTables[gateway];
    this.#operations = operationsOf(this.#tables, options.extraOperations ?? []);
    this.#basePath = normalizeBasePath(options.basePath ?? '');
    this.#baseUrl = normalizeBaseUrl(options.baseUrl ?? this.#tables.tasks.baseUrl);
    this.#maxBodySize = maxBodySize;
    this.#allowedOrigins = allowedOrigins;
    const store = options.store ?? new MemoryProxyStore(clock);
    const onError = (error: unknown) => options.onError?.(error);
    this.#owners = new TaskOwners(store);
    this.#changes = webhooks && new CallerChanges(webhooks, this.#owners, clock);
    this.#submits = new SubmitRecords(store, clock, requestTimeout, onError);
    this.#upstream = new Upstream({
      tables: this.#tables,
      baseUrl: this.#baseUrl,
      apiKey,
      fetch,
      requestTimeout,
      clock,
      onError,
    });
  }

  /** Answers a page's request. */
  async handle(request: Request): Promise<Response> {
    const response = await this.#respond(request);
    for (const [name, value] of Object.entries(crossOriginHeaders(request, this.#allowedOrigins))) {
      response.headers.set(name, value);
    }
    return response;
  }

  async #respond(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const isBelow = pathname.startsWith(`${this.#basePath}/`);
    const path = isBelow ? pathname.slice(this.#basePath.length) : '';
    const line = `${request.method} ${path}`;
    // Its signature proves that it comes from the gateway.
    if (this.#changes && line === 'POST /webhooks') return this.#changes.receive(request);
    const refusal = crossSiteRefusal(request, this.#allowedOrigins);
    if (refusal) return toResponse(refusalAnswer(refusal));
    if (isBelow && isPreflight(request, this.#allowedOrigins))
      return preflightResponse(request, this.#allowedOrigins);
    if (this.#changes && line === 'GET /changes') return this.#stream(request, this.#changes);
    const matched = matchOperation(this.#operations, request.method, path, searchParams);
    if (!matched) return toResponse(refusalAnswer(notForwarded));
    const read = await this.#read(request, matched);
    if ('status' in read) return toResponse(refusalAnswer(read));
    const allowed = await this.#allow(read);
    if (!('call' in allowed)) return toResponse(allowed);
    const { call } = allowed;
    if (call.kind === 'content') return this.#content(allowed);
    return toResponse(await (call.kind === 'submit' ? this.#submit(allowed) : this.#forward(allowed)));
  }

  /** Opens a stream of changes for an authorized caller. */
  async #stream(request: Request, changes: CallerChanges): Promise<Response> {
    const rest = { model: undefined, taskId: undefined, body: undefined };
    const caller = await this.#authorize({ request, operation: 'changes', kind: 'changes', ...rest });
    return typeof caller === 'string' ? changes.stream(caller, request.signal) : toResponse(caller);
  }

  /** Reads the request for the application's decision. */
  async #read(request: Request, matched: MatchedOperation): Promise<ReadCall | ProxyRefusal> {
    const { operation } = matched;
    try {
      const body =
        operation.method === 'POST'
          ? await readProxiedBody(request, this.#mediaTypesOf(operation), this.#maxBodySize)
          : undefined;
      const model = body && decisiveText(body, '/model');
      const taskId = this.#taskIdOf(matched, body);
      const ownIds = body ? this.#ownIdsOf(operation, body) : [];
      const { id, kind } = operation;
      return {
        matched,
        body,
        ownIds,
        call: { request, operation: id, kind, model, taskId, body: body?.fields },
      };
    } catch (error) {
      if (error instanceof ProxiedBodyError) return error.refusal;
      throw error;
    }
  }

  #mediaTypesOf({ method, path }: ProxyOperation): readonly string[] {
    return Object.keys(this.#tables.requests.operations[`${method} ${path}`]?.bodies ?? {});
  }

  /** The task that a request queries or starts from. */
  #taskIdOf({ operation, parameters }: MatchedOperation, body: ProxiedBody | undefined): string | undefined {
    if (operation.kind === 'query' || operation.kind === 'content') return Object.values(parameters)[0];
    const source = this.#tables.lifecycles.submits[operation.id]?.source;
    if (source === undefined) return undefined;
    const [, pointer] = /^\$request\.body#(.*)$/.exec(source) ?? [];
    // The other locations are path parameters. There is only one.
    return pointer === undefined || !body ? Object.values(parameters)[0] : decisiveText(body, pointer);
  }

  /** The caller's ids that a page gives to a task. */
  #ownIdsOf({ id: operationId }: ProxyOperation, body: ProxiedBody): readonly string[] {
    const { callbackUrl, callerId } = this.#tables.lifecycles.submits[operationId] ?? {};
    if (callbackUrl !== undefined && valueAt(body.fields, callbackUrl) !== undefined) {
      throw new ProxiedBodyError(
        400,
        'A page must not set the webhook address of its task',
        'callback_not_allowed',
      );
    }
    return (callerId?.at ?? []).flatMap((pointer) => {
      const id = decisiveText(body, pointer);
      if (id === undefined) return [];
      if (isId(id)) return [id];
      throw new ProxiedBodyError(
        400,
        `No query through the proxy can ask for the id at ${pointer.slice(1)}`,
        'id_unusable',
      );
    });
  }

  /** Asks the application for the caller. Returns the answer if it refuses. */
  async #authorize(call: ProxyCall): Promise<string | ProxyAnswer> {
    try {
      const caller = await this.#options.authorize(call);
      if (isRefusal(caller)) return applicationRefusal(this.#tables.tasks, caller);
      return typeof caller === 'string' && caller !== '' ? caller : refusalAnswer(nobody);
    } catch (error) {
      return this.#failure(error);
    }
  }

  /** Asks the application, and checks the owner of the task. */
  async #allow(read: ReadCall): Promise<AllowedCall | ProxyAnswer> {
    const { call } = read;
    const caller = await this.#authorize(call);
    if (typeof caller !== 'string') return caller;
    const allowed = { ...read, call: { ...call, caller }, isByOwnId: false };
    const { taskId, kind } = call;
    try {
      if (taskId === undefined || (await this.#owners.ownerOf(taskId)) === caller) return allowed;
      const isByOwnId = kind === 'query' && (await this.#owners.claimantOf(taskId)) === caller;
      return isByOwnId ? { ...allowed, isByOwnId } : refusalAnswer(unknownTask(taskId));
    } catch (error) {
      return this.#failure(error);
    }
  }

  /** Sends a submit once per key. */
  async #submit(allowed: AllowedCall): Promise<ProxyAnswer> {
    const { call, body, matched } = allowed;
    const key = call.request.headers.get('idempotency-key');
    try {
      if (key === null) return await this.#send(allowed);
      if (!idempotencyKeyForm.test(key)) return refusalAnswer(malformedKey);
      const fingerprint = await fingerprintOf(`POST ${matched.target}`, body?.bytes ?? new Uint8Array());
      const submit = { key: `submit:${JSON.stringify([call.caller, key])}`, fingerprint };
      return await this.#submits.once(submit, () => this.#send(allowed));
    } catch (error) {
      return this.#failure(error);
    }
  }

  /** Sends a submit to the gateway. If the page disconnects, its next request with the same key gets the answer. */
  async #send(allowed: AllowedCall): Promise<ProxyAnswer> {
    const claimed: string[] = [];
    try {
      const refusal = await this.#options.beforeSubmit?.(allowed.call);
      if (refusal) return applicationRefusal(this.#tables.tasks, refusal);
      for (const id of allowed.ownIds) {
        const result = await this.#owners.claim(id, allowed.call.caller);
        if (result === 'taken') return refusalAnswer(takenId);
        if (result === 'claimed') claimed.push(id);
      }
    } catch (error) {
      return this.#failure(error);
    }
    const answer = await this.#sendToGateway(allowed);
    // The id of a task that was not created belongs to nobody.
    if (answer.isRefusal) await this.#keep(claimed, (id) => this.#owners.release(id));
    return answer;
  }

  async #sendToGateway({ call, matched, body }: AllowedCall): Promise<ProxyAnswer> {
    const { answer, content } = await this.#upstream.send(
      matched,
      this.#withCallback(matched, body),
      undefined,
    );
    if (content === undefined) return answer;
    const locators = this.#tables.tasks.submits[matched.operation.id]?.locators ?? [];
    const ids = locators.map(([, pointer]) => idAt(content, pointer));
    await this.#keep(ids, (id) => this.#owners.give(id, call.caller));
    return { ...answer, body: this.#written(content) };
  }

  /** The body of a submit, with the address of its webhook. */
  #withCallback(
    { operation }: MatchedOperation,
    body: ProxiedBody | undefined,
  ): string | FormData | undefined {
    const url = this.#options.webhooks?.url;
    const { callbackUrl } = this.#tables.lifecycles.submits[operation.id] ?? {};
    if (!body || url === undefined || callbackUrl === undefined) return body?.content;
    return JSON.stringify({ ...body.fields, [callbackUrl.slice(1)]: url });
  }

  /** Forwards a query, an upload, or an extra operation. */
  async #forward({ call, matched, body, isByOwnId }: AllowedCall): Promise<ProxyAnswer> {
    const { signal } = call.request;
    const { answer, content } = await this.#upstream.send(matched, body?.content, signal);
    if (content === undefined) return answer;
    if (isByOwnId) {
      const { taskId = '', caller } = call;
      const { id = '', callerId = '' } = this.#tables.tasks.queries[matched.operation.id]?.at ?? {};
      // The id may also be the gateway's own id of another caller's task.
      if (textAt(content, callerId) !== taskId) return refusalAnswer(unknownTask(taskId));
      await this.#keep([idAt(content, id)], (found) => this.#owners.give(found, caller));
    }
    return { ...answer, body: this.#written(content) };
  }

  async #content({ call, matched }: AllowedCall): Promise<Response> {
    const answer = await this.#upstream.open(matched, call.request);
    return answer instanceof Response ? answer : toResponse(answer);
  }

  /** Stores the ids in an answer. If that fails, the answer is still returned. */
  async #keep(ids: readonly (string | undefined)[], write: (id: string) => Promise<void>): Promise<void> {
    try {
      for (const id of new Set(ids)) if (id !== undefined) await write(id);
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  /** The JSON of an answer, with the gateway's video endpoint replaced by the proxy's. */
  #written(content: unknown): string {
    const { queries } = this.#tables.tasks;
    const endpoint = Object.values(queries).find(({ content: path }) => path)?.content;
    for (const pointer of new Set(Object.values(queries).flatMap(({ at }) => at.result))) {
      const address = findVideoAddress(this.#baseUrl, endpoint, [textAt(content, pointer)]);
      // Relative, since only the page knows its base URL.
      if (address?.requiresAuth) setAt(content, pointer, address.url.slice(this.#baseUrl.length + 1));
    }
    return JSON.stringify(content);
  }

  #failure(error: unknown): ProxyAnswer {
    this.#options.onError?.(error);
    const message = 'The service failed before it asked the gateway. Nothing was sent';
    return unavailableAnswer(this.#tables.tasks, message, failureRetryAfter);
  }
}

function normalizeBasePath(basePath: string): string {
  if (basePath === '' || basePath === '/') return '';
  const path = basePath.replace(/\/+$/, '');
  // Normalized by a URL: without dot segments, and encoded.
  if (path.startsWith('/') && new URL(`http://proxy${path}`).pathname === path) return path;
  throw new TypeError(
    `basePath must be the path of a URL such as /api/video, not ${JSON.stringify(basePath)}`,
  );
}

function isPreflight({ method, headers }: Request, allowed: readonly string[]): boolean {
  return method === 'OPTIONS' && allowed.includes(headers.get('origin') ?? '');
}

/** Distinguishes a refusal of the application from the id of a caller. */
function isRefusal(decision: unknown): decision is ProxyRefusal {
  return (
    typeof decision === 'object' &&
    decision !== null &&
    'status' in decision &&
    typeof decision.status === 'number'
  );
}

/** Sets a value at a JSON pointer with an existing parent. */
function setAt(value: unknown, pointer: string, text: string): void {
  const end = pointer.lastIndexOf('/');
  const parent = valueAt(value, pointer.slice(0, end));
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, pointer.slice(end + 1), text);
}

const notForwarded: ProxyRefusal = {
  status: 404,
  code: 'not_forwarded',
  message: 'The proxy forwards no such request',
};

const nobody: ProxyRefusal = {
  status: 403,
  code: 'not_allowed',
  message: 'The application allows no such request',
};

const malformedKey: ProxyRefusal = {
  status: 400,
  code: 'idempotency_key_malformed',
  message: 'The Idempotency-Key must have 1 to 255 visible ASCII characters',
};

const takenId: ProxyRefusal = {
  status: 400,
  code: 'id_taken',
  message: 'Your id belongs to another task. Use a new one for each submit',
};

/** The same answer for another caller's task and for an unknown one. */
function unknownTask(id: string): ProxyRefusal {
  return { status: 404, code: 'task_not_found', message: `Task not found: ${id.slice(0, 100)}` };
}
