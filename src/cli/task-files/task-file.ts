/** Task files. A file beside each video keeps its task. It is created before the submit, so that no id is lost. */

import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { parseJsonOrText } from '../../bodies/json.ts';
import type { TaskHandle } from '../../types.ts';
import { CommandError, messageOf, systemCode, usageError } from '../exit-codes.ts';
import { adviceOnBalance } from '../format-error.ts';
import { formatBytes } from '../output/progress-bar.ts';
import { commandLine, fileWord, serverOptions } from '../output/resume-hint.ts';
import { tell } from '../output/streams.ts';
import {
  formatRecord,
  largestTaskFile,
  parseRecord,
  type TaskRecord,
  taskFileEnding,
} from './task-record.ts';
import { describeSubmit, hintsOnUnconfirmed, isUnconfirmed } from './unconfirmed-submit.ts';

/** Space reserved for a task's handle, in bytes, in case the disk fills up during the submit. */
const room = 4096;

/** The name of the video belongs to another task. */
class TakenError extends CommandError {
  constructor(video: string) {
    const record = readRecord(video);
    super(
      record && isUnconfirmed(record)
        ? `A submit for "${video}" has no answer: it may have been accepted and billed.`
        : `A task was submitted for "${video}" before, or is being submitted.`,
      { exitCode: 2, hints: hintsOnTaken(record, video) },
    );
  }
}

function hintsOnTaken(record: TaskRecord | undefined, video: string): string[] {
  if (record === undefined)
    return [`"${video}${taskFileEnding}" holds no task. Look into it, or choose another --output.`];
  // To give up what may have been paid for is no choice like the others.
  if (isUnconfirmed(record))
    return [...hintsOnUnconfirmed(record, video), 'For another video, choose another --output.'];
  return [
    'Continue with that task:',
    `  ${commandLine('download', fileWord(video), ...serverOptions(record.gateway, record.baseUrl, 'file'))}`,
    'or choose another --output, or give that task up with --force.',
  ];
}

/** The task file of a video. */
export class TaskFile {
  readonly video: string;
  readonly #descriptor: number;
  readonly #record: TaskRecord;

  private constructor(video: string, descriptor: number, record: TaskRecord) {
    this.video = video;
    this.#descriptor = descriptor;
    this.#record = record;
  }

  /**
   * Creates the file of a submit that is about to be sent. Only one of two processes succeeds.
   *
   * @param force true to give up an existing task
   * @throws CommandError if it cannot be created, exists, or would be too large to be read
   */
  static reserve(video: string, record: TaskRecord, force: boolean | undefined): TaskFile {
    const path = video + taskFileEnding;
    assertFits(record);
    if (force) giveUp(video);
    let descriptor: number;
    try {
      // No link is followed, and no file is overwritten.
      descriptor = openSync(path, 'wx');
    } catch (cause) {
      throw systemCode(cause) === 'EEXIST' ? new TakenError(video) : cannotBeWritten(path, cause);
    }
    const file = new TaskFile(video, descriptor, record);
    try {
      file.#write(record, room);
    } catch (cause) {
      file.delete();
      throw cannotBeWritten(path, cause);
    }
    return file;
  }

  /**
   * Creates the file for the first video name that is free.
   *
   * @param nameOf returns a name for each attempt, from 1
   */
  static reserveFirst(nameOf: (attempt: number) => string, record: TaskRecord): TaskFile {
    for (let attempt = 1; ; attempt += 1) {
      const video = nameOf(attempt);
      const isFree = [video, video + taskFileEnding].every(
        (path) => lstatSync(path, { throwIfNoEntry: false }) === undefined,
      );
      try {
        if (isFree) return TaskFile.reserve(video, record, false);
      } catch (error) {
        if (!(error instanceof TakenError)) throw error;
      }
    }
  }

  /** The path of the file. */
  get path(): string {
    return this.video + taskFileEnding;
  }

  /**
   * Keeps the handle of a task that is about to be submitted.
   *
   * @throws CommandError if it cannot be written
   */
  announce(handle: TaskHandle): void {
    try {
      this.#write({ ...this.#record, handle }, room);
    } catch (cause) {
      throw cannotBeWritten(this.path, cause);
    }
  }

  /** Keeps the task. Returns false if that was not possible. */
  save(handle: TaskHandle): boolean {
    try {
      this.#write({ ...this.#record, handle }, 0);
      return this.#isInPlace();
    } catch {
      return false;
    } finally {
      closeSync(this.#descriptor);
    }
  }

  /** Leaves the file as it is: nobody knows if anything was submitted. */
  leave(): void {
    closeSync(this.#descriptor);
  }

  /** Deletes the file: nothing was submitted. */
  delete(): void {
    const isInPlace = this.#isInPlace();
    closeSync(this.#descriptor);
    if (isInPlace) rmSync(this.path);
  }

  /** True unless the file was deleted or replaced meanwhile. */
  #isInPlace(): boolean {
    const own = fstatSync(this.#descriptor);
    const found = lstatSync(this.path, { throwIfNoEntry: false });
    return found?.ino === own.ino && found.dev === own.dev;
  }

  #write(record: TaskRecord, padding: number): void {
    const bytes = Buffer.from(formatRecord(record));
    // One write, with spaces in place of the rest of a longer record: a process that is killed leaves valid JSON.
    const size = Math.max(bytes.length + padding, fstatSync(this.#descriptor).size);
    const padded = Buffer.alloc(size, ' ');
    bytes.copy(padded);
    for (let written = 0; written < padded.length; )
      written += writeSync(this.#descriptor, padded, written, padded.length - written, written);
    fsyncSync(this.#descriptor);
    if (padding === 0) ftruncateSync(this.#descriptor, bytes.length);
  }
}

/**
 * Saves a task beside its video, in place of what was saved before.
 *
 * @throws the system's error if it cannot be written
 */
function saveTask(video: string, record: TaskRecord): void {
  const path = video + taskFileEnding;
  const temporary = `${path.slice(0, -5)}.${process.pid % 10_000}`;
  // A killed process may have left one. No link is followed.
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, formatRecord(record), { flag: 'wx' });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Saves a task beside its video. Returns false if that was not possible. */
export function trySaveTask(video: string, record: TaskRecord): boolean {
  try {
    saveTask(video, record);
    return true;
  } catch {
    return false;
  }
}

/** Deletes the file of a failed task. The file of another task is left alone. */
export function deleteTask(video: string, { locators: [[, id]], callerId }: TaskHandle): void {
  const saved = savedId(video);
  // The file may hold the caller's own id, which found the task.
  if (saved !== undefined && [id, callerId].includes(saved)) rmSync(video + taskFileEnding, { force: true });
}

/**
 * Checks that the name of a video is not taken by another task, which would be lost.
 *
 * @param isById true for a task that the user names by its id alone. It may be the one of a submit without an answer.
 * @throws CommandError if it is
 */
export function assertNotTaken(video: string, id: string, isById: boolean): void {
  const record = readRecord(video);
  if (isById && record && isUnconfirmed(record)) return;
  const saved = record?.handle?.locators[0][1];
  if (record && saved !== id) throw new TakenError(video);
}

/** The submit that is saved for a video. Undefined if there is none that can be read. */
export function readRecord(video: string): TaskRecord | undefined {
  try {
    return parseRecord(parseJsonOrText(readFileSync(video + taskFileEnding, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The id of the task that is saved for a video. Undefined if there is none. */
function savedId(video: string): string | undefined {
  return readRecord(video)?.handle?.locators[0][1];
}

/** Deletes the task file of a video, and says what is given up with it. */
function giveUp(video: string): void {
  const path = video + taskFileEnding;
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return;
    tellGivenUp(video);
    rmSync(path);
  } catch (cause) {
    throw cannotBeWritten(path, cause);
  }
}

/**
 * Says what is lost when the task file of a video is overwritten.
 *
 * @param id the task that it is overwritten with, which is not lost
 */
export function tellGivenUp(video: string, id?: string): void {
  const path = video + taskFileEnding;
  const record = readRecord(video);
  if (record === undefined) {
    if (lstatSync(path, { throwIfNoEntry: false })) tell(`${path} is overwritten. It holds no task.`);
    return;
  }
  const { handle } = record;
  const saved = handle?.locators[0][1];
  if (saved !== undefined && saved === id) return;
  if (!isUnconfirmed(record)) {
    tell(`Task ${saved} is given up: ${path} is overwritten.`);
    return;
  }
  const server = serverOptions(record.gateway, record.baseUrl, 'file');
  tell(
    `A submit without an answer is given up: ${path} is overwritten. It may have been accepted and billed.`,
    describeSubmit(record),
    adviceOnBalance,
    ...(handle
      ? ['This looks for its task:', `  ${commandLine('recover', handleJson(handle), ...server)}`]
      : []),
  );
}

/** A handle as JSON, without the request that its file holds as well. */
function handleJson({ version, gateway, baseUrl, submittedAt, callerId, locators }: TaskHandle): string {
  return JSON.stringify({ version, gateway, baseUrl, submittedAt, callerId, locators });
}

/** @throws CommandError if a record is too large to be read again */
function assertFits(record: TaskRecord): void {
  const size = Buffer.byteLength(formatRecord(record)) + 2 * room;
  if (size <= largestTaskFile) return;
  throw usageError(
    `The request is too large for a task file: ${formatBytes(size)}, and the maximum is ${formatBytes(largestTaskFile)}. Nothing was sent.`,
  );
}

function cannotBeWritten(path: string, cause: unknown): Error {
  const code = systemCode(cause);
  const reasons: Readonly<Record<string, string>> = {
    ENAMETOOLONG: 'The name is too long. Choose a shorter --output.',
    ENOENT: 'The folder does not exist.',
    ENOTDIR: 'The folder does not exist.',
    EACCES: 'The folder cannot be written.',
    EPERM: 'The folder cannot be written.',
    EROFS: 'The folder cannot be written.',
    ENOSPC: 'The disk is full.',
    EDQUOT: 'The disk quota is used up.',
    EFBIG: 'The limit for the size of files is too small.',
  };
  const reason = reasons[code ?? ''] ?? messageOf(cause);
  return usageError(`The task file "${path}" cannot be created: ${reason} Nothing was sent.`, {
    cause,
  });
}
