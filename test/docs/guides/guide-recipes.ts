/** The recipes of a guide, as files that can be run. */

import { readGuides } from '../../../docs/site/guides/guides.ts';

/**
 * The recipes of a guide, by the title of their block of code.
 *
 * @param page the guide's
 */
export async function guideRecipes(page: string): Promise<ReadonlyMap<string, string>> {
  const guide = (await readGuides()).find(({ file }) => file === page);
  const blocks = guide?.tokens.flatMap((token): [string, string][] => {
    const [, title] = /^\w+ (.+)$/.exec('lang' in token ? `${token.lang}` : '') ?? [];
    return title === undefined || title === 'test' || token.type !== 'code' ? [] : [[title, token.text]];
  });
  return new Map(blocks);
}
