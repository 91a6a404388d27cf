/** The samples of the guide on other tools, by the section that they stand in. */

import type { Tokens } from 'marked';
import { readGuides } from '../../docs/site/guides/guides.ts';

/** The samples of a section. */
export interface ToolSamples {
  /** Commands for a shell. */
  readonly commands: readonly string[];
  /** TypeScript programs. */
  readonly programs: readonly string[];
  /** The text of files that have a name, by that name. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads the samples below a heading.
 *
 * @throws if the guide has no such section
 */
export async function samplesUnder(heading: string): Promise<ToolSamples> {
  const guide = (await readGuides()).find(({ file }) => file === 'other-tools.html');
  const section = guide?.sections.find(({ title }) => title === heading);
  if (section === undefined) throw new Error(`The guide has no section "${heading}"`);
  const blocks = section.tokens.filter((token): token is Tokens.Code => token.type === 'code');
  const named = blocks.map(({ text, lang = '' }) => [lang.split(' ')[1] ?? '', text] as const);
  const inLanguage = (language: string) =>
    blocks.filter(({ lang }) => lang === language).map(({ text }) => text);
  return {
    commands: inLanguage('sh'),
    programs: inLanguage('ts'),
    files: Object.fromEntries(named.filter(([name]) => name !== '')),
  };
}
