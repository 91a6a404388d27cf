/** Recognizes a video by its first bytes. */

/** Number of bytes that tell the format. */
export const headerSize = 12;

/** The first boxes that an MP4 or QuickTime file may have. */
const firstBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip']);

/** The first bytes of WebM and Matroska. */
const webm = [0x1a, 0x45, 0xdf, 0xa3];

/**
 * Recognizes a video: its first bytes are those of one, or its media type says so and they do not begin a page or JSON. An
 * empty file is none.
 *
 * @param mediaType as the server names it
 */
export function isVideo(mediaType: string, head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, headerSize));
  if (firstBoxes.has(start.slice(4, 8)) || webm.every((byte, index) => head[index] === byte)) return true;
  // A byte order mark may be before the text.
  return /^video\//i.test(mediaType) && !/^(\xef\xbb\xbf)?\s*([<{["]|$)/.test(start);
}
