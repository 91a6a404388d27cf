/** The provenance of changed keywords. */

import type { Provenance } from '../../../../generated/lifecycle.ts';
import { type ContractObject, type ContractPlace, objectOf } from './contract-place.ts';

/** Keywords by name, each with an element. Null stands for the whole keyword. */
export type Elements = Readonly<Record<string, string | null>>;

/**
 * The part of a patch that sets the provenance of new keywords and elements, and keeps that of the others.
 *
 * @param added new keywords and elements
 * @param gone removed keywords and elements
 */
export function originsOf(
  { object, provenance }: ContractPlace,
  added: Elements,
  seen: Provenance,
  gone: Elements = {},
): ContractObject {
  const label = objectOf(object['x-provenance']);
  const own = objectOf(label?.keywords) ?? {};
  const keywords = {
    ...Object.fromEntries(
      Object.entries(added).map(([name, element]) => [
        name,
        originOf(object[name], own[name], element, seen),
      ]),
    ),
    ...removedOrigins(own, gone),
  };
  if (Object.keys(keywords).length === 0) return {};
  // A label may not have an empty list.
  const left = Object.keys(own).filter((name) => keywords[name] !== null);
  const isEmpty = left.length === 0 && Object.values(keywords).every((origin) => origin === null);
  return { 'x-provenance': { ...(label === undefined && provenance), keywords: isEmpty ? null : keywords } };
}

function originOf(value: unknown, own: unknown, element: string | null, seen: Provenance): unknown {
  if (element === null) return seen;
  if (typeof objectOf(own)?.level !== 'string') return { [element]: seen };
  // The provenance of all elements is copied to each.
  const names =
    objectOf(value) === undefined ? [value].flat().map(nameOf) : Object.keys(objectOf(value) ?? {});
  const whole = { level: null, source: null, ...(objectOf(own)?.note !== undefined && { note: null }) };
  return { ...whole, ...Object.fromEntries(names.map((name) => [name, own])), [element]: seen };
}

function removedOrigins(own: ContractObject, gone: Elements): ContractObject {
  const removed = Object.entries(gone).flatMap(([name, element]): [string, unknown][] => {
    const origins = objectOf(own[name]);
    if (origins === undefined) return [];
    if (element === null) return [[name, null]];
    if (!Object.hasOwn(origins, element)) return [];
    return [[name, Object.keys(origins).length === 1 ? null : { [element]: null }]];
  });
  return Object.fromEntries(removed);
}

/** The name of an element of a keyword: texts as they are, other values as JSON. */
export function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
