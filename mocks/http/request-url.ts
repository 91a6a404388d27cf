/** Reads the target of a request, as it stands on the first line, together with its `Host`. */

import { Rejection } from '../core/contract/rejection.ts';

/** The parts of a URL that the mock goes by. */
export interface RequestUrl {
  readonly origin: string;
  readonly path: string;
  readonly search: string;
}

/** Targets that are a URL's path and query as they stand: nothing in them is to be encoded or resolved. */
const plainTarget = /^\/[\w\-~/:@!$&'()*+,;=%.]*(?:\?[\w\-~/:@!$&()*+,;=%.?]*)?$/;
const dotSegment = /\/(?:\.|%2e)/i;
/** Hosts that are a URL's host as they stand. A port of two digits could be the scheme's own, which a URL leaves out. */
const plainHost = /^(?:localhost|(?!\d)[a-z0-9._-]*[a-z_-]|127\.0\.0\.1)(?::[1-9]\d{2,3}|:[1-6]\d{4})?$/;

/**
 * Reads a target.
 *
 * @throws Rejection if no URL can be made of it
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
  const url = parsed(isAbsolute ? target : `http://${host}${target}`);
  if (!isAbsolute && !isHostOf(url, host ?? '')) throw new Rejection(400, 'Invalid host header');
  return { origin: url.origin, path: url.pathname, search: url.search };
}

function parsed(text: string): URL {
  try {
    return new URL(text);
  } catch (cause) {
    throw new Rejection(400, 'Invalid URL', { cause });
  }
}

/** Tells a `Host` that is nothing but a host: what follows a slash in it would be a part of the path. */
function isHostOf({ hostname }: URL, host: string): boolean {
  return hostname === host.replace(/:\d*$/, '').toLowerCase();
}
