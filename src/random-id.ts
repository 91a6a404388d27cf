/** Random ids. */

/** A random id, which is not secret. Pages without https lack `randomUUID`, and React Native lacks `crypto`. */
export function randomId(): string {
  // Some runtimes lack it, or parts of it.
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  const digit = () => Math.floor(Math.random() * 16).toString(16);
  return crypto?.randomUUID?.() ?? Array.from({ length: 32 }, digit).join('');
}
