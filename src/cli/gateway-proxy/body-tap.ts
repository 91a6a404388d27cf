/** Copies the bytes of a stream, up to a limit. */

import { Transform, type TransformCallback, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { concat } from '../../bodies/concat.ts';

/** A limit on the bytes that all taps keep in total. */
export class ByteBudget {
  readonly #limit: number;
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Reserves some bytes. Returns false if too few are left. */
  take(count: number): boolean {
    if (this.#held + count > this.#limit) return false;
    this.#held += count;
    return true;
  }

  release(count: number): void {
    this.#held -= count;
  }
}

/** Options of a tap. */
export interface BodyTapOptions {
  /** Maximum number of bytes to keep of the body. */
  readonly limit: number;
  readonly budget: ByteBudget;
  /** Receives all bytes, with backpressure. If it fails, it is dropped. */
  readonly sink?: Writable | undefined;
}

/** A stream that passes bytes on unchanged, with backpressure. */
export class BodyTap extends Transform {
  readonly #limit: number;
  readonly #budget: ByteBudget;
  readonly #written: Promise<void>;
  #sink: Writable | undefined;
  #chunks: Uint8Array[] = [];
  #held = 0;
  #isWhole = true;
  #size = 0;

  constructor({ limit, budget, sink }: BodyTapOptions) {
    super();
    this.#limit = limit;
    this.#budget = budget;
    this.#sink = sink;
    const leave = () => {
      this.#sink = undefined;
    };
    this.#written = sink === undefined ? Promise.resolve() : finished(sink).catch(leave);
    // A body that breaks off is not an error of the tap. The code that destroys it handles it.
    this.on('error', () => {});
  }

  /** Number of bytes so far. */
  get size(): number {
    return this.#size;
  }

  /** True if all bytes so far are kept. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Settles when the sink has been written to its end, or has failed. */
  get written(): Promise<void> {
    return this.#written;
  }

  /** The bytes so far. Undefined if there are more than are kept. */
  get bytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.#isWhole ? concat(this.#chunks) : undefined;
  }

  /** Forgets the bytes. */
  release(): void {
    this.#budget.release(this.#held);
    this.#held = 0;
    this.#chunks = [];
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    this.#store(chunk);
    this.#write(chunk, () => done(null, chunk));
  }

  override _flush(done: TransformCallback): void {
    this.#sink?.end();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.writableFinished) this.#sink?.destroy();
    done(error);
  }

  #store(chunk: Buffer): void {
    if (!this.#isWhole) return;
    if (this.#size <= this.#limit && this.#budget.take(chunk.length)) {
      this.#held += chunk.length;
      this.#chunks.push(chunk);
      return;
    }
    this.#isWhole = false;
    this.release();
  }

  #write(chunk: Buffer, next: () => void): void {
    const sink = this.#sink;
    if (sink === undefined || sink.destroyed || sink.write(chunk)) {
      next();
      return;
    }
    const goOn = () => {
      sink.off('drain', goOn).off('close', goOn);
      next();
    };
    sink.on('drain', goOn).on('close', goOn);
  }
}
