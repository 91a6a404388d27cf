/** The place where a video is saved: a file, or the standard output. */

import { constants, lstatSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ByteStream } from '../../types.ts';
import { CommandError, type ExitCode, messageOf, systemCode, usageError } from '../exit-codes.ts';
import { writeOut } from '../output/streams.ts';

/** Stands for the standard output. */
export const standardOutput = '-';

/** The place for a future video. */
export interface Destination {
  /** A file, or `-`. Undefined to generate the name. */
  readonly file: string | undefined;
  /** The folder for a generated name. */
  readonly folder: string;
}

/**
 * Checks that a video can be saved, before anything is billed.
 *
 * @param output a file, a folder, or `-` for the standard output
 * @throws CommandError if it cannot, or would overwrite something without `force`
 */
export async function checkOutput(
  output: string | undefined,
  force: boolean | undefined,
): Promise<Destination> {
  if (output === standardOutput) {
    if (process.stdout.isTTY)
      throw usageError(
        '--output - writes the video to the standard output: send that to a file or a program.',
      );
    return { file: output, folder: '.' };
  }
  const isFolder = output !== undefined && isDirectory(output);
  const folder = isFolder ? output : dirname(output ?? 'video');
  if (!isDirectory(folder)) throw usageError(`--output: the folder "${folder}" does not exist.`);
  if (output !== undefined && !isFolder) {
    if (/[\\/]$/.test(output)) throw usageError(`--output: the folder "${output}" does not exist.`);
    assertReplaceable(output, force, 2);
  }
  await tryFolder(join(folder, isFolder || output === undefined ? 'video' : basename(output)));
  return { file: isFolder ? undefined : output, folder };
}

/** The name of a video that is named for its task. */
export function nameForTask(gateway: string, id: string): string {
  // An id comes from outside: it must not contain a path.
  return `${gateway}-${id.replace(/[^\w-]+/g, '-').slice(0, 100)}.mp4`;
}

/**
 * Generates a name for a video without an id.
 *
 * @param now in milliseconds since the Unix epoch
 * @param attempt counts from 1, for names that are taken
 */
export function nameForSubmit(gateway: string, now: number, attempt: number): string {
  const date = new Date(now);
  const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()];
  const [month, day, ...time] = parts.map((part) => String(part).padStart(2, '0'));
  const suffix = attempt > 1 ? `-${attempt}` : '';
  return `${gateway}-${date.getFullYear()}${month}${day}-${time.join('')}${suffix}.mp4`;
}

/**
 * Saves a video. A partial file gets the final name only when it is complete.
 *
 * @throws CommandError if it cannot be written, or the name is taken
 * @throws whatever the stream throws
 */
export async function saveVideo(stream: ByteStream, file: string, force: boolean | undefined): Promise<void> {
  if (file === standardOutput) {
    for await (const chunk of stream) await writeOut(chunk);
    return;
  }
  const partial = await openPartial(file);
  try {
    for await (const chunk of stream) await partial.write(chunk);
    await partial.finish(force);
  } finally {
    await partial.discard();
  }
}

/** A file that is being written. */
class PartialFile {
  readonly #path: string;
  readonly #file: string;
  readonly #handle: FileHandle;

  constructor(path: string, file: string, handle: FileHandle) {
    this.#path = path;
    this.#file = file;
    this.#handle = handle;
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.#handle.writeFile(chunk).catch((cause) => {
      throw cannotBeWritten(this.#file, cause);
    });
  }

  /** Gives the file its name. */
  async finish(force: boolean | undefined): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#handle.close();
      assertReplaceable(this.#file, force, 1);
      if (force) await rename(this.#path, this.#file);
      else await this.#linkOrRename();
    } catch (cause) {
      throw cause instanceof CommandError ? cause : cannotBeWritten(this.#file, cause);
    }
  }

  /** Removes what is left of it. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#path, { force: true });
  }

  /** Unlike a rename, a link never replaces a file that was created meanwhile. Some file systems have no links. */
  async #linkOrRename(): Promise<void> {
    try {
      await link(this.#path, this.#file);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw exists(this.#file, 1);
      await rename(this.#path, this.#file);
    }
  }
}

/** Number of names to try for a partial file: a killed process may have left one. */
const partialNames = 10;

/** Creates a file with an unused name. Links are not followed. */
async function openPartial(file: string): Promise<PartialFile> {
  // Windows has no such flag; there, creating a file follows no link.
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  for (let attempt = 0; ; attempt += 1) {
    // As long as the suffix of a task file, so that both have the same limit on names.
    const suffix = String((process.pid + attempt) % 10_000).padStart(4, '0');
    const path = `${file}.${suffix}.part`;
    try {
      return new PartialFile(path, file, await open(path, flags));
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST' || attempt === partialNames - 1) throw cannotBeWritten(file, cause);
    }
  }
}

async function tryFolder(file: string): Promise<void> {
  try {
    const partial = await openPartial(file);
    await partial.discard();
  } catch (cause) {
    throw usageError(`--output: ${messageOf(cause)}`, { cause });
  }
}

/**
 * Checks that a file can be created or replaced. Devices, pipes and sockets are never replaced. Replacing a link leaves
 * its target.
 */
function assertReplaceable(file: string, force: boolean | undefined, exitCode: ExitCode): void {
  const { found, target } = look(file, exitCode);
  if (!found) return;
  if (target && !target.isFile()) {
    const hint = 'To send the video to a program, use --output - and a pipe.';
    throw new CommandError(`"${file}" is not a regular file.`, { exitCode, hints: [hint] });
  }
  if (!force) throw exists(file, exitCode);
}

/**
 * Looks for a file, and for what it leads to if it is a link.
 *
 * @throws CommandError if the system does not take its name, or does not let it be seen
 */
function look(file: string, exitCode: ExitCode): { found: Stats | undefined; target: Stats | undefined } {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return { found, target: found && statSync(file, { throwIfNoEntry: false }) };
  } catch (cause) {
    throw cannotBeWritten(file, cause, exitCode);
  }
}

function exists(file: string, exitCode: ExitCode): CommandError {
  const message = `"${file}" exists. Choose another --output, or overwrite it with --force.`;
  return new CommandError(message, { exitCode });
}

function cannotBeWritten(file: string, cause: unknown, exitCode: ExitCode = 1): CommandError {
  const reasons: Readonly<Record<string, string>> = {
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'it would exceed the maximum file size',
    EACCES: 'the folder cannot be written',
    EROFS: 'the folder cannot be written',
    ELOOP: 'it is a link that leads to itself',
  };
  const reason = reasons[systemCode(cause) ?? ''] ?? messageOf(cause);
  return new CommandError(`"${file}" cannot be written: ${reason}.`, { cause, exitCode });
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
