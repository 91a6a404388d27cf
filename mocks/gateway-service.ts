/** Serves one gateway: loads the state that the core needs, commits its decision, and writes the response. */

import type { Answer } from './core/answer.ts';
import type { Call, Decision, Fault, LogEntry, RequestBody, RequestHead, SentBody } from './core/call.ts';
import { authorizationOf } from './core/contract/authenticate.ts';
import { preferenceOf } from './core/contract/prefer-header.ts';
import { Rejection } from './core/contract/rejection.ts';
import type { Route } from './core/contract/router.ts';
import {
  type CallContext,
  decide,
  decideFault,
  decideRejection,
  failureEntry,
  isRefusal,
  needsOf,
} from './core/decide.ts';
import { filesPath, type GatewayModel } from './core/gateway-model.ts';
import { decideFile, taskFileNamed } from './core/handlers/content-handler.ts';
import { rejected } from './core/handlers/refused.ts';
import type { RequestedVideo } from './core/tasks/task-state.ts';
import { withoutKeys } from './core/text/logged-text.ts';
import { applyFault } from './http/apply-fault.ts';
import { readBody } from './http/body/read-body.ts';
import { ConnectionLostError } from './http/connection-lost-error.ts';
import { withCors, withCorsHeaders } from './http/cors.ts';
import type { HttpRequest, HttpResponse } from './http/http-message.ts';
import { serveFile } from './http/serve-file.ts';
import { andThen, type MaybePromise, recovering } from './maybe-promise.ts';
import type { Clip, Clips } from './media/clips.ts';
import { type Clock, delay } from './mock-clock.ts';
import type { ReplayedGateway } from './replay/replayed-gateway.ts';
import type { GatewayStore, Transaction } from './store/gateway-store.ts';
import { type Exchange, loggedAnswerBody, loggedRequestBody } from './store/memory/exchange.ts';
import { maxTries, StoreError, TooManyChangesError } from './store/store-error.ts';

/** The parts of a gateway's service. */
export interface GatewayServiceParts {
  readonly model: GatewayModel;
  readonly store: GatewayStore;
  readonly clock: Clock;
  /** The videos, which all gateways share. */
  readonly clips: Clips;
  /** Maximum size of a request body, in bytes. */
  readonly bodyLimit: number;
  /** Draws the delay of the next answer, in milliseconds. Defaults to none. */
  readonly latency?: (() => number) | undefined;
  /** Finds other gateways that have an endpoint, for the refusal of an unknown one. */
  readonly elsewhere: (method: string, path: string) => readonly string[];
  /** Reports a request that is not in the ledger, since the store failed. */
  readonly report: (entry: LogEntry) => void;
  /** A recording to answer from. Defaults to none. */
  readonly replay?: ReplayedGateway | undefined;
}

/** A request, before its body is read. */
interface ArrivedRequest {
  readonly request: HttpRequest;
  readonly head: RequestHead;
  readonly found: Route | Rejection;
  /** True if the state already includes the changes of other replicas. */
  readonly isFresh: boolean;
}

/** A request, with everything known about it before its decision. */
interface ReceivedRequest extends ArrivedRequest {
  readonly now: number;
  /** Number of times that it may be decided. */
  readonly triesLeft: number;
  /** The body, once it is read. */
  sent: SentBody | undefined;
}

/** The outcome of a request: its response or its error. */
interface Processed extends Pick<Decision, 'entry' | 'changes' | 'isDropped'> {
  readonly response?: HttpResponse;
  /** An error of the mock itself, instead of a response. */
  readonly error?: unknown;
  readonly fault: Fault | undefined;
}

/** The body of a request, or the error of reading it. */
interface ReceivedBody {
  readonly body?: RequestBody | undefined;
  /** The body in the form of a recording, if there is one. */
  readonly recorded?: unknown;
  readonly error?: unknown;
}

const noBody: ReceivedBody = {};

/** Size of an upload's form besides its file, in bytes. */
const formOverhead = 64 * 1024;

/** Answers the requests to one gateway. */
export class GatewayService {
  readonly #model: GatewayModel;
  readonly #store: GatewayStore;
  readonly #clock: Clock;
  readonly #clips: Clips;
  readonly #bodyLimit: number;
  readonly #latency: (() => number) | undefined;
  readonly #elsewhere: GatewayServiceParts['elsewhere'];
  readonly #report: GatewayServiceParts['report'];
  readonly #replay: GatewayServiceParts['replay'];

  constructor(parts: GatewayServiceParts) {
    const { model, store, clock, clips, bodyLimit, latency, elsewhere, report, replay } = parts;
    this.#report = report;
    this.#elsewhere = elsewhere;
    this.#replay = replay;
    this.#latency = latency;
    this.#model = model;
    this.#store = store;
    this.#clock = clock;
    this.#clips = clips;
    this.#bodyLimit = bodyLimit;
  }

  /**
   * Answers a request.
   *
   * @param mount the path of the gateway's base URL
   * @throws ConnectionLostError if a fault or a directive drops the connection; StoreError, which is logged with the status
   *   503 or 504; or an error of the mock itself, which is logged with the status 500
   */
  answer(request: HttpRequest, mount: string): MaybePromise<HttpResponse> {
    const path = request.path.slice(mount.length);
    if (path.startsWith(filesPath))
      return andThen(this.#store.refresh(), () => this.#file(request, path.slice(filesPath.length)));
    if (request.method === 'OPTIONS') {
      const methods = this.#model.router.methodsAt(path);
      if (methods.length > 0) return { status: 204, headers: withCorsHeaders({ allow: methods.join(', ') }) };
    }
    const found = this.#find(request.method, path, mount);
    const head: RequestHead = {
      method: request.method,
      path,
      query: queryOf(request.search),
      authorization: authorizationOf(request.header('authorization')),
      origin: request.header('origin'),
      preference: preferenceOf(request.header('prefer')),
      baseUrl: request.origin + mount,
    };
    const isFresh = !isCheckedOnCommit(found);
    const processed = recovering(
      () =>
        andThen(isFresh ? this.#store.refresh() : undefined, () =>
          this.#receiveAndProcess({ request, head, found, isFresh }),
        ),
      (error) => {
        if (error instanceof StoreError) this.#reportFailure(head, found, error);
        throw error;
      },
    );
    return andThen(processed, (outcome) =>
      andThen(this.#wait(outcome, request), () => conclude(outcome, request)),
    );
  }

  #reportFailure(head: RequestHead, found: Route | Rejection, error: StoreError): void {
    const context = { now: this.#clock.now(), head, operation: operationOf(found) };
    this.#report(failureEntry(this.#model, context, statusOf(error), error.message));
  }

  /** The route of a request. A refusal names the other gateways that have such an endpoint. */
  #find(method: string, path: string, mount: string): Route | Rejection {
    const found = this.#model.router.findInHttp(method, path);
    // In place of another server, the gateways have no common root.
    if (!(found instanceof Rejection) || mount === '') return found;
    const places = this.#elsewhere(method, path);
    const { status, text, headers = {} } = found;
    return places.length === 0 ? found : new Rejection(status, [text, ...places].join('; '), { headers });
  }

  #receiveAndProcess(arrived: ArrivedRequest): MaybePromise<Processed> {
    const now = this.#clock.now();
    const { head, found } = arrived;
    const received: ReceivedRequest = { ...arrived, now, triesLeft: maxTries, sent: undefined };
    const operation = operationOf(found);
    return andThen(this.#store.takeFault(operation?.id, head), (fault) =>
      andThen(this.#receive(received, fault), (receivedBody) =>
        this.#process(received, { now, head, operation, fault }, receivedBody),
      ),
    );
  }

  /** Decides a request and commits its changes. If the state has changed meanwhile, it starts over. */
  #process(
    received: ReceivedRequest,
    context: CallContext,
    receivedBody: ReceivedBody,
  ): MaybePromise<Processed> {
    const transaction = this.#store.begin(received.isFresh);
    // In memory, everything up to the commit is synchronous, so that two submits never get the same id.
    return andThen(this.#respond(received, context, receivedBody, transaction), (processed) => {
      const { changes, entry } = processed;
      const committed = transaction.commit(changes, entry, context.now, exchangeOf(received, processed));
      return andThen(committed, (isCommitted) =>
        isCommitted ? processed : this.#retry(received, context, receivedBody),
      );
    });
  }

  #retry(
    received: ReceivedRequest,
    context: CallContext,
    receivedBody: ReceivedBody,
  ): MaybePromise<Processed> {
    const store = this.#store;
    const triesLeft = received.triesLeft - 1;
    if (triesLeft === 0) throw new TooManyChangesError();
    return andThen(store.refresh(), () =>
      andThen(context.fault ?? store.takeFault(context.operation?.id, context.head), (fault) => {
        const now = this.#clock.now();
        const again = { ...received, now, isFresh: true, triesLeft };
        return this.#process(again, { ...context, now, fault }, receivedBody);
      }),
    );
  }

  /** Waits for the delays that a directive, a fault and the option `latency` ask for. */
  #wait({ entry, fault }: Processed, request: HttpRequest): MaybePromise<void> {
    const due = (entry.delay ?? 0) + (fault?.seconds ?? 0) * 1000 + (this.#latency?.() ?? 0);
    if (due > 0) return waitFor(due, request);
  }

  /** Decides a request and prepares its response. An error of the mock itself is an outcome, too. */
  #respond(
    received: ReceivedRequest,
    context: CallContext,
    receivedBody: ReceivedBody,
    transaction: Transaction,
  ): MaybePromise<Processed> {
    return recovering<Processed>(
      () =>
        andThen(
          this.#decide(received, context, receivedBody, transaction),
          ({ answer, entry, changes, isDropped }) =>
            andThen(this.#write(received.request, answer), (response) => ({
              entry,
              changes,
              isDropped,
              response,
              fault: context.fault,
            })),
        ),
      (error) => {
        const isLost = error instanceof ConnectionLostError;
        const reason = error instanceof Error ? error.message : String(error);
        const entry = failureEntry(this.#model, context, isLost ? undefined : statusOf(error), reason);
        return { entry, changes: undefined, isDropped: isLost, error, fault: context.fault };
      },
    );
  }

  #decide(
    received: ReceivedRequest,
    context: CallContext,
    { body, recorded, error }: ReceivedBody,
    transaction: Transaction,
  ): MaybePromise<Decision> {
    const { head, now, found } = received;
    const { fault } = context;
    if (fault && isRefusal(fault)) return decideFault(this.#model, context, fault);
    if (found instanceof Rejection) return decideRejection(this.#model, context, found);
    if (error instanceof Rejection) return decideRejection(this.#model, context, error);
    if (error !== undefined) throw error;
    const call: Call = { now, head, route: found, body };
    return (
      this.#replay?.decide(call, recorded, fault) ??
      andThen(transaction.load(needsOf(this.#model, call), now), (known) =>
        decide(this.#model, call, known, fault),
      )
    );
  }

  /** Reads the body, unless the request is refused anyway. */
  #receive(received: ReceivedRequest, fault: Fault | undefined): MaybePromise<ReceivedBody> {
    const { found } = received;
    if (found instanceof Rejection || (fault && isRefusal(fault))) return noBody;
    return recovering<ReceivedBody>(
      () => andThen(this.#body(received, found), (body) => this.#replay?.withRecordedForm(body) ?? { body }),
      (error) => ({ error }),
    );
  }

  #body(received: ReceivedRequest, { operation: { upload } }: Route): MaybePromise<RequestBody | undefined> {
    const { request } = received;
    // HTTP gives such a body no meaning, but a request template of one gateway has one.
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    return readBody(request, upload ? upload.maxSize + formOverhead : this.#bodyLimit, (sent) => {
      received.sent = sent;
    });
  }

  #write(
    request: HttpRequest,
    { status, headers, body, text, video, file }: Answer,
  ): MaybePromise<HttpResponse> {
    if (video) return this.#clip(video, file).then((clip) => withCors(serveFile(request, clip)));
    return { status, headers: withCorsHeaders(headers), body: text ?? JSON.stringify(body) };
  }

  /** The recorded file of a video, if there is one, or else a clip. */
  #clip(video: RequestedVideo, file: string | undefined): Promise<Clip> {
    return this.#replay?.video(file) ?? this.#clips.load(video);
  }

  /** Serves a file of a finished task, or an upload. */
  #file(request: HttpRequest, sent: string): MaybePromise<HttpResponse> {
    const name = decodeSegment(sent);
    const now = this.#clock.now();
    return andThen(this.#store.upload(name), (file) =>
      file ? servedUpload(request, name, file) : this.#taskFile(request, { name, sent }, now),
    );
  }

  #taskFile(
    request: HttpRequest,
    { name, sent }: { readonly name: string; readonly sent: string },
    now: number,
  ): MaybePromise<HttpResponse> {
    const { id = '', kind = 'video' } = taskFileNamed(name) ?? {};
    return recovering(
      () =>
        andThen(this.#store.task(id, now), (task) => {
          const { video, file } =
            this.#replay?.file(id, kind) ?? decideFile(this.#model, sent, kind, task, now);
          const clip = kind === 'video' ? this.#clip(video, file) : this.#clips.still(video);
          return clip.then((bytes) => withCors(serveFile(request, bytes)));
        }),
      (error) => {
        const { status, headers, body } = rejected(this.#model.anyOperation, error).answer;
        return { status, headers: withCorsHeaders(headers), body: JSON.stringify(body) };
      },
    );
  }
}

/**
 * True for a submit whose commit checks the state it was decided on, so that it needs no refresh before. One with a source
 * does: another replica may have created that task.
 */
function isCheckedOnCommit(found: Route | Rejection): boolean {
  const submit = operationOf(found)?.submit;
  return submit !== undefined && submit.source === undefined;
}

function operationOf(found: Route | Rejection): Route['operation'] | undefined {
  return found instanceof Rejection ? undefined : found.operation;
}

/** The status of the answer to a request that failed in the mock itself. */
function statusOf(error: unknown): number {
  return error instanceof StoreError ? error.status : 500;
}

/** The parts of a request and its answer for the log. */
function exchangeOf({ request, head, sent }: ReceivedRequest, { entry, response }: Processed): Exchange {
  const { authorization } = head;
  const body = entry.status === undefined ? undefined : response?.body;
  const prefer = request.header('prefer');
  return {
    search: request.search === '' ? '' : withoutKeys(request.search, authorization),
    prefer: prefer && withoutKeys(prefer, authorization),
    hasKey: authorization !== null,
    sent: sent && loggedRequestBody(sent, authorization),
    answered:
      body === undefined
        ? undefined
        : loggedAnswerBody(response?.headers['content-type'] ?? '', body, authorization),
  };
}

/**
 * Waits in real time, whatever the mock's clock does.
 *
 * @throws ConnectionLostError if the caller disconnects meanwhile
 */
async function waitFor(milliseconds: number, request: HttpRequest): Promise<void> {
  const done = new AbortController();
  const gone = request.aborted(done.signal).then(() => {
    throw new ConnectionLostError();
  });
  try {
    await Promise.race([delay(milliseconds, done.signal), gone]);
  } finally {
    done.abort();
  }
}

const noQuery: RequestHead['query'] = {};

/** The most common query: a single parameter without percent-encoding. */
const plainParameter = /^\?([a-z]\w*)=([\w:.~-]*)$/i;

/** The parameters of a query. If a name is repeated, its last value applies. */
function queryOf(search: string): RequestHead['query'] {
  if (search === '') return noQuery;
  const single = plainParameter.exec(search);
  if (single) return { [single[1] ?? '']: single[2] ?? '' };
  return Object.fromEntries(new URLSearchParams(search));
}

/**
 * The response, with its fault applied.
 *
 * @throws ConnectionLostError if the connection is dropped; or the error of the mock itself
 */
function conclude(
  { isDropped, response, error, fault }: Processed,
  request: HttpRequest,
): MaybePromise<HttpResponse> {
  if (isDropped) throw error instanceof ConnectionLostError ? error : new ConnectionLostError();
  if (response === undefined) throw error;
  return fault ? andThen(applyFault(response, fault, request), withCors) : response;
}

async function servedUpload(request: HttpRequest, name: string, file: File): Promise<HttpResponse> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return withCors(serveFile(request, { bytes, type: file.type, etag: `"${name}"` }));
}

/** Decodes a segment of a path. Returns an empty string if it is malformed. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
