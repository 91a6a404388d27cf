/** New ids, of the form of the ids that a contract shows. */

import type { Random } from './random.ts';

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

/** Makes ids that differ from an example in their last part only: `grok:<uuid>`, `video_remix_<digits>`. */
export function idsLike(example: string): (random: Random) => string {
  const isUuid = uuid.test(example);
  const form = isUuid ? example : example.replace(/[^_:]+$/, '0'.repeat(24));
  const start = isUuid ? example.search(uuid) : form.length - 24;
  // What has no such part has no other id.
  if (!isUuid && form === example) return () => example;
  const digits: Digit[] = [];
  for (let place = start; digits.length < (isUuid ? 32 : 24); place += 1) {
    if (form[place] !== '-') digits.push({ place, ...(isUuid ? rangeOf(place - start) : anyDigit) });
  }
  // Written as character codes and made a text in one step, which takes half of the time that joining takes:
  // every join is a text of its own, and a text in many pieces is put together before a map can look it up.
  const codes = Array.from(form, (character) => character.charCodeAt(0));
  return (random) => {
    let bits = 0;
    let drawn = 0;
    for (const { place, least, spread } of digits) {
      if (drawn % 8 === 0) bits = random.word();
      codes[place] = hexadecimal[least + ((bits >>> 28) & spread)] ?? 0;
      bits <<= 4;
      drawn += 1;
    }
    return String.fromCharCode(...codes);
  };
}

const anyDigit = { least: 0, spread: 15 };

/** What a UUID of version 4 has at a place: its version is fixed, and so are two bits of its variant. */
function rangeOf(place: number): Omit<Digit, 'place'> {
  if (place === 14) return { least: 4, spread: 0 };
  if (place === 19) return { least: 8, spread: 3 };
  return anyDigit;
}
