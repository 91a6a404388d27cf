/** Numbers that look random and are the same for the same seed. */

/** A source of such numbers. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number of 32 bits. */
  word(): number;
}

/** Rounds after which every bit of a seed has changed about half of all bits. */
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

  /** A source that begins with a text. */
  static from(seed: string): SeededRandom {
    const random = new SeededRandom(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef);
    for (let index = 0; index < seed.length; index += 1) {
      random.#a ^= seed.charCodeAt(index);
      random.word();
    }
    return random.#mixed();
  }

  /** Another source, which follows from this one as it stands and a number: each number begins a series of its own. */
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
