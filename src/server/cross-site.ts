/** Protection from pages of other sites, which can send requests with the user's cookies. */

import type { ProxyRefusal } from './proxy-answer.ts';

/**
 * Checks that a request comes from a page of the proxy's own origin, from an allowed origin, or from no page at all.
 *
 * @param allowed additional origins
 * @returns the refusal. Undefined if it may continue
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function crossSiteRefusal(
  { headers, url }: Request,
  allowed: readonly string[],
): ProxyRefusal | undefined {
  const origin = headers.get('origin');
  if (origin !== null && allowed.includes(origin)) return undefined;
  const site = headers.get('sec-fetch-site');
  const isForeign =
    site === null
      ? origin !== null && !isOwnHost(origin, headers, url)
      : !['same-origin', 'none'].includes(site);
  if (!isForeign) return undefined;
  return {
    status: 403,
    code: 'cross_site_request',
    message:
      'The proxy answers only pages of its own origin. To allow those of another one, name it in the option allowedOrigins',
  };
}

/** Pages over http send no `Sec-Fetch-Site`, except on this machine. */
function isOwnHost(origin: string, headers: Headers, url: string): boolean {
  if (!URL.canParse(origin)) return false;
  return [new URL(url).host, headers.get('host')].includes(new URL(origin).host);
}

/** CORS headers for a page of an allowed origin. */
export function crossOriginHeaders(
  { headers }: Request,
  allowed: readonly string[],
): Readonly<Record<string, string>> {
  const origin = headers.get('origin');
  if (origin === null || !allowed.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'retry-after, x-request-id',
    vary: 'origin',
  };
}

/** The answer to the preflight of a page of an allowed origin. */
export function preflightResponse(request: Request, allowed: readonly string[]): Response {
  const headers = {
    ...crossOriginHeaders(request, allowed),
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, idempotency-key, range',
    'access-control-max-age': '600',
  };
  return new Response(null, { status: 204, headers });
}
