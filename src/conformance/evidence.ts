/** The piece of an answer that shows a deviation. */

import { redactJson } from '../transport/redact.ts';

/** The longest piece, in characters. */
const longest = 300;

/** The most members of a list or an object that are shown. */
const mostMembers = 10;

/**
 * A value as JSON on one line, short, without the API key and without the query of any address, which may be signed.
 *
 * @param apiKey the key that the request carried
 */
export function evidenceOf(value: unknown, apiKey: string | undefined): string {
  // JSON has no undefined: the value is not there.
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(redactJson(excerptOf(value, 3), apiKey ?? ''));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A copy of a value that is no larger than it can be shown. */
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

/** A text in which no address has a query. */
export function withoutQueries(text: string): string {
  return text.replace(/(https?:\/\/[^\s"'<>?#]*)[?#][^\s"'<>]*/gi, '$1?***');
}
