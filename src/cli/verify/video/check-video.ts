/** Compares the video of a task with the request. */

import { throwIfAborted } from '../../../transport/abort.ts';
import type { Clock } from '../../../types.ts';
import { messageOf } from '../../exit-codes.ts';
import type { AskedVideo } from './asked-video.ts';
import { Mp4Error, type Mp4Facts, readMp4 } from './mp4.ts';
import { FileError, type OpenFile, RangedFile } from './ranged-file.ts';

/** The outcome of a comparison. */
export interface CheckedVideo {
  /** Size and duration in words: `720x1280, 8 s`. Undefined if nothing could be read. */
  readonly shown?: string;
  /** The deviation in words. Undefined if there is none. */
  readonly problem?: string;
  /** The failure that prevented the comparison. */
  readonly failure?: string;
}

/** The file of a task. */
export interface VideoSource {
  /** Requests the file, or a part of it. */
  readonly open: OpenFile;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** Delays before each retry, in milliseconds: a video may be available some seconds after its task has ended. */
const retryDelays = [2000, 8000];

/** Tolerance of a ratio: encoders round to whole blocks of pixels. */
const ratioTolerance = 0.04;

/** Tolerance of a duration, in seconds and as a fraction. */
const lengthTolerance = { seconds: 1, part: 0.1 };

/**
 * Reads the size and duration from a small part of the video, and compares them.
 *
 * @throws the signal's reason, if it is aborted
 */
export async function checkVideo(source: VideoSource, asked: AskedVideo): Promise<CheckedVideo> {
  for (let attempt = 0; ; attempt += 1) {
    const { isPassing, ...checked } = await tryOnce(source, asked);
    const delay = isPassing ? retryDelays[attempt] : undefined;
    if (delay === undefined) return checked;
    await source.clock.sleep(delay, source.signal);
  }
}

async function tryOnce(
  { open, signal }: VideoSource,
  asked: AskedVideo,
): Promise<CheckedVideo & { readonly isPassing?: boolean }> {
  try {
    const facts = await readMp4(new RangedFile(open, signal));
    const shown = wordsFor(facts);
    const problem = problemWith(facts, asked);
    return problem === undefined ? { shown } : { shown, problem };
  } catch (error) {
    throwIfAborted(signal);
    const message = messageOf(error);
    if (error instanceof Mp4Error) return { problem: `no playable MP4: ${message}` };
    const isRefused = error instanceof FileError && !error.isPassing;
    return isRefused
      ? { problem: `no video: ${message}`, isPassing: true }
      : { failure: message, isPassing: true };
  }
}

function wordsFor({ width, height, seconds }: Mp4Facts): string {
  const length = seconds === undefined ? 'of unknown length' : `${Math.round(seconds * 10) / 10} s`;
  return `${Math.round(width)}x${Math.round(height)}, ${length}`;
}

function problemWith({ width, height, seconds }: Mp4Facts, asked: AskedVideo): string | undefined {
  const { ratio, seconds: length } = asked;
  if (ratio !== undefined && Math.abs(Math.log(width / height / ratio)) > ratioTolerance)
    return 'not of the requested shape';
  if (length === undefined || seconds === undefined) return undefined;
  const tolerance = Math.max(lengthTolerance.seconds, lengthTolerance.part * length);
  return Math.abs(seconds - length) > tolerance ? 'not of the requested length' : undefined;
}
