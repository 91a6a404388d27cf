/** The file that a video is downloaded to. */

import { existsSync, statSync } from 'node:fs';
import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from './exit.ts';

/**
 * Checks, before anything is paid, whether a file can be written.
 *
 * @throws CommandError if it cannot, or exists and may not be overwritten
 */
export async function checkOutput(output: string | undefined, force: boolean | undefined): Promise<void> {
  const isFolder = output !== undefined && isDirectory(output);
  const folder = isFolder ? output : dirname(output ?? 'video');
  await access(folder, constants.W_OK).catch((cause) => {
    throw new CommandError(`The folder "${folder}" is not there or cannot be written.`, {
      cause,
      exitCode: 2,
    });
  });
  if (output !== undefined && !isFolder && !force && existsSync(output)) throw exists(output, 2);
}

/** The name of the file: the one that is asked for, or one that is made of the gateway's name and the task's id. */
export function videoFile(output: string | undefined, gateway: string, id: string): string {
  // An id comes from outside: nothing of it may be a path.
  const name = `${gateway}-${id.replace(/[^\w-]+/g, '-').slice(0, 100)}.mp4`;
  if (output === undefined) return name;
  return isDirectory(output) ? join(output, name) : output;
}

/**
 * Writes a video. Nobody sees half of it: it gets its name when it is complete.
 *
 * @throws CommandError if it cannot be written, or the name is taken
 */
export async function saveVideo(video: Blob, file: string, force: boolean | undefined): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, video.stream());
    if (existsSync(file) && !force) throw exists(file, 1);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    if (cause instanceof CommandError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`"${file}" cannot be written: ${reason}.`, { cause });
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function exists(file: string, exitCode: 1 | 2): CommandError {
  const message = `"${file}" exists. Choose another --output, or overwrite it with --force.`;
  return new CommandError(message, { exitCode });
}
