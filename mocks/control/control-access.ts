/** Access to the control API: callers on this machine, unless others are let in, and no page of another origin. */

import type { HttpRequest } from '../http/http-message.ts';

/** Callers that may use the control API, besides those on this machine. */
export interface ControlAccess {
  /** True to let every caller in who can reach the mock. */
  readonly allowRemoteControl?: boolean | undefined;
  /** A token that every caller has to send, wherever it is. */
  readonly controlToken?: string | undefined;
}

const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const loopbackName = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/|$)/;

/** Tells if a request comes from a page of another origin. */
export function isOtherPage(request: HttpRequest): boolean {
  const origin = request.header('origin');
  // A browser says of its own accord where a request comes from, also where it sends no origin.
  const site = request.header('sec-fetch-site');
  const isForeign = origin !== null && origin !== new URL(request.origin).origin;
  return isForeign || (site !== null && site !== 'same-origin' && site !== 'none');
}

/** Why a request's caller may not use the control API; undefined if it may. */
export function refusalOf(request: HttpRequest, access: ControlAccess): string | undefined {
  return isOtherPage(request)
    ? 'The control API answers only callers on this machine, and no page of another origin'
    : refusalOfCaller(request, access);
}

/** Why a caller may not use it, be it a page or not; undefined if it may. */
export function refusalOfCaller(
  request: HttpRequest,
  { allowRemoteControl = false, controlToken }: ControlAccess,
): string | undefined {
  const { origin: own, remoteAddress } = request;
  if (controlToken !== undefined) {
    return request.header('authorization') === `Bearer ${controlToken}`
      ? undefined
      : 'The control API needs its token, as "Authorization: Bearer TOKEN"; the console takes it from its own address, as in /#token=TOKEN';
  }
  if (remoteAddress === undefined || allowRemoteControl) return undefined;
  // A page may give its own name the address of this machine; the name gives it away.
  return loopbackAddress.test(remoteAddress) && loopbackName.test(own)
    ? undefined
    : 'The control API answers only callers on this machine; --allow-remote-control or --control-token lets others in';
}
