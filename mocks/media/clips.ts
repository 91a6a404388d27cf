/** Placeholder videos and pictures for finished tasks. `clips/make.sh` creates them. */

import type { Bytes } from './bytes.ts';
import type { ReadClip } from './clip-source.ts';

/** Aspect ratios by the prefix of a clip's file name. */
const ratios: Readonly<Record<string, number>> = {
  '16x9': 16 / 9,
  '9x16': 9 / 16,
  '3x2': 3 / 2,
  '2x3': 2 / 3,
  '1x1': 1,
};
const defaultRatio = '16x9';
/** Range of the lengths of clips, in seconds. */
const minSeconds = 1;
const maxSeconds = 15;

/** A video or picture that is ready to be served. */
export interface Clip {
  /** The file's content. It is shared, so do not write to it. */
  readonly bytes: Bytes;
  /** Its media type: `video/mp4` or `image/jpeg`. */
  readonly type: string;
  /** The value of the `ETag` header: a strong validator in quotation marks. */
  readonly etag: string;
}

/** Selection of a picture. */
export interface StillChoice {
  /**
   * A ratio such as `3:2`, or a size in pixels such as `720x1280`. The closest available ratio is used. Any other text
   * means `16:9`.
   */
  readonly aspectRatio: string;
}

/** Selection of a video. */
export interface ClipChoice extends StillChoice {
  /** Length in seconds, rounded and limited to the range 1 to 15. */
  readonly seconds: number;
}

/** The clips. Each one is read at most once. */
export interface Clips {
  /**
   * Loads a video: H.264 in an MP4 file without sound, with a key frame each second.
   *
   * @throws Error if its file cannot be read; the next call tries again
   */
  load(choice: ClipChoice): Promise<Clip>;
  /**
   * Loads a JPEG picture: the first frame of a video.
   *
   * @throws Error if its file cannot be read; the next call tries again
   */
  still(choice: StillChoice): Promise<Clip>;
}

/** Creates the clips. Each is read when it is first needed. */
export function createClips(readClip: ReadClip): Clips {
  const read = new Map<string, Promise<Clip>>();

  function file(stem: string, suffix: string, type: string): Promise<Clip> {
    const name = stem + suffix;
    const known = read.get(name);
    if (known) return known;
    const clip = readClip(name).then((bytes) => ({ bytes, type, etag: `"${stem}-${bytes.length}"` }));
    read.set(name, clip);
    // Do not cache a failure: a network error may be temporary.
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
  return Math.min(maxSeconds, Math.max(minSeconds, Math.round(seconds) || minSeconds));
}

function nearestRatio(text: string): string {
  const [, across, down] = /^(\d+(?:\.\d+)?)[:x](\d+(?:\.\d+)?)$/i.exec(text.trim()) ?? [];
  const wanted = Number(across) / Number(down);
  if (!(wanted > 0 && wanted < Infinity)) return defaultRatio;
  // With logarithms, twice as wide is as far away as half as wide.
  const distance = (ratio: number) => Math.abs(Math.log(ratio / wanted));
  return Object.entries(ratios).reduce((best, next) =>
    distance(next[1]) < distance(best[1]) ? next : best,
  )[0];
}
