/** Waits for a task, saves its video, and says how to continue if that is interrupted. */

import { ContentPolicyError, GatewayError, TaskFailedError } from '../../index.ts';
import type { CallOptions, Task, Video } from '../../types.ts';
import { CommandError } from '../exit-codes.ts';
import { formatError } from '../format-error.ts';
import type { Reporter } from '../output/reporter.ts';
import { deleteTask, trySaveTask } from './task-file.ts';
import type { Submission } from './task-record.ts';
import { saveVideo } from './video-file.ts';

/** Options of {@link awaitTask}. */
export interface AwaitOptions {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** Longest wait, in seconds. */
  readonly timeout: number | undefined;
  /** The command that continues with it. */
  readonly resume: string;
  /** The place for the video. Without it nothing is downloaded. */
  readonly download?: Download;
}

/** The place for a video, and for its task. */
export interface Download {
  /** A file, or `-`. */
  readonly file: string;
  /** The video that the task file belongs to. Without it, the task is not kept. */
  readonly video: string | undefined;
  /** True if the file may be overwritten. */
  readonly force: boolean | undefined;
  /** The request that made the task, if it is known. It is kept with the task. */
  readonly submission: Submission | undefined;
}

/**
 * Waits for the end of a task, and saves its video.
 *
 * @throws CommandError whose hints say how to continue, unless the task has failed
 */
export async function awaitTask(task: Task, options: AwaitOptions): Promise<void> {
  const { reporter, signal, resume, download } = options;
  const calls: CallOptions = { signal, onRetry: (event) => reporter.retrying(event) };
  try {
    const video = await waitForVideo(task, options, calls);
    if (download) await saveWithTask(task, video, download, reporter, calls);
    await reporter.done(video, download?.file);
  } catch (cause) {
    if (cause instanceof TaskFailedError || cause instanceof ContentPolicyError) {
      if (download?.video !== undefined) deleteTask(download.video, task.toJSON());
      throw cause;
    }
    if (!(cause instanceof CommandError || cause instanceof GatewayError)) throw cause;
    const { message, hints, exitCode } = formatError(cause);
    const others = hints.filter((hint) => !reporter.hasShown(hint));
    throw new CommandError(message, { cause, exitCode, hints: [...others, 'Continue with', `  ${resume}`] });
  }
}

async function waitForVideo(
  task: Task,
  { reporter, timeout }: AwaitOptions,
  calls: CallOptions,
): Promise<Video> {
  const milliseconds = timeout === undefined ? undefined : timeout * 1000;
  try {
    for await (const update of task.updates({ ...calls, timeout: milliseconds }))
      await reporter.updated(update);
  } finally {
    reporter.ended();
  }
  // The updates end without an error only when it is set.
  return task.result as Video;
}

async function saveWithTask(
  task: Task,
  video: Video,
  { file, video: name, force, submission }: Download,
  reporter: Reporter,
  calls: CallOptions,
): Promise<void> {
  const stream = video.stream({ ...calls, onProgress: (progress) => reporter.downloading(progress) });
  try {
    await saveVideo(stream, file, force);
  } finally {
    reporter.ended();
  }
  if (name === undefined) return;
  // By now the task knows its query, and therefore how to remix it.
  const handle = task.toJSON();
  // If it is not possible, the video is saved, which is what the user wanted.
  trySaveTask(name, { ...handle, submittedAt: handle.submittedAt, submission, handle });
}
