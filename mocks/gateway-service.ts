/** One gateway as it is served: the shell that loads what the core asks for, commits what it decides, and writes. */

import type { Answer } from './core/answer.ts';
import type { Call, Decision, Fault, RequestBody, RequestHead, SentBody } from './core/call.ts';
import { authorizationOf } from './core/contract/authenticate.ts';
import { preferenceOf } from './core/contract/prefer-header.ts';
import { Rejection } from './core/contract/rejection.ts';
import type { Route } from './core/contract/router.ts';
import {
  type Caught,
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
import { withoutKeys } from './core/text/kept-text.ts';
import { applyFault } from './http/apply-fault.ts';
import { readBody } from './http/body/read-body.ts';
import { ConnectionLostError } from './http/connection-lost-error.ts';
import { allow, allowing } from './http/cors.ts';
import type { HttpRequest, HttpResponse } from './http/http-message.ts';
import { serveFile } from './http/serve-file.ts';
import { andThen, type MaybePromise, recovering } from './maybe-promise.ts';
import type { Clip, Clips } from './media/clips.ts';
import { type Clock, delay } from './mock-clock.ts';
import type { ReplayedGateway } from './replay/replayed-gateway.ts';
import type { GatewayStore, Transaction } from './store/gateway-store.ts';
import { type Exchange, keptOfAnswer, keptOfSent } from './store/memory/exchange.ts';

/** The parts of a gateway. */
export interface GatewayServiceParts {
  readonly model: GatewayModel;
  readonly store: GatewayStore;
  readonly clock: Clock;
  /** The videos; shared between gateways, which serve the same ones. */
  readonly clips: Clips;
  /** The largest request body that is read, in bytes. */
  readonly bodyLimit: number;
  /** Draws the milliseconds by which the next answer is late. Defaults to none. */
  readonly latency?: (() => number) | undefined;
  /** The recording that answers what it knows. Defaults to none. */
  readonly replay?: ReplayedGateway | undefined;
}

/** A request whose operation is being looked for. */
interface Reception {
  readonly request: HttpRequest;
  readonly head: RequestHead;
  readonly now: number;
  readonly found: Route | Rejection;
  /** True if the changes of other replicas were brought in before. */
  readonly isFresh: boolean;
  /** The body, once it has been read. */
  sent: SentBody | undefined;
}

/** The operation that a request is meant for. */
interface Found extends Pick<Reception, 'found' | 'isFresh'> {
  /** The path below the base URL. */
  readonly path: string;
}

/** A request that is decided, and whose response is ready. */
interface Settled extends Pick<Decision, 'entry' | 'changes' | 'isDropped'> {
  readonly response?: HttpResponse;
  /** An error of the mock itself, in place of a response. */
  readonly error?: unknown;
  readonly fault: Fault | undefined;
}

/** The body of a request, or the reason why it could not be read. */
interface Received {
  readonly body?: RequestBody | undefined;
  /** The body as a recording keeps it, where there is one. */
  readonly kept?: unknown;
  readonly error?: unknown;
}

const nothingReceived: Received = {};

/** Room for the rest of an upload's form, in bytes. */
const formOverhead = 64 * 1024;

/** Answers the requests to one gateway. */
export class GatewayService {
  readonly #model: GatewayModel;
  readonly #store: GatewayStore;
  readonly #clock: Clock;
  readonly #clips: Clips;
  readonly #bodyLimit: number;
  readonly #latency: (() => number) | undefined;
  readonly #replay: GatewayServiceParts['replay'];

  constructor({ model, store, clock, clips, bodyLimit, latency, replay }: GatewayServiceParts) {
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
   * @throws ConnectionLostError if the caller asked for a connection that drops; or a fault of the mock itself, which
   *   is in the log with the status 500
   */
  answer(request: HttpRequest, mount: string): MaybePromise<HttpResponse> {
    const path = request.path.slice(mount.length);
    if (path.startsWith(filesPath))
      return andThen(this.#store.refresh(), () => this.#file(request, path.slice(filesPath.length)));
    if (request.method === 'OPTIONS') {
      const methods = this.#model.router.methodsAt(path);
      if (methods.length > 0) return { status: 204, headers: allowing({ allow: methods.join(', ') }) };
    }
    const found = this.#model.router.findInHttp(request.method, path);
    const isFresh = !isCheckedWhenKept(found);
    return andThen(isFresh ? this.#store.refresh() : undefined, () =>
      this.#answerNow(request, mount, { path, found, isFresh }),
    );
  }

  #answerNow(
    request: HttpRequest,
    mount: string,
    { path, found, isFresh }: Found,
  ): MaybePromise<HttpResponse> {
    const now = this.#clock.now();
    const head: RequestHead = {
      method: request.method,
      path,
      query: queryOf(request.search),
      authorization: authorizationOf(request.header('authorization')),
      origin: request.header('origin'),
      preference: preferenceOf(request.header('prefer')),
      baseUrl: request.origin + mount,
    };
    const reception: Reception = { request, head, now, found, isFresh, sent: undefined };
    const operation = found instanceof Rejection ? undefined : found.operation;
    return andThen(this.#store.takeFault(operation?.id, head), (fault) =>
      andThen(this.#receive(reception, fault), (received) =>
        andThen(this.#process(reception, { now, head, operation, fault }, received), (settled) =>
          andThen(this.#wait(settled, request), () => conclude(settled, request)),
        ),
      ),
    );
  }

  /** Decides a request, and keeps what it changes; once more, if what the decision rests on has changed meanwhile. */
  #process(reception: Reception, caught: Caught, received: Received): MaybePromise<Settled> {
    const transaction = this.#store.begin(reception.isFresh);
    // With a store in memory nothing waits from here to the commit, so that two submits never get the same id.
    return andThen(this.#settle(reception, caught, received, transaction), (settled) => {
      const { changes, entry } = settled;
      const isKept = transaction.commit(changes, entry, caught.now, exchangeOf(reception, settled));
      return andThen(isKept, (kept) => (kept ? settled : this.#processAnew(reception, caught, received)));
    });
  }

  #processAnew(reception: Reception, caught: Caught, received: Received): MaybePromise<Settled> {
    const store = this.#store;
    return andThen(store.refresh(), () =>
      andThen(caught.fault ?? store.takeFault(caught.operation?.id, caught.head), (fault) => {
        const now = this.#clock.now();
        return this.#process({ ...reception, now, isFresh: true }, { ...caught, now, fault }, received);
      }),
    );
  }

  /** Waits until the answer is due: as a directive, a fault, or the latency of all answers has it. */
  #wait({ entry, fault }: Settled, request: HttpRequest): MaybePromise<void> {
    const due = (entry.delay ?? 0) + (fault?.seconds ?? 0) * 1000 + (this.#latency?.() ?? 0);
    if (due > 0) return waitFor(due, request);
  }

  /** Decides a request and makes the response; what goes wrong in the mock itself is settled too. */
  #settle(
    reception: Reception,
    caught: Caught,
    received: Received,
    transaction: Transaction,
  ): MaybePromise<Settled> {
    return recovering<Settled>(
      () =>
        andThen(
          this.#decide(reception, caught, received, transaction),
          ({ answer, entry, changes, isDropped }) =>
            andThen(this.#write(reception.request, answer), (response) => ({
              entry,
              changes,
              isDropped,
              response,
              fault: caught.fault,
            })),
        ),
      (error) => {
        const isLost = error instanceof ConnectionLostError;
        const reason = error instanceof Error ? error.message : String(error);
        const entry = failureEntry(this.#model, caught, isLost ? undefined : 500, reason);
        return { entry, changes: undefined, isDropped: isLost, error, fault: caught.fault };
      },
    );
  }

  #decide(
    reception: Reception,
    caught: Caught,
    { body, kept, error }: Received,
    transaction: Transaction,
  ): MaybePromise<Decision> {
    const { head, now, found } = reception;
    const { fault } = caught;
    if (fault && isRefusal(fault)) return decideFault(this.#model, caught, fault);
    if (found instanceof Rejection) return decideRejection(this.#model, caught, found);
    if (error instanceof Rejection) return decideRejection(this.#model, caught, error);
    if (error !== undefined) throw error;
    const call: Call = { now, head, route: found, body };
    return (
      this.#replay?.decide(call, kept, fault) ??
      andThen(transaction.load(needsOf(this.#model, call), now), (known) =>
        decide(this.#model, call, known, fault),
      )
    );
  }

  /** Reads the body, unless the request is refused without it. */
  #receive(reception: Reception, fault: Fault | undefined): MaybePromise<Received> {
    const { found } = reception;
    if (found instanceof Rejection || (fault && isRefusal(fault))) return nothingReceived;
    return recovering<Received>(
      () => andThen(this.#body(reception, found), (body) => this.#replay?.keep(body) ?? { body }),
      (error) => ({ error }),
    );
  }

  #body(reception: Reception, { operation: { upload } }: Route): MaybePromise<RequestBody | undefined> {
    const { request } = reception;
    // HTTP gives a body no meaning here, and a template of one gateway sends one all the same.
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    return readBody(request, upload ? upload.maxSize + formOverhead : this.#bodyLimit, (sent) => {
      reception.sent = sent;
    });
  }

  #write(
    request: HttpRequest,
    { status, headers, body, text, video, file }: Answer,
  ): MaybePromise<HttpResponse> {
    if (video) return this.#clip(video, file).then((clip) => allow(serveFile(request, clip)));
    return { status, headers: allowing(headers), body: text ?? JSON.stringify(body) };
  }

  /** A recorded file, if there is one, or else the clip that stands in for a video. */
  #clip(video: RequestedVideo, file: string | undefined): Promise<Clip> {
    return this.#replay?.video(file) ?? this.#clips.load(video);
  }

  /** A file that the URL of a finished task, or of an upload, leads to. */
  #file(request: HttpRequest, sent: string): MaybePromise<HttpResponse> {
    const name = decoded(sent);
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
          return clip.then((bytes) => allow(serveFile(request, bytes)));
        }),
      (error) => {
        const { status, headers, body } = rejected(this.#model.anyOperation, error).answer;
        return { status, headers: allowing(headers), body: JSON.stringify(body) };
      },
    );
  }
}

/**
 * Tells a submit whose decision is checked when it is kept, so that nothing has to be brought in before. One with a source
 * needs a task that others may have made.
 */
function isCheckedWhenKept(found: Route | Rejection): boolean {
  const submit = found instanceof Rejection ? undefined : found.operation.submit;
  return submit !== undefined && submit.source === undefined;
}

/** The bodies of a request and of its answer, as far as they are kept. */
function exchangeOf({ request, head, sent }: Reception, { entry, response }: Settled): Exchange {
  const { authorization } = head;
  const body = entry.status === undefined ? undefined : response?.body;
  return {
    search: request.search === '' ? '' : withoutKeys(request.search, authorization),
    prefer: request.header('prefer'),
    hasKey: authorization !== null,
    sent: sent && keptOfSent(sent, authorization),
    answered:
      body === undefined
        ? undefined
        : keptOfAnswer(response?.headers['content-type'] ?? '', body, authorization),
  };
}

/**
 * Waits in the world's time, whatever the mock's clock does.
 *
 * @throws ConnectionLostError if the caller gives up meanwhile
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

/** A query of one parameter in which nothing is encoded, as that of most queries is. */
const plainParameter = /^\?([a-z]\w*)=([\w:.~-]*)$/i;

/** The parameters of a query; of several of one name the last one counts. */
function queryOf(search: string): RequestHead['query'] {
  if (search === '') return noQuery;
  const single = plainParameter.exec(search);
  if (single) return { [single[1] ?? '']: single[2] ?? '' };
  return Object.fromEntries(new URLSearchParams(search));
}

/**
 * The response, after its fault.
 *
 * @throws ConnectionLostError if the connection is to be dropped; and an error of the mock itself
 */
function conclude(
  { isDropped, response, error, fault }: Settled,
  request: HttpRequest,
): MaybePromise<HttpResponse> {
  if (isDropped) throw error instanceof ConnectionLostError ? error : new ConnectionLostError();
  if (response === undefined) throw error;
  return fault ? andThen(applyFault(response, fault, request), allow) : response;
}

async function servedUpload(request: HttpRequest, name: string, file: File): Promise<HttpResponse> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return allow(serveFile(request, { bytes, type: file.type, etag: `"${name}"` }));
}

/** A part of a path, decoded; one that cannot be decoded names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
