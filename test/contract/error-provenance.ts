/** Finds the provenance of the statement that an error of Ajv is about, in the contract itself. */

import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Contract, Provenance, Schema, Statement } from '../../spec/contract.ts';
import { provenanceOf } from '../../spec/openapi/effective-provenance.ts';

/**
 * The provenance of the keyword that is broken, or of the name that it misses.
 *
 * @param schema the one that was compiled, its own reference followed
 * @param outer the provenance of what the schema stands in
 */
export function provenanceOfError(
  contract: Contract,
  schema: Schema,
  outer: Provenance,
  { schemaPath, keyword, params }: ErrorObject,
): Provenance {
  const keys = schemaPath.split('/').slice(1, -1).map(unescaped);
  const document: unknown = { components: contract.components, ...schema };
  let node = document;
  let enclosing = outer;
  for (const [index, key] of keys.entries()) {
    // `properties` holds schemas by name; every other keyword holds one, or a list.
    const isName = keys[index - 1] === 'properties' && keys[index - 2] !== 'properties';
    if (!isName && isStatement(node)) enclosing = provenanceOf(node, enclosing, key);
    node = (node as Record<string, unknown>)[key];
  }
  const element = keyword === 'required' ? String(params.missingProperty) : undefined;
  return provenanceOf(isStatement(node) ? node : {}, enclosing, keyword, element);
}

function unescaped(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

function isStatement(node: unknown): node is Statement {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
