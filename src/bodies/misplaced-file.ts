/** Files in JSON fields that accept none: they would be sent as `{}`. */

import type { Tasks } from '../../generated/lifecycle.ts';
import { elementsOf, isFile } from './body-files.ts';

/**
 * Checks that each file is in a field that accepts files.
 *
 * @param fields the fields that take files
 * @throws TypeError if one is not; the message says what to do
 */
export function assertFilesAllowed(body: object, fields: readonly string[], tasks: Tasks): void {
  const field = findMisplacedFile(body, fields);
  if (field === undefined) return;
  if (fields.includes(field)) throw new TypeError(`${field} takes a file by itself or in a list, not deeper`);
  const [upload] = Object.values(tasks.uploads ?? {});
  const advice = upload
    ? `upload the file first, with gateway.http.POST('${upload.path}')`
    : `${tasks.name} has no upload, so put the file where the gateway can fetch it`;
  const others = fields.length > 0 ? `, or give it to ${fields.join(' or ')}` : '';
  throw new TypeError(`${field} takes no file, only its URL: ${advice}${others}`);
}

/**
 * Finds a misplaced file. In a field that accepts files, a file is the value or an element of a list.
 *
 * @param fields the fields that take files
 * @returns the name of the field at the root that holds it
 */
export function findMisplacedFile(body: object, fields: readonly string[]): string | undefined {
  const found = Object.entries(body).find(([name, value]) => {
    const files = fields.includes(name) ? elementsOf(value).filter(isFile) : [];
    return holdsFile(value, new Set(files));
  });
  return found?.[0];
}

/** Searches a value for a file, at any depth. */
function holdsFile(value: unknown, allowed: ReadonlySet<unknown>): boolean {
  // A set keeps each value once, so a cycle ends, and the loop also visits values that are added meanwhile.
  const pending = new Set([value]);
  for (const one of pending) {
    if (isFile(one)) {
      if (!allowed.has(one)) return true;
    } else if (typeof one === 'object' && one !== null) {
      for (const inner of Object.values(one)) pending.add(inner);
    }
  }
  return false;
}
