/** How far a task is, as a terminal and a file show it. */

import { expect, it } from 'vitest';
import { createProgress, lineOf, type ProgressStream } from '../../src/cli/progress.ts';
import { plain } from '../../src/cli/terminal.ts';
import type { TaskUpdate } from '../../src/index.ts';

const update: TaskUpdate = {
  state: 'running',
  status: 'in_progress',
  progress: 0.45,
  timeLeft: 92_000,
  result: undefined,
  error: undefined,
  raw: undefined,
};

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
    { timeLeft: undefined },
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
  ['cannot move the cursor', { status: 'a\u001b[2Jb' }, 0, 'a\\u001b[2Jb, 45%, 1:30 left'],
])('a line %s', (_, more, columns, line) => {
  const setting = { spent: 8_000, since: 2_000, columns, colours: plain };
  expect(lineOf({ ...update, ...more }, setting)).toBe(line);
  if (columns > 0) expect(line.length).toBeLessThan(columns - 1);
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
  // No more of a stream is used.
  return kept as unknown as ProgressStream & { written: string };
}

it('without a terminal there is one line for each change, and nothing that moves the cursor', () => {
  const file = stream(false);
  const progress = createProgress(file, { now: () => 0 });
  for (const percent of [10, 10, 20]) progress.show({ ...update, progress: percent / 100 });
  progress.end();
  expect(file.written).toBe('in_progress, 10%, 1:32 left\nin_progress, 20%, 1:32 left\n');
});

it('in a terminal there is one line, which is drawn anew', () => {
  const terminal = stream(true);
  const progress = createProgress(terminal, { now: () => 0 });
  progress.show(update);
  progress.show({ ...update, progress: 0.5 });
  progress.end();
  const [line = '', ...more] = terminal.written.split('\n');
  expect(more).toEqual(['']);
  // Each begins at the first column, and clears what was behind it.
  expect(line.split('\u001b[1G').map((one) => one.replace(/ .* /, ' '))).toEqual([
    '',
    'in_progress left\u001b[K',
    'in_progress left\u001b[K',
  ]);
});
