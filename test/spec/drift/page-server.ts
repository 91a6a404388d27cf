/** A documentation site of a test. */

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A handler for each path. */
export type Routes = Record<string, RequestListener>;

/** A site on a port of its own. */
export interface PageServer {
  readonly origin: string;
  /** The handlers, which a test may change. */
  readonly routes: Routes;
  readonly close: () => Promise<void>;
}

/** Starts a site; a path without a handler is a 404. */
export async function servePages(): Promise<PageServer> {
  const routes: Routes = {};
  const server = createServer((request, response) => {
    const route = routes[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of that kind.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    routes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a text. */
export function sends(text: string, type = 'text/markdown; charset=utf-8'): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(text);
}

/** Answers with a status, and with headers. */
export function answers(status: number, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) => response.writeHead(status, headers).end();
}
