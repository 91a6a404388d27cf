/** HTML in which whatever is filled in is text. */

/** HTML that is put into other HTML as it is. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A value in a template: text, which is escaped, or the result of another template. */
export type Filling = string | Html | readonly Html[];

/**
 * A template of HTML.
 *
 * ```ts
 * html`<a href="${address}">${name}</a>`
 * ```
 */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(parts.map((part, index) => part + sourceOf(fillings[index] ?? '')).join(''));
}

function sourceOf(filling: Filling): string {
  if (filling instanceof Html) return filling.source;
  return typeof filling === 'string' ? escaped(filling) : filling.map(sourceOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
