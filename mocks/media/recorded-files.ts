/** The recorded videos of a recording. */

import type { Clip } from './clips.ts';

/** Reads a file of a recording by its path, such as `videos/0001.mp4`. */
export type ReadRecordedFile = (name: string) => Uint8Array | ArrayBuffer | Promise<Uint8Array | ArrayBuffer>;

/** The files of a recording, which are read on demand. */
export class RecordedFiles {
  readonly #read: ReadRecordedFile | undefined;

  /** @param read reads a file. Without it, no files are available */
  constructor(read?: ReadRecordedFile) {
    this.#read = read;
  }

  /** Loads a video; undefined if no files are available. */
  load(name: string): Promise<Clip> | undefined {
    return this.#read && toClip(name, this.#read);
  }
}

async function toClip(name: string, read: ReadRecordedFile): Promise<Clip> {
  const bytes = new Uint8Array(await read(name));
  return { bytes, type: 'video/mp4', etag: `"${encodeURIComponent(name)}-${bytes.length}"` };
}
