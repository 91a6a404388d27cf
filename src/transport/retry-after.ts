/** The `Retry-After` header, read strictly: a malformed value is ignored. */

/** The time of day in a date. */
const time = String.raw`(\d\d:\d\d:\d\d)`;

/** `Sunday, 06-Nov-94 08:49:37 GMT`, an obsolete format that a recipient must accept. */
const rfc850Date = new RegExp(
  String.raw`^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, (\d\d)-(\w{3})-(\d\d) ${time} GMT$`,
);

/** `Sun Nov  6 08:49:37 1994`, another obsolete format. */
const asctimeDate = new RegExp(String.raw`^(\w{3}) (\w{3}) ([ \d]\d) ${time} (\d{4})$`);

/**
 * The delay that an answer asks for, in milliseconds. Undefined if it does not ask.
 *
 * @param now the time that a date is compared with where the answer has no `Date` of its own, in milliseconds since the
 *   Unix epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Relative to the server's clock, since the client's may be wrong.
  const wait = parseDate(value, now) - (parseDate(headers.get('date') ?? '', now) || now);
  return wait >= 0 ? wait : undefined;
}

/**
 * Parses a date in one of the three forms of HTTP, to milliseconds since the Unix epoch. NaN if it is malformed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
function parseDate(text: string, now: number): number {
  const preferred = text
    .replace(rfc850Date, (_, weekday, day, month, year, clock) => {
      return `${weekday.slice(0, 3)}, ${day} ${month} ${expandYear(Number(year), now)} ${clock} GMT`;
    })
    .replace(asctimeDate, (_, weekday, month, day, clock, year) => {
      return `${weekday}, ${day.replace(' ', '0')} ${month} ${year} ${clock} GMT`;
    });
  // JavaScript parses the preferred format. An invalid day results in another one.
  const date = new Date(preferred);
  return date.toUTCString() === preferred ? date.getTime() : Number.NaN;
}

/** The full year of two digits: in the past if it would be more than 50 years ahead, as the RFC says. */
function expandYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}
