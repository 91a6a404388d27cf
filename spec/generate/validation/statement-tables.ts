/** The parts of a contract's schemas that validators are compiled from, and the provenance of each. */

import { escapeFragment } from 'ajv/dist/compile/util.js';
import {
  type Contract,
  type Provenance,
  type Reference,
  resolve,
  type Schema,
  type Statement,
  withoutRestatement,
} from '../../contract.ts';
import { labelledKeywords } from '../../openapi/effective-provenance.ts';
import { notice } from '../notice.ts';

/**
 * The provenance of each place in a schema that has its own, by the place's URI fragment: of a schema, of a keyword
 * (`#/properties/a/minimum`), and of a name or value that a keyword lists (`#/required/a`).
 */
export type Places = Readonly<Record<string, number>>;

/** The types that the tables of answers and of requests share, as the text of a module. */
export function statementTypes(): string {
  return `${notice}import type { Provenance } from './lifecycle.ts';

/** A broken keyword of a schema, as Ajv reports it. */
export interface Deviation {
  /** The JSON pointer of the value. */
  readonly instancePath: string;
  /** The URI fragment of the keyword. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function that checks a value, and leaves the deviations it finds in \`errors\`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Deviation[] | null;
}

/** The schemas of one contract, compiled. */
export interface Statements {
  /** Every provenance. Everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /**
   * By schema, the places with a provenance of their own, as URI fragments, and its position. A place is that of a
   * schema, of a keyword, or of a name that a keyword lists.
   */
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The compiled schemas by name. */
  readonly validators: Readonly<Record<string, Validator>>;
}
`;
}

/** Everything in a table that refers to a provenance does so by its position in this list. */
export class ProvenanceList {
  readonly all: Provenance[] = [];

  /** The position of a provenance, which is added if it is new. */
  positionOf({ level, source, note }: Provenance): number {
    const provenance = { level, source, ...(note !== undefined && { note }) };
    const known = this.all.findIndex((one) => JSON.stringify(one) === JSON.stringify(provenance));
    return known < 0 ? this.all.push(provenance) - 1 : known;
  }

  /** The places of a schema that have a provenance of their own, named as Ajv names them. */
  placesOf(contract: Contract, schema: object): Places {
    return Object.fromEntries(
      placesIn(contract, schema, '#').map(([place, own]) => [place, this.positionOf(own)]),
    );
  }
}

/** Every place of its own: of a schema, of a keyword of one, and of an element of a keyword. */
function placesIn(contract: Contract, node: unknown, place: string): [string, Provenance][] {
  if (!isObject(node)) return [];
  const { 'x-provenance': label, ...members }: Statement = withoutRestatement(resolve(contract, node));
  const inside = (...keys: string[]) => [place, ...keys.map(escapeFragment)].join('/');
  const inner = Object.entries(members).flatMap(([name, value]) => placesIn(contract, value, inside(name)));
  if (label === undefined) return inner;
  const { keywords: _, ...own } = label;
  const ofKeywords = labelledKeywords(label)
    .filter((keyword) => canBeBroken(keyword, members))
    .map(({ keyword, element, provenance }): [string, Provenance] => [
      element === undefined ? inside(keyword) : inside(keyword, element),
      provenance,
    ]);
  return [[place, own], ...ofKeywords, ...inner];
}

/** Annotations, which no value breaks. */
const annotations = new Set(['default', 'examples']);

/**
 * Tells a keyword that a value can break. A value that is none of a list breaks the list and not an element of it, but
 * a name that is missing breaks what asks for that name.
 */
function canBeBroken({ keyword, element }: { keyword: string; element?: string }, schema: Schema): boolean {
  if (annotations.has(keyword) || keyword.startsWith('x-') || keyword === 'properties') return false;
  // A hint for code generators, which the type says too.
  if (keyword === 'format' && schema.format === 'int64') return false;
  return element === undefined || keyword === 'required';
}

/** A schema with each reference replaced by its target, and without annotations. */
export function plainSchema(contract: Contract, schema: Schema | Reference): object {
  // An object stays an object.
  return plain(contract, schema) as object;
}

function plain(contract: Contract, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((element) => plain(contract, element));
  if (!isObject(node)) return node;
  const members = Object.entries(withoutRestatement(resolve(contract, node))).filter(
    (member) => !isAnnotation(...member),
  );
  return Object.fromEntries(members.map(([name, value]) => [name, plain(contract, value)]));
}

/** Tells a member that means nothing to a validator. In a list of properties the same names stand for schemas. */
function isAnnotation(name: string, value: unknown): boolean {
  if (name === 'title' || name === 'description') return typeof value === 'string';
  if (name === 'default') return !isObject(value);
  return name === 'examples' ? Array.isArray(value) : name.startsWith('x-');
}

function isObject(node: unknown): node is object {
  return typeof node === 'object' && node !== null;
}
