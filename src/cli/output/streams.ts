/** The standard output, for results, and the standard error output, for everything else. */

import { printable } from '../../printable.ts';
import { CommandError, systemCode } from '../exit-codes.ts';

/** The standard output is closed or full. */
export class OutputError extends CommandError {
  /** True if the reader is gone, as in `video-gateway spec toapis | head`. */
  readonly isClosed: boolean;

  constructor(cause: unknown) {
    const code = systemCode(cause);
    super(`The standard output cannot be written (${code ?? 'it is closed'}).`, { cause });
    this.isClosed = code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
  }
}

/** Keeps a failed write from ending the process. `print` reports it. Failed writes to standard error are ignored. */
export function handleStreamErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/**
 * Writes text of this program, or bytes, to the standard output.
 *
 * @throws OutputError if it cannot be written
 */
export function writeOut(chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null | undefined) => (error ? reject(new OutputError(error)) : resolve());
    try {
      process.stdout.write(chunk, done);
    } catch (error) {
      // A file is written synchronously.
      reject(new OutputError(error));
    }
  });
}

/**
 * Prints a line on the standard output.
 *
 * @throws OutputError if it cannot be written
 */
export function print(line: string): Promise<void> {
  return writeOut(`${printable(line)}\n`);
}

/**
 * Prints a value as one line of JSON. Control characters in it are escaped, which does not change the value.
 *
 * @throws OutputError if it cannot be written
 */
export function printJson(value: object): Promise<void> {
  return print(JSON.stringify(value));
}

/** Lines of text. Line breaks within a line are escaped. */
export function formatLines(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** Prints lines on the standard error output. */
export function tell(...lines: readonly string[]): void {
  try {
    process.stderr.write(formatLines(lines));
  } catch {
    // Nobody can read it.
  }
}
