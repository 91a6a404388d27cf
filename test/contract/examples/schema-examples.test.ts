/** Every example that a schema gives of itself conforms to it, at every level. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import type { Schema } from '../../../spec/contract.ts';
import { contractOf, problemsOf } from '../schema.ts';

/** A schema with the name that it has, or its place in a named one. */
interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

/** A schema and all schemas in it, those that are referred to apart. */
function schemasIn(name: string, node: unknown): NamedSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).filter(([key]) => !notSchemas.has(key));
  return [{ name, schema: node }, ...inner.flatMap(([key, value]) => schemasIn(`${name}/${key}`, value))];
}

/** Keywords whose values hold no schemas. */
const notSchemas = new Set(['examples', 'default', 'enum', 'required', 'x-provenance', 'x-extensible-enum']);

// The keys of the table are the gateways' names.
const schemas = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return Object.entries(contract.components.schemas ?? {}).map(([name, schema]) => ({
    gateway,
    contract,
    name,
    withExamples: schemasIn(name, schema).filter(({ schema: { examples } }) => Array.isArray(examples)),
  }));
});

describe.each(schemas)('$gateway $name', ({ contract, withExamples }) => {
  it('has examples that conform, at every level', () => {
    expect(withExamples.length).toBeGreaterThan(0);
    for (const { name, schema } of withExamples)
      for (const example of schema.examples ?? [])
        expect(problemsOf(contract, schema, example), `${name}: ${JSON.stringify(example)}`).toEqual([]);
  });
});
