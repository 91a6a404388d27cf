/** Examples that several operations share stand in each of them: many tools read no reference to an example. */

import type { Contract } from '../contract.ts';

/** A bundled contract in which nothing refers to an example. */
export function withExamplesInPlace(contract: Contract): Contract {
  const { examples = {}, ...components } = contract.components;
  const prefix = '#/components/examples/';
  const inPlace = (_key: string, value: unknown): unknown => {
    const reference = typeof value === 'object' && value !== null && '$ref' in value ? value.$ref : undefined;
    if (typeof reference !== 'string' || !reference.startsWith(prefix)) return value;
    return examples[reference.slice(prefix.length)];
  };
  return JSON.parse(JSON.stringify({ ...contract, components }, inPlace));
}
