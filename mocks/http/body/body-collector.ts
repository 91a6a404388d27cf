/** Takes in the bytes of a body, up to a limit. */

import { Rejection } from '../../core/contract/rejection.ts';
import type { Bytes } from '../../media/bytes.ts';

/** Multiple of the limit that is taken in, though not kept, so that whoever sends it lives to read the refusal. */
const patience = 4;

/** Collects the chunks of a body up to a limit. */
export class BodyCollector {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True if no more of it should be taken in. */
  get isFull(): boolean {
    return this.#size > patience * this.#limit;
  }

  /** The number of bytes that are kept. */
  get kept(): number {
    return this.#size > this.#limit ? 0 : this.#size;
  }

  /** Takes a chunk in. */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit) this.#chunks = [];
    else this.#chunks.push(chunk);
  }

  /**
   * The whole body.
   *
   * @throws Rejection if it is larger than the limit
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
 * Checks the length that a request states.
 *
 * @returns whether the body fits into the limit for certain
 * @throws Rejection if it is so large that nothing of it is taken in
 */
export function checkLength(stated: string | null, limit: number): boolean {
  const length = stated === null ? NaN : Number(stated);
  if (length > patience * limit) throw tooLarge(limit);
  return length <= limit;
}

/** The refusal of a body that is larger than the limit. */
export function tooLarge(limit: number): Rejection {
  return new Rejection(413, `The body must not be larger than ${limit} bytes`);
}
