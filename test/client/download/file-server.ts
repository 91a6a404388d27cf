/** A server of files on the loopback address. The test decides each answer, and when a connection breaks. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that listens. */
export interface FileServer extends AsyncDisposable {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The requests that have arrived, in their order. */
  readonly requests: readonly IncomingMessage[];
  /** The `Range` headers of the requests that have arrived. */
  readonly ranges: () => readonly (string | undefined)[];
  /** Breaks the connections whose answers have not ended. */
  readonly cut: () => void;
  /** Resolves when no connection is open whose answer has not ended. */
  readonly idle: () => Promise<void>;
}

/**
 * Starts a server on a free port.
 *
 * @param answers one for each request; the last one also for all that follow
 */
export async function fileServer(...answers: readonly [Answer, ...Answer[]]): Promise<FileServer> {
  const requests: IncomingMessage[] = [];
  const unfinished = new Map<ServerResponse, Socket>();
  const server = createServer((request, response) => {
    requests.push(request);
    unfinished.set(response, request.socket);
    response.on('finish', () => unfinished.delete(response));
    response.on('close', () => unfinished.delete(response));
    (answers[requests.length - 1] ?? answers.at(-1) ?? answers[0])(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    ranges: () => requests.map(({ headers }) => headers.range),
    cut() {
      for (const socket of unfinished.values()) socket.destroy();
    },
    async idle() {
      await Promise.all([...unfinished.keys()].map((response) => once(response, 'close')));
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** An MP4 of a size, whose bytes all depend on their place. */
export function sampleVideo(size = 1000, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7 + seed) % 256);
  bytes.set(Buffer.from('\0\0\0\x20ftypisom', 'latin1').subarray(0, size));
  return bytes;
}

/** An answer of any status. */
export function reply(
  status: number,
  body: string | Uint8Array = '',
  headers: OutgoingHttpHeaders = {},
): Answer {
  return (_, response) => response.writeHead(status, headers).end(body);
}

/** A whole file, with its length. */
export function whole(file: Uint8Array, headers: OutgoingHttpHeaders = {}): Answer {
  return reply(200, file, { 'Content-Type': 'video/mp4', 'Content-Length': file.byteLength, ...headers });
}

/** The beginning of a file, with the length of the whole. The connection stays as it is. */
export function begun(file: Uint8Array, bytes: number, headers: OutgoingHttpHeaders = {}): Answer {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': file.byteLength, ...headers });
    response.write(file.subarray(0, bytes));
  };
}

/** A file of which any range can be had. */
export function ranged(file: Uint8Array, headers: OutgoingHttpHeaders = {}): Answer {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) return whole(file, headers)(request, response);
    if (start >= file.byteLength) {
      return reply(416, '', { 'Content-Range': `bytes */${file.byteLength}` })(request, response);
    }
    const range = `bytes ${start}-${file.byteLength - 1}/${file.byteLength}`;
    return part(file.subarray(start), range, headers)(request, response);
  };
}

/** A part of a file. */
export function part(
  bytes: Uint8Array,
  range: string | undefined,
  headers: OutgoingHttpHeaders = {},
): Answer {
  return reply(206, bytes, {
    'Content-Type': 'video/mp4',
    'Content-Length': bytes.byteLength,
    ...(range !== undefined && { 'Content-Range': range }),
    ...headers,
  });
}

/** The bytes of a download. */
export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
