/**
 * End-to-end and hop-by-hop headers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
 */

/** Headers in their original order and spelling. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Headers of one connection. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Cookies of this machine belong to other programs on it, and the gateway's cookies do not belong here. */
const leftOutOfRequests = ['host', 'cookie', 'content-length'];
/** Services at the gateway's own address, which the proxy does not offer. */
const leftOutOfAnswers = ['set-cookie', 'alt-svc'];

/** The headers of a message of `node:http`. */
export function headerPairs(rawHeaders: readonly string[]): HeaderList {
  return Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    rawHeaders[2 * index] ?? '',
    rawHeaders[2 * index + 1] ?? '',
  ]);
}

/** The value of a header. Several values are joined. Undefined if there is none. */
export function headerOf(headers: HeaderList, name: string): string | undefined {
  const values = headers.filter(([known]) => known.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Headers by their names in lower case. */
export function headersByName(headers: HeaderList): Readonly<Record<string, string>> {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return Object.fromEntries([...names].map((name) => [name, headerOf(headers, name) ?? '']));
}

/** The end-to-end headers. */
function endToEnd(headers: HeaderList, leftOut: readonly string[]): HeaderList {
  const named = (headerOf(headers, 'connection') ?? '').split(',').map((name) => name.trim().toLowerCase());
  const ending = new Set([...hopByHop, ...named, ...leftOut]);
  return headers.filter(([name]) => !ending.has(name.toLowerCase()));
}

/** Options of the headers of a request. */
export interface RequestHeadersOptions {
  /** The `Host` of the gateway. */
  readonly host: string;
  /** The key to send in place of the caller's; undefined for the caller's. */
  readonly apiKey: string | undefined;
  /** True to pass `Expect: 100-continue` on to the gateway. */
  readonly passesExpect: boolean;
}

/** The headers of a request to the gateway, with the original framing of the body. */
export function requestHeaders(
  headers: HeaderList,
  { host, apiKey, passesExpect }: RequestHeadersOptions,
): HeaderList {
  const leftOut = [...leftOutOfRequests];
  if (!passesExpect) leftOut.push('expect');
  if (apiKey !== undefined) leftOut.push('authorization');
  const length = headerOf(headers, 'content-length');
  const isChunked = headerOf(headers, 'transfer-encoding') !== undefined;
  return [
    ['Host', host],
    ...endToEnd(headers, leftOut),
    ...(apiKey === undefined ? [] : [['Authorization', `Bearer ${apiKey}`] as const]),
    ...(length === undefined ? [] : [['Content-Length', length] as const]),
    ...(isChunked ? [['Transfer-Encoding', 'chunked'] as const] : []),
  ];
}

/** Options of the headers of an answer. */
export interface AnswerHeadersOptions {
  /** The gateway's base URL, without a slash at its end. */
  readonly baseUrl: string;
  /** The proxy's own address. */
  readonly origin: string;
  /** The CORS headers that replace the gateway's. */
  readonly crossOrigin: HeaderList;
}

/** The headers of an answer to the caller. A redirect to the gateway leads to the proxy. */
export function answerHeaders(
  headers: HeaderList,
  { baseUrl, origin, crossOrigin }: AnswerHeadersOptions,
): HeaderList {
  const passing = endToEnd(headers, leftOutOfAnswers).map(([name, value]): readonly [string, string] =>
    name.toLowerCase() === 'location' ? [name, movedTo(value, baseUrl, origin)] : [name, value],
  );
  if (crossOrigin.length === 0) return passing;
  return [...passing.filter(([name]) => !name.toLowerCase().startsWith('access-control-')), ...crossOrigin];
}

/** The address of a redirect. */
function movedTo(location: string, baseUrl: string, origin: string): string {
  const base = new URL(`${baseUrl}/`);
  if (!URL.canParse(location, base)) return location;
  const isAbsolute = /^(https?:)?\/\//i.test(location);
  const { origin: to, pathname, search, hash } = new URL(location, base);
  if (to !== base.origin || !pathname.startsWith(base.pathname)) return location;
  // A path-only redirect begins with the base path of the gateway, which the proxy's address lacks.
  const rest = `/${pathname.slice(base.pathname.length)}${search}${hash}`;
  if (isAbsolute) return origin + rest;
  return location.startsWith('/') ? rest : location;
}
