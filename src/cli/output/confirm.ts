/** Questions on the terminal. */

import { createInterface } from 'node:readline/promises';
import { printable } from '../../printable.ts';

/**
 * Asks a question that is answered by `y` or `yes`. Anything else means no.
 *
 * @throws the signal's reason, if it is aborted
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${printable(question)} [y/N] `, { signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    terminal.close();
  }
}
