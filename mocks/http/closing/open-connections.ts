/** The open connections of a server. */

import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { delay } from '../../mock-clock.ts';

/** Time for a request to arrive over an open connection after the stop, in milliseconds. */
const arrivalGrace = 200;

/** A connection. */
interface Connection {
  /** The answer to its last request. */
  answer: ServerResponse | undefined;
  /** Number of bytes received up to the time when it was last known to be unused. */
  bytesBefore: number;
}

/** Tracks the open connections of a server, and closes those over which no request arrives. */
export class OpenConnections {
  readonly #open = new Map<Socket, Connection>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#open.set(socket, { answer: undefined, bytesBefore: 0 });
      socket.once('close', () => this.#open.delete(socket));
    });
    // To remember the last answer costs less than to listen to each one.
    server.on('request', ({ socket }, answer) => {
      const connection = this.#open.get(socket);
      if (connection) connection.answer = answer;
    });
  }

  /**
   * Closes each connection over which nothing arrives for 200 ms. A request that was on its way when the server stopped is
   * still answered.
   *
   * @param over ends the wait
   */
  closeUnused(over: AbortSignal): void {
    for (const [socket, connection] of this.#open) {
      const { answer } = connection;
      const close = () => {
        if (answer) connection.bytesBefore = socket.bytesRead;
        void closeIfUnused(socket, connection, over);
      };
      // An answer that began before the stop has no `Connection: close`: its caller may send another request.
      if (isUnderWay(connection)) answer?.once('close', close);
      else close();
    }
  }

  /** Number of connections with a request that is not completely received or answered. */
  get used(): number {
    return [...this.#open].filter(([socket, connection]) => isUsed(socket, connection)).length;
  }
}

async function closeIfUnused(socket: Socket, connection: Connection, over: AbortSignal): Promise<void> {
  try {
    await delay(arrivalGrace, over);
  } catch {
    return;
  }
  // In a turn of the event loop, timers come before data. A connection that is closed before its data is read is reset.
  setImmediate(() => {
    if (!isUsed(socket, connection)) socket.destroy();
  });
}

function isUsed(socket: Socket, connection: Connection): boolean {
  return isUnderWay(connection) || socket.bytesRead > connection.bytesBefore;
}

/** True if a request is received and not completely answered. */
function isUnderWay({ answer }: Connection): boolean {
  return answer !== undefined && !answer.writableFinished;
}
