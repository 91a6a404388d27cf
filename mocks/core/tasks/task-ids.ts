/** New ids, of the form of the ids that a contract shows. */

import type { Random } from './seeded-random.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** A digit of an id that is drawn. */
interface Digit {
  /** Its place in the id. */
  readonly place: number;
  /** The least value that it may have. */
  readonly least: number;
  /** The bits of the draw that count: at most so much is added. */
  readonly spread: number;
}

/** The character codes of the hexadecimal digits. */
const hexadecimal = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** The number of digits of an id's own part, where that is no UUID. */
const ownDigits = 24;

/** The number of digits at the end of an id that carry its serial number. */
const serialDigits = 12;

/** The number of those that are drawn. */
const saltDigits = 4;

/**
 * Makes ids that differ from an example in their last part only: `grok:<uuid>`, `video_remix_<digits>`. Their last
 * digits carry a serial number, mixed with digits that are drawn: no two ids are the same, and the number leads to
 * the task.
 *
 * @returns a function of the source of the digits and the serial number, of 32 bits
 */
export function idsLike(example: string): (random: Random, serial: number) => string {
  const isUuid = uuid.test(example);
  const form = isUuid ? example : example.replace(/[^_:]+$/, '0'.repeat(ownDigits));
  const start = isUuid ? example.search(uuid) : form.length - ownDigits;
  // What has no such part has no other id.
  if (!isUuid && form === example) return () => example;
  const end = isUuid ? start + 36 : form.length;
  const digits: Digit[] = [];
  for (let place = start; place < end - serialDigits; place += 1) {
    if (form[place] !== '-') digits.push({ place, ...(isUuid ? rangeOf(place - start) : anyDigit) });
  }
  // Written as character codes and made a text in one step, which takes half of the time that joining takes:
  // every join is a text of its own, and a text in many pieces is put together before it can be compared.
  const codes = Array.from(form, (character) => character.charCodeAt(0));
  return (random, serial) => {
    let bits = 0;
    let drawn = 0;
    for (const { place, least, spread } of digits) {
      if (drawn % 8 === 0) bits = random.word();
      codes[place] = hexadecimal[least + ((bits >>> 28) & spread)] ?? 0;
      bits <<= 4;
      drawn += 1;
    }
    const salt = random.word();
    write(codes, end - serialDigits, serial ^ maskOf(salt >>> 16), serialDigits - saltDigits);
    write(codes, end - saltDigits, salt, saltDigits);
    return String.fromCharCode(...codes);
  };
}

/** The serial number that an id carries; undefined of one that carries none. Of an id of other origin it is any number. */
export function serialOf(id: string): number | undefined {
  if (id.length < ownDigits) return undefined;
  const digits = Number.parseInt(id.slice(-serialDigits), 16);
  if (Number.isNaN(digits)) return undefined;
  const salt = digits % 2 ** 16;
  return (Math.floor(digits / 2 ** 16) ^ maskOf(salt)) >>> 0;
}

/** 32 bits that hide a serial number. */
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

const anyDigit = { least: 0, spread: 15 };

/** The range of a digit of a UUID of version 4: its version is fixed, and so are two bits of its variant. */
function rangeOf(place: number): Omit<Digit, 'place'> {
  if (place === 14) return { least: 4, spread: 0 };
  if (place === 19) return { least: 8, spread: 3 };
  return anyDigit;
}
