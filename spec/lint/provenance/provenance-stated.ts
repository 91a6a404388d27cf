/**
 * Nothing in a contract is without provenance, and every provenance is a true one.
 *
 * Every server, operation, lifecycle and component states its own; what stands inside one of them has the same, unless
 * it states another. What a gateway publishes is on a page of its own documentation, which is not a folder of pages.
 */

import { extensionNames } from '../../openapi/extension-schemas.ts';
import { extensionProblems } from '../extensions/extension-problems.ts';
import { type Context, isObject, type Location, type Resolved, type Rule } from '../redocly.ts';
import { keywordProblems } from './keyword-provenance.ts';
import { SourceList } from './provenance-sources.ts';

/**
 * The kinds of node that are referred to and state nothing themselves: the operations of a path have their own, and so
 * have the parts of an extension, which Redocly calls scalars.
 */
const withoutStatement = new Set(['PathItem', 'scalar']);

export const provenanceStated: Rule = () => {
  const sources = new SourceList();
  const seen = new Set<unknown>();

  /** Checks what is stated of an object, once: many operations may refer to it. */
  function check(node: Record<string, unknown>, location: Location, { report }: Context) {
    if (node['x-provenance'] === undefined || seen.has(node)) return;
    seen.add(node);
    const label = node['x-provenance'];
    const place = location.child(['x-provenance']);
    const problems = extensionProblems('x-provenance', label);
    for (const message of problems) report({ message, location: place });
    // The JSON Schema has just been checked.
    if (problems.length > 0 || !isObject(label)) return;
    for (const message of keywordProblems(node)) report({ message, location: place });
    sources.add(label, place);
  }

  /** Checks what is stated anywhere inside an extension, which no other visitor enters. */
  function checkInside(node: unknown, location: Location, context: Context) {
    if (Array.isArray(node)) {
      for (const [index, member] of node.entries()) checkInside(member, location.child([index]), context);
    } else if (isObject(node) && typeof node.$ref === 'string') {
      const { node: target, location: there } = context.resolve(node);
      if (there && !seen.has(target)) checkInside(target, there, context);
    } else if (isObject(node)) {
      check(node, location, context);
      for (const [key, member] of Object.entries(node)) {
        if (key !== 'x-provenance') checkInside(member, location.child([key]), context);
      }
    }
  }

  return {
    Root: {
      leave(root: unknown, { report }: Context) {
        for (const problem of sources.problems(root)) report(problem);
      },
    },
    Server: {
      enter(node: Record<string, unknown>, { report, location }: Context) {
        if (node['x-provenance'] === undefined)
          report({ message: 'The server needs an `x-provenance`.', location: location.key() });
      },
    },
    Operation: {
      enter(node: Record<string, unknown>, context: Context) {
        const { report, location } = context;
        if (node['x-provenance'] === undefined)
          report({ message: 'The operation needs an `x-provenance`.', location: location.key() });
        for (const name of extensionNames.filter((one) => one !== 'x-provenance')) {
          const extension = node[name];
          if (!isObject(extension)) continue;
          const place = location.child([name]);
          const { node: stated } = context.resolve(extension);
          if (isObject(stated) && stated['x-provenance'] === undefined)
            report({ message: `The \`${name}\` needs an \`x-provenance\`.`, location: place.key() });
          checkInside(extension, place, context);
        }
      },
    },
    ref: {
      leave(_: unknown, { report, type }: Context, { node, location }: Resolved) {
        if (withoutStatement.has(type.name) || !isObject(node) || node['x-provenance'] !== undefined) return;
        report({ message: `The ${wordsOf(type.name)} needs an \`x-provenance\`.`, location });
      },
    },
    any: {
      enter(node: unknown, context: Context) {
        if (isObject(node)) check(node, context.location, context);
      },
    },
  };
};

/** The name of a kind of node in words: `SecurityScheme` is a security scheme. */
function wordsOf(typeName: string): string {
  return typeName.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
