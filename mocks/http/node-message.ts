/** Reads requests and writes responses of `node:http`, without `Request` and `Response` objects. */

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

/** Limits on incomplete bodies, and their current size. */
export interface Intake {
  /** Maximum pause in a body, in milliseconds. */
  readonly stallTimeout: number;
  /** Maximum number of bytes to hold of all incomplete bodies. */
  readonly limit: number;
  /** Number of bytes currently held. */
  held: number;
}

/** A request of `node:http`. */
export class NodeRequest implements HttpRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly search: string;
  readonly decoders = zlibDecoders;
  readonly #incoming: IncomingMessage;
  readonly #intake: Intake;
  readonly #closing: ClosingState;

  /**
   * @param closing the shutdown of the server
   * @throws Rejection if its host and its path are not a valid URL
   */
  constructor(incoming: IncomingMessage, intake: Intake, closing: ClosingState) {
    const { origin, path, search } = readTarget(incoming.url ?? '', hostOf(incoming));
    this.method = incoming.method ?? '';
    this.origin = origin;
    this.path = path;
    this.search = search;
    this.#incoming = incoming;
    this.#intake = intake;
    this.#closing = closing;
  }

  get remoteAddress(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  header(name: string): string | null {
    const value = this.#incoming.headers[name];
    return value === undefined ? null : String(value);
  }

  readBody(limit: number): MaybePromise<Bytes> {
    // The stream of a request without a body has already ended, and emits no further event.
    if (this.#incoming.readableEnded) return nothing;
    const fits = checkLength(this.header('content-length'), limit);
    // A short body arrives together with the headers, and can be read at once.
    if (fits && this.#incoming.complete) return this.#incoming.read() ?? nothing;
    return this.#collect(limit);
  }

  aborted(signal?: AbortSignal): Promise<void> {
    const { socket } = this.#incoming;
    return new Promise((resolve) => {
      const onClose = () => resolve();
      if (socket.destroyed) resolve();
      else socket.once('close', onClose);
      // Without this, a kept-alive connection would collect the listeners of all its requests.
      signal?.addEventListener('abort', () => socket.off('close', onClose), { once: true });
    });
  }

  #collect(limit: number): Promise<Bytes> {
    const incoming = this.#incoming;
    const intake = this.#intake;
    const collector = new BodyCollector(limit);
    return new Promise((resolve, reject) => {
      const release = () => {
        intake.held -= collector.held;
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
        const before = collector.held;
        collector.add(chunk);
        intake.held += collector.held - before;
        if (collector.isFull) finish();
        else if (intake.held > intake.limit) fail(overloaded(intake));
      };
      const onStall = () => fail(stalled(intake));
      const onClose = () => {
        const closer = this.#closing.isCutOff ? 'The mock stopped and' : 'The caller';
        fail(new ConnectionLostError(`${closer} closed the connection before the complete body arrived`));
      };
      // An error also closes the connection, which is handled.
      incoming.on('error', () => {});
      incoming.on('data', onData).on('end', finish).on('close', onClose);
      incoming.setTimeout(intake.stallTimeout, onStall);
    });
  }
}

/**
 * The `Host` of a request. HTTP/1.0 does not require one, so the local address takes its place.
 *
 * @throws Rejection if there is more than one
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
  const text = `No more of the body arrived for ${stallTimeout / 1000} s`;
  return new Rejection(408, text, { headers: closing });
}

function overloaded({ limit }: Intake): Rejection {
  const text = `The mock itself accepts no more data: it holds ${limit} bytes of incomplete bodies`;
  return new Rejection(503, text, { headers: { ...closing, 'retry-after': '1' } });
}

/**
 * Writes a response.
 *
 * @param closing the shutdown of the server, which ends streams, and connections after their answers
 */
export function writeResponse(
  outgoing: ServerResponse,
  { status, headers, body, isTruncated, stream }: HttpResponse,
  closing: ClosingState,
): void {
  if (closing.isClosing) outgoing.shouldKeepAlive = false;
  if (stream) {
    outgoing.writeHead(status, headers);
    sendStream(stream, outgoing, closing);
    return;
  }
  const isEmpty = status === 204 || status === 304;
  const hasLength = isEmpty || 'content-length' in headers;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
  outgoing.writeHead(status, hasLength ? headers : { ...headers, 'content-length': length });
  if (isTruncated) outgoing.write(body ?? nothing, () => outgoing.destroy());
  else if (outgoing.req.complete) outgoing.end(body);
  else endUnread(outgoing, body);
}

/** Sends a stream until the caller disconnects, or the server closes. */
function sendStream(
  stream: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  closing: ClosingState,
): void {
  const reader = stream.getReader();
  // To cancel the reader ends the chunks, and with them the answer.
  const end = () => void reader.cancel().catch(() => {});
  const remove = closing.add(end);
  outgoing.once('close', () => {
    remove();
    end();
  });
  // If either side fails, `pipeline` ends the other.
  pipeline(Readable.from(chunksFrom(reader), { objectMode: false }), outgoing, () => {});
}

async function* chunksFrom(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Maximum number of bytes to read of a body after its answer, so that the caller can read the answer. */
const maxDrained = 64 * 1024 * 1024;
/** Maximum pause between them, in milliseconds. */
const maxPause = 500;

/** Ends an answer to an incomplete request. If the connection were closed at once, the caller could not read the answer. */
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
    if (drained > maxDrained) end();
  };
  const timer = setTimeout(end, maxPause);
  outgoing.write(body ?? nothing);
  incoming.on('error', () => {});
  incoming.on('data', onData).on('end', end).on('close', end).resume();
}
