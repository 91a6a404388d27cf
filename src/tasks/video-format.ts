/** Recognizes a video by its first bytes. */

/** Number of bytes that identify the format. */
export const headerSize = 12;

/** Possible first boxes of an MP4 or QuickTime file. */
const firstBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip']);

/** The first bytes of WebM and Matroska. */
const webm = [0x1a, 0x45, 0xdf, 0xa3];

/**
 * Recognizes a video by its first bytes, or by its media type if the bytes are not those of a page or JSON. An empty
 * file is not a video.
 *
 * @param mediaType the media type from the server
 */
export function isVideo(mediaType: string, head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, headerSize));
  if (firstBoxes.has(start.slice(4, 8)) || webm.every((byte, index) => head[index] === byte)) return true;
  // The text may begin with a byte order mark.
  return /^video\//i.test(mediaType) && !/^(\xef\xbb\xbf)?\s*([<{["]|$)/.test(start);
}
