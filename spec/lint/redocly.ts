/**
 * The part of Redocly's plugin interface that our rules use.
 *
 * @see https://redocly.com/docs/cli/custom-plugins/custom-rules
 */

import type { Location, UserContext } from '@redocly/openapi-core';

export type { Location };

/** The second argument of a visitor, beside the node. */
export type Context = Pick<UserContext, 'location' | 'key' | 'type' | 'report' | 'resolve'>;

/** The target of a reference, as a `ref` visitor is given it. */
export interface Resolved {
  readonly node: unknown;
  readonly location: Location;
}

/** A rule: called once for a document, it returns the visitors of the document's nodes. */
export type Rule = () => Record<string, unknown>;

/** Tells a plain object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells a reference. */
export function isReference(value: unknown): value is { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === 'string';
}
