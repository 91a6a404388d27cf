/** Progress of a task and of a download: a bar that is redrawn in a terminal, a line for each change elsewhere. */

import { cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { printable } from '../../printable.ts';
import type { Clock, DownloadProgress, TaskUpdate } from '../../types.ts';
import { type Colors, canRedraw, clip, colorsOf, columnsOf } from './terminal.ts';

/** A stream that shows progress. */
export type ProgressStream = Pick<WriteStream, 'isTTY' | 'columns' | 'write' | 'hasColors'> &
  NodeJS.WritableStream;

/** Lengths of the bar, and the minimum width of a terminal with one, in columns. */
const longestBar = 40;
const shortestBar = 4;
const narrowest = 40;

/** Longest status, in columns. */
const longestStatus = 16;

/** Interval at which a bar is redrawn, in milliseconds, so that its time advances. */
const redrawInterval = 250;

/** Number of bytes per line for a download of unknown length, without a bar. */
const bytesPerLine = 10_000_000;

/** The parts of a line of progress. */
interface Line {
  readonly name: string;
  /** From 0 to 1. */
  readonly progress: number | undefined;
  readonly detail: string;
  readonly hasFailed: boolean;
  /** A new line is written only when this changes. */
  readonly change: string;
}

/** Shows progress on a stream. */
export class ProgressBar {
  readonly #stream: ProgressStream;
  readonly #clock: Clock;
  readonly #began: number;
  #line: (() => Line) | undefined;
  #written: string | undefined;
  #ticking: AbortController | undefined;

  /** Start of the displayed time. */
  constructor(stream: ProgressStream, clock: Clock) {
    this.#stream = stream;
    this.#clock = clock;
    this.#began = clock.now();
  }

  /** Shows the state of a task. */
  showTask(update: TaskUpdate): void {
    const at = this.#clock.now();
    this.#show(() => taskLine(update, this.#clock.now() - this.#began, this.#clock.now() - at));
  }

  /** Shows the progress of a download. */
  showDownload(progress: DownloadProgress): void {
    this.#show(() => downloadLine(progress));
  }

  /** Writes a line above the progress. */
  note(text: string): void {
    const isBar = this.#line && canRedraw(this.#stream);
    if (isBar) cursorTo(this.#stream, 0);
    this.#stream.write(`${printable(text)}${isBar ? '\u001b[K' : ''}\n`);
    if (isBar) this.#draw();
  }

  /** Leaves the last state on the screen, and the cursor below it. */
  end(): void {
    this.#ticking?.abort();
    this.#ticking = undefined;
    if (this.#line && canRedraw(this.#stream)) {
      this.#draw();
      this.#stream.write('\n');
    }
    this.#line = undefined;
  }

  #show(line: () => Line): void {
    this.#line = line;
    this.#draw();
    if (!canRedraw(this.#stream) || this.#ticking) return;
    this.#ticking = new AbortController();
    void this.#tick(this.#ticking.signal);
  }

  async #tick(signal: AbortSignal): Promise<void> {
    try {
      for (;;) {
        await this.#clock.sleep(redrawInterval, signal);
        this.#draw();
      }
    } catch {
      // The end of the progress aborts the sleep.
    }
  }

  #draw(): void {
    const line = this.#line?.();
    if (!line) return;
    if (!canRedraw(this.#stream)) {
      if (line.change !== this.#written) this.#stream.write(`${formatLine(line, 0)}\n`);
      this.#written = line.change;
      return;
    }
    cursorTo(this.#stream, 0);
    this.#stream.write(`${formatLine(line, this.#stream.columns, colorsOf(this.#stream))}\u001b[K`);
  }
}

/**
 * The line for the state of a task.
 *
 * @param elapsed milliseconds since the wait began
 * @param age milliseconds since the update arrived
 */
export function taskLine(update: TaskUpdate, elapsed: number, age: number): Line {
  const { state, status, progress, estimatedTimeLeft } = update;
  const hasFailed = state === 'failed' || state === 'cancelled';
  const left = estimatedTimeLeft === undefined ? undefined : Math.max(estimatedTimeLeft - age, 0);
  let detail = left === undefined ? `${formatDuration(elapsed)} so far` : `${formatDuration(left)} left`;
  if (hasFailed || state === 'completed') detail = `after ${formatDuration(elapsed)}`;
  // The time alone does not count as a change.
  return { name: status ?? state, progress, detail, hasFailed, change: `${status} ${progress}` };
}

/** The line for a download. */
export function downloadLine({ received, total }: DownloadProgress): Line {
  const progress = total ? Math.min(received / total, 1) : undefined;
  const change = progress === undefined ? received / bytesPerLine : progress * 10;
  return {
    name: 'downloading',
    progress,
    detail: formatBytes(received),
    hasFailed: false,
    change: `download ${Math.floor(change)}`,
  };
}

/**
 * Formats a line such as `processing  ████░░░░  45%  0:32 left`.
 *
 * @param columns the width of the terminal; 0 without one. A bar needs 40.
 */
export function formatLine(
  { name, progress, detail, hasFailed }: Line,
  columns: number,
  colors?: Colors,
): string {
  const label = clip(printable(name), longestStatus);
  const percent = formatPercent(progress);
  const words = [pad(label, 11), percent.padStart(4), detail.padStart(12)];
  // The bar has a gap on each side. The end leaves room for the ^C of an interruption.
  const width = Math.min(longestBar, columns - columnsOf(words.join('  ')) - 5);
  if (columns < narrowest || width < shortestBar || !colors) {
    const line = [label, percent, detail].filter(Boolean).join(', ');
    return columns > 0 ? clip(line, columns - 1) : line;
  }
  const filled = Math.floor(Math.min(Math.max(progress ?? 0, 0), 1) * width);
  const paint = hasFailed ? colors.red : colors.green;
  const bar = paint('█'.repeat(filled)) + colors.dim('░'.repeat(width - filled));
  return [words[0], bar, words[1], words[2]].join('  ');
}

/** Progress from 0 to 1 as a percentage. Empty if it is not known. */
export function formatPercent(progress: number | undefined): string {
  return progress === undefined ? '' : `${Math.floor(progress * 100)}%`;
}

/** A number of bytes, such as `7.5 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds >= 360_000) return 'over 99 h';
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  return `${head}:${twoDigits(seconds % 60)}`;
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - columnsOf(text), 0));
}
