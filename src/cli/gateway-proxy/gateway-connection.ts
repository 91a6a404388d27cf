/** The connection to a gateway. Each request is sent once, on a new connection. */

import { type ClientRequest, request as sendHttp } from 'node:http';
import { request as sendHttps } from 'node:https';
import type { HeaderList } from './message-headers.ts';

/** Maximum size of an answer's headers, in bytes. */
const mostHeaders = 64 * 1024;

/** A request to open. */
export interface OpenedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: HeaderList;
}

/**
 * Opens a request. The caller writes its body.
 *
 * The gateway may close a kept-alive connection while the next request is written to it, and then it is unknown whether
 * the request was read. So no connection is reused, and nothing is sent again: `node:http` does neither by itself.
 */
export function openRequest({ method, url, headers }: OpenedRequest): ClientRequest {
  const send = url.protocol === 'https:' ? sendHttps : sendHttp;
  const request = send(url, { method, maxHeaderSize: mostHeaders, headers: grouped(headers) });
  request.shouldKeepAlive = false;
  return request;
}

/** Headers by name. A header may have several values. */
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
