/** How far a task is: a bar that moves in a terminal, a line for each change elsewhere. */

import { cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Clock, TaskUpdate } from '../index.ts';
import { coloursOf, printable } from './terminal.ts';

/** Where progress is shown. */
export type ProgressStream = Pick<WriteStream, 'isTTY' | 'columns' | 'write' | 'hasColors'> &
  NodeJS.WritableStream;

/** Shows how far a task is. */
export interface Progress {
  show(update: TaskUpdate): void;
  /** Leaves the last state standing, and the cursor below it. */
  end(): void;
}

/** The longest bar, in columns, and the narrowest terminal that has one. */
const longestBar = 40;
const narrowest = 40;

/** How often a bar is drawn anew, in milliseconds: the seconds on it run. */
const every = 250;

/** Begins to show progress; the time that is told of counts from here. */
export function createProgress(stream: ProgressStream, clock: Pick<Clock, 'now'>): Progress {
  const began = clock.now();
  let latest: { readonly update: TaskUpdate; readonly at: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let written = '';

  const draw = () => {
    if (latest === undefined) return;
    const now = clock.now();
    const line = lineOf(latest.update, {
      spent: now - began,
      since: now - latest.at,
      columns: stream.isTTY ? stream.columns : 0,
      colours: coloursOf(stream),
    });
    if (!stream.isTTY) {
      // The seconds alone are no change.
      const { status, progress } = latest.update;
      const change = `${status} ${progress}`;
      if (change !== written) stream.write(`${line}\n`);
      written = change;
      return;
    }
    cursorTo(stream, 0);
    stream.write(`${line}\u001b[K`);
  };
  return {
    show(update) {
      latest = { update, at: clock.now() };
      draw();
      if (stream.isTTY) timer ??= setInterval(draw, every);
    },
    end() {
      clearInterval(timer);
      if (stream.isTTY && latest) stream.write('\n');
      timer = latest = undefined;
    },
  };
}

/** What a line depends on beside the update. Times are in milliseconds. */
interface Setting {
  /** Since the waiting began. */
  readonly spent: number;
  /** Since the update came. */
  readonly since: number;
  /** The width of the terminal; 0 if there is none, and so no bar. */
  readonly columns: number;
  readonly colours: ReturnType<typeof coloursOf>;
}

/** A line that fits into a terminal, such as `processing  ████░░░░  45%  0:32 left`. */
export function lineOf(
  { state, status, progress, timeLeft }: TaskUpdate,
  { spent, since, columns, colours }: Setting,
): string {
  const name = printable(status ?? state).slice(0, 16);
  const left = timeLeft === undefined ? undefined : Math.max(timeLeft - since, 0);
  const hasEnded = state === 'completed' || state === 'failed' || state === 'cancelled';
  const time = hasEnded
    ? `after ${clockOf(spent)}`
    : left === undefined
      ? `${clockOf(spent)} so far`
      : `${clockOf(left)} left`;
  const percent = percentOf(progress);
  if (columns < narrowest) return [name, percent, time].filter(Boolean).join(', ');

  const words = [name.padEnd(11), percent.padStart(4), time.padStart(12)];
  // The bar stands between two more gaps; at the end there is room for the ^C of an interruption.
  const width = Math.min(longestBar, columns - words.join('  ').length - 5);
  const filled = Math.floor((progress ?? 0) * width);
  const paint = state === 'failed' || state === 'cancelled' ? colours.red : colours.green;
  const bar = paint('█'.repeat(filled)) + colours.dim('░'.repeat(width - filled));
  return [words[0], bar, words[1], words[2]].join('  ');
}

/** Progress from 0 to 1 as text; empty where nobody knows. */
export function percentOf(progress: number | undefined): string {
  return progress === undefined ? '' : `${Math.floor(progress * 100)}%`;
}

/** A time as minutes and seconds. */
function clockOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
