/** Long texts in what a client is sent. */

/** Shortens a text, and says how long it is. */
export function shortenText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // A pair of surrogates is not torn apart.
  const start = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}… [${text.length} characters in all]`;
}
