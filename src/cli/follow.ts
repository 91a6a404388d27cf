/** Waits for a task, downloads its video, and says how to go on if that is interrupted. */

import { ContentPolicyError, GatewayError, type Task, TaskFailedError, type Video } from '../index.ts';
import { CommandError } from './exit.ts';
import { explain } from './explain.ts';
import { keep, letGo } from './handle-file.ts';
import type { Report } from './report.ts';
import { saveVideo } from './video-file.ts';

/** What is done with a task. */
export interface Following {
  readonly report: Report;
  readonly signal: AbortSignal;
  /** How long to wait, in seconds. */
  readonly timeout: number | undefined;
  /** The command that goes on with it. */
  readonly resume: string;
  /** The file to download to; without it nothing is downloaded. */
  readonly file?: string;
  /** Whether the file may be overwritten. */
  readonly force?: boolean | undefined;
}

/**
 * Waits for a task to its end, and downloads the video.
 *
 * @throws CommandError whose message says how to go on, unless the task has failed
 */
export async function follow(task: Task, following: Following): Promise<void> {
  const { report, signal, timeout, resume, file, force } = following;
  try {
    const video = await wait(task, report, { signal, ...(timeout && { timeout: timeout * 1000 }) });
    if (file !== undefined) {
      await saveVideo(await video.download({ signal }), file, force);
      // By now the task knows which query reads it, and so how it is remixed. The video is there without that.
      await keep(task.toJSON(), file).catch(() => undefined);
    }
    report.done(video, file);
  } catch (cause) {
    if (cause instanceof TaskFailedError || cause instanceof ContentPolicyError) {
      if (file !== undefined) await letGo(file);
      throw cause;
    }
    if (!(cause instanceof CommandError || cause instanceof GatewayError)) throw cause;
    const { message, exitCode } = explain(cause);
    throw new CommandError(`${message}\nGo on with\n  ${resume}`, { cause, exitCode });
  }
}

async function wait(task: Task, report: Report, options: { signal: AbortSignal }): Promise<Video> {
  try {
    for await (const update of task.updates(options)) report.update(update);
    // The updates end without an error only when it is there.
    return task.result as Video;
  } finally {
    report.waited();
  }
}
