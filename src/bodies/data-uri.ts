/** Files in a request that is sent as JSON. */

/** The media type of bytes that come without one. Whoever decodes an image looks at the bytes. */
export const defaultMediaType = 'image/png';

/** Number of bytes that are converted at a time: every engine takes so many arguments. */
const chunkSize = 0x8000;

/** Copies a body, with each `Blob` and `Uint8Array` in it, or in a list in it, as a data URI. */
export async function withDataUris(body: object): Promise<object> {
  const entries = Object.entries(body).map(async ([name, value]) => {
    const converted = Array.isArray(value) ? Promise.all(value.map(toDataUri)) : toDataUri(value);
    return [name, await converted] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function toDataUri(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return dataUri(value, defaultMediaType);
  if (!(value instanceof Blob)) return value;
  return dataUri(new Uint8Array(await value.arrayBuffer()), value.type || defaultMediaType);
}

function dataUri(bytes: Uint8Array, mediaType: string): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunkSize)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunkSize));
  return `data:${mediaType};base64,${btoa(binary)}`;
}
