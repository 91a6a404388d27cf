/** The exit codes of the command, and the error that carries one. */

/** Exit codes and their meaning, as the help shows them. */
export const exitCodes = {
  0: 'done',
  1: 'it failed; the message says why',
  2: 'the command is wrong; nothing was sent',
  3: 'the task failed or was cancelled',
  4: 'the wait timed out; the task continues',
  5: 'a task may exist; check before you submit again',
  6: 'the gateway breaks a statement of its contract',
  7: 'the gateway breaks only what its contract infers',
  8: 'the gateway could not be checked completely',
  129: 'the terminal was closed; the task continues',
  130: 'interrupted by Ctrl+C; the task continues',
  143: 'terminated; the task continues',
} as const;

/** The exit codes of the commands that examine a gateway, for their help. */
export const examinationHelp = `Further exit codes of this command:
  0    everything observed conforms to the contract
  6    a statement of the gateway's documents is broken
  7    only statements that the contract infers are broken
  8    it could not be run, or not completely`;

/** An exit code. */
export type ExitCode = keyof typeof exitCodes;

/** Options of a {@link CommandError}. */
export interface CommandErrorOptions extends ErrorOptions {
  /** @default 1 */
  readonly exitCode?: ExitCode;
  /** Lines that follow the message: what to do next, and the commands for it. */
  readonly hints?: readonly string[];
}

/** A failure that is reported in a few lines, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;
  readonly hints: readonly string[];

  /** @param message what happened, and what to do about it, in one line */
  constructor(message: string, { exitCode = 1, hints = [], ...options }: CommandErrorOptions = {}) {
    super(message, options);
    this.exitCode = exitCode;
    this.hints = hints;
  }
}

/** A mistake in the command line. Nothing has been sent. */
export function usageError(
  message: string,
  options: Omit<CommandErrorOptions, 'exitCode'> = {},
): CommandError {
  return new CommandError(message, { ...options, exitCode: 2 });
}

/** The code of a system error, such as `ENOENT`. Undefined for any other value. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The message of a thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
