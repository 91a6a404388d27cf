/** Places in an answer. */

/** What a JSON pointer leads to; undefined if that is not there. The contract's pointers need no unescaping. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of pointer.split('/').slice(1)) {
    // An own property of what is an object, as every key of JSON is.
    found = Object.hasOwn(Object(found), key) ? (found as Record<string, unknown>)[key] : undefined;
  }
  return found;
}

/** A text that says something; undefined for the empty one, which stands for an absent one in some answers. */
export function textAt(value: unknown, pointer: string): string | undefined {
  const found = valueAt(value, pointer);
  return typeof found === 'string' && found ? found : undefined;
}
