/** New ids, of the form of the ids that a contract shows. */

import type { Random } from './random.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Makes ids that differ from an example in their last part only: `grok:<uuid>`, `video_remix_<digits>`. */
export function idsLike(example: string): (random: Random) => string {
  const [place, make] = uuid.test(example)
    ? [uuid, newUuid]
    : [/[^_:]+$/, (random: Random) => random.hex(24)];
  // Split once: a replacement at each submit would search the example again.
  const [before = '', after] = example.split(place);
  // What has no such part has no other id.
  if (after === undefined) return () => example;
  return (random) => `${before}${make(random)}${after}`;
}

/** A UUID of version 4. */
function newUuid(random: Random): string {
  const digits = random.hex(32);
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}
