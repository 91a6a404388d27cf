/**
 * Loads a server: some connections, each of which sends a request, waits for the whole answer, and sends the
 * next. On plain sockets, so that the client costs less than any server that it measures.
 */

import { connect, type Socket } from 'node:net';

/** The requests to send, and at least one limit. */
export interface LoadOptions {
  readonly port: number;
  /** The requests, which are sent in turn. */
  readonly requests: readonly Buffer[];
  /** Number of connections. Defaults to 32. */
  readonly connections?: number;
  /** Milliseconds after which nothing more is sent. Defaults to no limit. */
  readonly duration?: number;
  /** The number of requests after which nothing more is sent. Defaults to no limit. */
  readonly count?: number;
}

/** The result of a load. Times are in milliseconds. */
export interface Load {
  /** Number of answers. */
  readonly count: number;
  /** Time until the last answer. */
  readonly elapsed: number;
  readonly perSecond: number;
  /** Response times: the median, and the 99th percentile. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Loads a server.
 *
 * @throws if a connection fails, or an answer has another status than 200
 */
export async function load(options: LoadOptions): Promise<Load> {
  const { port, requests, connections = 32, duration = Infinity, count = Infinity } = options;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const times: number[] = [];
  const start = performance.now();
  const end = start + duration;
  let sent = 0;

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let received = '';
      let sentAt = 0;
      const send = (now: number) => {
        const request = requests[sent % requests.length];
        if (request === undefined || sent >= count || now >= end) {
          resolve();
          return;
        }
        sent += 1;
        sentAt = now;
        socket.write(request);
      };
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1');
        if (!isWhole(received)) return;
        if (!received.startsWith('HTTP/1.1 200 ')) {
          reject(new Error(`The server answered with ${received}`));
          return;
        }
        received = '';
        const now = performance.now();
        times.push(now - sentAt);
        send(now);
      });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The server closed a connection')));
      send(start);
    });
  let isOver = false;
  // The client never sleeps: to wake it would be work for the servers, and the more of it the slower they are.
  const stayAwake = () => {
    if (!isOver) setImmediate(stayAwake);
  };
  stayAwake();
  try {
    await Promise.all(sockets.map(drive));
  } finally {
    isOver = true;
    for (const socket of sockets) socket.destroy();
  }
  const elapsed = performance.now() - start;
  const sorted = Float64Array.from(times).sort();
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
  return {
    count: times.length,
    elapsed,
    perSecond: (times.length / elapsed) * 1000,
    p50: at(0.5),
    p99: at(0.99),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** True if an answer has come to its end. */
function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer)?.[1];
  return length === undefined
    ? answer.endsWith('\r\n0\r\n\r\n')
    : answer.length >= headEnd + 4 + Number(length);
}
