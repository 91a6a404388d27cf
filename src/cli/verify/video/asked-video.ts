/** The video that a request asks for, as far as a file can show that it got another one. */

import { valueAt } from '../../../transport/json.ts';

/** The shape and the length that a request asks for. */
export interface AskedVideo {
  /** Width divided by height. Undefined if the request leaves it open. */
  readonly ratio: number | undefined;
  /** Undefined if the request leaves it open. */
  readonly seconds: number | undefined;
}

/** Places of a ratio such as `16:9` or a size such as `720x1280`, the one that counts first. */
const shapes = ['/size', '/aspect_ratio', '/metadata/output_config/aspect_ratio'];

/** Places of a length. */
const lengths = ['/duration', '/seconds'];

/**
 * Reads a request's body, by the names that the documents use.
 *
 * @param isExtension true if the new video goes on from another one, whose length is added
 */
export function askedVideo(body: unknown, isExtension: boolean): AskedVideo {
  const ratios = shapes.map((place) => ratioOf(valueAt(body, place)));
  const seconds = lengths.map((place) => Number(valueAt(body, place) ?? Number.NaN));
  return {
    ratio: ratios.find((ratio) => ratio !== undefined),
    seconds: isExtension ? undefined : seconds.find((length) => length > 0),
  };
}

/** Undefined of a size such as `1080P`, which says nothing about the shape. */
function ratioOf(text: unknown): number | undefined {
  const [, across, down] = /^(\d+(?:\.\d+)?)[:x](\d+(?:\.\d+)?)$/i.exec(String(text)) ?? [];
  const ratio = Number(across) / Number(down);
  return ratio > 0 && ratio < Infinity ? ratio : undefined;
}
