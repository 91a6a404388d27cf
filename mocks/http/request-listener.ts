/** Answers the requests of a server of `node:http`. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Rejection } from '../core/contract/rejection.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import { ClosingState } from './closing/closing-state.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { FetchHandler } from './fetch-handler.ts';
import { type HttpResponse, jsonResponse } from './http-message.ts';
import { type Intake, NodeRequest, writeResponse } from './node-message.ts';

/** A handler, and limits on the bodies that it is sent; `ListenOptions` describes them. */
interface ServedHandler {
  readonly fetch: FetchHandler;
  readonly stallTimeout?: number;
  readonly unfinishedLimit?: number;
  /** The end of the server. Defaults to one that never comes. */
  readonly closing?: ClosingState;
}

/** A function that answers the requests of a server of `node:http`. */
export function requestListener({
  fetch,
  stallTimeout = 10_000,
  unfinishedLimit = 256 * 1024 * 1024,
  closing = new ClosingState(),
}: ServedHandler): RequestListener {
  const intake: Intake = { stallTimeout, limit: unfinishedLimit, held: 0 };
  const server = { fetch, intake, closing };
  const inTurn = createTurns();
  return (incoming, outgoing) => inTurn(() => serve(server, incoming, outgoing));
}

/** The parts of a server that an answer needs. */
interface AnsweringServer {
  readonly fetch: FetchHandler;
  readonly intake: Intake;
  readonly closing: ClosingState;
}

/**
 * Makes a function that puts calls off until all requests have been read that are there in this turn of the event
 * loop, and then makes them one after the other. Each finds what the one before it needed still in the processor's
 * caches, from where the system's own work to read or to write would have driven it: under load an answer takes a
 * third of the time.
 */
function createTurns(): (call: () => void) => void {
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

/** Answers a request, whatever happens. */
function serve(
  { fetch, intake, closing }: AnsweringServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const run = (): MaybePromise<HttpResponse> => {
    // It asks whether there is a server.
    if (incoming.url === '*' && incoming.method === 'OPTIONS') return { status: 204, headers: {} };
    const request = new NodeRequest(incoming, intake);
    return fetch.handle ? fetch.handle(request) : fetched(fetch, request, incoming, outgoing);
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

/** The response of a function of `Request`. */
async function fetched(
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
    // Node's type of a web stream and the browser's are the same thing, declared twice.
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
  const response = await fetch(request, { remoteAddress });
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  // Events are passed on as they come: the answer may never end.
  if (response.body && headers['content-type']?.startsWith('text/event-stream'))
    return { status, headers, stream: response.body };
  return { status, headers, ...(await bodyOf(response)) };
}

/** The body of a response, as far as it comes. */
async function bodyOf({ body }: Response): Promise<Pick<HttpResponse, 'body' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
    return { body: Buffer.concat(chunks) };
  } catch (error) {
    if (chunks.length === 0) throw error;
    return { body: Buffer.concat(chunks), isCut: true };
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}
