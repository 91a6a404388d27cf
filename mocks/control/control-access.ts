/** Restricts the control API to callers on this machine, unless configured otherwise, and never to pages of other origins. */

import type { HttpRequest } from '../http/http-message.ts';

/** Settings of the access to the control API. */
export interface ControlAccess {
  /** True to allow callers on other machines. */
  readonly allowRemoteControl?: boolean | undefined;
  /** A token that every caller must send, including those on this machine. */
  readonly controlToken?: string | undefined;
}

const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const loopbackName = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/|$)/;

/** True for a request from a page of another origin. */
export function isOtherPage(request: HttpRequest): boolean {
  const origin = request.header('origin');
  // Browsers send it even with requests that have no `Origin`.
  const site = request.header('sec-fetch-site');
  const isForeign = origin !== null && origin !== new URL(request.origin).origin;
  return isForeign || (site !== null && site !== 'same-origin' && site !== 'none');
}

/** The reason to refuse a request to the control API. Undefined if it is allowed. */
export function refusalOf(request: HttpRequest, access: ControlAccess): string | undefined {
  return isOtherPage(request)
    ? 'The control API does not answer pages of another origin'
    : refusalOfCaller(request, access);
}

/** The same, without the check of the page's origin. */
export function refusalOfCaller(
  request: HttpRequest,
  { allowRemoteControl = false, controlToken }: ControlAccess,
): string | undefined {
  const { origin: own, remoteAddress } = request;
  if (controlToken !== undefined) {
    return request.header('authorization') === `Bearer ${controlToken}`
      ? undefined
      : 'The control API needs its token: send "Authorization: Bearer TOKEN", or open the console at /#token=TOKEN';
  }
  if (remoteAddress === undefined || allowRemoteControl) return undefined;
  // A page can point its own host name to this machine (DNS rebinding), but its requests still have that name.
  return loopbackAddress.test(remoteAddress) && loopbackName.test(own)
    ? undefined
    : 'The control API answers only callers on this machine: start the mock with --allow-remote-control or --control-token to allow others';
}
