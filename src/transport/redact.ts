/** Hides the API key in what a gateway answers, should it repeat the key. */

/** A shorter key may be part of an ordinary word, so it is not looked for. */
const shortestSecret = 8;

/** Hides a secret in a text, as it is and percent-encoded. */
export function redactText(text: string, secret: string): string {
  if (secret.length < shortestSecret) return text;
  return text.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***');
}

/**
 * Hides a secret in every text and key of a parsed JSON value, in place. Works without recursion: an answer may be
 * nested deeper than the stack allows.
 *
 * @returns the value
 */
export function redactJson(value: unknown, secret: string): unknown {
  if (typeof value === 'string') return redactText(value, secret);
  const pending = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, child] of Object.entries(node)) {
      if (typeof child === 'object') pending.push(child);
      const newKey = redactText(key, secret);
      const newChild = typeof child === 'string' ? redactText(child, secret) : child;
      if (newKey === key && newChild === child) continue;
      if (newKey !== key) Reflect.deleteProperty(node, key);
      // Not an assignment: that of a key named `__proto__` would set the prototype.
      Object.defineProperty(node, newKey, {
        value: newChild,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
  }
  return value;
}
