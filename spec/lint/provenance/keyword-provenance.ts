/** The provenance of a keyword is about something that is there, and says something else than that of its object. */

import type { Label, Provenance } from '../../contract.ts';
import { elementName, labelledKeywords } from '../../openapi/effective-provenance.ts';

/** The problems of the `keywords` of an object's `x-provenance`, in sentences. */
export function keywordProblems(node: Readonly<Record<string, unknown>>): string[] {
  // The JSON Schema has been checked before.
  const label = node['x-provenance'] as Label;
  return labelledKeywords(label).flatMap(({ keyword, element, provenance }) => {
    const name = element === undefined ? keyword : `${keyword}/${element}`;
    return [
      ...(isThere(node, keyword, element) ? [] : [`There is no \`${name}\` to have a provenance.`]),
      ...(isSame(label, provenance) ? [`\`${name}\` has the provenance of its object already.`] : []),
    ];
  });
}

function isThere(
  node: Readonly<Record<string, unknown>>,
  keyword: string,
  element: string | undefined,
): boolean {
  const value = node[keyword];
  if (value === undefined) return isOfResponse(node, keyword) || isOfState(node, keyword);
  if (element === undefined) return true;
  if (Array.isArray(value)) return value.some((one) => elementName(one) === element);
  if (typeof value === 'object' && value !== null) return Object.hasOwn(value, element);
  return value === element;
}

/** Tells the status of a response, which is the key that it stands under. */
function isOfResponse(node: object, keyword: string): boolean {
  return keyword === 'status' && 'description' in node && ('content' in node || 'headers' in node);
}

/** Tells what every state of a query has. */
function isOfState(node: object, keyword: string): boolean {
  return ['kind', 'next'].includes(keyword) && 'states' in node;
}

function isSame(one: Provenance, other: Provenance): boolean {
  return one.level === other.level && one.source === other.source && one.note === other.note;
}
