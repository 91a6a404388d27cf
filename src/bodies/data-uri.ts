/** Files in a request that is sent as JSON. */

import { type BodyFile, defaultMediaType } from './body-files.ts';

/** Number of bytes to convert at a time: every engine accepts this many arguments. */
const chunkSize = 0x8000;

/** Converts a file. */
export async function toDataUri(file: BodyFile): Promise<string> {
  if (file instanceof Uint8Array) return dataUri(file, defaultMediaType);
  return dataUri(new Uint8Array(await file.arrayBuffer()), file.type || defaultMediaType);
}

function dataUri(bytes: Uint8Array, mediaType: string): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunkSize)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunkSize));
  return `data:${mediaType};base64,${btoa(binary)}`;
}
