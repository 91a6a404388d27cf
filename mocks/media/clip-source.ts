/** Sources of clips. */

import type { Bytes } from './bytes.ts';

/** Reads a clip by its file name, such as `16x9-05s.mp4` or `16x9.jpg`. */
export type ReadClip = (name: string) => Promise<Bytes>;

/** Reads a file. The advice is part of the error if that fails. */
export type LoadAsset = (url: URL, advice: string) => Promise<Bytes>;

/** The URL of a folder of clips, or a function that returns the bytes of a clip by its file name. */
export type ClipSource =
  | string
  | URL
  | ((name: string) => Uint8Array | ArrayBuffer | Promise<Uint8Array | ArrayBuffer>);

const advice =
  "Copy the package's folder dist/mocks/clips next to your code, or pass its URL: createMock({ clips })";

/** Creates a function that reads clips from a source. */
export function clipReader(source: ClipSource, load: LoadAsset): ReadClip {
  // Copy the bytes, since the caller may change them later.
  if (typeof source === 'function') return async (name) => new Uint8Array(await source(name));
  const folder = folderUrl(source);
  return (name) => load(new URL(name, folder), advice);
}

/**
 * The absolute URL of a folder, with a trailing slash. In a page or a worker, the source may be relative.
 *
 * @throws TypeError if it is not a URL
 */
export function folderUrl(source: string | URL): URL {
  const { document, location }: { document?: Document; location?: Location } = globalThis;
  const { href } = new URL(source, document?.baseURI ?? location?.href);
  return new URL(href.endsWith('/') ? href : `${href}/`);
}
