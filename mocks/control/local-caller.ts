/** Access to the control API: callers on this machine, and no page of another origin. */

import type { HttpRequest } from '../http/http-message.ts';

const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const loopbackName = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Tells a request whose caller may use the control API. */
export function isLocal(request: HttpRequest): boolean {
  const { origin: own, remoteAddress } = request;
  const origin = request.header('origin');
  if (origin !== null && origin !== own) return false;
  // A browser says of its own accord where a request comes from, also where it sends no origin.
  const site = request.header('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (remoteAddress === undefined) return true;
  // A page may give its own name the address of this machine; the name gives it away.
  return loopbackAddress.test(remoteAddress) && loopbackName.test(own);
}
