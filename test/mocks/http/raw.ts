/** Bytes on a socket, as no client would send them. */

import { connect, type Socket } from 'node:net';

/** An answer over the wire. */
export interface RawAnswer {
  /** The status of the first answer; undefined if the connection was closed without one. */
  readonly status: number | undefined;
  /** All that was received, as text. */
  readonly text: string;
}

/** The bytes to send, and the moment to stop. */
export interface RawOptions {
  /** Pieces that are written one after another, each when the last one has left. */
  readonly pieces: Iterable<string | Uint8Array>;
  /** Close the connection when all is written, without waiting for an answer. Defaults to false. */
  readonly abandons?: boolean;
}

/**
 * Sends bytes and reads until the first answer is complete, or the connection ends.
 *
 * Never fails: a connection that the server closes is an answer too.
 */
export function sendRaw(url: string, { pieces, abandons = false }: RawOptions): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket: Socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    const finish = () => {
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(withoutInterim(text))?.[1];
      resolve({ status: status === undefined ? undefined : Number(status), text });
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (isComplete(text)) finish();
    });
    socket.on('error', () => {});
    socket.once('close', finish);
    socket.once('connect', async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        await new Promise<void>((written) => socket.write(piece, () => written()));
      }
      if (abandons) socket.destroy();
    });
  });
}

/** The text without the interim answers at its beginning. */
function withoutInterim(text: string): string {
  return text.replace(/^(?:HTTP\/1\.1 1\d\d .*?\r\n\r\n)+/s, '');
}

/** True if an answer is there with all of its body. */
function isComplete(text: string): boolean {
  const [head = '', ...rest] = withoutInterim(text).split('\r\n\r\n');
  if (rest.length === 0) return false;
  const body = rest.join('\r\n\r\n');
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return length === undefined ? body.endsWith('0\r\n\r\n') : body.length >= Number(length);
}

/** The head of a request to a path, with a key, and with other headers. */
export function headOf(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>> = {},
): string {
  const all = {
    Host: 'localhost',
    Authorization: 'Bearer x',
    'Content-Type': 'application/json',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
