/** A gateway whose tasks are all finished, and whose files are delivered in the way that a task's id names. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A large enough file to arrive in several pieces, which begins like an MP4. */
const file = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(400_000, 'frame')]);

/** The file's size and SHA-256. */
export const fileFacts = { size: file.length, hash: createHash('sha256').update(file).digest('hex') };

/** Headers of a storage that lets every page read its files, but not that of which part an answer is. */
const readable = { 'access-control-allow-origin': '*', 'content-type': 'video/mp4' };
const exposed = { ...readable, 'access-control-expose-headers': 'Content-Range' };

/** A way to deliver the file. */
type Delivery = (response: ServerResponse, start: number) => void;

/** Details of a file that breaks off in the middle. */
interface BrokenFile {
  readonly headers: Readonly<Record<string, string>>;
  /** Number of answers that break off. The rest alone, which is delivered on demand, never does. */
  readonly breaks: number;
  readonly hasLength?: boolean;
  readonly hasRanges?: boolean;
}

function broken({ headers, breaks, hasLength = true, hasRanges = true }: BrokenFile): Delivery {
  let left = breaks;
  const whole = { ...headers, ...(hasLength && { 'content-length': String(file.length) }) };
  return (response, start) => {
    if (start > 0 && hasRanges) {
      const range = `bytes ${start}-${file.length - 1}/${file.length}`;
      response.writeHead(206, { ...headers, 'content-range': range }).end(file.subarray(start));
      return;
    }
    left -= 1;
    response.writeHead(200, whole);
    if (left < 0) response.end(file);
    else response.write(file.subarray(0, file.length / 2), () => response.socket?.end());
  };
}

const deliveries: Readonly<Record<string, Delivery>> = {
  whole: (response) => {
    response.writeHead(200, { ...readable, 'content-length': String(file.length) }).end(file);
  },
  'in two parts': broken({ headers: exposed, breaks: Infinity }),
  'in two parts, with its range hidden from pages': broken({ headers: readable, breaks: 1 }),
  'in two parts, with range and length hidden': broken({ headers: readable, breaks: 1, hasLength: false }),
  'from the beginning again': broken({ headers: readable, breaks: 1, hasRanges: false }),
  'to no other origin': (response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' }).end(file);
  },
  'without an end': (response) => {
    response.writeHead(200, readable).write(file);
  },
};

/** A server that listens. */
export interface FileServer extends AsyncDisposable {
  readonly url: string;
}

/** Starts one on a free port of the loopback address. */
export async function fileServer(): Promise<FileServer> {
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (method === 'OPTIONS') {
    response.writeHead(204, { ...readable, 'access-control-allow-headers': 'authorization' }).end();
    return;
  }
  if (pathname === '/v1/video/query') {
    const id = searchParams.get('id') ?? '';
    const body = { id, status: 'completed', video_url: `/files/${encodeURIComponent(id)}` };
    response.writeHead(200, { ...readable, 'content-type': 'application/json' }).end(JSON.stringify(body));
    return;
  }
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  deliveries[decodeURIComponent(pathname.slice('/files/'.length))]?.(response, start);
}
