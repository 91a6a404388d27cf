/**
 * The address under which the world knows a mock that stands behind a proxy: fixed, or as the proxy's headers say.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7239
 */

import type { HttpRequest } from '../http-message.ts';

/** Settings of a mock that stands behind something. */
export interface ProxySettings {
  /** The address of the mock's root, such as `https://mock.example.com/video`, without a slash at its end. */
  readonly publicUrl?: string | undefined;
  /** True to believe `Forwarded` and `X-Forwarded-Proto`, `-Host` and `-Prefix`. */
  readonly trustProxy?: boolean | undefined;
}

/** The address of the mock's root, in two parts. */
export interface PublicAddress {
  readonly origin: string;
  /** The path before those of the mock; empty, or begins with a slash and ends with none. */
  readonly prefix: string;
}

/** The address that the caller of a request has used. */
export function publicAddressOf(
  request: HttpRequest,
  { publicUrl, trustProxy = false }: ProxySettings,
): PublicAddress {
  if (publicUrl !== undefined) {
    const { origin, pathname } = new URL(publicUrl);
    return { origin, prefix: pathname.replace(/\/+$/, '') };
  }
  return trustProxy ? forwarded(request) : { origin: request.origin, prefix: '' };
}

/** Checks an address of a mock's root, and takes the slashes from its end; undefined if it is none. */
export function readPublicUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const prefixForm = /^(?:\/[\w.~-]+)+\/?$/;

/** The address that the headers of a proxy tell; what is malformed counts as absent. */
function forwarded(request: HttpRequest): PublicAddress {
  const own = new URL(request.origin);
  const standard = forwardedPairs(request.header('forwarded'));
  const told = (name: string) => request.header(name)?.split(',')[0]?.trim() ?? '';
  const proto = (standard.get('proto') ?? told('x-forwarded-proto')).toLowerCase();
  const host = standard.get('host') ?? told('x-forwarded-host');
  const prefix = told('x-forwarded-prefix');
  const scheme = /^https?$/.test(proto) ? proto : own.protocol.slice(0, -1);
  const address = `${scheme}://${hostForm.test(host) ? host : own.host}`;
  return {
    // It leaves out the port that the scheme has anyway.
    origin: URL.canParse(address) ? new URL(address).origin : request.origin,
    prefix: prefixForm.test(prefix) ? prefix.replace(/\/$/, '') : '',
  };
}

/** The pairs of the first element of a `Forwarded` header, which the proxy next to the caller has written. */
function forwardedPairs(header: string | null): ReadonlyMap<string, string> {
  const [first = ''] = /^(?:"(?:[^"\\]|\\.)*"|[^,"])*/.exec(header ?? '') ?? [];
  const pairs = first.matchAll(/(?:^|;)\s*([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;"\s]*))/g);
  return new Map(
    [...pairs].map(([, name = '', quoted, token = '']) => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? token,
    ]),
  );
}
