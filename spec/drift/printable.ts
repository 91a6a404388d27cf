/** Text from a page, made safe for a terminal and for Markdown. */

/** Characters that are shown of a text at most. */
const longest = 300;

/** A text in one line, without control and formatting characters, and not longer than a few lines of a terminal. */
export function printable(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .trim();
  return line.length > longest ? `${[...line.slice(0, longest)].join('')}…` : line;
}

/** The same as Markdown, in which it is code: it mentions no one, links nowhere and is not read as markup. */
export function printableCode(text: string): string {
  // No backtick can end the code.
  return `\`${printable(text).replaceAll('`', "'")}\``;
}
