/** The `Retry-After` header, read strictly: a malformed value is ignored. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortDays = days.map((day) => day.slice(0, 3));

const day = String.raw`(?<day>\d{2})`;
const month = `(?<month>${months.join('|')})`;
const time = String.raw`(?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2})`;

/**
 * The three forms of a date, by example: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
 * `Sun Nov  6 08:49:37 1994`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
const dateForms = [
  new RegExp(String.raw`^(?<weekday>${shortDays.join('|')}), ${day} ${month} (?<year>\d{4}) ${time} GMT$`),
  new RegExp(String.raw`^(?<weekday>${days.join('|')}), ${day}-${month}-(?<year>\d{2}) ${time} GMT$`),
  new RegExp(
    String.raw`^(?<weekday>${shortDays.join('|')}) ${month} (?<day>\d{2}| \d) ${time} (?<year>\d{4})$`,
  ),
];

/**
 * How long an answer asks to wait, in milliseconds. Undefined if it does not ask.
 *
 * @param now the time that a date is compared with where the answer has no `Date` of its own, in milliseconds since the
 *   Unix epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = parseHttpDate(value, now);
  if (date === undefined) return undefined;
  // The server's own clock, as the client's may be wrong.
  const wait = date - (parseHttpDate(headers.get('date') ?? '', now) ?? now);
  return wait >= 0 ? wait : undefined;
}

/** Parses a date of a header, to milliseconds since the Unix epoch. Undefined if it is malformed or does not exist. */
function parseHttpDate(text: string, now: number): number | undefined {
  const groups = dateForms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return undefined;
  const [day, hours, minutes, seconds, year] = ['day', 'hours', 'minutes', 'seconds', 'year'].map((name) =>
    Number(groups[name]),
  ) as [number, number, number, number, number]; // As many as there are names.
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  // JavaScript has no leap second.
  const dateIn = (fullYear: number) =>
    Date.UTC(fullYear, months.indexOf(groups.month ?? ''), day, hours, minutes, Math.min(seconds, 59));
  const moment = dateIn(groups.year?.length === 2 ? expandYear(year, now, dateIn) : year);
  const date = new Date(moment);
  // A day that the month does not have is carried over into the next one.
  const exists = date.getUTCDate() === day && groups.weekday?.slice(0, 3) === shortDays[date.getUTCDay()];
  return exists ? moment : undefined;
}

/** The full year of two digits: in the past if it would be more than 50 years ahead, as the RFC says. */
function expandYear(twoDigits: number, now: number, dateIn: (year: number) => number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + twoDigits;
  return dateIn(year) > new Date(now).setUTCFullYear(thisYear + 50) ? year - 100 : year;
}
