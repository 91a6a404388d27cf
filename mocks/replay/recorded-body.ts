/** The part of a request's body that is recorded: everything but the bytes of images and files. */

import type { RequestBody } from '../core/call.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { RecordedFile } from './story.ts';

/** Placeholder of a redacted value: its kind and a number. */
export const placeholder = /REDACTED-[A-Z]+-\d+/;

/** A data URI whose data was replaced by its size and a digest. */
const recordedUri = /^data:[^,]*;size=\d+;digest=[0-9a-f]{16},$/;

/** Maximum size of a file that may be the recorded form of another one, in bytes. */
const maxRecordedForm = 300;

/**
 * A copy of a body, in which the bytes of data URIs and files are replaced by their size and a digest.
 */
export function recordedBody({ value, files }: Pick<RequestBody, 'value' | 'files'>): MaybePromise<unknown> {
  const recorded = withoutData(value);
  const hasFiles = files !== undefined && files.size > 0;
  return hasFiles && typeof recorded === 'object' && recorded !== null
    ? withFiles(recorded, files)
    : recorded;
}

async function withFiles(recorded: object, files: ReadonlyMap<string, File>): Promise<object> {
  const described = await Promise.all(
    [...files].map(async ([name, file]) => [name, await recordedFile(file)] as const),
  );
  const inPlace = described.map(([name, file]) => {
    const given: unknown = Reflect.get(recorded, name);
    return [name, Array.isArray(given) ? [file, ...given.slice(1)] : file] as const;
  });
  return { ...recorded, ...Object.fromEntries(inPlace) };
}

async function recordedFile(file: File): Promise<RecordedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = bytes.length <= maxRecordedForm ? new TextDecoder().decode(bytes) : '';
  // A test that was made from a recording sends a file in its recorded form.
  const [, size, digest] = /^data:,size=(\d+);digest=([0-9a-f]{16})$/.exec(text) ?? [];
  const { name, type } = file;
  return size === undefined || digest === undefined
    ? { file: name, type, size: bytes.length, digest: digestOf(bytes) }
    : { file: name, type, size: Number(size), digest };
}

/** A copy of a JSON value, in which the data of each data URI is replaced by its size and a digest. */
export function withoutData(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('data:') ? recordedDataUri(value) : value;
  if (Array.isArray(value)) return value.map(withoutData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutData(member)]));
}

function recordedDataUri(uri: string): string {
  const comma = uri.indexOf(',');
  if (comma < 0 || recordedUri.test(uri)) return uri;
  const data = uri.slice(comma + 1);
  const type = uri.slice(0, Math.min(comma, 100));
  return `${type};size=${data.length};digest=${digestOf(new TextEncoder().encode(data))},`;
}

/**
 * A digest of bytes in 16 hexadecimal digits (FNV-1a, twice). It distinguishes images, but is not safe against deliberate
 * collisions.
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
