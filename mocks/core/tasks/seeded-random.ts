/** Pseudorandom numbers from a seed. */

/** A source of pseudorandom numbers. */
export interface Random {
  /** A number from 0 to 1, excluding 1. */
  next(): number;
  /** An unsigned 32-bit integer. */
  word(): number;
}

/** Number of rounds that spread each bit of a seed over the whole state. */
const mixingRounds = 12;

/**
 * The generator sfc32 of Chris Doty-Humphrey's PractRand.
 *
 * @see https://pracrand.sourceforge.net
 */
export class SeededRandom implements Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  private constructor(a: number, b: number, c: number, d: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** A source with a string as its seed. */
  static from(seed: string): SeededRandom {
    const random = new SeededRandom(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef);
    for (let index = 0; index < seed.length; index += 1) {
      random.#a ^= seed.charCodeAt(index);
      random.word();
    }
    return random.#mixed();
  }

  /** Derives another source from the current state and a number. Each number gives a different series. */
  fork(number: number): SeededRandom {
    return new SeededRandom(this.#a ^ number, this.#b, this.#c, this.#d).#mixed();
  }

  next(): number {
    return this.word() / 2 ** 32;
  }

  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  #mixed(): this {
    for (let round = 0; round < mixingRounds; round += 1) this.word();
    return this;
  }
}
