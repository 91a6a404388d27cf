/** The properties of the video that a submit requests, for answers and for the choice of a clip. */

import { valueAt } from '../text/json-pointer.ts';
import { beginningOf } from '../text/short-text.ts';
import type { RequestedVideo, Task } from './task-state.ts';

/** A submit's fields, and the sources of omitted ones. */
export interface VideoRequest {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields' defaults. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The example of the answer. */
  readonly template: unknown;
  readonly source: Task | undefined;
  /** True if the video extends its source. */
  readonly isExtension?: boolean;
}

/** A size in pixels, such as `720x1280`. */
const inPixels = /^(\d+)x(\d+)$/;

/** Aspect ratios by orientation. */
const ratios: ReadonlyMap<unknown, string> = new Map([
  ['portrait', '9:16'],
  ['landscape', '16:9'],
]);

/** Default length of a video's shorter side, in pixels. */
const defaultSide = 720;

/**
 * The requested video. The fields have the names of the gateways' documents. An omitted one comes from the source, the
 * defaults, or the example of the answer.
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
    // Later answers repeat the size of the submit's answer.
    size: shortText(size) ?? (isInPixels(shownSize) ? pixelsOf(ratio) : shownSize) ?? source?.request.size,
  };
}

/** Fixed lengths of some models' videos, in seconds, as documented. */
const fixedLengths: ReadonlyMap<unknown, number> = new Map([
  ['grok-video-3-pro', 10],
  ['grok-video-3-max', 15],
]);

/** Seconds that an extension adds to its source. No document states a number. */
const extensionSeconds = 6;

function lengthOf({ fields, defaults, source, isExtension = false }: VideoRequest): number {
  const asked = secondsOf(fields.duration) ?? secondsOf(fields.seconds);
  if (isExtension && source) return asked ?? source.request.seconds + extensionSeconds;
  return (
    fixedLengths.get(fields.model) ?? asked ?? secondsOf(defaults.duration) ?? source?.request.seconds ?? 8
  );
}

/** True for a size in pixels, such as `720x1280`. */
export function isInPixels(size: unknown): size is `${number}x${number}` {
  return typeof size === 'string' && inPixels.test(size);
}

/** The size in pixels of a video with an aspect ratio such as `3:2`, or with a size in its place. */
function pixelsOf(ratio: string): string {
  if (isInPixels(ratio)) return ratio;
  const [across = 16, down = 9] = ratio.split(':').map(Number);
  const short = Math.min(across, down);
  if (!(short > 0)) return '1280x720';
  // Encoders need even numbers.
  const side = (length: number) => 2 * Math.round((defaultSide * length) / short / 2);
  return `${side(across)}x${side(down)}`;
}

/** The beginning of a string. Undefined for any other value, which another gateway's contract may allow under this name. */
function shortText(value: unknown): string | undefined {
  return typeof value === 'string' ? beginningOf(value, 200) : undefined;
}

/** Reads a number of seconds from a number or a string. Undefined for any other value. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}
