/** Answers, before they are written down. */

import type { RequestedVideo } from './tasks/task-state.ts';

/** An answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value. */
  readonly body: unknown;
  /** The body as it is written. Defaults to the JSON of `body`. */
  readonly text?: string;
  /** Set where the answer is a video and no JSON. */
  readonly video?: RequestedVideo;
  /** The name of a recorded file that takes the video's place. */
  readonly file?: string;
}

const jsonHeaders: Answer['headers'] = { 'content-type': 'application/json' };

/** An answer of JSON. */
export function json(status: number, body: unknown): Answer {
  return { status, headers: jsonHeaders, body };
}

/** An answer that is a video. */
export function videoFile(video: RequestedVideo): Answer {
  return { status: 200, headers: { 'content-type': 'video/mp4' }, body: undefined, video };
}
