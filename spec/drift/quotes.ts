/** The quotes that the documented statements of a contract rest on. */

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { StatedKeyword } from '../openapi/stated-keywords.ts';

/** A sentence, a table row or an example of a page. */
export interface Quote {
  /** The page's address. */
  readonly source: string;
  /** Its text, to the letter. */
  readonly text: string;
  /** The places of the statements that rest on it: `operation part#pointer`, or one `@keyword` of it. */
  readonly statements: readonly string[];
}

/**
 * Reads a file of quotes.
 *
 * @throws if the file is not a list of quotes by page
 */
export async function readQuotes(file: string | URL): Promise<Quote[]> {
  const pages: unknown = parse(await readFile(file, 'utf8'));
  if (!isRecord(pages)) throw new Error(`${file}: expected pages with their quotes.`);
  return Object.entries(pages).flatMap(([source, quotes]) => {
    if (!Array.isArray(quotes)) throw new Error(`${file}: ${source} needs a list of quotes.`);
    return quotes.map((entry: unknown) => quoteOf(entry, source, file));
  });
}

/** The place of a statement: `operation part#pointer`. A property is stated at its own place, as is that it is required. */
export function placeOf({ operationId, part, pointer, keyword, element }: StatedKeyword): string {
  const isOfProperty = ['properties', 'required'].includes(keyword) && element !== undefined;
  const inside = isOfProperty ? `${pointer}/properties/${element}` : pointer;
  return [operationId || 'all', part].filter(Boolean).join(' ') + (inside && `#${inside}`);
}

/** The quotes that a statement rests on: those that name its keyword, or else those of its place or of one around it. */
export function quotesBehind(statement: StatedKeyword, quotes: readonly Quote[]): Quote[] {
  const ofPage = quotes.filter(({ source }) => source === statement.provenance.source);
  const { keyword, element } = statement;
  const place = placeOf(statement);
  const names = [`${place}@${keyword}`, `${place}@${keyword}/${element}`];
  const exact = ofPage.filter(({ statements }) => statements.some((name) => names.includes(name)));
  if (exact.length > 0) return exact;
  return ofPage.filter(({ statements }) => statements.some((name) => isAround(name, place)));
}

/** Tells a place that is another or, inside a schema, around it. */
function isAround(outer: string, place: string): boolean {
  return outer === place || (outer.includes('#') && place.startsWith(`${outer}/`));
}

function quoteOf(entry: unknown, source: string, file: string | URL): Quote {
  const { quote, statements } = isRecord(entry) ? entry : {};
  if (typeof quote !== 'string' || !isTexts(statements))
    throw new Error(`${file}: a quote of ${source} needs \`quote\` and \`statements\`.`);
  return { source, text: quote, statements };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
