/** The `Retry-After` header, read strictly: what is malformed is absent. */

/** The one form in which a sender may write a date. */
const date = /^\w{3}, [\w :]{20} GMT$/;

/**
 * How long an answer asks to wait, in seconds; undefined if it does not.
 *
 * @param now the moment that a date in the header is compared with, in milliseconds of Unix time
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const wait = date.test(value) ? (Date.parse(value) - now) / 1000 : /^\d+$/.test(value) ? +value : -1;
  return wait >= 0 ? wait : undefined;
}
