/** The effective provenance of any keyword of a contract. */

import type { Label, Provenance, Statement } from '../contract.ts';

/**
 * The provenance of an object, of a keyword of it, or of one element of that keyword: its own, or else that of the
 * nearest thing around it that has one.
 *
 * @param enclosing the provenance of what the object stands in
 * @param element a name or a value that the keyword lists
 */
export function provenanceOf(
  node: Statement,
  enclosing: Provenance,
  keyword?: string,
  element?: string,
): Provenance {
  const label = node['x-provenance'];
  const own = keyword === undefined ? undefined : label?.keywords?.[keyword];
  if (own !== undefined) {
    if (isProvenance(own)) return own;
    const ofElement = element === undefined ? undefined : own[element];
    if (ofElement !== undefined) return ofElement;
  }
  return label === undefined ? enclosing : withoutKeywords(label);
}

/** Every keyword of a label with a provenance of its own, and every element of one, by its name. */
export function labelledKeywords({
  keywords = {},
}: Label): { keyword: string; element?: string; provenance: Provenance }[] {
  return Object.entries(keywords).flatMap(([keyword, own]) => {
    if (isProvenance(own)) return [{ keyword, provenance: own }];
    return Object.entries(own).map(([element, provenance]) => ({ keyword, element, provenance }));
  });
}

/** The name of an element of a keyword: a text as it is, any other value as JSON. */
export function elementName(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function withoutKeywords({ level, source, note }: Label): Provenance {
  return { level, source, ...(note !== undefined && { note }) };
}

function isProvenance(own: Provenance | Readonly<Record<string, Provenance>>): own is Provenance {
  return typeof own.level === 'string';
}
