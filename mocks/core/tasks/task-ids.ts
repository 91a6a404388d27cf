/** Generates ids in the form of a contract's examples. */

import type { Random } from './seeded-random.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** A random digit of an id. */
interface Digit {
  /** Its index in the id. */
  readonly place: number;
  /** Its minimum value. */
  readonly min: number;
  /** Mask of the random bits to add to the minimum. */
  readonly mask: number;
}

/** The character codes of the hexadecimal digits. */
const hexadecimal = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Number of digits in an id that is not a UUID. */
const ownDigits = 24;

/** Number of digits at the end of an id that encode its serial number. */
const serialDigits = 12;

/** Number of random digits among them. */
const saltDigits = 4;

/**
 * Creates a generator of ids that differ from an example only in their last part: `grok:<uuid>`, `video_remix_<digits>`.
 * Their last digits encode a serial number, masked by random digits, so that ids are unique, and the task can be found by
 * its serial number.
 *
 * @returns a function of the random source and the 32-bit serial number
 */
export function idsLike(example: string): (random: Random, serial: number) => string {
  const isUuid = uuid.test(example);
  const form = isUuid ? example : example.replace(/[^_:]+$/, '0'.repeat(ownDigits));
  const start = isUuid ? example.search(uuid) : form.length - ownDigits;
  // An example without such a part allows no other id.
  if (!isUuid && form === example) return () => example;
  const end = isUuid ? start + 36 : form.length;
  const digits: Digit[] = [];
  for (let place = start; place < end - serialDigits; place += 1) {
    if (form[place] !== '-') digits.push({ place, ...(isUuid ? rangeOf(place - start) : anyDigit) });
  }
  // Character codes, converted to a string in one step, take half the time of concatenation, whose result the engine must
  // flatten before it can compare it.
  const codes = Array.from(form, (character) => character.charCodeAt(0));
  return (random, serial) => {
    let bits = 0;
    let drawn = 0;
    for (const { place, min, mask } of digits) {
      if (drawn % 8 === 0) bits = random.word();
      codes[place] = hexadecimal[min + ((bits >>> 28) & mask)] ?? 0;
      bits <<= 4;
      drawn += 1;
    }
    const salt = random.word();
    write(codes, end - serialDigits, serial ^ maskOf(salt >>> 16), serialDigits - saltDigits);
    write(codes, end - saltDigits, salt, saltDigits);
    return String.fromCharCode(...codes);
  };
}

/** Decodes the serial number of an id. Undefined if its form has none. For an id from elsewhere, the number is arbitrary. */
export function serialOf(id: string): number | undefined {
  if (id.length < ownDigits) return undefined;
  const digits = Number.parseInt(id.slice(-serialDigits), 16);
  if (Number.isNaN(digits)) return undefined;
  const salt = digits % 2 ** 16;
  return (Math.floor(digits / 2 ** 16) ^ maskOf(salt)) >>> 0;
}

/** 32 bits that mask a serial number. */
function maskOf(salt: number): number {
  const spread = Math.imul(salt, 0x9e3779b1);
  return spread ^ (spread >>> 15);
}

/** Writes the highest bits of a word as hexadecimal digits. */
function write(codes: number[], start: number, word: number, count: number): void {
  let bits = word;
  for (let place = start; place < start + count; place += 1) {
    codes[place] = hexadecimal[bits >>> 28] ?? 0;
    bits <<= 4;
  }
}

const anyDigit = { min: 0, mask: 15 };

/** The range of a digit of a UUIDv4, whose version and two bits of its variant are fixed. */
function rangeOf(place: number): Omit<Digit, 'place'> {
  if (place === 14) return { min: 4, mask: 0 };
  if (place === 19) return { min: 8, mask: 3 };
  return anyDigit;
}
