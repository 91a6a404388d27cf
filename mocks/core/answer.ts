/** Answers of the core, before HTTP serializes them. */

import type { RequestedVideo } from './tasks/task-state.ts';

/** An answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value. */
  readonly body: unknown;
  /** The serialized body. Defaults to the JSON of `body`. */
  readonly text?: string;
  /** The video to send instead of JSON. */
  readonly video?: RequestedVideo;
  /** The name of a recorded file to send instead of a clip. */
  readonly file?: string;
}

const jsonHeaders: Answer['headers'] = { 'content-type': 'application/json' };

/** A JSON answer. */
export function json(status: number, body: unknown): Answer {
  return { status, headers: jsonHeaders, body };
}

/** An answer that is a video. */
export function videoFile(video: RequestedVideo): Answer {
  return { status: 200, headers: { 'content-type': 'video/mp4' }, body: undefined, video };
}
