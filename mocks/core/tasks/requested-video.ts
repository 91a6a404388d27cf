/** The video that a submit asks for, as far as answers and the file that is played show it. */

import { valueAt } from '../text/json-pointer.ts';
import { beginningOf } from '../text/short-text.ts';
import type { RequestedVideo, Task } from './task-state.ts';

/** A submit's fields, and the sources of those that it leaves out. */
export interface VideoRequest {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The default of each field that has one. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The example of the answer. */
  readonly template: unknown;
  readonly source: Task | undefined;
  /** True if the source is continued. */
  readonly isExtension?: boolean;
}

/** A size in pixels, such as `720x1280`. */
const inPixels = /^(\d+)x(\d+)$/;

/** The ratio of a video of each orientation. */
const ratios: ReadonlyMap<unknown, string> = new Map([
  ['portrait', '9:16'],
  ['landscape', '16:9'],
]);

/** The shorter side of a video whose ratio alone is known, in pixels. */
const usualSide = 720;

/**
 * The video that a request asks for, by the names that the gateways' documents use; else as its source was; else as the
 * answer shows. A size in pixels is that of the file.
 */
export function requestedVideo(request: VideoRequest): RequestedVideo {
  const { fields, defaults, template, source } = request;
  const { model, prompt, size, aspect_ratio, orientation, metadata } = fields;
  const shownSize = shortText(valueAt(template, '/size'));
  const ratio =
    (isInPixels(size) ? size : undefined) ??
    shortText(aspect_ratio) ??
    shortText(valueAt(metadata, '/output_config/aspect_ratio')) ??
    ratios.get(orientation) ??
    source?.request.aspectRatio ??
    (isInPixels(defaults.size) ? defaults.size : undefined) ??
    (isInPixels(shownSize) ? shownSize : undefined) ??
    '16:9';
  return {
    model: shortText(model),
    prompt: shortText(prompt) ?? '',
    aspectRatio: ratio,
    seconds: lengthOf(request),
    // What the answer says of the size is what later answers say of it.
    size: shortText(size) ?? (isInPixels(shownSize) ? pixelsOf(ratio) : shownSize) ?? source?.request.size,
  };
}

/** Seconds of every video of a model, as the documents state them. */
const fixedLengths: ReadonlyMap<unknown, number> = new Map([
  ['grok-video-3-pro', 10],
  ['grok-video-3-max', 15],
]);

/** Seconds by which an extension goes beyond its source. No document states a number. */
const extension = 6;

function lengthOf({ fields, defaults, source, isExtension = false }: VideoRequest): number {
  const asked = secondsOf(fields.duration) ?? secondsOf(fields.seconds);
  if (isExtension && source) return asked ?? source.request.seconds + extension;
  return (
    fixedLengths.get(fields.model) ?? asked ?? secondsOf(defaults.duration) ?? source?.request.seconds ?? 8
  );
}

/** Tells a size in pixels. */
export function isInPixels(size: unknown): size is `${number}x${number}` {
  return typeof size === 'string' && inPixels.test(size);
}

/** The size of a video of a ratio such as `3:2` or `720x1280`. */
function pixelsOf(ratio: string): string {
  if (isInPixels(ratio)) return ratio;
  const [across = 16, down = 9] = ratio.split(':').map(Number);
  const short = Math.min(across, down);
  if (!(short > 0)) return '1280x720';
  // An even number, as encoders want it.
  const side = (length: number) => 2 * Math.round((usualSide * length) / short / 2);
  return `${side(across)}x${side(down)}`;
}

/** The beginning of a text; undefined of anything else, which the contract may let pass in a field of another's name. */
function shortText(value: unknown): string | undefined {
  return typeof value === 'string' ? beginningOf(value, 200) : undefined;
}

/** A number of seconds, as a number or as text; undefined of anything else. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}
