/** Ports for programs that cannot choose one themselves. */

import { createServer } from 'node:net';

/** The system gives those above to connections, which may take one at any time. */
const last = 32_000;
const first = 20_000;

/** The first of some TCP ports in a row that were free just now at the loopback address. */
export async function freePort(count = 1): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    const row = Array.from({ length: count }, (_, at) => port + at);
    const free = await Promise.all(row.map(isFree));
    if (free.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
