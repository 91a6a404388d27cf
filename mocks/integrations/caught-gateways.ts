/** The base URLs at which a tool catches requests, with the gateway behind each. */

import type { Mock } from '../mock.ts';
import type { MountedGateway } from '../mounted-gateway.ts';

/** Base URLs, by the names of gateways. */
export type BaseUrls = Readonly<Record<string, string>>;

/** The API key that a mock stands in with where a server of the application's own adds one. */
export const usualKey = 'Bearer any-key';

/** A gateway whose requests are caught. */
export interface CaughtGateway {
  /** An absolute URL, without a slash at its end. */
  readonly baseUrl: string;
  /** Tells if a request is sent to it. */
  takes(url: string): boolean;
  /** Answers a request to it; undefined if the connection drops. */
  answer(request: Request): Promise<Response | undefined>;
}

/**
 * The gateways of a mock, each at its own base URL or at the one that is given.
 *
 * @param page the address that relative base URLs are meant from
 * @throws RangeError if there is no gateway of a name
 */
export function caughtGateways(
  mock: Mock,
  baseUrls: BaseUrls,
  page: string | undefined,
): readonly CaughtGateway[] {
  const names = mock.gateways.map(({ name }) => name);
  const astray = Object.keys(baseUrls).find((name) => !names.includes(name));
  if (astray !== undefined)
    throw new RangeError(`The mock has no gateway "${astray}"; it has ${names.join(' and ')}`);
  return mock.gateways.flatMap((gateway) => {
    const own = baseUrls[gateway.name];
    const address = own ?? gateway.baseUrl;
    if (address === undefined) return [];
    return [caught(gateway, new URL(address, page).href.replace(/\/+$/, ''), own !== undefined)];
  });
}

/**
 * Catches the requests of one gateway.
 *
 * @param addsKey true at an address of the application's own, whose server adds the API key
 */
function caught(gateway: MountedGateway, baseUrl: string, addsKey: boolean): CaughtGateway {
  return {
    baseUrl,
    takes: (url) => url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`),
    // It throws nothing but that the connection is lost.
    answer: (request) => gateway.fetch(addsKey ? withKey(request) : request, baseUrl).catch(() => undefined),
  };
}

/** A request with some API key, if it has none. */
function withKey(request: Request): Request {
  if (request.headers.has('authorization')) return request;
  const keyed = new Request(request);
  keyed.headers.set('authorization', usualKey);
  return keyed;
}
