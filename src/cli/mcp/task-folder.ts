/** The folder of the server: its videos, and the files that keep their tasks. */

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { systemCode } from '../exit-codes.ts';
import { readRecord, trySaveTask } from '../task-files/task-file.ts';
import { type TaskRecord, taskFileEnding } from '../task-files/task-record.ts';
import { shortenText } from './shorten-text.ts';
import { ToolError } from './tool-errors.ts';

/** Longest name of a video, in characters. */
const longestName = 100;

/** A submit that is saved in the folder. */
export interface SavedTask {
  /** The name of its video. */
  readonly name: string;
  readonly record: TaskRecord;
}

/** A file of the folder. */
export interface FolderFile {
  /** Its path, without links. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
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

  /** Notes that the client knows of tasks: another request like theirs may be sent. */
  noteTold(names: readonly string[]): void {
    for (const name of names) {
      const record = readRecord(this.pathOf(name));
      if (!record?.submission?.isUntold) continue;
      // If it cannot be saved, the next call of the request tells of the task once more.
      trySaveTask(this.pathOf(name), {
        ...record,
        submission: { ...record.submission, isUntold: undefined },
      });
    }
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

  /**
   * Every saved submit, in the order of the names.
   *
   * @throws ToolError if the folder is gone, or cannot be read
   */
  get tasks(): readonly SavedTask[] {
    return this.#files()
      .filter((file) => file.endsWith(taskFileEnding))
      .sort()
      .flatMap((file) => this.#read(file.slice(0, -taskFileEnding.length)) ?? []);
  }

  /** The submit that is saved under a name, or whose task has that id. Undefined if there is none. */
  find(task: string): SavedTask | undefined {
    // Another name than the one that is saved: without its ending, or as `submit` was given it.
    const isName = isSafe(task) && isUsable(task);
    return this.findExact(task) ?? (isName ? this.#read(videoName(task)) : undefined);
  }

  /** The submit that is saved under exactly this name, or whose task has that id. Undefined if there is none. */
  findExact(task: string): SavedTask | undefined {
    const byName = isSafe(task) ? this.#read(task) : undefined;
    return byName ?? this.tasks.find(({ record: { handle } }) => hasId(handle, task));
  }

  /**
   * A file of the folder that a request names. Hidden files and task files are none of its business.
   *
   * @param refuse makes the error, from a reason
   * @throws that error if it is elsewhere, or is not there
   */
  fileFor(name: string, refuse: (reason: string) => ToolError): FolderFile {
    const path = join(this.path, name);
    const way = relative(this.path, path);
    const file = `"${shortenText(name, longestName)}"`;
    if (isOutside(way) || !existsSync(path))
      throw refuse(`there is no file ${file} in the folder ${this.path}.`);
    const real = realpathSync(path);
    const realWay = relative(this.path, real);
    if (isOutside(realWay)) throw refuse(`${file} is a link that leads out of the folder ${this.path}.`);
    const parts = [way, realWay].flatMap((one) => one.split(sep));
    if (parts.some((part) => part.startsWith('.'))) throw refuse(`${file} is hidden.`);
    if (parts.some((part) => part.toLowerCase().endsWith(taskFileEnding)))
      throw refuse(`${file} is a task file.`);
    const status = statSync(real);
    // A pipe would be waited for.
    if (!status.isFile()) throw refuse(`${file} is no file.`);
    return { path: real, size: status.size };
  }

  #files(): readonly string[] {
    try {
      return readdirSync(this.path);
    } catch (cause) {
      const isGone = ['ENOENT', 'ENOTDIR'].includes(systemCode(cause) ?? '');
      throw new ToolError(
        `The folder of the server ${isGone ? 'is gone' : 'cannot be read'}: ${this.path}`,
        'Nothing was sent. Tell the user: the folder keeps the tasks. It has to be put back, or the server started again with another --output-dir. Do not submit earlier requests again.',
        { cause },
      );
    }
  }

  #read(name: string): SavedTask | undefined {
    const record = readRecord(this.pathOf(name));
    return record && { name, record };
  }
}

/** True for a text with something that a name or an id is made of. */
export function isUsable(text: string): boolean {
  return stemOf(text) !== '';
}

/** The name of a video without anything that could be a path, an option or a hidden file. */
export function videoName(text: string): string {
  return `${[...stemOf(text)].slice(0, longestName).join('') || 'video'}.mp4`;
}

function stemOf(text: string): string {
  return text
    .replace(/\.mp4$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
}

/** True for a name that is no path. */
function isSafe(name: string): boolean {
  return !/[\\/]/.test(name) && name !== '' && !name.startsWith('.');
}

/** True for a way from the folder that leads out of it, or nowhere. */
function isOutside(way: string): boolean {
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function hasId(handle: TaskRecord['handle'], id: string): boolean {
  return handle?.callerId === id || Boolean(handle?.locators.some(([, one]) => one === id));
}
