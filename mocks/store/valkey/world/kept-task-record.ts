/** Tasks as the server keeps them: a line that never changes, and JSON. */

import type { KeptTask } from '../../world-store.ts';

/** The parts of a task's record. */
export interface TaskRecord {
  /** The task's number among those of its gateway, and its owner. */
  readonly header: string;
  /** The task, and when it may be forgotten. */
  readonly body: string;
}

/** The record of a task. */
export function recordOf({ task, owner, serial, forgottenAt }: KeptTask): TaskRecord {
  return { header: `${serial} ${owner ?? ''}`, body: JSON.stringify({ forgottenAt, task }) };
}

/** The task of a record: its header, a line break and its body. */
export function taskOfRecord(record: string): KeptTask {
  const end = record.indexOf('\n');
  const [serial, owner] = record.slice(0, end).split(' ');
  // It was written by `recordOf`.
  const body = JSON.parse(record.slice(end + 1)) as Pick<KeptTask, 'task' | 'forgottenAt'>;
  return { ...body, serial: Number(serial), owner: owner === '' || owner === undefined ? null : owner };
}

/** Tasks in the order of their numbers. Several records of one task stay in their order. */
export function inOrder(tasks: readonly KeptTask[]): readonly KeptTask[] {
  return tasks.toSorted((one, other) => one.task.number - other.task.number);
}
