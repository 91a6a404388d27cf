/** Finds the intended name for a misspelled one. */

/** Maximum length of a compared name, in characters. */
const longestName = 40;

/** Fraction of the letters that may differ, as a divisor: a third. */
const lettersPerSlip = 3;

/** The most similar name. Undefined if more than a third of the letters differ in each. */
export function similarName(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const [best] = known
    .map((other) => ({ other, slips: slipsBetween(name.toLowerCase(), other) }))
    .filter(({ slips }) => slips * lettersPerSlip <= name.length)
    .sort((one, other) => one.slips - other.slips);
  return best?.other;
}

/** Number of letters to insert, remove or change (Levenshtein distance). */
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

/** An element of a row. It exists at every used index. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
