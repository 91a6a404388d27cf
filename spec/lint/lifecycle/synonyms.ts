/** No word of a query stands for two kinds of state. */

import type { Query } from '../../contract.ts';

/** The problems of a query's synonyms, in sentences. */
export function synonymProblems({ states, synonyms }: Query): string[] {
  const kinds = new Map(Object.keys(states).map((state) => [state.toLowerCase(), 'a state']));
  const problems: string[] = [];
  for (const [kind, words] of Object.entries(synonyms)) {
    if (kind === 'x-provenance') continue;
    for (const word of words) {
      const known = kinds.get(word);
      if (known !== undefined) problems.push(`The word \`${word}\` of \`${kind}\` is ${known} already.`);
      kinds.set(word, `a synonym of \`${kind}\``);
    }
  }
  return problems;
}
