/** Parses the target of a request, which is part of its first line, and its `Host`. */

import { Rejection } from '../core/contract/rejection.ts';

/** The parts of a URL that the mock uses. */
export interface RequestUrl {
  readonly origin: string;
  readonly path: string;
  readonly search: string;
}

/** Targets that `URL` would leave unchanged: nothing to encode or to resolve. */
const plainTarget = /^\/[\w\-~/:@!$&'()*+,;=%.]*(?:\?[\w\-~/:@!$&()*+,;=%.?]*)?$/;
const dotSegment = /\/(?:\.|%2e)/i;
/** Hosts that `URL` would leave unchanged. A two-digit port could be the scheme's default, which `URL` drops. */
const plainHost = /^(?:localhost|(?!\d)[a-z0-9._-]*[a-z_-]|127\.0\.0\.1)(?::[1-9]\d{2,3}|:[1-6]\d{4})?$/;

/**
 * Parses a target.
 *
 * @throws Rejection if it is not a valid URL
 */
export function readTarget(target: string, host: string | undefined): RequestUrl {
  if (host !== undefined && plainHost.test(host) && plainTarget.test(target) && !dotSegment.test(target)) {
    const query = target.indexOf('?');
    return {
      origin: `http://${host}`,
      path: query < 0 ? target : target.slice(0, query),
      search: query < 0 ? '' : target.slice(query),
    };
  }
  return resolve(target, host);
}

function resolve(target: string, host: string | undefined): RequestUrl {
  const [path = ''] = target.split('?', 1);
  if (path.includes('\\')) throw new Rejection(400, 'Backslash in request path');
  const isAbsolute = /^https?:\/\//.test(target);
  if (!isAbsolute && !target.startsWith('/')) throw new Rejection(400, 'Invalid URL');
  if (!isAbsolute && !host) throw new Rejection(400, 'Missing host header');
  const url = parseUrl(isAbsolute ? target : `http://${host}${target}`);
  if (!isAbsolute && !isHostOf(url, host ?? '')) throw new Rejection(400, 'Invalid host header');
  return { origin: url.origin, path: url.pathname, search: url.search };
}

function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch (cause) {
    throw new Rejection(400, 'Invalid URL', { cause });
  }
}

/** False for a `Host` with more than a host and a port, such as a slash, which `URL` would take for part of the path. */
function isHostOf({ hostname }: URL, host: string): boolean {
  return hostname === host.replace(/:\d*$/, '').toLowerCase();
}
