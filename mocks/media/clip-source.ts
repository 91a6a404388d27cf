/** The places that clips are read from. */

import type { Bytes } from './bytes.ts';

/** Reads the file of a clip by its name, such as `16x9-05s.mp4` or `16x9.jpg`. */
export type ReadClip = (name: string) => Promise<Bytes>;

/** Reads a file, with advice for when it is not there. */
export type LoadAsset = (url: URL, advice: string) => Promise<Bytes>;

/** The URL of a folder of clips, or a function that gives the bytes of one by its name. */
export type ClipSource =
  | string
  | URL
  | ((name: string) => Uint8Array | ArrayBuffer | Promise<Uint8Array | ArrayBuffer>);

const advice =
  'Copy the folder dist/mocks/clips of the package to where the code is, or name its place: createMock({ clips })';

/** A function that reads clips from a source. */
export function clipReader(source: ClipSource, load: LoadAsset): ReadClip {
  // The bytes are copied: nobody else may change them later.
  if (typeof source === 'function') return async (name) => new Uint8Array(await source(name));
  const folder = folderUrl(source);
  return (name) => load(new URL(name, folder), advice);
}

/**
 * The URL of a folder, with a slash at its end; in a page or a worker it may be relative to that.
 *
 * @throws TypeError if it is no URL
 */
export function folderUrl(source: string | URL): URL {
  const { document, location }: { document?: Document; location?: Location } = globalThis;
  const { href } = new URL(source, document?.baseURI ?? location?.href);
  return new URL(href.endsWith('/') ? href : `${href}/`);
}
