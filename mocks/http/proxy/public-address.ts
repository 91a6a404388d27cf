/**
 * The public address of a mock behind a proxy: configured, or from the proxy's headers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7239
 */

import type { HttpRequest } from '../http-message.ts';

/** Settings of a mock behind a proxy. */
export interface ProxySettings {
  /** The URL of the mock's root, such as `https://mock.example.com/video`. */
  readonly publicUrl?: string | undefined;
  /** True to trust `Forwarded` and `X-Forwarded-Proto`, `-Host` and `-Prefix`. */
  readonly trustProxy?: boolean | undefined;
}

/** The URL of the mock's root, in two parts. */
export interface PublicAddress {
  readonly origin: string;
  /** The path of the root: empty, or with a slash at its start and none at its end. */
  readonly prefix: string;
}

/** The mock's address, as the caller of a request used it. */
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

/** Parses a public URL, and removes slashes from its end. Undefined if it is invalid. */
export function readPublicUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const prefixForm = /^(?:\/[\w.~-]+)+\/?$/;

/** The address in a proxy's headers. Malformed means absent. */
function forwarded(request: HttpRequest): PublicAddress {
  const own = new URL(request.origin);
  const standard = forwardedPairs(request.header('forwarded'));
  const firstOf = (name: string) => request.header(name)?.split(',')[0]?.trim() ?? '';
  const proto = (standard.get('proto') ?? firstOf('x-forwarded-proto')).toLowerCase();
  const host = standard.get('host') ?? firstOf('x-forwarded-host');
  const prefix = firstOf('x-forwarded-prefix');
  const scheme = /^https?$/.test(proto) ? proto : own.protocol.slice(0, -1);
  const address = `${scheme}://${hostForm.test(host) ? host : own.host}`;
  return {
    // `URL` drops the scheme's default port.
    origin: URL.canParse(address) ? new URL(address).origin : request.origin,
    prefix: prefixForm.test(prefix) ? prefix.replace(/\/$/, '') : '',
  };
}

/** The pairs in the first element of a `Forwarded` header, which the proxy closest to the caller wrote. */
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
