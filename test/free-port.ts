/** Ports for programs that cannot choose one themselves. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A TCP port of the loopback address that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
