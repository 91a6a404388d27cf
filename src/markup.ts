/** Templates of HTML and XML that escape their values. */

import { printable } from './printable.ts';

/** Markup that is inserted without escaping. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A value in a template: text, which is escaped, or the result of another template, which is not. */
export type MarkupFilling = string | number | Markup | readonly Markup[];

/**
 * A template of HTML or XML. Control characters, which XML cannot hold, are shown as escapes, except for line breaks.
 *
 * @example
 * ```ts
 * markup`<a href="${address}">${name}</a>`
 * ```
 */
export function markup(parts: TemplateStringsArray, ...fillings: readonly MarkupFilling[]): Markup {
  return new Markup(parts.map((part, index) => part + sourceOf(fillings[index] ?? '')).join(''));
}

function sourceOf(filling: MarkupFilling): string {
  if (filling instanceof Markup) return filling.source;
  return typeof filling === 'object' ? filling.map(sourceOf).join('') : escapeText(String(filling));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Lone surrogates, and the two characters that neither HTML nor XML allows. */
const outsideXml = /[\p{Cs}\ufffe\uffff]/gu;

function escapeText(text: string): string {
  return text
    .split('\n')
    .map(printable)
    .join('\n')
    .replace(outsideXml, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
