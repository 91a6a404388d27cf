/**
 * Rows of the table in docs/pay-once.md that are measured on Node only: answers of proxies, redirects and certificates, of
 * which a page sees nothing else than Node, or nothing at all.
 */

import type { ServerResponse } from 'node:http';
import { freePort } from '../../support/servers/free-port.ts';
import { secureServer } from '../../support/servers/secure-server.ts';
import { answerOf, rawServer } from '../raw-server.ts';
import { answered, type Row, serverWith } from './pay-once-rows.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = 'Content-Type: application/json';
const titled = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1>`;

/** Redirects each submit to another server, whose GET gives this answer and whose POST accepts. Counted are both servers'. */
function redirected(status: number, body: string): Row['open'] {
  return async (hasId) => {
    const target = await rawServer({ onRequest: (socket) => socket.write(answerOf(status, body, [json])) });
    const server = await answered(307, '', { location: `${target.url}/v1/video/create` })(hasId);
    return {
      settings: server.settings,
      arrived: () => server.arrived() + target.arrived(),
      billable: () => server.billable() + target.arrived(),
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]();
        await target[Symbol.asyncDispose]();
      },
    };
  };
}

/** An address at which no submit can arrive. */
function unreachable(baseUrl: string): Row['open'] {
  return async () => ({
    settings: { baseUrl },
    arrived: () => 0,
    billable: () => 0,
    [Symbol.asyncDispose]: async () => {},
  });
}

/** A server with a certificate that nobody signed. */
const selfSigned: Row['open'] = async () => {
  let count = 0;
  const server = await secureServer('http/1.1', () => {
    count += 1;
  });
  return {
    settings: { baseUrl: server.url },
    arrived: () => count,
    billable: () => count,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};

/** A server without TLS at an https address. */
const plainPort: Row['open'] = async () => {
  const server = await rawServer({
    onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  });
  return {
    settings: { baseUrl: server.url.replace('http:', 'https:') },
    arrived: () => 0,
    billable: () => 0,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};

/** Sends an answer that never ends. */
function sendForever(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = ' '.repeat(0x10000);
  const fill = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', fill);
  fill();
}

const accepted = (rest: object) => JSON.stringify({ id: 'grok:1', status: 'processing', ...rest });
const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`;

/** Every row that is measured on Node only, in the order of the table. */
export const nodeRows: readonly Row[] = [
  { name: 'the host is unknown', open: unreachable('http://gateway.invalid') },
  { name: 'the port is one that `fetch` refuses', open: unreachable('http://127.0.0.1:6000') },
  { name: 'the certificate is signed by nobody', open: selfSigned },
  { name: 'the address is https, the server is not', open: plainPort },
  {
    name: '503 of Heroku, with its page for a timeout (H12), of a submit that was accepted',
    open: answered(503, titled('Application error'), html),
  },
  {
    name: '503 of Varnish, with its page, of a submit that was accepted',
    open: answered(503, titled('503 Backend fetch failed'), { ...html, 'retry-after': '5' }),
  },
  {
    name: '503 of a proxy, with JSON in a form of its own, of a submit that was accepted',
    open: answered(503, '{"message":"The upstream server is timing out"}'),
  },
  {
    name: '429 of a proxy, with an HTML page, of a submit that was accepted',
    open: answered(429, titled('429 Too Many Requests'), { ...html, 'retry-after': '1' }),
  },
  {
    name: '403 of Cloudflare, with its page, of a submit that was accepted',
    open: answered(403, titled('Attention Required! | Cloudflare'), html),
  },
  {
    name: '401 of a proxy, with text, of a submit that was accepted',
    open: answered(401, 'Unauthorized', { 'content-type': 'text/plain' }),
  },
  {
    name: '404 of a proxy, with text, of a submit that was accepted',
    open: answered(404, 'default backend - 404', { 'content-type': 'text/plain' }),
  },
  {
    name: 'a redirect to a port where nobody listens',
    open: async (hasId) => {
      const location = `http://127.0.0.1:${await freePort()}/`;
      return answered(307, '', { location })(hasId);
    },
  },
  { name: 'a redirect to another server, which answers 404', open: redirected(404, '{}') },
  { name: 'a redirect to another server, which answers 429', open: redirected(429, '{}') },
  { name: 'a redirect to another server, which answers 200 with an id', open: redirected(200, accepted({})) },
  {
    name: 'the answer has an id, and `{"toString": null}` for its progress',
    open: answered(200, accepted({ progress: { toString: null } })),
  },
  {
    name: 'the answer has an id, and 5,000 lists within one another',
    open: answered(200, `{"id":"grok:1","status":"processing","more":${nested}}`),
  },
  {
    name: 'the answer has an id, and 3 MB of text',
    open: answered(200, accepted({ more: 'x'.repeat(3_000_000) })),
  },
  { name: 'the answer has a number for an id', open: answered(200, '{"id":4711}') },
  { name: 'the answer never ends', open: serverWith({ onSubmit: sendForever }) },
];
