/** Reads and writes values at JSON pointers. */

/** Parsed pointers. There are few, since all of them come from the contracts or the code. */
const known = new Map<string, readonly string[]>();

/** The keys of a pointer. */
function keysOf(pointer: string): readonly string[] {
  let keys = known.get(pointer);
  if (keys === undefined) {
    keys = pointer.split('/').slice(1);
    known.set(pointer, keys);
  }
  return keys;
}

/** The value at a pointer. Undefined if there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return follow(value, keysOf(pointer));
}

/** Replaces the value at a pointer, in place. Undefined deletes it. Without an existing value, nothing happens. */
export function setAt(value: unknown, pointer: string, member: unknown): void {
  const keys = keysOf(pointer);
  const last = keys[keys.length - 1] ?? '';
  const parent = follow(value, keys, keys.length - 1);
  if (typeof parent !== 'object' || parent === null || !(last in parent)) return;
  // Checked in the line above.
  const object = parent as Record<string, unknown>;
  if (member === undefined) delete object[last];
  else object[last] = member;
}

/** Sets the value at a pointer, in place, and adds it if it is missing. Without a parent object, nothing happens. */
export function addAt(value: unknown, pointer: string, member: unknown): void {
  const keys = keysOf(pointer);
  const parent = follow(value, keys, keys.length - 1);
  if (typeof parent !== 'object' || parent === null) return;
  // Checked in the line above.
  (parent as Record<string, unknown>)[keys[keys.length - 1] ?? ''] = member;
}

/** Follows the first `count` keys. */
function follow(value: unknown, keys: readonly string[], count = keys.length): unknown {
  let inner = value;
  for (let index = 0; index < count; index += 1) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    // Any key of an object can be read.
    inner = (inner as Record<string, unknown>)[keys[index] ?? ''];
  }
  return inner;
}
