/** An HTTP/2 server in front of others, as a gateway's own front end is: it passes on their answers, and their lost connections. */

import { request as send } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';
import { type SecureHandler, secureServer } from '../support/servers/secure-server.ts';

/** A front that listens. */
export interface Http2Front extends AsyncDisposable {
  /** The address under which a server is reached, such as `https://localhost:4010/3`. Each has its own. */
  addressOf(server: string): string;
}

/** Headers that belong to one connection of HTTP/1.1, or to HTTP/2. */
const ownHeaders = /^(:.*|connection|keep-alive|transfer-encoding|host)$/;

/** Starts one, with a certificate that nobody signed. */
export async function http2Front(): Promise<Http2Front> {
  const servers: string[] = [];
  const handle: SecureHandler = (incoming, outgoing, body) => {
    // Chromium speaks HTTP/2 with a server that offers it.
    const response = outgoing as Http2ServerResponse;
    const lose = () => response.stream.session?.destroy();
    const [, at, path] = /^\/(\d+)(.*)$/.exec(incoming.url ?? '') ?? [];
    const upstream = send(`${servers[Number(at)]}${path}`, {
      method: incoming.method,
      headers: passedOn(incoming.headers),
      // A connection of its own for each request: what becomes of it happens to no other.
      agent: false,
    });
    upstream.on('error', lose);
    upstream.on('response', (answer) => {
      answer.on('error', lose);
      response.writeHead(answer.statusCode ?? 500, passedOn(answer.headers));
      answer.pipe(response);
    });
    response.on('close', () => upstream.destroy());
    upstream.end(body);
  };
  const front = await secureServer('h2', handle);
  return {
    addressOf: (server) => `${front.url}/${servers.push(server) - 1}`,
    [Symbol.asyncDispose]: () => front[Symbol.asyncDispose](),
  };
}

/** The headers that are meant for the other end. */
function passedOn(headers: NodeJS.Dict<string | string[]>): Record<string, string | string[]> {
  const passed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !ownHeaders.test(name)) passed[name] = value;
  }
  return passed;
}
