/** The folder of the server: its videos, and the files that keep their tasks. */

import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readRecord } from '../task-files/task-file.ts';
import { type TaskRecord, taskFileEnding } from '../task-files/task-record.ts';
import { ToolError } from './tool-errors.ts';

/** Longest name of a video, in characters. */
const longestName = 100;

/** A submit that is saved in the folder. */
export interface SavedTask {
  /** The name of its video. */
  readonly name: string;
  readonly record: TaskRecord;
}

/** The folder in which everything is read and written. Nothing outside of it is. */
export class TaskFolder {
  readonly path: string;

  /** @param path a folder that exists */
  constructor(path: string) {
    this.path = realpathSync(path);
  }

  /** The path of a video, by a name that `videoName` has made. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** True if there is a video, or a task, of that name. */
  isTaken(name: string): boolean {
    const path = this.pathOf(name);
    return existsSync(path) || existsSync(path + taskFileEnding);
  }

  /** True if there is a video of that name. */
  hasVideo(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  /** Every saved submit, in the order of the names. */
  get tasks(): readonly SavedTask[] {
    return readdirSync(this.path)
      .filter((file) => file.endsWith(taskFileEnding))
      .sort()
      .flatMap((file) => this.#read(file.slice(0, -taskFileEnding.length)) ?? []);
  }

  /** The submit that is saved under a name, or whose task has that id. Undefined if there is none. */
  find(task: string): SavedTask | undefined {
    const byName = isSafe(task) ? (this.#read(task) ?? this.#read(videoName(task))) : undefined;
    return byName ?? this.tasks.find(({ record: { handle } }) => hasId(handle, task));
  }

  /**
   * The path of a file of the folder that a request names.
   *
   * @throws ToolError if it is elsewhere, or is not there
   */
  fileFor(name: string, field: string): string {
    const path = join(this.path, name);
    const real = existsSync(path) ? realpathSync(path) : undefined;
    const way = real === undefined ? '' : relative(this.path, real);
    if (real !== undefined && way !== '' && !way.startsWith(`..${sep}`) && way !== '..') return real;
    throw new ToolError(
      `${field}: there is no file "${name}" in the folder ${this.path}.`,
      'Nothing was sent. Give an http(s) URL, a data URI, or the name of a file in that folder.',
    );
  }

  #read(name: string): SavedTask | undefined {
    const record = readRecord(this.pathOf(name));
    return record && { name, record };
  }
}

/** The name of a video without anything that could be a path, an option or a hidden file. */
export function videoName(text: string): string {
  const stem = text
    .replace(/\.mp4$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${[...stem].slice(0, longestName).join('') || 'video'}.mp4`;
}

/** True for a name that is no path. */
function isSafe(name: string): boolean {
  return !/[\\/]/.test(name) && name !== '' && !name.startsWith('.');
}

function hasId(handle: TaskRecord['handle'], id: string): boolean {
  return handle?.callerId === id || Boolean(handle?.locators.some(([, one]) => one === id));
}
