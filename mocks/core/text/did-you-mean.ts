/** Suggests a known name for a misspelled one. */

/** Maximum length of a name to compare: longer ones are no typos, and comparing megabytes takes seconds. */
const maxLength = 40;

/** The most similar known name. Undefined if in each more than a third of the letters differ. */
export function mostSimilar(name: string, known: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  let best: string | undefined;
  let least = Math.floor(Math.max(name.length, 3) / 3) + 1;
  for (const other of known) {
    const distance = distanceBetween(name.toLowerCase(), other.toLowerCase());
    if (distance < least) {
      best = other;
      least = distance;
    }
  }
  return best;
}

/** The edit distance of two names, in insertions, deletions, changes and swaps of neighbors (optimal string alignment). */
function distanceBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const change = (row[column] ?? 0) + (one[index] === other[column] ? 0 : 1);
      const isSwap = index > 0 && one[index] === other[column - 1] && one[index - 1] === other[column];
      const swap = isSwap ? (before[column - 1] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
