/** Progress, as a terminal and a file show it. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  downloadLine,
  formatLine,
  ProgressBar,
  type ProgressStream,
  taskLine,
} from '../../../src/cli/output/progress-bar.ts';
import { columnsOf, noColors } from '../../../src/cli/output/terminal.ts';
import type { Clock, TaskUpdate } from '../../../src/index.ts';

const update: TaskUpdate = {
  state: 'running',
  status: 'in_progress',
  progress: 0.45,
  estimatedTimeLeft: 92_000,
  result: undefined,
  error: undefined,
  raw: undefined,
};

beforeEach(() => vi.stubEnv('TERM', 'xterm'));
afterEach(() => vi.unstubAllEnvs());

describe('the line of a task', () => {
  it.each<[string, Partial<TaskUpdate>, number, string]>([
    [
      'fits into 80 columns',
      {},
      80,
      'in_progress  ██████████████████░░░░░░░░░░░░░░░░░░░░░░   45%     1:30 left',
    ],
    ['fits into 60 columns', {}, 60, 'in_progress  ██████████░░░░░░░░░░░░░░   45%     1:30 left'],
    ['has no bar where there is no room', {}, 30, 'in_progress, 45%, 1:30 left'],
    ['has no bar without a terminal', {}, 0, 'in_progress, 45%, 1:30 left'],
    [
      'tells the time so far where nobody knows more',
      { estimatedTimeLeft: undefined },
      0,
      'in_progress, 45%, 0:08 so far',
    ],
    [
      'tells the time at the end',
      { state: 'completed', status: 'completed', progress: 1 },
      0,
      'completed, 100%, after 0:08',
    ],
    ['leaves out a progress that is unknown', { progress: undefined }, 0, 'in_progress, 1:30 left'],
    ['tells hours', { estimatedTimeLeft: 3_723_000 }, 0, 'in_progress, 45%, 1:02:01 left'],
    [
      'fits into 40 columns with a progress of 1e-15, after which an age is left',
      { progress: 1e-15, estimatedTimeLeft: 8e18 },
      40,
      'in_progress, 0%, over 99 h left',
    ],
    ['fits into 5 columns', {}, 5, 'in_p'],
    ['cannot move the cursor', { status: 'a\u001b[2Jb' }, 0, 'a\\u001b[2Jb, 45%, 1:30 left'],
    ['counts wide characters twice', { status: '処理中処理中処理中' }, 0, '処理中処理中処理, 45%, 1:30 left'],
  ])('%s', (_, more, columns, expected) => {
    const line = formatLine(taskLine({ ...update, ...more }, 8_000, 2_000), columns, noColors);
    expect(line).toBe(expected);
    if (columns > 0) expect(columnsOf(line)).toBeLessThan(columns);
  });
});

describe('the line of a download', () => {
  it.each([
    [
      { received: 3_400_000, total: 7_500_000 },
      60,
      'downloading  ██████████░░░░░░░░░░░░░░   45%        3.4 MB',
    ],
    [{ received: 3_400_000, total: undefined }, 0, 'downloading, 3.4 MB'],
    [{ received: 12, total: 0 }, 0, 'downloading, 12 bytes'],
    [{ received: 120, total: 100 }, 0, 'downloading, 100%, 120 bytes'],
  ])('of %o in %d columns is %j', (progress, columns, expected) => {
    expect(formatLine(downloadLine(progress), columns, noColors)).toBe(expected);
  });
});

/** A stream that keeps what is written. */
function stream(isTTY: boolean): ProgressStream & { written: string } {
  const kept = {
    isTTY,
    columns: 60,
    hasColors: () => false,
    written: '',
    write(text: string) {
      kept.written += text;
      return true;
    },
  };
  // No other part of a stream is used.
  return kept as unknown as ProgressStream & { written: string };
}

/** A clock that stands still: whoever sleeps is woken by an abort alone. */
const clock: Clock = {
  now: () => 0,
  sleep: (_, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', reject)),
};

describe.each([
  ['a file', false, 'xterm'],
  ['a dumb terminal', true, 'dumb'],
])('in %s', (_, isTTY, term) => {
  it('there is one line for each change, and nothing that moves the cursor', () => {
    vi.stubEnv('TERM', term);
    const file = stream(isTTY);
    const progress = new ProgressBar(file, clock);
    for (const percent of [10, 10, 20]) progress.showTask({ ...update, progress: percent / 100 });
    progress.note('The gateway answered 503, retrying in 10 s');
    for (const received of [0, 50, 100]) progress.showDownload({ received, total: 1000 });
    progress.end();
    expect(file.written.split('\n')).toEqual([
      'in_progress, 10%, 1:32 left',
      'in_progress, 20%, 1:32 left',
      'The gateway answered 503, retrying in 10 s',
      'downloading, 0%, 0 bytes',
      'downloading, 10%, 100 bytes',
      '',
    ]);
  });
});

it('in a terminal there is one line, which is redrawn, with notes above it', () => {
  const terminal = stream(true);
  const progress = new ProgressBar(terminal, clock);
  progress.showTask(update);
  progress.note('a note');
  progress.showTask({ ...update, progress: 0.5 });
  progress.end();
  // Each begins at the first column, and clears what was behind it.
  expect(
    terminal.written
      .replaceAll('\u001b[1G', '<')
      .replaceAll('\u001b[K', '>')
      .replace(/ [^<>\n]* /g, ' '),
  ).toBe('<in_progress left><a note>\n<in_progress left><in_progress left><in_progress left>\n');
});
