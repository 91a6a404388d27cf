/** Adapts a handler to a server of `node:http`. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Rejection } from '../core/contract/rejection.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import { ClosingState } from './closing/closing-state.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { FetchHandler } from './fetch-handler.ts';
import { type HttpResponse, jsonResponse } from './http-message.ts';
import { type Intake, NodeRequest, writeResponse } from './node-message.ts';

/** A handler, and limits on request bodies, which `ListenOptions` describes. */
interface ServedHandler {
  readonly fetch: FetchHandler;
  readonly stallTimeout?: number;
  readonly unfinishedLimit?: number;
  /** The shutdown of the server. Defaults to one that never begins. */
  readonly closing?: ClosingState;
}

/** Creates a request listener for `node:http`. */
export function requestListener({
  fetch,
  stallTimeout = 10_000,
  unfinishedLimit = 256 * 1024 * 1024,
  closing = new ClosingState(),
}: ServedHandler): RequestListener {
  const intake: Intake = { stallTimeout, limit: unfinishedLimit, held: 0 };
  const server = { fetch, intake, closing };
  const inBatch = createBatcher();
  return (incoming, outgoing) => inBatch(() => serve(server, incoming, outgoing));
}

/** The parts of a server that an answer needs. */
interface AnsweringServer {
  readonly fetch: FetchHandler;
  readonly intake: Intake;
  readonly closing: ClosingState;
}

/**
 * Creates a function that defers calls until all requests of this turn of the event loop are read, and then runs them in a
 * row. Without system calls in between, data stays in the processor's caches: under load, an answer takes a third of the
 * time.
 */
function createBatcher(): (call: () => void) => void {
  let waiting: (() => void)[] = [];
  const callAll = () => {
    const calls = waiting;
    waiting = [];
    for (const call of calls) call();
  };
  return (call) => {
    waiting.push(call);
    if (waiting.length === 1) setImmediate(callAll);
  };
}

/** Answers a request. An error becomes an answer, too, or closes the connection. */
function serve(
  { fetch, intake, closing }: AnsweringServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const run = (): MaybePromise<HttpResponse> => {
    // `OPTIONS *` is a ping.
    if (incoming.url === '*' && incoming.method === 'OPTIONS') return { status: 204, headers: {} };
    const request = new NodeRequest(incoming, intake, closing);
    return fetch.handle ? fetch.handle(request) : callFetch(fetch, request, incoming, outgoing);
  };
  const written = recovering(
    () => andThen(run(), (response) => writeResponse(outgoing, response, closing)),
    (error) => fail(error, outgoing, closing),
  );
  if (written instanceof Promise) written.catch(() => outgoing.destroy());
}

function fail(error: unknown, outgoing: ServerResponse, closing: ClosingState): void {
  if (error instanceof ConnectionLostError || outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const status = error instanceof Rejection ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  writeResponse(outgoing, jsonResponse(status, { error: { message } }), closing);
}

/** Answers with a function from `Request` to `Response`. */
async function callFetch(
  fetch: FetchHandler,
  { method, origin, path, search, remoteAddress }: NodeRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<HttpResponse> {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const request = new Request(`${origin}${path}${search}`, {
    method,
    headers: headersOf(incoming),
    signal: gone.signal,
    // Node and the DOM declare the same web stream twice.
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
  const response = await fetch(request, { remoteAddress });
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  // A stream of events may never end.
  if (response.body && headers['content-type']?.startsWith('text/event-stream'))
    return { status, headers, stream: response.body };
  return { status, headers, ...(await bodyOf(response)) };
}

/** Reads the body of a response, or the part before an error. */
async function bodyOf({ body }: Response): Promise<Pick<HttpResponse, 'body' | 'isTruncated'>> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
    return { body: Buffer.concat(chunks) };
  } catch (error) {
    if (chunks.length === 0) throw error;
    return { body: Buffer.concat(chunks), isTruncated: true };
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}
