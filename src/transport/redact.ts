/** Hides the API key in a gateway's answers, in case it is repeated. */

/** A shorter key may be part of an ordinary word, so it is not looked for. */
const shortestSecret = 8;

/** Hides a secret in a text, both plain and percent-encoded. */
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

/**
 * Hides a secret in the texts of an error and its causes, in place: Node's error for an answer that is not HTTP
 * contains the received data, which may repeat the request.
 */
export function redactError(error: unknown, secret: string): void {
  const pending = [error];
  // The causes may be circular.
  for (let count = 0; count < 20; count += 1) {
    const next = pending.shift();
    if (!(next instanceof Error)) continue;
    for (const name of Object.getOwnPropertyNames(next)) {
      const value: unknown = Reflect.get(next, name);
      const redacted = typeof value === 'string' ? redactText(value, secret) : value;
      if (redacted !== value) Reflect.set(next, name, redacted);
    }
    pending.push(next.cause, ...(next instanceof AggregateError ? next.errors : []));
  }
}
