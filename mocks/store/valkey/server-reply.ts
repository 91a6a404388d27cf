/** Reads the replies of a server, whose types no compiler knows. */

import { StoreError } from '../store-error.ts';

/** A list in a reply. */
export function listIn(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw unexpected(reply);
}

/** A text or a whole number in a reply, as text. */
export function textIn(reply: unknown): string {
  if (typeof reply === 'string') return reply;
  if (typeof reply === 'number') return String(reply);
  throw unexpected(reply);
}

/** A text in a reply, if there is one. */
export function optionalTextIn(reply: unknown): string | undefined {
  return reply === null || reply === undefined ? undefined : textIn(reply);
}

/** A number in a reply, as text or as a whole number. */
export function numberIn(reply: unknown): number {
  const number = Number(textIn(reply));
  if (Number.isFinite(number)) return number;
  throw unexpected(reply);
}

/** The values of a flat list of names and values. */
export function pairsIn(reply: unknown): readonly (readonly [name: string, value: string])[] {
  const flat = listIn(reply).map(textIn);
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([flat[at] ?? '', flat[at + 1] ?? '']);
  return pairs;
}

function unexpected(reply: unknown): StoreError {
  return new StoreError(`The store has answered with ${typeof reply}, which no version of this mock expects`);
}
