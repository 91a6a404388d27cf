/** The id of a world: a short hash of its API key, which does not reveal the key. */

/** Number of hexadecimal digits. */
const length = 12;

/** The world of requests that neither have a key nor select another world. */
export const defaultWorld = 'default';

/** The id of the world of an API key. */
export async function worldIdOf(apiKey: string): Promise<string> {
  // The prefix keeps the hash from being found in tables of hashed keys.
  const bytes = new TextEncoder().encode(`video-gateway-kit world ${apiKey}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, length / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
