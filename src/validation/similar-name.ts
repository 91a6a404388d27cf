/** Finds the name that a misspelled one was meant to be. */

/** Longest name that is compared, in characters. Nobody misspells a longer one. */
const longestName = 40;

/** Share of the letters that may differ, as its divisor: a third. */
const lettersPerSlip = 3;

/** The most similar of some names. Undefined if none is similar: at most a third of the letters may differ. */
export function similarName(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const [best] = known
    .map((other) => ({ other, slips: slipsBetween(name.toLowerCase(), other) }))
    .filter(({ slips }) => slips * lettersPerSlip <= name.length)
    .sort((one, other) => one.slips - other.slips);
  return best?.other;
}

/** The number of letters to insert, to leave out or to change (Levenshtein distance). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, counterpart] of [...other].entries()) {
      const change = at(row, column) + (letter === counterpart ? 0 : 1);
      next.push(Math.min(change, at(row, column + 1) + 1, at(next, column) + 1));
    }
    row = next;
  }
  return at(row, other.length);
}

/** An element of a row, which has one at every index that is asked for. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
