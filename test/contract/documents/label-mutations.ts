/** Every way to make one label of a contract say more or less than the documents. */

import type { Contract, Label, Provenance } from '../../../spec/contract.ts';
import { labelledKeywords } from '../../../spec/openapi/effective-provenance.ts';
import { type Document, documents } from '../documents.ts';
import type { Mutation } from '../requests/mutations.ts';

/** A node of a contract that may be changed. */
type Node = Record<string, unknown>;

/** A label, or the part of one that is about a keyword. */
interface Place {
  /** The way to it, from the contract's root. */
  readonly path: readonly string[];
  readonly provenance: Provenance;
  /** The level of what it stands in. */
  readonly enclosing: Provenance['level'] | undefined;
}

/**
 * Each label that matters to what is called documented is taken away; and each that says that something is not
 * documented says that it is.
 */
export function labelMutations(contract: Contract, gateway: Document['gateway']): Mutation[] {
  const found = placesIn(contract, [], undefined);
  const deletions = found.filter(({ provenance, enclosing }) =>
    [provenance.level, enclosing].includes('documented'),
  );
  const claims = found.filter(({ provenance }) => provenance.level !== 'documented');
  return [
    ...deletions.map(({ path }) => ({
      name: `without ${path.join('/')}`,
      apply: (copy: Contract) => removeAt(copy, path),
    })),
    ...claims.map(({ path }) => ({
      name: `${path.join('/')} called documented`,
      apply: (copy: Contract) => {
        const label = at(copy, path);
        label.level = 'documented';
        label.source = pageOf(path, gateway);
      },
    })),
  ];
}

/** Each property, listed value and limit of the schemas that are documented is taken away. */
export function statementMutations(contract: Contract): Mutation[] {
  const schemas = Object.entries(contract.components.schemas ?? {}).filter(
    ([, schema]) => labelOf(schema)?.level === 'documented',
  );
  return schemas.flatMap(([name, schema]) =>
    statementsIn(schema, ['components', 'schemas', name]).map((path) => ({
      name: `without ${path.join('/')}`,
      apply: (copy: Contract) => removeAt(copy, path),
    })),
  );
}

/** The page of the document that describes the path, or of any of the gateway. */
function pageOf([, path]: readonly string[], gateway: Document['gateway']): string {
  const own = Object.values(documents).filter((document) => document.gateway === gateway);
  const found = own.find((document) => document.path === path) ?? own[0];
  if (found === undefined) throw new Error(`${gateway} has no document`);
  return found.transcription.page;
}

function placesIn(node: unknown, path: readonly string[], enclosing: Place['enclosing']): Place[] {
  if (typeof node !== 'object' || node === null) return [];
  const label = labelOf(node);
  const own: Place[] = [];
  if (label !== undefined) {
    const place = [...path, 'x-provenance'];
    own.push({ path: place, provenance: label, enclosing });
    for (const { keyword, element, provenance } of labelledKeywords(label)) {
      const keys = element === undefined ? [keyword] : [keyword, element];
      own.push({ path: [...place, 'keywords', ...keys], provenance, enclosing: label.level });
    }
  }
  const inner = Object.entries(node).flatMap(([key, value]) =>
    key === 'x-provenance' ? [] : placesIn(value, [...path, key], label?.level ?? enclosing),
  );
  return [...own, ...inner];
}

/** Keywords that are taken away as a whole, and those whose elements are. */
const limits = ['type', 'const', 'default', 'minimum', 'maximum', 'maxItems', 'format', 'x-data-uri'];
const lists = ['enum', 'x-extensible-enum', 'examples', 'required'];

function statementsIn(schema: unknown, path: readonly string[]): string[][] {
  const { items, properties = {}, ...members } = schema as Node & { items?: unknown; properties?: Node };
  const label = labelOf(schema as object);
  // What is less certain than the schema is no statement of a document.
  const isCertain = (keyword: string, element = '') =>
    !labelledKeywords(label ?? { level: 'documented', source: '' }).some(
      (own) => own.keyword === keyword && [undefined, element].includes(own.element),
    );
  if (label !== undefined && label.level !== 'documented') return [];
  return [
    ...limits
      .filter((keyword) => keyword in members && isCertain(keyword))
      .map((keyword) => [...path, keyword]),
    ...lists.flatMap((keyword) => {
      const values = members[keyword];
      if (!Array.isArray(values)) return [];
      const certain = values.flatMap((value, index) =>
        isCertain(keyword, typeof value === 'string' ? value : JSON.stringify(value)) ? [String(index)] : [],
      );
      return certain.map((index) => [...path, keyword, index]);
    }),
    ...(items ? statementsIn(items, [...path, 'items']) : []),
    ...Object.entries(properties).flatMap(([name, property]) => {
      const place = [...path, 'properties', name];
      const own = labelOf(property as object);
      return own !== undefined && own.level !== 'documented' ? [] : [place, ...statementsIn(property, place)];
    }),
  ];
}

function labelOf(node: unknown): Label | undefined {
  return typeof node === 'object' && node !== null && 'x-provenance' in node
    ? // The lint rules have seen to it.
      (node['x-provenance'] as Label)
    : undefined;
}

function at(contract: Contract, path: readonly string[]): Node {
  // Every place was found by walking the same document.
  return path.reduce((node, key) => node[key] as Node, contract as unknown as Node);
}

function removeAt(contract: Contract, path: readonly string[]) {
  const parent = at(contract, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}
