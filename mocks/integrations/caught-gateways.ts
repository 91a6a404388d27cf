/** Intercepts requests to the base URLs of gateways. */

import type { Mock } from '../mock.ts';
import type { MountedGateway } from '../mounted-gateway.ts';

/** Base URLs by gateway name. */
export type BaseUrls = Readonly<Record<string, string>>;

/** `Authorization` header for requests to the application's own server, which would add the API key. */
export const placeholderKey = 'Bearer any-key';

/** A gateway whose requests are intercepted. */
export interface CaughtGateway {
  /** An absolute URL, without a trailing slash. */
  readonly baseUrl: string;
  /** True for a URL of this gateway. */
  takes(url: string): boolean;
  /** Answers a request. Undefined means that the connection drops. */
  answer(request: Request): Promise<Response | undefined>;
}

/**
 * The gateways of a mock, each at its given base URL or at its own.
 *
 * @param page the base of relative URLs
 * @throws RangeError if a name is not that of a gateway
 */
export function caughtGateways(
  mock: Mock,
  baseUrls: BaseUrls,
  page: string | undefined,
): readonly CaughtGateway[] {
  const names = mock.gateways.map(({ name }) => name);
  const unknown = Object.keys(baseUrls).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`The mock has no gateway "${unknown}"; it has ${names.join(' and ')}`);
  return mock.gateways.flatMap((gateway) => {
    const own = baseUrls[gateway.name];
    const address = own ?? gateway.baseUrl;
    if (address === undefined) return [];
    return [caught(gateway, new URL(address, page).href.replace(/\/+$/, ''), own !== undefined)];
  });
}

/**
 * Intercepts the requests of one gateway.
 *
 * @param addsKey true for a base URL of the application's own server, which would add the API key
 */
function caught(gateway: MountedGateway, baseUrl: string, addsKey: boolean): CaughtGateway {
  return {
    baseUrl,
    takes: (url) => url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`),
    // It rejects only if the connection drops.
    answer: (request) => gateway.fetch(addsKey ? withKey(request) : request, baseUrl).catch(() => undefined),
  };
}

/** Adds a placeholder API key to a request without one. */
function withKey(request: Request): Request {
  if (request.headers.has('authorization')) return request;
  const keyed = new Request(request);
  keyed.headers.set('authorization', placeholderKey);
  return keyed;
}
