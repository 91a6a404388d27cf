/** The recipes of the guide on webhooks, as files that can be run. */

import { readGuides } from '../../docs/guides.ts';

/** The recipes, by the title of their block of code. */
export async function guideRecipes(): Promise<ReadonlyMap<string, string>> {
  const guide = (await readGuides()).find(({ file }) => file === 'webhooks.html');
  const blocks = guide?.tokens.flatMap((token): [string, string][] => {
    const [, title] = /^\w+ (.+)$/.exec('lang' in token ? `${token.lang}` : '') ?? [];
    return title === undefined || title === 'test' || token.type !== 'code' ? [] : [[title, token.text]];
  });
  return new Map(blocks);
}
