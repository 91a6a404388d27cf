/** Reads requests from `node:http`, and writes responses, without a `Request` or a `Response` in between. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { BodyCollector, checkLength } from './read-body.ts';
import { readTarget } from './request-url.ts';

const nothing: Bytes = new Uint8Array(0);

/** A request on a socket. */
export class NodeRequest implements HttpRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly search: string;
  readonly #incoming: IncomingMessage;

  /** @throws Rejection if its host and its path make no URL */
  constructor(incoming: IncomingMessage) {
    const { origin, path, search } = readTarget(incoming.url ?? '', incoming.headers.host);
    this.method = incoming.method ?? '';
    this.origin = origin;
    this.path = path;
    this.search = search;
    this.#incoming = incoming;
  }

  get remoteAddress(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  header(name: string): string | null {
    const value = this.#incoming.headers[name];
    return value === undefined ? null : String(value);
  }

  readBody(limit: number): MaybePromise<Bytes> {
    const fits = checkLength(this.header('content-length'), limit);
    // A short body has come with its head, and is read at once.
    if (fits && this.#incoming.complete) return this.#incoming.read() ?? nothing;
    return this.#collect(limit);
  }

  aborted(): Promise<void> {
    const { socket } = this.#incoming;
    return new Promise((resolve) => {
      if (socket.destroyed) resolve();
      else socket.once('close', () => resolve());
    });
  }

  #collect(limit: number): Promise<Bytes> {
    const incoming = this.#incoming;
    const collector = new BodyCollector(limit);
    return new Promise((resolve, reject) => {
      const finish = () => {
        incoming.off('data', onData).off('end', finish).off('close', onClose).pause();
        try {
          resolve(collector.bytes());
        } catch (error) {
          reject(error);
        }
      };
      const onData = (chunk: Buffer) => {
        collector.add(chunk);
        if (collector.isFull) finish();
      };
      const onClose = () => reject(new ConnectionLostError());
      // What goes wrong with a connection closes it, too.
      incoming.on('error', () => {});
      incoming.on('data', onData).on('end', finish).on('close', onClose);
    });
  }
}

/** Writes a response. */
export function writeResponse(
  outgoing: ServerResponse,
  { status, headers, body, isCut }: HttpResponse,
): void {
  const isEmpty = status === 204 || status === 304;
  const hasLength = isEmpty || 'content-length' in headers;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
  outgoing.writeHead(status, hasLength ? headers : { ...headers, 'content-length': length });
  if (isCut) outgoing.write(body ?? nothing, () => outgoing.destroy());
  else if (outgoing.req.complete) outgoing.end(body);
  else endUnread(outgoing, body);
}

/** Most of a body that is taken in after its answer, in bytes and in milliseconds, so that its caller can read it. */
const mostDrained = 64 * 1024 * 1024;
const longestDrain = 500;

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
    if (drained > mostDrained) end();
  };
  const timer = setTimeout(end, longestDrain);
  outgoing.write(body ?? nothing);
  incoming.on('error', () => {});
  incoming.on('data', onData).on('end', end).on('close', end).resume();
}
