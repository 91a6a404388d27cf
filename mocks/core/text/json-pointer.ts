/** JSON pointers into answers. */

/** The keys of every pointer that was ever followed. They are few: all of them stand in the contracts or here. */
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

/** The value that a pointer leads to; undefined if it leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  return follow(value, keysOf(pointer));
}

/** Sets what a pointer leads to, in place; undefined takes the member away. Where it leads nowhere, nothing is set. */
export function setAt(value: unknown, pointer: string, member: unknown): void {
  const keys = keysOf(pointer);
  const last = keys[keys.length - 1] ?? '';
  const parent = follow(value, keys, keys.length - 1);
  if (typeof parent !== 'object' || parent === null || !(last in parent)) return;
  // It has just been looked into.
  const object = parent as Record<string, unknown>;
  if (member === undefined) delete object[last];
  else object[last] = member;
}

/** Sets what a pointer leads to, in place, whether it is there or not. Where there is no object around it, nothing is set. */
export function addAt(value: unknown, pointer: string, member: unknown): void {
  const keys = keysOf(pointer);
  const parent = follow(value, keys, keys.length - 1);
  if (typeof parent !== 'object' || parent === null) return;
  // It has just been looked into.
  (parent as Record<string, unknown>)[keys[keys.length - 1] ?? ''] = member;
}

/** The value that the first of some keys lead to. */
function follow(value: unknown, keys: readonly string[], count = keys.length): unknown {
  let inner = value;
  for (let index = 0; index < count; index += 1) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    // An object can be asked for any key.
    inner = (inner as Record<string, unknown>)[keys[index] ?? ''];
  }
  return inner;
}
