/** Advice on a submit without an answer. It may have been accepted and billed. */

import { textAt } from '../../bodies/json.ts';
import { isUnseen } from '../../lookup/caller-id.ts';
import { adviceOnBalance } from '../format-error.ts';
import { commandLine, fileWord, serverOptions } from '../output/resume-hint.ts';
import { type TaskRecord, taskFileEnding } from './task-record.ts';

/** Maximum length of a prompt in a message, in characters. */
const longestPrompt = 200;

/** True if no answer to the submit was read. */
export function isUnconfirmed({ handle }: Pick<TaskRecord, 'handle'>): boolean {
  return handle === undefined || isUnseen(handle);
}

/** One line that tells when and to which server a submit was sent, and its prompt. */
export function describeSubmit({ gateway, baseUrl, submittedAt, submission }: TaskRecord): string {
  const prompt = textAt(submission?.request, '/prompt');
  const time = submittedAt === undefined ? '' : ` at ${new Date(submittedAt).toLocaleString()}`;
  const about = prompt === undefined ? '' : `, with the prompt ${quotePrompt(prompt)}`;
  return `It was sent to ${gateway} (${baseUrl})${time}${about}.`;
}

/**
 * Hints on a submit that may still be under way.
 *
 * @param video the name of the video that its task file belongs to. Undefined if it is not in a task file.
 */
export function hintsOnUnconfirmed(record: TaskRecord, video: string | undefined): string[] {
  return [
    `${describeSubmit(record)} If its command is still running, wait for that.`,
    adviceOnBalance,
    ...adviceAfterUnconfirmed(record, video),
  ];
}

/**
 * Advice on how to find out the outcome of a submit.
 *
 * @param record the submit. It has a handle if the gateway finds tasks by an id of the caller's own.
 * @param video the name of the video that its task file belongs to. Undefined if it is not in a task file.
 */
export function adviceAfterUnconfirmed(
  { gateway, baseUrl, handle }: Pick<TaskRecord, 'gateway' | 'baseUrl' | 'handle'>,
  video: string | undefined,
): string[] {
  const kept = serverOptions(gateway, baseUrl, 'file');
  const named = serverOptions(gateway, baseUrl, 'id');
  const output = fileWord(video ?? 'video.mp4');
  return [
    ...(handle && video !== undefined
      ? [
          'This looks for the task by the id in its file. Finding none proves nothing:',
          `  ${commandLine('recover', fileWord(video), ...kept)}`,
        ]
      : []),
    `If it is on the pages of ${gateway}, download it by its id:`,
    `  ${commandLine('download', 'ID', '--gateway', gateway, ...named, '--output', output)}`,
    video === undefined
      ? 'If it is not, submit again.'
      : `If it is not, delete "${video}${taskFileEnding}" and submit again.`,
  ];
}

function quotePrompt(prompt: string): string {
  return prompt.length > longestPrompt ? `"${prompt.slice(0, longestPrompt)}" …` : `"${prompt}"`;
}
