/** A load balancer: round robin, over replicas that come and go. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A balancer that listens. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a balancer. A connection that a replica refuses goes to the next one, since nothing was sent. One that is lost
 * later is lost for the client, too.
 *
 * @param ports the ports of the replicas, as they are now
 */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    turn += 1;
    const all = ports();
    const inTurn = all.map((_, at) => all[(turn + at) % all.length] ?? 0);
    passOn(incoming, Buffer.concat(chunks), outgoing, inTurn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  [port, ...others]: readonly number[],
): void {
  if (port === undefined) return void outgoing.writeHead(502).end();
  const { method, url, headers } = incoming;
  const outward = send({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
    answer.on('error', () => outgoing.destroy());
    answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
  });
  outward.on('error', (error) => {
    if ('code' in error && error.code === 'ECONNREFUSED') return passOn(incoming, body, outgoing, others);
    outgoing.destroy();
  });
  outward.end(body);
}
