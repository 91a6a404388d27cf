/** A proxy that does what it likes with the requests that pass through it, on plain sockets. */

import { once } from 'node:events';
import { request as send } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The proxy's treatment of one request. */
export interface Trick {
  /** True if the origin gets the request before anything else happens. Only a request that arrived whole is forwarded. */
  readonly forwards: boolean;
  /** Called before it is forwarded. */
  readonly onForward?: (() => void) | undefined;
  /** The point at which the connection is dropped. Undefined if an answer is sent. */
  readonly drops?: 'at the first byte' | 'after the head' | 'when it is whole' | undefined;
  /** Makes the answer. Defaults to the origin's own. */
  readonly answer?: ((request: string) => Answer) | undefined;
  /** The form of the answer's delivery. */
  readonly delivery?: 'at once' | 'in pieces' | 'in chunks' | 'after interim answers' | 'half' | undefined;
  /** Called instead of an answer, of which there is none. */
  readonly onSilence?: (() => void) | undefined;
}

/** An answer, before it goes over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True if the body is repeated until the client has had enough, or 32 MiB have been sent. */
  readonly isEndless?: boolean;
}

/** A proxy that listens. */
export interface HostileProxy extends AsyncDisposable {
  readonly url: string;
  /** Sets the tricks for the next requests, in order. Later requests are passed through. */
  plan(tricks: readonly Trick[]): void;
  /** Number of requests that have begun to arrive since the plan was made. */
  readonly count: () => number;
}

/** Starts a proxy in front of a server. */
export async function hostileProxy(origin: string): Promise<HostileProxy> {
  const sockets = new Set<Socket>();
  let tricks: readonly Trick[] = [];
  let count = 0;
  const next = (): Trick => {
    count += 1;
    return tricks[count - 1] ?? { forwards: true };
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    // The client may reset it as well.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, origin, next);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plan(given) {
      tricks = given;
      count = 0;
    },
    count: () => count,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Serves the requests of one connection, one after another. */
function serve(socket: Socket, origin: string, next: () => Trick): void {
  let received = '';
  let trick: Trick | undefined;
  socket.on('data', (bytes) => {
    trick ??= next();
    received += bytes.toString('latin1');
    const isHead = received.includes('\r\n\r\n');
    const isWhole = isHead && bodyOf(received).length >= lengthOf(received);
    if (trick.drops === 'at the first byte' || (trick.drops === 'after the head' && isHead)) {
      socket.resetAndDestroy();
    } else if (isWhole) {
      const whole = received;
      const current = trick;
      received = '';
      trick = undefined;
      void play(socket, origin, current, whole);
    }
  });
}

const bodyOf = (request: string): string => request.slice(request.indexOf('\r\n\r\n') + 4);
const lengthOf = (request: string): number => Number(/\r\ncontent-length: *(\d+)/i.exec(request)?.[1] ?? 0);

/** Does with a request that has arrived whole what the trick says. */
async function play(socket: Socket, origin: string, trick: Trick, request: string): Promise<void> {
  if (trick.forwards) trick.onForward?.();
  const own = trick.forwards ? await forward(origin, request) : undefined;
  if (trick.onSilence) trick.onSilence();
  else if (trick.drops) socket.resetAndDestroy();
  else {
    const answer = trick.answer?.(request) ?? own;
    if (answer) await deliver(socket, answer, trick.delivery ?? 'at once');
  }
}

/** Sends a request to the origin, and reads the answer. */
function forward(origin: string, request: string): Promise<Answer> {
  const [head = ''] = request.split('\r\n\r\n', 1);
  const [line = '', ...fields] = head.split('\r\n');
  const [method, path] = line.split(' ');
  const headers = Object.fromEntries(fields.map((field) => field.split(/: */, 2)));
  const { promise, resolve, reject } = deferred<Answer>();
  const outgoing = send(`${origin}${path}`, { method, headers: { ...headers, connection: 'close' } });
  outgoing.on('error', reject);
  outgoing.on('response', async (incoming) => {
    let body = '';
    incoming.setEncoding('utf8');
    for await (const chunk of incoming) body += chunk;
    const retryAfter = incoming.headers['retry-after'];
    resolve({
      status: incoming.statusCode ?? 0,
      headers: { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) },
      body,
    });
  });
  outgoing.end(Buffer.from(bodyOf(request), 'latin1'));
  return promise;
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** Writes an answer to the client. */
async function deliver(
  socket: Socket,
  answer: Answer,
  delivery: NonNullable<Trick['delivery']>,
): Promise<void> {
  const { status, headers, body, isEndless } = answer;
  const bytes = Buffer.from(body);
  const isChunked = isEndless || delivery === 'in chunks';
  const framing = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes.length) };
  const head = [
    `HTTP/1.1 ${status} Whatever`,
    ...Object.entries({ ...headers, ...framing }).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
  if (delivery === 'after interim answers') {
    socket.write('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n');
  }
  if (isEndless) return sendForever(socket, head, bytes);
  const content = isChunked ? Buffer.concat([chunk(bytes), chunk(Buffer.alloc(0))]) : bytes;
  const all = Buffer.concat([Buffer.from(head), content]);
  if (delivery === 'half') {
    socket.end(all.subarray(0, all.length - Math.ceil(content.length / 2) - 1));
  } else if (delivery === 'in pieces') {
    for (let start = 0; start < all.length; start += 61) {
      socket.write(all.subarray(start, start + 61));
      await new Promise(setImmediate);
    }
  } else socket.write(all);
  // An answer without a body, or one of a status that does not exist, may leave the client in doubt.
  if (status < 200 || status > 599) socket.end();
}

const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

async function sendForever(socket: Socket, head: string, bytes: Buffer): Promise<void> {
  socket.write(head);
  const part = chunk(Buffer.alloc(0x40000, bytes.length > 0 ? bytes : ' '));
  for (let sent = 0; sent < 32 * 1024 * 1024 && !socket.destroyed; sent += part.length) {
    if (!socket.write(part)) await drained(socket);
  }
  socket.destroy();
}

/** Resolves when more can be written, or never again. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
