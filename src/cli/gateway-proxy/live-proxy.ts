/** A reverse proxy to one gateway. It forwards each request once, and records deviations from the contract. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { mockGateways } from '../../../generated/mock-gateways.ts';
import type { LoggedDeviation } from '../../../mocks/core/call.ts';
import { answerOf, Rejection } from '../../../mocks/core/contract/rejection.ts';
import type { Route } from '../../../mocks/core/contract/router.ts';
import { GatewayModel } from '../../../mocks/core/gateway-model.ts';
import { type RequestUrl, readTarget } from '../../../mocks/http/request-url.ts';
import { systemClock } from '../../../mocks/mock-clock.ts';
import { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import { Conformance } from '../../conformance/conformance.ts';
import { knownGateways } from '../request/known-gateways.ts';
import { BodyTap, ByteBudget } from './body-tap.ts';
import { isOpaque, secretsIn } from './checks/answer-check.ts';
import { mediaTypeOf, UncheckedBodyError } from './checks/checked-message.ts';
import { requestDeviations } from './checks/request-check.ts';
import { createControlListener, isOfControl } from './control-handler.ts';
import { type EndedExchange, ExchangeWriter } from './exchange-writer.ts';
import { type AnswerHead, type ForwardFailure, forwardExchange } from './forward-exchange.ts';
import { openRequest } from './gateway-connection.ts';
import type { GatewayProxyOptions } from './gateway-proxy-options.ts';
import { withoutSecrets } from './ledger-entry.ts';
import { answerHeaders, type HeaderList, headerPairs, requestHeaders } from './message-headers.ts';
import { type Caller, crossOriginHeaders, preflightHeaders, refusalOfPage } from './page-access.ts';

const MiB = 1024 * 1024;

/** Maximum number of bytes to check of a message, and to keep in total. */
const usualLimits = { request: 16 * MiB, answer: 2 * MiB };
const mostBytes = 128 * MiB;

/** Extra size of an upload's form beyond its file, in bytes. */
const formOverhead = 64 * 1024;

/** Maximum number of entries in the ledger. */
const mostEntries = 1000;

/** A request to forward. */
interface Call {
  readonly number: number;
  readonly startedAt: number;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly method: string;
  readonly target: RequestUrl;
  readonly route: Route | Rejection;
  readonly caller: Caller;
  /** The headers as received, and as sent. */
  readonly headers: HeaderList;
  readonly sentHeaders: HeaderList;
  readonly url: URL;
  readonly requestTap: BodyTap;
  /** Maximum number of bytes of the request to check. */
  readonly requestLimit: number;
  readonly expectsContinue: boolean;
}

/** The end of a call. */
type CallEnd = Pick<EndedExchange, 'found' | 'head' | 'answerTap' | 'failure' | 'refusal'>;

/** A proxy, to be served by a server of `node:http`. */
export class LiveProxy {
  readonly ledger: RequestLog;
  /** The gateway's base URL, without a slash at its end. */
  readonly baseUrl: string;
  readonly #options: GatewayProxyOptions;
  readonly #limits: { readonly request: number; readonly answer: number };
  readonly #model: GatewayModel;
  readonly #control: ReturnType<typeof createControlListener>;
  readonly #writer: ExchangeWriter;
  readonly #budget = new ByteBudget(mostBytes);
  readonly #now: () => number;
  readonly #calls = new Set<Promise<void>>();
  #count = 0;

  constructor(options: GatewayProxyOptions) {
    const { gateway, onRequest, recorder, controlToken, onError = () => {} } = options;
    const { tasks } = knownGateways[gateway];
    const { table, lifecycles, loadContract } = mockGateways[gateway];
    this.#options = options;
    this.#limits = options.limits ?? usualLimits;
    this.#now = options.now ?? systemClock.now;
    this.baseUrl = (options.baseUrl ?? tasks.baseUrl).replace(/\/+$/, '');
    this.ledger = new RequestLog(mostEntries, onRequest);
    // The seed is not used here.
    this.#model = new GatewayModel({ name: gateway, table, lifecycles, seed: '', rateLimit: false });
    this.#control = createControlListener({
      model: this.#model,
      loadContract,
      ledger: this.ledger,
      controlToken,
    });
    this.#writer = new ExchangeWriter({
      gateway,
      tasks,
      recorder,
      onError,
      baseUrl: this.baseUrl,
      ledger: this.ledger,
      observer: new Conformance(gateway),
      limits: this.#limits,
    });
  }

  /** Resolves when all exchanges so far are finished and processed. */
  get idle(): Promise<void> {
    return Promise.all(this.#calls).then(() => this.#writer.idle);
  }

  /**
   * Answers a request.
   *
   * @param expectsContinue true if the caller waits to be told that it may send the body
   */
  serve(incoming: IncomingMessage, outgoing: ServerResponse, expectsContinue = false): void {
    let target: RequestUrl;
    try {
      target = readTarget(incoming.url ?? '', incoming.headers.host);
    } catch (error) {
      sendOwn(outgoing, 400, error instanceof Error ? error.message : String(error));
      return;
    }
    const { method = '' } = incoming;
    if (isOfControl(method, target.path)) {
      if (expectsContinue) outgoing.writeContinue();
      this.#control(incoming, outgoing);
      return;
    }
    const caller = callerOf(incoming, target);
    const refusal = refusalOfPage(caller, this.#options.isOpen ?? false);
    if (refusal !== undefined) sendOwn(outgoing, 403, refusal);
    else if (method === 'OPTIONS' && incoming.headers['access-control-request-method'] !== undefined)
      sendPreflight(outgoing, incoming, caller);
    else this.#track(this.#call(incoming, outgoing, { method, target, caller, expectsContinue }), outgoing);
  }

  /** Tracks a call until it is finished. An error of the proxy itself drops the connection. */
  #track(call: Promise<void>, outgoing: ServerResponse): void {
    const over = call
      .catch((error) => {
        outgoing.destroy();
        this.#options.onError?.(error);
      })
      .finally(() => this.#calls.delete(over));
    this.#calls.add(over);
  }

  async #call(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    head: Pick<Call, 'method' | 'target' | 'caller' | 'expectsContinue'>,
  ): Promise<void> {
    this.#count += 1;
    const { method, target, expectsContinue } = head;
    const { strict = false, apiKey } = this.#options;
    const url = new URL(this.baseUrl + target.path + target.search);
    const headers = headerPairs(incoming.rawHeaders);
    const passesExpect = expectsContinue && !strict;
    const route = this.#model.router.findInHttp(method, target.path);
    const requestLimit = this.#limitOf(route);
    const call: Call = {
      ...head,
      number: this.#count,
      startedAt: this.#now(),
      incoming,
      outgoing,
      route,
      headers,
      sentHeaders: requestHeaders(headers, { host: url.host, apiKey, passesExpect }),
      url,
      requestTap: new BodyTap({ limit: requestLimit, budget: this.#budget }),
      requestLimit,
      expectsContinue: passesExpect,
    };
    if (expectsContinue && strict) outgoing.writeContinue();
    this.#write(call, await (strict ? this.#forwardChecked(call) : this.#forward(call)));
  }

  /** An upload may be as large as the contract says. */
  #limitOf(route: Route | Rejection): number {
    const { request } = this.#limits;
    const upload = route instanceof Rejection ? undefined : route.operation.upload;
    return upload ? Math.max(request, upload.maxSize + formOverhead) : request;
  }

  /** Reads the whole request and checks it before it is sent. */
  async #forwardChecked(call: Call): Promise<CallEnd> {
    const { incoming, requestTap, route, method } = call;
    if (!(await readWhole(incoming, requestTap))) {
      const failure = { text: 'The caller disconnected before its request was complete', isUnsent: true };
      return { ...nothing, failure, refusal: 'Nothing was sent' };
    }
    const found = await this.#violationsOf(call);
    if (found instanceof Rejection) return this.#refuse(call, found, []);
    // Reads cost nothing, and the gateway may have paths that its contract lacks.
    if (route instanceof Rejection && !isRead(method)) return this.#refuse(call, route, []);
    const [first] = found;
    if (first === undefined) return this.#forward(call, found);
    const text = found.map(({ rule, level, source }) => `${rule} (${level}: ${source})`).join('; ');
    const field = first.pointer.slice(1).replaceAll('/', '.');
    return this.#refuse(call, new Rejection(400, text, { field }), found);
  }

  /** The violations of a request, or the reason why it cannot be checked. */
  async #violationsOf(call: Call): Promise<readonly LoggedDeviation[] | Rejection> {
    const { requestTap, requestLimit, route, sentHeaders: headers, url } = call;
    const body = requestTap.bytes;
    if (body === undefined)
      return new Rejection(413, `The body is larger than the ${requestLimit} bytes that are checked`);
    if (route instanceof Rejection) return [];
    const { gateway } = this.#options;
    try {
      return await requestDeviations({ gateway, route, url: url.href, headers, body }, requestLimit);
    } catch (error) {
      if (!(error instanceof UncheckedBodyError)) throw error;
      return new Rejection(400, `The body cannot be checked: ${error.message}`);
    }
  }

  /** Refuses a request in the gateway's own error form, so that clients know that nothing was accepted. */
  async #refuse(call: Call, rejection: Rejection, found: readonly LoggedDeviation[]): Promise<CallEnd> {
    const { route, outgoing, caller } = call;
    const { status, field, text = rejection.message } = rejection;
    const message = withoutSecrets(`Nothing was sent (--strict): ${text}`, keysOf(call));
    const operation = route instanceof Rejection ? this.#model.anyOperation : route.operation;
    const answer = answerOf(
      new Rejection(status, message, { field, headers: rejection.headers ?? {} }),
      operation,
    );
    const headers = [...Object.entries(answer.headers), ...crossOriginHeaders(caller)];
    await send(outgoing, status, headers, answer.body);
    // The deviations are listed below it.
    return { ...nothing, found, refusal: found.length > 0 ? 'Nothing was sent (--strict)' : message };
  }

  async #forward(call: Call, found?: readonly LoggedDeviation[]): Promise<CallEnd> {
    const { incoming, outgoing, requestTap, method, url, sentHeaders, caller, expectsContinue } = call;
    const body = found === undefined ? incoming.pipe(requestTap) : Readable.from(chunksOf(requestTap));
    const crossOrigin = crossOriginHeaders(caller);
    const result = await forwardExchange({
      incoming,
      outgoing,
      request: openRequest({ method, url, headers: sentHeaders }),
      body,
      expectsContinue,
      openTap: (head) => this.#answerTap(call, head),
      answerHeaders: (headers) =>
        answerHeaders(headers, { baseUrl: this.baseUrl, origin: call.target.origin, crossOrigin }),
      fail: (failure) => sendOwn(outgoing, 502, advised(failure), crossOrigin),
    });
    const { head, tap: answerTap, failure } = result;
    return { found, head, answerTap, failure, refusal: undefined };
  }

  #answerTap({ number, route, method, url }: Call, { status, headers }: AnswerHead): BodyTap {
    const operation = route instanceof Rejection ? undefined : route.operation.id;
    const { recorder } = this.#options;
    return new BodyTap({
      limit: isOpaque(mediaTypeOf(headers)) ? 0 : this.#limits.answer,
      budget: this.#budget,
      sink: recorder?.openBody?.({ number, operation, method, url: url.href, status, headers }),
    });
  }

  #write(call: Call, end: CallEnd): void {
    const { target, route, outgoing, url, ...rest } = call;
    const isAstray = route instanceof Rejection;
    this.#writer.write({
      ...rest,
      ...end,
      endedAt: this.#now(),
      path: target.path,
      search: target.search,
      url: url.href,
      route: isAstray ? undefined : route,
      astray:
        isAstray && end.refusal === undefined && rest.method !== 'OPTIONS'
          ? `The contract has no ${rest.method} ${target.path}`
          : undefined,
      status: outgoing.headersSent && outgoing.writableFinished ? outgoing.statusCode : undefined,
      keys: keysOf(call),
    });
  }
}

const nothing = { found: [], head: undefined, answerTap: undefined, failure: undefined };

/** The API keys of a call: the caller's, and the one that replaces it. */
function keysOf({ headers, sentHeaders, target }: Call): readonly string[] {
  return [
    ...secretsIn(headers),
    ...secretsIn([...new URLSearchParams(target.search)]),
    ...secretsIn(sentHeaders),
  ];
}

function callerOf({ headers }: IncomingMessage, { origin }: RequestUrl): Caller {
  const site = headers['sec-fetch-site'];
  return {
    host: new URL(origin).host,
    origin: headers.origin,
    site: site === undefined ? site : String(site),
  };
}

/** True for a read-only method. */
function isRead(method: string): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** Reads a request to its end or to the limit. Returns false if the caller disconnects. */
async function readWhole(incoming: IncomingMessage, tap: BodyTap): Promise<boolean> {
  incoming.on('error', () => {});
  incoming.once('close', () => {
    if (!incoming.complete) tap.destroy(new Error('The caller left'));
  });
  try {
    for await (const _ of incoming.pipe(tap)) if (!tap.isWhole) break;
    return true;
  } catch {
    return false;
  }
}

function chunksOf({ bytes }: BodyTap): Uint8Array[] {
  return bytes === undefined || bytes.length === 0 ? [] : [bytes];
}

/** The message for a caller whose request got no answer. */
function advised({ text, isUnsent }: ForwardFailure): string {
  if (isUnsent) return text;
  return `${text}. If this was a submit, the task may have been created and billed: check before you submit again`;
}

function sendPreflight(outgoing: ServerResponse, { headers }: IncomingMessage, caller: Caller): void {
  const asked = headers['access-control-request-headers'];
  const privateNetwork = headers['access-control-request-private-network'] === 'true';
  outgoing.writeHead(204, preflightHeaders(caller, { headers: asked, privateNetwork }).flat()).end();
}

/** Sends an answer of the proxy itself, in the error form of both gateways. */
function sendOwn(outgoing: ServerResponse, status: number, message: string, more: HeaderList = []): void {
  const headers = [['Content-Type', 'application/json'] as const, ...more];
  void send(outgoing, status, headers, { error: { message, type: 'proxy_error' } });
}

/** Sends JSON. Resolves when it is sent, or the caller has disconnected. */
function send(outgoing: ServerResponse, status: number, headers: HeaderList, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  // Do not wait for the rest of an unwanted body.
  if (!outgoing.req.complete) outgoing.shouldKeepAlive = false;
  return new Promise((resolve) => {
    outgoing.once('close', () => resolve());
    outgoing
      .writeHead(status, [...headers, ['Content-Length', String(Buffer.byteLength(text))] as const].flat())
      .end(text);
  });
}
