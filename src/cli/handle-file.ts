/** Handles of tasks: given as an argument or a file, and kept in a file beside the video. */

import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { GatewayName } from '../../generated/contracts.ts';
import { parsed } from '../answer.ts';
import { worldClock } from '../clock.ts';
import { checkedHandle } from '../handle.ts';
import type { TaskHandle } from '../index.ts';
import { textAt, valueAt } from '../pointer.ts';
import { CommandError } from './exit.ts';
import { gateways, isGateway } from './gateways.ts';

/** The end of the name of a file that keeps a handle; before it stands the video's name. */
const ending = '.task.json';

/** What the help says of an argument that is read here. */
export const handleHelp =
  'the task: the name of its video, a file with its handle, the handle itself as JSON, - for the standard input, or an id';

/** A task that a user names. */
export interface Given {
  /** Undefined if it is a bare id. */
  readonly handle: TaskHandle | undefined;
  readonly id: string;
  /** The video whose name was given, or whose handle it is. */
  readonly video: string | undefined;
}

/**
 * Reads what a user says of a task.
 *
 * @throws CommandError if it is a file or JSON, and no handle
 */
export async function readHandle(argument: string): Promise<Given> {
  const file = [argument + ending, argument].find((name) => existsSync(name));
  const content =
    argument === '-'
      ? await text(process.stdin)
      : argument.trimStart().startsWith('{')
        ? argument
        : file && (await readFile(file, 'utf8'));
  if (content === undefined) return { handle: undefined, id: argument, video: undefined };
  const value = parsed(content);
  // What `--json` prints has it one level deeper.
  const handle = valueAt(value, '/task') ?? value;
  const gateway = textAt(handle, '/gateway');
  try {
    if (!isGateway(gateway)) throw new TypeError('It is of no gateway that is known here');
    // Whatever it is, it is checked.
    const checked = checkedHandle(handle as TaskHandle, gateways[gateway].tasks);
    return {
      handle: checked,
      id: checked.readings[0][1],
      video: file?.endsWith(ending) ? file.slice(0, -ending.length) : undefined,
    };
  } catch (cause) {
    const place = argument === '-' ? 'The standard input' : (file ?? 'The argument');
    throw new CommandError(`${place} holds no handle of a task.`, { cause, exitCode: 2 });
  }
}

/**
 * A handle of a task of which only the id is known.
 *
 * @param queries those that may read it, the likeliest first
 */
export function handleOf(
  id: string,
  gateway: GatewayName,
  queries = Object.keys(gateways[gateway].tasks.queries),
): TaskHandle {
  // There is always a query.
  const readings = queries.map((query) => [query, id]) as unknown as TaskHandle['readings'];
  // Nobody knows when it was submitted. By now it may be asked for.
  return { version: 1, gateway, submitted: worldClock.now() - 60_000, readings };
}

/**
 * Checks, before anything is paid, that no task is kept for a video that is not there yet.
 *
 * @throws CommandError if there is one: it would be lost
 */
export function checkNotKept(video: string | undefined): void {
  if (video === undefined || existsSync(video) || !existsSync(video + ending)) return;
  throw new CommandError(
    `A task was submitted for "${video}" before, and is not downloaded yet. Fetch it with ` +
      `\`video-gateway download ${video}\`, choose another --output, or give it up with --force.`,
    { exitCode: 2 },
  );
}

/** Keeps a task beside its video. */
export function keep(handle: TaskHandle, video: string): Promise<void> {
  return writeFile(video + ending, `${JSON.stringify(handle)}\n`);
}

/** Lets go of a task that came to nothing. */
export function letGo(video: string): Promise<void> {
  return rm(video + ending, { force: true });
}
