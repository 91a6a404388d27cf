/** No word of a query stands for two kinds of state. */

import type { Node } from '../nodes.ts';

/** What is wrong with the synonyms of a query, in sentences; empty if nothing is. */
export function synonymProblems(lifecycle: Node): string[] {
  // The JSON Schema has been checked before.
  const { 'x-provenance': _, ...synonyms } = lifecycle.synonyms as Record<string, readonly string[]>;
  const kinds = new Map(
    Object.keys(lifecycle.states as object).map((state) => [state.toLowerCase(), 'a state']),
  );
  const problems: string[] = [];
  for (const [kind, words] of Object.entries(synonyms)) {
    for (const word of words) {
      const known = kinds.get(word);
      if (known !== undefined) problems.push(`The word \`${word}\` of \`${kind}\` is ${known} already.`);
      kinds.set(word, `a synonym of \`${kind}\``);
    }
  }
  return problems;
}
