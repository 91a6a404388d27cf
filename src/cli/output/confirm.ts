/** Questions on the terminal. */

import { createInterface } from 'node:readline';
import { printable } from '../../printable.ts';
import { usageError } from '../exit-codes.ts';

/** Streams of a terminal. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks a question. `y` and `yes` mean yes, anything else means no, and so does the end of the input.
 *
 * @throws the signal's reason, if it is aborted
 */
export function confirm(
  question: string,
  signal: AbortSignal,
  { input, output }: TerminalStreams = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  return new Promise<boolean>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    // While it asks, it receives Ctrl+C instead of the process.
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    terminal.on('close', () => resolve(false));
    terminal.question(`${printable(question)} [y/N] `, (answer) => resolve(/^y(es)?$/i.test(answer.trim())));
  }).finally(() => terminal.close());
}

/**
 * Checks that there is a terminal to ask on before a submit.
 *
 * @param occasion the submits that it asks about
 * @throws CommandError if there is none
 */
export function assertTerminal(occasion: 'each submit' | 'the first submit'): void {
  if (process.stdin.isTTY) return;
  throw usageError(
    `There is no terminal to ask on before ${occasion}. To submit without a question, add --yes. Nothing was sent.`,
  );
}
