/** Recognizes a video by its first bytes. */

/** How many bytes are looked at. */
export const headerSize = 12;

/** The beginnings of other containers than MP4: WebM and Matroska, AVI, Ogg, MPEG. */
const signatures = [
  [0x1a, 0x45, 0xdf, 0xa3],
  [0x52, 0x49, 0x46, 0x46],
  [0x4f, 0x67, 0x67, 0x53],
  [0x00, 0x00, 0x01, 0xba],
  [0x00, 0x00, 0x01, 0xb3],
];

/** The first boxes that an MP4 or QuickTime file may have. */
const firstBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip']);

/**
 * Whether a file is a video: its first bytes are those of one, or its media type says so and they are not those of a text.
 *
 * @param mediaType as the server names it; empty if it names none
 */
export function isVideo(mediaType: string, head: Uint8Array): boolean {
  if (firstBoxes.has(String.fromCharCode(...head.subarray(4, 8)))) return true;
  if (signatures.some((signature) => signature.every((byte, index) => head[index] === byte))) return true;
  // A page or JSON, perhaps after a byte order mark and spaces.
  const isText = /^(\u00ef\u00bb\u00bf)?\s*[<{["]/.test(String.fromCharCode(...head));
  return /^video\//i.test(mediaType) && !isText;
}
