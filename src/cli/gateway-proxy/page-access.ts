/** Callers that a proxy serves: programs, and pages of this machine. A page of any other could spend the user's money. */

import { isLoopback } from '../request/proxy.ts';
import type { HeaderList } from './message-headers.ts';

/** A request, as far as it tells where it comes from. */
export interface Caller {
  /** The `Host` that it was sent to. */
  readonly host: string;
  /** The value of `Origin`. */
  readonly origin: string | undefined;
  /** The value of `Sec-Fetch-Site`, which a browser sends of its own accord. */
  readonly site: string | undefined;
}

/**
 * The reason why a caller is refused; undefined if it is served.
 *
 * @param isOpen true if other machines can reach the proxy, under whichever name
 */
export function refusalOfPage({ host, origin, site }: Caller, isOpen: boolean): string | undefined {
  // A page may give its own name the address of this machine; the name gives it away.
  if (!isOpen && !isLoopback(`http://${host}`))
    return 'The proxy is called by a name that is not one of this machine; use localhost or 127.0.0.1';
  const isOwn = origin !== undefined && [`http://${host}`, `https://${host}`].includes(origin);
  const isForeign =
    origin === undefined ? site === 'cross-site' : !isOwn && !(URL.canParse(origin) && isLoopback(origin));
  return isForeign
    ? 'The proxy answers programs and pages of this machine, and no page of another'
    : undefined;
}

/** The headers that let a page of this machine read an answer. None for other callers. */
export function crossOriginHeaders({ origin }: Caller): HeaderList {
  if (origin === undefined) return [];
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Expose-Headers', '*'],
    ['Vary', 'Origin'],
  ];
}

/** The headers of the answer to a page that asks if it may send a request. */
export function preflightHeaders(
  caller: Caller,
  asked: { readonly headers: string | undefined; readonly privateNetwork: boolean },
): HeaderList {
  return [
    ...crossOriginHeaders(caller),
    ['Access-Control-Allow-Methods', '*'],
    // `*` would not stand for `Authorization`.
    ['Access-Control-Allow-Headers', asked.headers ?? '*'],
    ['Access-Control-Max-Age', '600'],
    ...(asked.privateNetwork ? [['Access-Control-Allow-Private-Network', 'true'] as const] : []),
  ];
}
