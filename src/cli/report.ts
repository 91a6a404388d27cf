/** What a command tells of a task: to people, or to programs. */

import { worldClock } from '../clock.ts';
import type { TaskHandle, TaskUpdate, Video } from '../index.ts';
import { createProgress } from './progress.ts';
import { printable } from './terminal.ts';

/** Where a command tells what happens. */
export interface Report {
  /** A submit was accepted. `resume` is the command that goes on with the task. */
  accepted(handle: TaskHandle, resume: string): void;
  /** The gateway has answered where the task stands. */
  update(update: TaskUpdate): void;
  /** The task has ended, or is waited for no more. */
  waited(): void;
  /** The end: a video, and the file that it was downloaded to. */
  done(video: Video, file?: string): void;
}

/**
 * A report for programs, or for people.
 *
 * @param isStartKnown whether it is known when the task was submitted, and so how long it takes
 */
export function reportTo(programs: boolean | undefined, isStartKnown = true): Report {
  const report = programs ? reportToPrograms() : reportToPeople();
  if (isStartKnown) return report;
  return { ...report, update: (update) => report.update({ ...update, timeLeft: undefined }) };
}

/** For people: what becomes of it on the standard error output, the outcome alone on the standard output. */
function reportToPeople(): Report {
  const progress = createProgress(process.stderr, worldClock);
  return {
    accepted({ readings }, resume) {
      console.error(`Task ${printable(readings[0][1])}\nIf this is interrupted, go on with\n  ${resume}`);
    },
    update: progress.show,
    waited: progress.end,
    done({ url, needsKey }, file) {
      console.log(printable(file ?? url));
      if (file === undefined && needsKey) console.error('It is sent with the API key alone: use download.');
    },
  };
}

/** For programs: one JSON object a line. */
function reportToPrograms(): Report {
  return {
    accepted: (handle) => printJson({ task: handle }),
    update: (update) => printJson({ update: plainUpdate(update) }),
    waited: () => {},
    done: (video, file) => printJson({ video: { ...plainVideo(video), file } }),
  };
}

/** Writes a line for a program. */
export function printJson(value: object): void {
  console.log(JSON.stringify(value));
}

/** An update without the gateway's own answer. */
export function plainUpdate({ state, status, progress, timeLeft, result, error }: TaskUpdate) {
  return {
    state,
    status,
    progress,
    timeLeft: timeLeft && Math.round(timeLeft),
    video: result && plainVideo(result),
    error,
  };
}

function plainVideo({ url, needsKey }: Video) {
  return { url, needsKey };
}
