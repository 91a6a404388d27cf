/** Typed access to a server's replies. */

import { StoreError } from '../store-error.ts';

/** A list in a reply. */
export function listIn(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw unexpected(reply);
}

/** A text in a reply. An integer is converted. */
export function textIn(reply: unknown): string {
  if (typeof reply === 'string') return reply;
  if (typeof reply === 'number') return String(reply);
  throw unexpected(reply);
}

/** A text in a reply; undefined if it is null. */
export function optionalTextIn(reply: unknown): string | undefined {
  return reply === null || reply === undefined ? undefined : textIn(reply);
}

/** A number in a reply. A text is converted. */
export function numberIn(reply: unknown): number {
  const number = Number(textIn(reply));
  if (Number.isFinite(number)) return number;
  throw unexpected(reply);
}

/** The pairs of a flat list that alternates names and values. */
export function pairsIn(reply: unknown): readonly (readonly [name: string, value: string])[] {
  const flat = listIn(reply).map(textIn);
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([flat[at] ?? '', flat[at + 1] ?? '']);
  return pairs;
}

function unexpected(reply: unknown): StoreError {
  return new StoreError(`The store has sent an unexpected reply of type ${typeof reply}`);
}
