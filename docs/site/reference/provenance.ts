/** The source of a statement, as a reader sees it. */

import type { Label, Operation, Provenance } from '../../../spec/contract.ts';
import { labelledKeywords } from '../../../spec/openapi/effective-provenance.ts';
import { type Markup, markup } from '../../../src/markup.ts';

/** The look of each level. The color is that of its badge in Redoc, by a name that Redoc knows. */
export const levels = {
  documented: {
    name: 'Documented',
    color: 'green',
    meaning: 'In one of the documents that the contracts were written for, in so many words.',
  },
  published: { name: 'Published', color: 'blue', meaning: 'On another public page of the gateway.' },
  inferred: {
    name: 'Inferred',
    color: 'orange',
    meaning: 'By convention or reasoning; the gateway itself does not say so.',
  },
} as const satisfies Record<Provenance['level'], { name: string; color: string; meaning: string }>;

/** The level of an operation. One that does not say where it comes from is not taken to be documented. */
export function levelOf(operation: Operation): Provenance['level'] {
  return operation['x-provenance']?.level ?? 'inferred';
}

/** A level on our own pages. */
export function levelBadge(level: Provenance['level']): Markup {
  return markup`<span class="badge ${level}">${levels[level].name}</span>`;
}

/** The meaning of each level. */
export function levelsTable(): Markup {
  // The keys of the table are the levels.
  const known = Object.keys(levels) as Provenance['level'][];
  return markup`<dl class="levels">${known.map(
    (level) => markup`<div><dt>${levelBadge(level)}</dt><dd>${levels[level].meaning}</dd></div>
`,
  )}</dl>`;
}

/** A provenance in one line of Markdown. */
export function provenanceText({ level, source, note }: Provenance): string {
  // Of an inferred statement the source is the reasoning, in sentences; of any other it is an address.
  const origin = level === 'inferred' ? sentence(source) : link(source);
  return [`**${levels[level].name}**`, origin, ...(note === undefined ? [] : [sentence(note)])].join(' · ');
}

/** The provenance of the keywords that are less certain than their object, each in one line of Markdown. */
export function keywordTexts(label: Label): string[] {
  const bySource = new Map<string, string[]>();
  for (const { keyword, element, provenance } of labelledKeywords(label)) {
    const text = provenanceText(provenance);
    const name = element === undefined ? `\`${keyword}\`` : `\`${keyword}\` \`${element}\``;
    bySource.set(text, [...(bySource.get(text) ?? []), name]);
  }
  return [...bySource].map(([text, names]) => `${names.join(', ')}: ${text}`);
}

function sentence(text: string): string {
  const linked = text.replace(/https:\/\/\S*[^\s.,;:)]/g, link);
  return linked.endsWith('.') ? linked : `${linked}.`;
}

function link(address: string): string {
  return `[${address.replace('https://', '')}](${address})`;
}
