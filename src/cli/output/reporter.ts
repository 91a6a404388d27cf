/** Reports the progress of a task to people or programs. */

import { systemClock } from '../../transport/system-clock.ts';
import type { DownloadProgress, RetryEvent, TaskHandle, TaskUpdate, Video } from '../../types.ts';
import { mockHint, wholeSeconds } from '../format-error.ts';
import { ProgressBar } from './progress-bar.ts';
import { print, printJson, tell } from './streams.ts';

/** A submit that was accepted. */
export interface Accepted {
  readonly handle: TaskHandle;
  /** The file that keeps the task. Undefined if it could not be written. */
  readonly taskFile: string | undefined;
  /** The command that continues with the task. */
  readonly resume: string;
}

/** Reports a task to a user or a program. Methods that return a promise write to standard output. */
export interface Reporter {
  /** A submit was accepted. */
  accepted(accepted: Accepted): Promise<void>;
  /** The gateway answered a query. */
  updated(update: TaskUpdate): Promise<void>;
  /** A request failed and will be sent again. */
  retrying(event: RetryEvent): void;
  /** True if a hint was shown with a failure, so that the end need not repeat it. */
  hasShown(hint: string): boolean;
  /** Bytes of the video arrived. */
  downloading(progress: DownloadProgress): void;
  /** The task or the download has ended, successfully or not. Nothing more is shown. */
  ended(): void;
  /** The video is ready, in a file if one was requested. */
  done(video: Video, file?: string): Promise<void>;
}

/** A reporter for programs, or for people. */
export function createReporter(forPrograms: boolean | undefined): Reporter {
  return forPrograms ? new ProgramReporter() : new PersonReporter();
}

/** For people: progress on standard error, and only the result on standard output. */
class PersonReporter implements Reporter {
  readonly #progress = new ProgressBar(process.stderr, systemClock);
  readonly #hints = new Set<string>();
  #lastFailure: string | undefined;

  async accepted({ handle, resume }: Accepted): Promise<void> {
    tell(`Task ${handle.locators[0][1]}`, 'If this is interrupted, continue with', `  ${resume}`);
  }

  async updated(update: TaskUpdate): Promise<void> {
    this.#lastFailure = undefined;
    this.#progress.showTask(update);
  }

  retrying(event: RetryEvent): void {
    // The first of several lookups has the failure of the submit.
    if (event.operation === 'lookup' && event.attempt > 1) return;
    const failure = describeFailure(event);
    // An outage of an hour is one line, not hundreds.
    if (failure === this.#lastFailure) return;
    this.#lastFailure = failure;
    const next = event.operation === 'lookup' ? 'looking for the task' : 'retrying';
    this.#progress.note(`${failure}, ${next} in ${wholeSeconds(event.delay)}`);
    const hint = mockHint(event.error);
    if (hint === undefined || this.#hints.has(hint)) return;
    this.#hints.add(hint);
    this.#progress.note(hint);
  }

  hasShown(hint: string): boolean {
    return this.#hints.has(hint);
  }

  downloading(progress: DownloadProgress): void {
    this.#progress.showDownload(progress);
  }

  ended(): void {
    this.#progress.end();
  }

  async done({ url, requiresAuth }: Video, file?: string): Promise<void> {
    await print(file ?? url);
    if (file === undefined && requiresAuth)
      tell('This address requires the API key: use the command download.');
  }
}

/** For programs: one JSON object per line on standard output. */
class ProgramReporter implements Reporter {
  accepted({ handle, taskFile }: Accepted): Promise<void> {
    return printJson({ task: handle, taskFile });
  }

  updated(update: TaskUpdate): Promise<void> {
    return printJson({ update: plainUpdate(update) });
  }

  retrying({ operation, error, attempt, delay }: RetryEvent): void {
    const { name, message, status } = error;
    // The wait continues. A closed standard output is noticed at the next update.
    printJson({ retry: { operation, attempt, delay, error: { name, message, status } } }).catch(() => {});
  }

  hasShown(): boolean {
    return false;
  }

  downloading(): void {}

  ended(): void {}

  done(video: Video, file?: string): Promise<void> {
    return printJson({ video: { ...plainVideo(video), file } });
  }
}

/** An update as JSON, without the gateway's own answer. */
export function plainUpdate(update: TaskUpdate): object {
  const { state, status, progress, estimatedTimeLeft, result, error } = update;
  return {
    state,
    status,
    progress,
    estimatedTimeLeft: estimatedTimeLeft && Math.round(estimatedTimeLeft),
    video: result && plainVideo(result),
    error,
  };
}

function plainVideo({ url, requiresAuth }: Video) {
  return { url, requiresAuth };
}

function describeFailure({ operation, error }: RetryEvent): string {
  const answered = describeAnswer(error);
  if (operation === 'lookup') {
    const unproven = 'Nothing proves that the submit was accepted or refused';
    return answered === undefined ? unproven : `${answered}. ${unproven}`;
  }
  const subject = operation === 'download' ? 'The download broke off' : 'The gateway cannot be reached';
  return answered ?? subject;
}

/** The refusal of a request. Undefined if there was no answer. */
function describeAnswer({ status, reason }: RetryEvent['error']): string | undefined {
  if (status === undefined) return undefined;
  return `The gateway answered ${status}${reason === undefined ? '' : ` (${reason})`}`;
}
