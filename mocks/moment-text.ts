/** A moment as text. */

/** The moment that was last written: under load many answers and lines of the log in a row name the same one. */
let written = { moment: 0, text: new Date(0).toISOString() };

/** A moment, in milliseconds of Unix time, in the form of ISO 8601. */
export function momentText(moment: number): string {
  if (moment !== written.moment) written = { moment, text: new Date(moment).toISOString() };
  return written.text;
}
