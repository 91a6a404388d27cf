/** Files that were uploaded, and the URLs that lead back to them. */

import { copyOf } from './answer.ts';
import type { Answered, Call, Sent } from './exchange.ts';
import { idsLike } from './ids.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Operation } from './operation.ts';
import { setAt, valueAt } from './pointer.ts';
import type { Random } from './random.ts';
import { refuse } from './refusal.ts';

/** An upload, as its operation's `x-upload` and the media types of its form describe it. */
export interface Upload {
  /** The field of the form that takes the file. */
  readonly field: string;
  /** Where the answer has the URL. */
  readonly url: string;
  /** The largest file, in bytes. */
  readonly maxSize: number;
  readonly mediaTypes: readonly string[];
  readonly refusals: Readonly<
    Record<'tooLarge' | 'mediaType', { readonly status: number; readonly example: string }>
  >;
}

/** The ends of the names of files, by media type. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
};

/** A file's media type: that of its part, or of its name where the part says nothing, as curl's of a video does. */
function typeOf({ type, name }: File): string {
  const stated = mediaTypeOf(type);
  if (stated !== '' && stated !== 'application/octet-stream') return stated;
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return Object.keys(endings).find((known) => endings[known] === ending) ?? stated;
}

/** The most bytes that are kept. Beyond it, the oldest files are forgotten first. */
const mostBytes = 256 * 1024 * 1024;

/** The uploads of one gateway. */
export class Uploads {
  readonly #random: Random;
  readonly #files = new Map<string, File>();
  #serial = 0;
  #bytes = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Answers an upload: keeps the file if its size and its media type are accepted. */
  accept(operation: Operation, upload: Upload, sent: Sent, { filesUrl }: Call): Answered {
    const { field, maxSize, mediaTypes, refusals } = upload;
    const file = sent.body?.files?.get(field);
    if (file === undefined) {
      const message = `${field} must be a file: a part of the form with a file name`;
      return refuse(operation, { status: 400, message, field });
    }
    if (file.size > maxSize) return refuse(operation, refusals.tooLarge);
    const type = typeOf(file);
    if (!mediaTypes.includes(type)) return refuse(operation, refusals.mediaType);

    const answer = copyOf(operation.answers.get(200)?.examples.values().next().value);
    const record = upload.url.replace(/\/[^/]+$/, '');
    this.#serial += 1;
    const id = idsLike(String(valueAt(answer, `${record}/id`)))(this.#random, this.#serial);
    const name = `${id}.${endings[type] ?? 'bin'}`;
    this.#keep(name, file.type === type ? file : new File([file], name, { type }));
    setAt(answer, `${record}/id`, id);
    setAt(answer, upload.url, `${filesUrl()}${name}`);
    setAt(answer, `${record}/mime_type`, type);
    setAt(answer, `${record}/size`, file.size);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: answer };
  }

  /** The file of a name. */
  get(name: string): File | undefined {
    return this.#files.get(name);
  }

  #keep(name: string, file: File): void {
    this.#files.set(name, file);
    this.#bytes += file.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#bytes <= mostBytes) break;
      this.#files.delete(oldest);
      this.#bytes -= size;
    }
  }
}
