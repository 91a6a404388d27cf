/** The properties of the requested video that can be checked in a file. */

import { valueAt } from '../../../bodies/json.ts';

/** The requested aspect ratio and duration. */
export interface AskedVideo {
  /** Width divided by height. Undefined if the request leaves it open. */
  readonly ratio: number | undefined;
  /** Undefined if the request leaves it open. */
  readonly seconds: number | undefined;
}

/** Locations of a ratio such as `16:9` or a size such as `720x1280`, by precedence. */
const shapes = ['/size', '/aspect_ratio', '/metadata/output_config/aspect_ratio'];

/** Locations of a duration. */
const lengths = ['/duration', '/seconds'];

/**
 * Reads the properties from a request's body.
 *
 * @param isExtension true if the new video extends another one, whose duration is added
 */
export function askedVideo(body: unknown, isExtension: boolean): AskedVideo {
  const ratios = shapes.map((place) => ratioOf(valueAt(body, place)));
  const seconds = lengths.map((place) => Number(valueAt(body, place) ?? Number.NaN));
  return {
    ratio: ratios.find((ratio) => ratio !== undefined),
    seconds: isExtension ? undefined : seconds.find((length) => length > 0),
  };
}

/** Undefined for a size such as `1080P`, which implies no ratio. */
function ratioOf(text: unknown): number | undefined {
  const [, across, down] = /^(\d+(?:\.\d+)?)[:x](\d+(?:\.\d+)?)$/i.exec(String(text)) ?? [];
  const ratio = Number(across) / Number(down);
  return ratio > 0 && ratio < Infinity ? ratio : undefined;
}
