/** Random ids. */

/** A random id. It is no secret. A page that is not served over https has no `randomUUID`, React Native no `crypto`. */
export function randomId(): string {
  // Not every runtime has it, or all of it.
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  const digit = () => Math.floor(Math.random() * 16).toString(16);
  return crypto?.randomUUID?.() ?? Array.from({ length: 32 }, digit).join('');
}
