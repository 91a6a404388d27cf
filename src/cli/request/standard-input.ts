/** The standard input, which can be read once. */

import { text } from 'node:stream/consumers';
import { usageError } from '../exit-codes.ts';
import { tell } from '../output/streams.ts';

/**
 * Reads the standard input to its end.
 *
 * @param purpose what is read, for messages, such as `the prompt`
 * @throws CommandError if it was read before
 */
export async function readStandardInput(purpose: string): Promise<string> {
  if (process.stdin.readableDidRead) {
    throw usageError(
      `Standard input was already read: ${purpose} cannot come from it, too. Use a file or the environment.`,
    );
  }
  if (process.stdin.isTTY) tell(`Type ${purpose}. Ctrl+D on a new line ends it.`);
  return withoutLastLineBreak(await text(process.stdin));
}

/** A text without the byte order mark and the last line break that editors and `echo` add. */
export function withoutLastLineBreak(content: string): string {
  return content.replace(/^\ufeff/, '').replace(/\r?\n$/, '');
}
