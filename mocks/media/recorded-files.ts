/** The files of a recording: videos that were kept. */

import type { Clip } from './clips.ts';

/** Reads a file of a recording by its name, such as `videos/0001.mp4`. */
export type ReadRecordedFile = (name: string) => Uint8Array | ArrayBuffer | Promise<Uint8Array | ArrayBuffer>;

/** The files of a recording, which are read when they are asked for. */
export class RecordedFiles {
  readonly #read: ReadRecordedFile | undefined;

  /** @param read defaults to nothing: no file is at hand */
  constructor(read?: ReadRecordedFile) {
    this.#read = read;
  }

  /** A video; undefined if the files are not at hand. */
  load(name: string): Promise<Clip> | undefined {
    return this.#read && toClip(name, this.#read);
  }
}

async function toClip(name: string, read: ReadRecordedFile): Promise<Clip> {
  const bytes = new Uint8Array(await read(name));
  return { bytes, type: 'video/mp4', etag: `"${encodeURIComponent(name)}-${bytes.length}"` };
}
