/** Loads a file wherever it is: from the disk with the code as it stands, or from a server. */

import type { Bytes } from './bytes.ts';
import { fetchAsset } from './fetch-asset.ts';

/**
 * The bytes at a `file:` or `http(s):` URL.
 *
 * @param advice a sentence that tells where the file should be
 * @throws Error that ends with the advice if they cannot be read
 */
export async function loadAsset(url: URL, advice: string): Promise<Bytes> {
  if (url.protocol !== 'file:') return fetchAsset(url, advice);
  try {
    const { readFile } = await fileSystem();
    return new Uint8Array(await readFile(url));
  } catch (cause) {
    throw new Error(`The mock's file ${url} cannot be read. ${advice}`, { cause });
  }
}

/** The part of Node's file system that is used. */
interface FileSystem {
  readFile(url: URL): Promise<Uint8Array>;
}

/** Node's file system, where there is one: no bundler should find an import of it here. */
async function fileSystem(): Promise<FileSystem> {
  const name = 'node:fs/promises';
  // Node before 20.16 has no such function.
  return globalThis.process?.getBuiltinModule?.(name) ?? import(name);
}
