/** JSON pointers into answers. */

/** The keys of a pointer. */
export function keysOf(pointer: string): string[] {
  return pointer.split('/').slice(1);
}

/** What a pointer leads to; undefined if it leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  // Most places are the root or a member of it, which are found without taking the pointer apart.
  if (pointer === '') return value;
  let inner = value;
  const keys = pointer.lastIndexOf('/') === 0 ? [pointer.slice(1)] : keysOf(pointer);
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    // An object can be asked for any key.
    inner = (inner as Record<string, unknown>)[key];
  }
  return inner;
}

/** Sets what a pointer leads to, in place; undefined takes the member away. Where it leads nowhere, nothing is set. */
export function setAt(value: unknown, pointer: string, member: unknown): void {
  const slash = pointer.lastIndexOf('/');
  const last = pointer.slice(slash + 1);
  const parent = valueAt(value, pointer.slice(0, slash));
  if (typeof parent !== 'object' || parent === null || !(last in parent)) return;
  // It has just been looked into.
  const object = parent as Record<string, unknown>;
  if (member === undefined) delete object[last];
  else object[last] = member;
}
