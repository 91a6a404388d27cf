/** Loads a file from a server. */

import type { Bytes } from './bytes.ts';

/**
 * The bytes at an `http(s):` URL.
 *
 * @param advice a sentence that says where the file should be
 * @throws Error that ends with the advice, if they cannot be read
 */
export async function fetchAsset(url: URL, advice: string): Promise<Bytes> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`The mock's file ${url} cannot be read. ${advice}`, { cause });
  }
}
