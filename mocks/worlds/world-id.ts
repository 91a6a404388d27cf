/** The id of a world: a short hash of its API key, which tells the key to nobody. */

/** The number of hexadecimal digits. */
const length = 12;

/** The world of requests without a key, and of whoever names no other. */
export const defaultWorld = 'default';

/** The id of the world of an API key. */
export async function worldIdOf(apiKey: string): Promise<string> {
  // The name keeps the hash from being looked up among those of keys.
  const bytes = new TextEncoder().encode(`video-gateway-kit world ${apiKey}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, length / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
