/** What a request is sent to. */

/** The parts of a URL that the mock reads, by the names that `URL` gives them. */
export type Target = Pick<URL, 'origin' | 'pathname' | 'search'>;

/**
 * The parts of a request's URL. A `Request` has its URL in the normal form already: to parse it once more as
 * a `URL` takes as long as to find and check what is asked for.
 */
export function targetOf({ url }: Request): Target {
  const pathAt = url.indexOf('/', url.indexOf('//') + 2);
  const hashAt = url.indexOf('#', pathAt);
  const end = hashAt < 0 ? url.length : hashAt;
  const queryAt = url.indexOf('?', pathAt);
  const pathEnd = queryAt < 0 || queryAt > end ? end : queryAt;
  return {
    origin: url.slice(0, pathAt),
    pathname: url.slice(pathAt, pathEnd),
    // A question mark without a query is no query.
    search: end - pathEnd > 1 ? url.slice(pathEnd, end) : '',
  };
}
