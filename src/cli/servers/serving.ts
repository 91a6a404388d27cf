/** Servers that run until they are interrupted. */

import { systemClock } from '../../transport/system-clock.ts';
import type { Clock } from '../../types.ts';
import { CommandError, systemCode } from '../exit-codes.ts';
import { sameKeystroke } from '../output/interrupts.ts';

/** The error to report when a server cannot listen. */
export function listenError(error: unknown, port: number, host: string): unknown {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} is in use. Choose another one with --port, or 0 for any free port.`,
        { cause: error },
      );
    case 'EACCES':
      return new CommandError(`Port ${port} needs privileges. Choose one above 1023 with --port.`, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(
        `The address "${host}" of --host does not belong to this machine. Leave it out, or use 0.0.0.0 for all addresses.`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** Runs a function once the user interrupts the command or it is terminated. */
export function onInterrupt(stop: () => void): void {
  process.once('SIGTERM', stop);
  process.once('SIGINT', () => {
    beginLine();
    stop();
  });
}

/** Begins a new line on a terminal, which has printed ^C. */
function beginLine(): void {
  if (process.stdout.isTTY) console.log();
}

/** Parts of a process that is asked to stop. */
interface StoppedProcess {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * Runs a function once the process is asked to stop. A second request, a second later or more, ends the process at once.
 *
 * @param stop has the time that it needs; the process ends when nothing is left to do
 */
export function onStop(
  stop: () => void,
  stopped: StoppedProcess = process,
  { monotonic = systemClock.now }: Pick<Clock, 'monotonic'> = systemClock,
): void {
  let firstAt: number | undefined;
  const ask = (exitCode: number) => {
    if (firstAt === undefined) {
      firstAt = monotonic();
      stop();
    } else if (monotonic() - firstAt > sameKeystroke) stopped.exit(exitCode);
  };
  stopped.on('SIGTERM', () => ask(143));
  stopped.on('SIGINT', () => {
    beginLine();
    ask(130);
  });
}
