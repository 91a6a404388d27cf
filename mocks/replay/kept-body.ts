/** The part of a request's body that a recording keeps: everything but the bytes of pictures and files. */

import type { RequestBody } from '../core/call.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { RecordedFile } from './story.ts';

/** The mark of a value that a recording does not show. What follows it says of which kind the value was, and which. */
export const placeholder = /REDACTED-[A-Z]+-\d+/;

/** A data URI whose bytes are left out. */
const keptUri = /^data:[^,]*;size=\d+;digest=[0-9a-f]{16},$/;

/** The longest text of a file that may be a kept data URI in its place. */
const longestKept = 300;

/**
 * A body without the bytes of its data URIs and files, each of which is known by its size and a digest. The body itself
 * stays as it is.
 */
export function keptBody({ value, files }: Pick<RequestBody, 'value' | 'files'>): MaybePromise<unknown> {
  const kept = withoutData(value);
  const hasFiles = files !== undefined && files.size > 0;
  return hasFiles && typeof kept === 'object' && kept !== null ? withFiles(kept, files) : kept;
}

async function withFiles(kept: object, files: ReadonlyMap<string, File>): Promise<object> {
  const described = await Promise.all(
    [...files].map(async ([name, file]) => [name, await keptFile(file)] as const),
  );
  const inPlace = described.map(([name, file]) => {
    const given: unknown = Reflect.get(kept, name);
    return [name, Array.isArray(given) ? [file, ...given.slice(1)] : file] as const;
  });
  return { ...kept, ...Object.fromEntries(inPlace) };
}

async function keptFile(file: File): Promise<RecordedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = bytes.length <= longestKept ? new TextDecoder().decode(bytes) : '';
  // A test that was written from a recording sends what the recording keeps of a file.
  const [, size, digest] = /^data:,size=(\d+);digest=([0-9a-f]{16})$/.exec(text) ?? [];
  const { name, type } = file;
  return size === undefined || digest === undefined
    ? { file: name, type, size: bytes.length, digest: digestOf(bytes) }
    : { file: name, type, size: Number(size), digest };
}

/** A JSON value in which each data URI is replaced by its media type, its size and a digest. */
export function withoutData(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('data:') ? keptDataUri(value) : value;
  if (Array.isArray(value)) return value.map(withoutData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutData(member)]));
}

function keptDataUri(uri: string): string {
  const comma = uri.indexOf(',');
  if (comma < 0 || keptUri.test(uri)) return uri;
  const data = uri.slice(comma + 1);
  const type = uri.slice(0, Math.min(comma, 100));
  return `${type};size=${data.length};digest=${digestOf(new TextEncoder().encode(data))},`;
}

/**
 * A digest of bytes in 16 hexadecimal digits (FNV-1a, twice), which tells two pictures apart. It is no proof against anybody
 * who makes two of the same.
 */
function digestOf(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0xc9dc5118;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x010001b3) ^ (other >>> 15);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
