/** Who may use the control API: callers on this machine, and no page of another origin. */

/** Where a request came from. */
export interface Caller {
  /** The address of the other end; undefined in the same process. */
  readonly remoteAddress?: string | undefined;
}

const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a caller may use the control API. */
export function isLocal(request: Request, url: URL, { remoteAddress }: Caller): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== url.origin) return false;
  // A browser says of its own accord where a request comes from, also where it sends no origin.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (remoteAddress === undefined) return true;
  // A page may give its own name the address of this machine; the name gives it away.
  return loopbackAddress.test(remoteAddress) && loopbackName.test(url.hostname);
}
