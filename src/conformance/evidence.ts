/** The piece of an answer that proves a deviation. */

import { redactJson } from '../transport/redact.ts';

/** Maximum length of a piece, in characters. */
const longest = 300;

/** Maximum number of members to show of a list or an object. */
const mostMembers = 10;

/**
 * A value as short JSON on one line, without the API key and the queries of addresses, which may be signed.
 *
 * @param apiKey the key that the request carried
 */
export function evidenceOf(value: unknown, apiKey: string | undefined): string {
  // JSON has no undefined: the value is missing.
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(redactJson(excerptOf(value, 3), apiKey ?? ''));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A copy of a value, reduced to the limits. */
function excerptOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutQueries(value.slice(0, 2 * longest));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (depth === 0) return [];
    return value.slice(0, mostMembers).map((element) => excerptOf(element, depth - 1));
  }
  if (depth === 0) return {};
  const members = Object.entries(value).slice(0, mostMembers);
  return Object.fromEntries(
    members.map(([name, member]) => [name.slice(0, longest), excerptOf(member, depth - 1)]),
  );
}

/** A text without the queries of its addresses. */
export function withoutQueries(text: string): string {
  return text.replace(/(https?:\/\/[^\s"'<>?#]*)[?#][^\s"'<>]*/gi, '$1?***');
}
