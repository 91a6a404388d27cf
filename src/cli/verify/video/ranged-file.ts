/** A file on a server, read in pieces by range requests. */

import { concat } from '../../../bodies/concat.ts';
import { throwIfAborted } from '../../../transport/abort.ts';
import { withTimeout } from '../../../transport/timeout.ts';
import { messageOf } from '../../exit-codes.ts';
import type { ByteSource } from './mp4.ts';

/** Requests a file, or a part of it. */
export type OpenFile = (headers: Readonly<Record<string, string>>) => Promise<Response>;

/** The server does not send the file. */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** True if a retry may succeed. */
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean) {
    super(message);
    this.isPassing = isPassing;
  }
}

/** Timeout of a piece, in milliseconds. */
const longestPiece = 60_000;

/** Minimum size of a request, in bytes, so that a file needs few of them. */
const usualPiece = 64 * 1024;

/** Maximum number of bytes to read from a server without ranges. */
const longestRead = 64 * 1024 * 1024;

/** A piece of the file. */
interface Piece {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** The file behind a function that requests it. */
export class RangedFile implements ByteSource {
  readonly #open: OpenFile;
  readonly #pieces: Piece[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(open: OpenFile, signal: AbortSignal | undefined) {
    this.#open = open;
    this.#signal = signal;
  }

  /**
   * @throws FileError if the server refuses, breaks off, or sends another part than the one that was asked for
   * @throws the signal's reason, if it is aborted
   */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const piece = this.#pieces.find(
      ({ start, bytes }) => start <= offset && offset + length <= start + bytes.length,
    );
    const { start, bytes } = piece ?? (await this.#load(offset, length));
    return bytes.subarray(offset - start, offset - start + length);
  }

  async #load(offset: number, length: number): Promise<Piece> {
    const last = offset + Math.max(length, usualPiece) - 1;
    const response = await this.#open({ range: `bytes=${offset}-${last}` });
    if (response.status !== 200 && response.status !== 206) {
      await response.body?.cancel();
      // Reading beyond the end of the file is not a failure.
      if (response.status === 416) return { start: offset, bytes: new Uint8Array() };
      throw new FileError(
        `the status is ${response.status}`,
        response.status >= 500 || response.status === 429,
      );
    }
    const start = response.status === 206 ? startOf(response) : 0;
    if (start !== offset && response.status === 206) {
      await response.body?.cancel();
      throw new FileError('the server sent another range of the file', false);
    }
    const piece = { start, bytes: await this.#readPiece(response, Math.min(last + 1 - start, longestRead)) };
    this.#pieces.push(piece);
    return piece;
  }

  async #readPiece(response: Response, length: number): Promise<Uint8Array> {
    try {
      return await withTimeout(longestPiece, this.#signal, () => readAtMost(response, length));
    } catch (error) {
      throwIfAborted(this.#signal);
      throw new FileError(`the file breaks off: ${messageOf(error)}`, true);
    }
  }
}

/** The offset of the received range. NaN if the answer does not state it. */
function startOf({ headers }: Response): number {
  const [, start] = /^bytes (\d+)-\d+\/(?:\d+|\*)$/i.exec(headers.get('content-range') ?? '') ?? [];
  return start === undefined ? Number.NaN : Number(start);
}

/** The first bytes of a body. The rest is not loaded. */
export async function readAtMost({ body }: Response, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A stream that is left early is cancelled.
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return concat(chunks).subarray(0, length);
}
