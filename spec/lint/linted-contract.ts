/** The contract that is being linted, in the model of our other tools. */

import { type Contract, operationsOf, type PlacedOperation, webhooksOf } from '../contract.ts';
import { type Context, isObject, isReference, type Location } from './redocly.ts';

/** An operation, with its place in the files. */
export interface LintedOperation extends PlacedOperation {
  readonly location: Location;
}

/** Reports a problem of one operation, at a place that the rule knows if at no other. */
export type Report = (message: string, location?: Location) => void;

/** A copy of a contract in which the target of each reference stands in its place. */
export class LintedContract {
  readonly contract: Contract;
  /** The operations that have a name and answers. */
  readonly operations: readonly LintedOperation[];
  /** The requests that the gateway sends. */
  readonly webhooks: readonly LintedOperation[];
  readonly #resolve: Context['resolve'];
  readonly #copies = new Map<object, object>();
  readonly #locations = new Map<object, Location>();

  /**
   * @param root the document as Redocly reads it
   * @param context that of a visitor of the root
   */
  constructor(root: object, { location, resolve }: Context) {
    this.#resolve = resolve;
    // Redocly's own rules see to the form of the rest.
    this.contract = this.#copyOf(root, location) as Contract;
    this.operations = this.#placed(operationsOf(this.contract));
    this.webhooks = this.#placed(webhooksOf(this.contract));
  }

  #placed(operations: readonly PlacedOperation[]): LintedOperation[] {
    return operations.flatMap((placed) => {
      const location = this.#locations.get(placed.operation);
      const { operationId, responses } = placed.operation;
      return location && operationId && isObject(responses) ? [{ ...placed, location }] : [];
    });
  }

  #copyOf(node: unknown, location: Location): unknown {
    if (Array.isArray(node))
      return node.map((member, index) => this.#copyOf(member, location.child([index])));
    if (isReference(node)) {
      const target = this.#resolve<object>({ $ref: node.$ref }, location.source.absoluteRef);
      return target.location && this.#copyOf(target.node, target.location);
    }
    if (!isObject(node)) return node;
    const known = this.#copies.get(node);
    if (known) return known;
    const copy: Record<string, unknown> = {};
    this.#copies.set(node, copy);
    this.#locations.set(copy, location);
    for (const [key, member] of Object.entries(node)) copy[key] = this.#copyOf(member, location.child([key]));
    return copy;
  }
}
