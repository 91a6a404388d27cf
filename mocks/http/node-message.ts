/** Reads requests from `node:http`, and writes responses, without a `Request` or a `Response` in between. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { closing, Rejection } from '../core/contract/rejection.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import { BodyCollector, checkLength } from './body/body-collector.ts';
import { zlibDecoders } from './body/zlib-decoders.ts';
import type { ClosingState } from './closing/closing-state.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { readTarget } from './request-url.ts';

const nothing: Bytes = new Uint8Array(0);

/** Limits of bodies that have not arrived in full, and what is held of them. */
export interface Intake {
  /** The longest pause in a body, in milliseconds. */
  readonly stallTimeout: number;
  /** The most bytes of them all that are held. */
  readonly limit: number;
  /** The bytes that are held. */
  held: number;
}

/** A request on a socket. */
export class NodeRequest implements HttpRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly search: string;
  readonly decoders = zlibDecoders;
  readonly #incoming: IncomingMessage;
  readonly #intake: Intake;

  /** @throws Rejection if its host and its path make no URL */
  constructor(incoming: IncomingMessage, intake: Intake) {
    const { origin, path, search } = readTarget(incoming.url ?? '', hostOf(incoming));
    this.method = incoming.method ?? '';
    this.origin = origin;
    this.path = path;
    this.search = search;
    this.#incoming = incoming;
    this.#intake = intake;
  }

  get remoteAddress(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  header(name: string): string | null {
    const value = this.#incoming.headers[name];
    return value === undefined ? null : String(value);
  }

  readBody(limit: number): MaybePromise<Bytes> {
    // The stream of a request without a body has ended before, and tells nobody.
    if (this.#incoming.readableEnded) return nothing;
    const fits = checkLength(this.header('content-length'), limit);
    // A short body has come with its head, and is read at once.
    if (fits && this.#incoming.complete) return this.#incoming.read() ?? nothing;
    return this.#collect(limit);
  }

  aborted(signal?: AbortSignal): Promise<void> {
    const { socket } = this.#incoming;
    return new Promise((resolve) => {
      const onClose = () => resolve();
      if (socket.destroyed) resolve();
      else socket.once('close', onClose);
      // A connection that is kept alive would collect the listeners of all of its requests.
      signal?.addEventListener('abort', () => socket.off('close', onClose), { once: true });
    });
  }

  #collect(limit: number): Promise<Bytes> {
    const incoming = this.#incoming;
    const intake = this.#intake;
    const collector = new BodyCollector(limit);
    return new Promise((resolve, reject) => {
      const release = () => {
        intake.held -= collector.kept;
        incoming.off('data', onData).off('end', finish).off('close', onClose).off('timeout', onStall).pause();
        incoming.setTimeout(0);
      };
      const finish = () => {
        release();
        try {
          resolve(collector.bytes());
        } catch (error) {
          reject(error);
        }
      };
      const fail = (error: Error) => {
        release();
        reject(error);
      };
      const onData = (chunk: Buffer) => {
        const before = collector.kept;
        collector.add(chunk);
        intake.held += collector.kept - before;
        if (collector.isFull) finish();
        else if (intake.held > intake.limit) fail(overloaded(intake));
      };
      const onStall = () => fail(stalled(intake));
      const onClose = () =>
        fail(new ConnectionLostError('The caller dropped the connection before its body had arrived'));
      // What goes wrong with a connection closes it, too.
      incoming.on('error', () => {});
      incoming.on('data', onData).on('end', finish).on('close', onClose);
      incoming.setTimeout(intake.stallTimeout, onStall);
    });
  }
}

/**
 * The `Host` of a request. Before HTTP/1.1 there need be none, and the address that was called takes its place.
 *
 * @throws Rejection if there are two
 */
function hostOf({
  headers,
  httpVersionMajor,
  httpVersionMinor,
  rawHeaders,
  socket,
}: IncomingMessage): string | undefined {
  if (hasTwoHosts(rawHeaders)) throw new Rejection(400, 'More than one host header');
  const { host } = headers;
  if (host !== undefined || httpVersionMajor !== 1 || httpVersionMinor !== 0) return host;
  const { localAddress = '', localPort } = socket;
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}

function stalled({ stallTimeout }: Intake): Rejection {
  const text = `Nothing more of the body has arrived for ${stallTimeout / 1000} s`;
  return new Rejection(408, text, { headers: closing });
}

function overloaded({ limit }: Intake): Rejection {
  const text = `The mock itself holds ${limit} bytes of bodies that have not arrived in full, and takes in no more`;
  return new Rejection(503, text, { headers: { ...closing, 'retry-after': '1' } });
}

/**
 * Writes a response.
 *
 * @param closing the end of the server, which ends streams, and connections after their answers
 */
export function writeResponse(
  outgoing: ServerResponse,
  { status, headers, body, isCut, stream }: HttpResponse,
  closing: ClosingState,
): void {
  if (closing.isClosing) outgoing.shouldKeepAlive = false;
  if (stream) {
    outgoing.writeHead(status, headers);
    pass(stream, outgoing, closing);
    return;
  }
  const isEmpty = status === 204 || status === 304;
  const hasLength = isEmpty || 'content-length' in headers;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
  outgoing.writeHead(status, hasLength ? headers : { ...headers, 'content-length': length });
  if (isCut) outgoing.write(body ?? nothing, () => outgoing.destroy());
  else if (outgoing.req.complete) outgoing.end(body);
  else endUnread(outgoing, body);
}

/** Passes a stream on until its reader is gone, or the server closes. */
function pass(stream: ReadableStream<Uint8Array>, outgoing: ServerResponse, closing: ClosingState): void {
  const reader = stream.getReader();
  // It ends the chunks, and with them the answer.
  const end = () => void reader.cancel().catch(() => {});
  const leave = closing.add(end);
  outgoing.once('close', () => {
    leave();
    end();
  });
  // Whichever side breaks off, the other one ends with it.
  pipeline(Readable.from(chunksFrom(reader), { objectMode: false }), outgoing, () => {});
}

async function* chunksFrom(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Most bytes of a body that are taken in after its answer, so that its caller can read that. */
const mostDrained = 64 * 1024 * 1024;
/** Longest pause between them, in milliseconds. */
const longestPause = 500;

/** Ends an answer that is given before the request has arrived: were it closed at once, its caller would not read it. */
function endUnread(outgoing: ServerResponse, body: HttpResponse['body']): void {
  const { req: incoming } = outgoing;
  let drained = 0;
  const end = () => {
    clearTimeout(timer);
    incoming.off('data', onData).off('end', end).off('close', end);
    outgoing.end();
    if (!incoming.complete) incoming.destroy();
  };
  const onData = (chunk: Buffer) => {
    drained += chunk.length;
    timer.refresh();
    if (drained > mostDrained) end();
  };
  const timer = setTimeout(end, longestPause);
  outgoing.write(body ?? nothing);
  incoming.on('error', () => {});
  incoming.on('data', onData).on('end', end).on('close', end).resume();
}
