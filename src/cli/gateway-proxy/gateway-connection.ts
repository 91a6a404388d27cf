/** The way to a gateway. A request is sent once, on a connection of its own. */

import { type ClientRequest, request as sendHttp } from 'node:http';
import { request as sendHttps } from 'node:https';
import type { HeaderList } from './message-headers.ts';

/** The most bytes of an answer's headers. */
const mostHeaders = 64 * 1024;

/** A request to open. */
export interface OpenedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: HeaderList;
}

/**
 * Opens a request, whose body is still to be written.
 *
 * A connection that is kept may be closed by the other side while the next request is written to it. Nobody can tell then if
 * it was read. So no connection is kept, and nothing is sent again: `node:http` does neither by itself.
 */
export function openRequest({ method, url, headers }: OpenedRequest): ClientRequest {
  const send = url.protocol === 'https:' ? sendHttps : sendHttp;
  const request = send(url, { method, maxHeaderSize: mostHeaders, headers: grouped(headers) });
  request.shouldKeepAlive = false;
  return request;
}

/** Headers by name, of which one may have several values. */
function grouped(headers: HeaderList): Record<string, string | string[]> {
  const byName = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const [name, value] of headers) {
    const known = byName.get(name.toLowerCase());
    if (known) known.values.push(value);
    else byName.set(name.toLowerCase(), { name, values: [value] });
  }
  const entries = [...byName.values()].map(({ name, values }): [string, string | string[]] => [
    name,
    values.length === 1 ? (values[0] ?? '') : values,
  ]);
  return Object.fromEntries(entries);
}
