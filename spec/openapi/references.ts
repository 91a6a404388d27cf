/** The references of a bundled contract, which lead to its components. */

import type { Contract, Reference } from './document.ts';
import { keysOf } from './pointers.ts';

/** The name of the component that a node refers to. Undefined if the node is no reference. */
export function componentName(node: object | Reference): string | undefined {
  return '$ref' in node ? keysOf(node.$ref).at(-1) : undefined;
}

/**
 * The node, or the component that it refers to.
 *
 * @throws if the reference leads nowhere
 */
export function resolve<Node extends object>(contract: Contract, node: Node | Reference): Node {
  if (!('$ref' in node)) return node;
  const [, kind = '', name = ''] = keysOf(node.$ref);
  const target = contract.components[kind]?.[name];
  if (target === undefined) throw new Error(`${node.$ref} leads nowhere in ${contract.info.title}`);
  // A reference in a valid contract leads to a component of the kind that its place asks for.
  return target as Node;
}
