/** Collects the bytes of a body, up to a limit. */

import { Rejection } from '../../core/contract/rejection.ts';
import type { Bytes } from '../../media/bytes.ts';

/** Multiple of the limit to read and discard, so that a caller that is still sending can read the refusal. */
const discardFactor = 4;

/** Collects the chunks of a body up to a limit. */
export class BodyCollector {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True if no more of the body should be read. */
  get isFull(): boolean {
    return this.#size > discardFactor * this.#limit;
  }

  /** Number of bytes in memory. */
  get held(): number {
    return this.#size > this.#limit ? 0 : this.#size;
  }

  /** Adds a chunk. */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit) this.#chunks = [];
    else this.#chunks.push(chunk);
  }

  /**
   * The complete body.
   *
   * @throws Rejection if it exceeds the limit
   */
  bytes(): Bytes {
    if (this.#size > this.#limit) throw tooLarge(this.#limit);
    const bytes = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }
}

/**
 * Checks the `Content-Length` of a request.
 *
 * @returns true if the body is known to fit into the limit
 * @throws Rejection if the body is too large even to discard
 */
export function checkLength(stated: string | null, limit: number): boolean {
  const length = stated === null ? NaN : Number(stated);
  if (length > discardFactor * limit) throw tooLarge(limit);
  return length <= limit;
}

/** The refusal of a body that exceeds the limit. */
export function tooLarge(limit: number): Rejection {
  return new Rejection(413, `The body must not be larger than ${limit} bytes`);
}
