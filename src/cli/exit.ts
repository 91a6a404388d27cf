/** How the command ends: its exit codes, and what is said when it ends badly. */

/** The exit codes. The help shows them as they stand here. */
export const exitCodes = {
  0: 'done',
  1: 'it did not work; the message says why',
  2: 'the command line is wrong; nothing was sent',
  3: 'the task failed or was cancelled',
  4: 'the wait was over before the task; it goes on',
  5: 'a submit got no answer: a task may exist',
  130: 'interrupted with Ctrl+C; a task goes on',
  143: 'told to end; a task goes on',
} as const;

/** A failure that the user is told of in a sentence, and nothing more. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: keyof typeof exitCodes;

  /** @param message what happened and what to do about it */
  constructor(message: string, options: ErrorOptions & { readonly exitCode?: keyof typeof exitCodes } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 1;
  }
}

/** The error to show for a server that could not be started. */
export function explainListenError(error: unknown, port: number, host: string): unknown {
  // Errors of the system carry a code.
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} is in use. Choose another one with --port, or 0 for any that is free.`,
      );
    case 'EACCES':
      return new CommandError(`Port ${port} needs privileges. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(
        `The address "${host}" of --host is not one of this machine. Leave it out, or use 0.0.0.0 for all.`,
      );
    default:
      return error;
  }
}

/** Runs something once the user interrupts the command or it is told to end. */
export function onInterrupt(stop: () => void): void {
  process.once('SIGTERM', stop);
  process.once('SIGINT', () => {
    // The terminal has written ^C: what comes next begins a line.
    if (process.stdout.isTTY) console.log();
    stop();
  });
}
