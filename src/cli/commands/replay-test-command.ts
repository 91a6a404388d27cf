/** `video-gateway replay-test`: writes tests of the client from a recording. */

import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandError, messageOf, systemCode, usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { writeOut } from '../output/streams.ts';
import { parseFileName } from '../request/option-parsers.ts';

/** Adds the command. */
export function addReplayTestCommand(program: Command): void {
  program
    .command('replay-test')
    .summary('write tests of the client from a recording')
    .description(
      'Writes a Vitest file from a recording, with a test for each task. The test submits the task to a mock that ' +
        "replays the answers, and expects the client's current result. If that result is wrong, you have found a bug: " +
        'correct the expectation. The file contains the answers, and no longer needs the recording.',
    )
    .argument('<recording>', 'the folder of a recording, a story of it, or a HAR file')
    .option('-o, --output <file>', 'write it to a file', parseFileName)
    .option('--force', 'overwrite the file')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} replay-test recording -o recording.test.ts
  $ ${invocation()} replay-test session.har -o session.test.ts`,
    )
    .action(async (path: string, { output, force }: { output?: string; force?: true }) => {
      const text = await textOf(path);
      if (output === undefined || output === '-') await writeOut(text);
      else await write(output, text, force);
    });
}

async function textOf(path: string): Promise<string> {
  // Only this command loads the mock.
  const { replayTest } = await import('../recording/replay-test.ts');
  const { readStories } = await import('../recording/read-stories.ts');
  const text = await replayTest(readStories(path));
  if (text === '') throw new CommandError(`${path}: there is no request about a task of a gateway.`);
  return text;
}

async function write(file: string, text: string, force: true | undefined): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    // Its expectations may have been corrected by hand.
    if (systemCode(cause) === 'EEXIST')
      throw usageError(`"${file}" exists. Choose another --output, or overwrite it with --force.`, { cause });
    throw new CommandError(`"${file}" cannot be written: ${messageOf(cause)}`, { cause });
  }
}
