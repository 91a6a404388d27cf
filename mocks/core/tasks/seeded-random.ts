/** Numbers that look random and are the same for the same seed. */

/** A source of such numbers. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number of 32 bits. */
  word(): number;
}

/**
 * Makes a source of numbers: the generator sfc32 of Chris Doty-Humphrey's PractRand.
 *
 * @see https://pracrand.sourceforge.net
 */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  const word = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let index = 0; index < seed.length; index += 1) {
    a ^= seed.charCodeAt(index);
    word();
  }
  for (let round = 0; round < 12; round += 1) word();
  return { next: () => word() / 2 ** 32, word };
}
