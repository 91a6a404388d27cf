/** A task as the user names it: a video, a task file, a handle, or an id. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseJsonOrText, valueAt } from '../../bodies/json.ts';
import type { TaskHandle } from '../../types.ts';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import { formatBytes } from '../output/progress-bar.ts';
import { readStandardInput } from '../request/standard-input.ts';
import {
  largestTaskFile,
  parseRecord,
  type Submission,
  type TaskRecord,
  taskFileEnding,
} from './task-record.ts';
import { hintsOnUnconfirmed } from './unconfirmed-submit.ts';

/** Help text of an argument that names a task. */
export const taskHelp =
  'the task: the name of its video, a task file, a handle as JSON, - for standard input, or an id';

/** A task that the user names. */
export interface GivenTask {
  readonly id: string;
  /** Undefined if only the id is known. */
  readonly handle: TaskHandle | undefined;
  /** The request that made it. Undefined if it is not known. */
  readonly submission: Submission | undefined;
  /** The video that its task file belongs to. Undefined without such a file. */
  readonly video: string | undefined;
}

/**
 * Reads the argument that names a task.
 *
 * @throws CommandError if it is a file or JSON without a task, or an unconfirmed submit
 */
export async function readGivenTask(argument: string): Promise<GivenTask> {
  if (argument === '-') return parseTask(await readStandardInput('the task'), 'The standard input');
  if (argument.trimStart().startsWith('{')) return parseTask(argument, 'The argument');
  const file = [argument + taskFileEnding, argument].find(isReadable);
  if (file === undefined) {
    if (argument.trim() === '') throw usageError('The name of the task is empty.');
    return { id: argument, handle: undefined, submission: undefined, video: undefined };
  }
  const video = file.endsWith(taskFileEnding) ? file.slice(0, -taskFileEnding.length) : undefined;
  return parseTask(readTaskFile(file), `"${file}"`, video);
}

/** True if there is something to read: a file, or a pipe as in `<(command)`. */
function isReadable(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

function readTaskFile(file: string): string {
  try {
    if (statSync(file).size <= largestTaskFile) return readFileSync(file, 'utf8');
  } catch (cause) {
    throw usageError(`"${file}" cannot be read: ${messageOf(cause)}`, { cause });
  }
  throw usageError(`"${file}" is larger than any task file: ${formatBytes(largestTaskFile)}.`);
}

/** @param place where the text comes from, for messages */
function parseTask(text: string, place: string, video?: string): GivenTask {
  const record = parseRecordText(text, place);
  const { handle, submission } = record;
  if (handle === undefined) throw unanswered(record, video, place);
  return { id: handle.locators[0][1], handle, submission, video };
}

function parseRecordText(text: string, place: string): TaskRecord {
  const whole = parseJsonOrText(text);
  // The first line of the output of `--json` has the task, one level deeper.
  const value = typeof whole === 'string' ? parseJsonOrText(text.split('\n', 1)[0] ?? '') : whole;
  try {
    return parseRecord(valueAt(value, '/task') ?? value);
  } catch (cause) {
    throw usageError(`${place} holds no task.`, { cause });
  }
}

/** The error for a submit that may have been accepted. */
function unanswered(record: TaskRecord, video: string | undefined, place: string): CommandError {
  return new CommandError(
    `${place} belongs to a submit without an answer: it may have been accepted and billed.`,
    { exitCode: 5, hints: hintsOnUnconfirmed(record, video) },
  );
}
