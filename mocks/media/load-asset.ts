/** Loads a file from disk or from a server. */

import type { Bytes } from './bytes.ts';
import { fetchAsset } from './fetch-asset.ts';

/**
 * The bytes at a `file:` or `http(s):` URL.
 *
 * @param advice a sentence that says where the file should be
 * @throws Error that ends with the advice, if they cannot be read
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

/** The used part of Node's file system. */
interface FileSystem {
  readFile(url: URL): Promise<Uint8Array>;
}

/** Loads Node's file system, without an import that a bundler would find. */
async function fileSystem(): Promise<FileSystem> {
  const name = 'node:fs/promises';
  // Node before 20.16 does not have this function.
  return globalThis.process?.getBuiltinModule?.(name) ?? import(name);
}
