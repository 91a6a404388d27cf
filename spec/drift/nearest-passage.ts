/** The passage of a page that is most like a quote that is no longer there. */

/** The share of words that a passage has in common with a quote at least, to be shown as its new wording. */
const leastLikeness = 0.5;

interface Word {
  readonly text: string;
  readonly line: number;
}

/**
 * Finds the lines of a page that have the most words of a quote, in a window of its length.
 *
 * @returns the lines; nothing if none of them is like it
 */
export function nearestPassage(quote: string, lines: readonly string[]): readonly string[] | undefined {
  const wanted = wordsOf(quote);
  const words = lines.flatMap((text, line) => wordsOf(text).map((word) => ({ text: word, line })));
  const { start, shared } = bestWindow(wanted, words);
  if (shared / wanted.length < leastLikeness) return undefined;
  // Words at the ends that the quote does not have belong to what stands around it.
  const inside = words.slice(start, start + wanted.length).filter(({ text }) => wanted.includes(text));
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return lines.slice(first.line, last.line + 1);
}

/** The window of as many words as are wanted that has most of them. */
function bestWindow(wanted: readonly string[], words: readonly Word[]): { start: number; shared: number } {
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { start: 0, shared: 0 };
  // A count below zero says that the window has the word more often than the quote.
  const change = (word: string, by: 1 | -1) => {
    const count = missing.get(word);
    if (count === undefined) return;
    missing.set(word, count - by);
    if (by === 1 ? count > 0 : count >= 0) shared += by;
  };
  for (const [index, { text }] of words.entries()) {
    change(text, 1);
    const leaving = words[index - wanted.length];
    if (leaving) change(leaving.text, -1);
    if (shared > best.shared) best = { start: Math.max(0, index - wanted.length + 1), shared };
  }
  return best;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
