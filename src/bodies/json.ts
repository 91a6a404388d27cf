/** JSON from outside: parsing it, and finding values in it. */

/** Maximum length of a body that is not JSON, in characters. */
const longestText = 10_000;

/** Parses a JSON text. Any other text is returned as it is. */
export function parseJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Shortens a text to its first 10,000 characters. Any other value is returned as it is. */
export function truncate(body: unknown): unknown {
  return typeof body === 'string' ? body.slice(0, longestText) : body;
}

/** The value at a JSON pointer. Undefined if nothing is there. The contract's pointers contain no escapes. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of pointer.split('/').slice(1)) {
    // Object.hasOwn has just shown that the value is an object with this key.
    found = Object.hasOwn(Object(found), key) ? (found as Record<string, unknown>)[key] : undefined;
  }
  return found;
}

/** The id at a JSON pointer. By contract it is a text, but a number is accepted, so that a paid task is not lost. */
export function idAt(value: unknown, pointer: string): string | undefined {
  const found = valueAt(value, pointer);
  return Number.isSafeInteger(found) ? String(found) : textAt(value, pointer);
}

/** The text at a JSON pointer. Undefined if it is not a text, or is empty, which means "absent" in some answers. */
export function textAt(value: unknown, pointer: string): string | undefined {
  const found = valueAt(value, pointer);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
