/** Servers that run until they are interrupted. */

import { CommandError, systemCode } from '../exit-codes.ts';

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
    // The terminal has printed ^C. Begin a new line.
    if (process.stdout.isTTY) console.log();
    stop();
  });
}
