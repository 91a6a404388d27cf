/** The `Retry-After` header, read strictly: what is malformed is absent. */

/**
 * How long an answer asks to wait, in seconds; undefined if it does not.
 *
 * @param now the moment that a date in the header is compared with, in milliseconds of Unix time
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const date = new Date(value);
  // The one form in which a sender may write a date is that of JavaScript too.
  const wait = date.toUTCString() === value ? (+date - now) / 1000 : /^\d+$/.test(value) ? +value : -1;
  return wait >= 0 ? wait : undefined;
}
