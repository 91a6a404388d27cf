/**
 * Every operation and every component says where it comes from, in a valid `x-provenance`.
 *
 * What stands inside one of them has its provenance, unless it states its own.
 */

import { extensionProblems } from './extensions.ts';
import { type Context, isObject, type Resolved, type Rule } from './redocly.ts';

/** The kinds of component that make a statement. The security scheme is that of every document. */
const stating = new Set(['Schema', 'Response', 'Header', 'Parameter', 'Example', 'Link']);

export const provenanceStated: Rule = () => ({
  Operation: {
    enter(node: Record<string, unknown>, { report, location }: Context) {
      if (node['x-provenance'] === undefined) {
        report({ message: 'The operation needs an `x-provenance`.', location: location.key() });
      }
    },
  },
  ref: {
    leave(_: unknown, { report, type }: Context, { node, location }: Resolved) {
      if (stating.has(type.name) && isObject(node) && node['x-provenance'] === undefined) {
        report({ message: `The ${type.name.toLowerCase()} needs an \`x-provenance\`.`, location });
      }
    },
  },
  any: {
    enter(node: unknown, { report, location }: Context) {
      if (!isObject(node) || node['x-provenance'] === undefined) return;
      for (const message of extensionProblems('x-provenance', node['x-provenance'])) {
        report({ message, location: location.child(['x-provenance']) });
      }
    },
  },
});
