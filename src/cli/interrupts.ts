/** Ctrl+C, and being told to end, for commands that have something to put in order before. */

import { CommandError } from './exit.ts';

/** What is known of interruptions. */
export interface Interrupts {
  /** Aborted by an interruption, with the error that the command ends with. */
  readonly signal: AbortSignal;
  /** That error, also while the abort is put off; undefined if there was no interruption. */
  readonly reason: CommandError | undefined;
  /**
   * Runs something that only a second interruption aborts. The first one aborts what comes after it.
   *
   * @param onFirst is told of the first one, at once
   */
  postpone<Value>(run: () => Promise<Value>, onFirst: () => void): Promise<Value>;
}

/** Begins to watch for interruptions; the process does not end by itself any more. */
export function watchInterrupts(): Interrupts {
  const controller = new AbortController();
  let reason: CommandError | undefined;
  let postponed: (() => void) | undefined;
  const interrupt = (name: 'SIGINT' | 'SIGTERM') => {
    const tell = reason === undefined ? postponed : undefined;
    reason ??= new CommandError('Interrupted.', { exitCode: name === 'SIGINT' ? 130 : 143 });
    if (tell) tell();
    else controller.abort(reason);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, interrupt);
  return {
    signal: controller.signal,
    get reason() {
      return reason;
    },
    async postpone(run, onFirst) {
      postponed = onFirst;
      try {
        return await run();
      } finally {
        postponed = undefined;
        if (reason) controller.abort(reason);
      }
    },
  };
}
