/**
 * Decides which callers a proxy serves: programs, and pages of this machine. Other pages could spend the user's money.
 */

import { isLoopback } from '../request/proxy.ts';
import type { HeaderList } from './message-headers.ts';

/** The headers that tell where a request comes from. */
export interface Caller {
  /** The `Host` that it was sent to. */
  readonly host: string;
  /** The value of `Origin`. */
  readonly origin: string | undefined;
  /** The value of `Sec-Fetch-Site`, which browsers send by themselves. */
  readonly site: string | undefined;
}

/**
 * The reason to refuse a caller. Undefined if it is served.
 *
 * @param isOpen true if other machines can reach the proxy, under any name
 */
export function refusalOfPage({ host, origin, site }: Caller, isOpen: boolean): string | undefined {
  // A page may resolve its own host name to this machine. The name reveals it.
  if (!isOpen && !isLoopback(`http://${host}`))
    return 'The proxy was called by the name of another machine; use localhost or 127.0.0.1';
  const isOwn = origin !== undefined && [`http://${host}`, `https://${host}`].includes(origin);
  const isForeign =
    origin === undefined ? site === 'cross-site' : !isOwn && !(URL.canParse(origin) && isLoopback(origin));
  return isForeign ? 'The proxy answers programs, and pages of this machine only' : undefined;
}

/** CORS headers for pages of this machine. Empty for other callers. */
export function crossOriginHeaders({ origin }: Caller): HeaderList {
  if (origin === undefined) return [];
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Expose-Headers', '*'],
    ['Vary', 'Origin'],
  ];
}

/** Headers of the answer to a preflight request. */
export function preflightHeaders(
  caller: Caller,
  asked: { readonly headers: string | undefined; readonly privateNetwork: boolean },
): HeaderList {
  return [
    ...crossOriginHeaders(caller),
    ['Access-Control-Allow-Methods', '*'],
    // `*` does not include `Authorization`.
    ['Access-Control-Allow-Headers', asked.headers ?? '*'],
    ['Access-Control-Max-Age', '600'],
    ...(asked.privateNetwork ? [['Access-Control-Allow-Private-Network', 'true'] as const] : []),
  ];
}
