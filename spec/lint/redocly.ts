/**
 * The part of Redocly's plugin interface that our rules use; the command publishes no types.
 *
 * @see https://redocly.com/docs/cli/custom-plugins/custom-rules
 */

/** Where a node stands: a file and a JSON pointer in it. */
export interface Location {
  /** The pointer, as `#/paths/...`. */
  readonly pointer: string;
  /** The place of a member of this node. */
  child(path: readonly (string | number)[]): Location;
  /** The same place, showing the key instead of the value. */
  key(): Location;
}

/** What a visitor is given beside the node. */
export interface Context {
  /** The node's place. */
  readonly location: Location;
  /** The node's own key in its parent. */
  readonly key: string | number;
  /** The node's type, such as `Schema`. */
  readonly type: { readonly name: string };
  /** Reports a problem; its severity comes from the configuration. */
  report(problem: { message: string; location?: Location }): void;
  /** Follows a `$ref`. A node that is none is returned as it is. */
  resolve(
    node: unknown,
    from?: string,
  ): { node: unknown; location?: Location & { readonly source: { readonly absoluteRef: string } } };
}

/** What a `ref` visitor is given of the reference's target. */
export interface Resolved {
  readonly node: unknown;
  readonly location: Location;
}

/** A rule: called once for a document, it returns the visitors of the document's nodes. */
export type Rule = () => Record<string, unknown>;

/** Whether a value is a plain object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
