/** The format of a stored task: an immutable header line, then JSON. */

import type { StoredTask } from '../../world-store.ts';

/** A task's record. */
export interface TaskRecord {
  /** The task's number among the tasks of its gateway, and its owner. */
  readonly header: string;
  /** The task, and the time after which it may be deleted. */
  readonly body: string;
}

/** The record of a task. */
export function recordOf({ task, owner, serial, forgottenAt }: StoredTask): TaskRecord {
  return { header: `${serial} ${owner ?? ''}`, body: JSON.stringify({ forgottenAt, task }) };
}

/** Parses a record: header, line break, body. */
export function taskOfRecord(record: string): StoredTask {
  const end = record.indexOf('\n');
  const [serial, owner] = record.slice(0, end).split(' ');
  // It was written by `recordOf`.
  const body = JSON.parse(record.slice(end + 1)) as Pick<StoredTask, 'task' | 'forgottenAt'>;
  return { ...body, serial: Number(serial), owner: owner === '' || owner === undefined ? null : owner };
}

/** Sorts tasks by number. Records of the same task keep their order. */
export function inOrder(tasks: readonly StoredTask[]): readonly StoredTask[] {
  return tasks.toSorted((one, other) => one.task.number - other.task.number);
}
