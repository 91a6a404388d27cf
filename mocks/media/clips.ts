/** The videos and pictures that stand in for what a gateway would have made; `clips/make.sh` makes them. */

import type { Bytes } from './bytes.ts';
import type { ReadClip } from './clip-source.ts';

/** Pixels across to pixels down, by the word that a clip's name begins with. */
const ratios: Readonly<Record<string, number>> = {
  '16x9': 16 / 9,
  '9x16': 9 / 16,
  '3x2': 3 / 2,
  '2x3': 2 / 3,
  '1x1': 1,
};
const otherwise = '16x9';
/** Of the clips, in seconds. */
const shortest = 1;
const longest = 15;

/** A file that is ready to be served. */
export interface Clip {
  /** The whole of it. Everyone who loads it shares it: do not write to it. */
  readonly bytes: Bytes;
  /** Its media type: `video/mp4` or `image/jpeg`. */
  readonly type: string;
  /** A strong validator, in quotation marks as the `ETag` header has it. */
  readonly etag: string;
}

/** Which picture. */
export interface StillChoice {
  /**
   * A ratio such as `3:2`, or a size in pixels such as `720x1280`; the nearest ratio that there is gets
   * chosen. Any other text stands for `16:9`.
   */
  readonly aspectRatio: string;
}

/** Which video. */
export interface ClipChoice extends StillChoice {
  /** The length in seconds: rounded to whole ones, and brought between 1 and 15. */
  readonly seconds: number;
}

/** The clips, each read at most once. */
export interface Clips {
  /**
   * A video: H.264 in an MP4 without sound, with a key frame each second.
   *
   * @throws Error if its file cannot be read; the next call tries again
   */
  load(choice: ClipChoice): Promise<Clip>;
  /**
   * A JPEG picture: the first frame of a video.
   *
   * @throws Error if its file cannot be read; the next call tries again
   */
  still(choice: StillChoice): Promise<Clip>;
}

/** Opens the clips; nothing is read yet. */
export function createClips(readClip: ReadClip): Clips {
  const read = new Map<string, Promise<Clip>>();

  function file(stem: string, suffix: string, type: string): Promise<Clip> {
    const name = stem + suffix;
    const known = read.get(name);
    if (known) return known;
    const clip = readClip(name).then((bytes) => ({ bytes, type, etag: `"${stem}-${bytes.length}"` }));
    read.set(name, clip);
    // A failure is not kept: over a network it may pass.
    clip.catch(() => read.delete(name));
    return clip;
  }

  return {
    load({ aspectRatio, seconds }) {
      const length = String(wholeSeconds(seconds)).padStart(2, '0');
      return file(`${nearestRatio(aspectRatio)}-${length}s`, '.mp4', 'video/mp4');
    },
    still({ aspectRatio }) {
      return file(nearestRatio(aspectRatio), '.jpg', 'image/jpeg');
    },
  };
}

function wholeSeconds(seconds: number): number {
  return Math.min(longest, Math.max(shortest, Math.round(seconds) || shortest));
}

function nearestRatio(text: string): string {
  const [, across, down] = /^(\d+(?:\.\d+)?)[:x](\d+(?:\.\d+)?)$/i.exec(text.trim()) ?? [];
  const wanted = Number(across) / Number(down);
  if (!(wanted > 0 && wanted < Infinity)) return otherwise;
  // Twice as wide is as far away as half as wide, hence logarithms.
  const distance = (ratio: number) => Math.abs(Math.log(ratio / wanted));
  return Object.entries(ratios).reduce((best, next) =>
    distance(next[1]) < distance(best[1]) ? next : best,
  )[0];
}
