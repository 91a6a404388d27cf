/** Files in a JSON body that stand where the gateway does not take any: they would be sent as `{}`. */

import type { Tasks } from '../../generated/lifecycle.ts';
import { elementsOf, isFile } from './body-files.ts';

/**
 * Checks that each file stands where it can be sent.
 *
 * @param fields the fields that take files
 * @throws TypeError if one does not; the message says what to do
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
 * Finds a file where none may stand. In a field that takes files, it stands by itself or in a list.
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

/** Looks for a file in a value and all that is in it. */
function holdsFile(value: unknown, allowed: ReadonlySet<unknown>): boolean {
  // A set takes each value once, so that a circle ends, and its loop goes on to those that are added meanwhile.
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
