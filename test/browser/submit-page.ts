/** A page's module: an application that submits, for the measurement of docs/pay-once.md. */

import {
  type RunningSubmit,
  type SubmitEnd,
  type SubmitSettings,
  startSubmit,
} from '../client/pay-once/pay-once-submit.ts';

let running: RunningSubmit | undefined;

/** The functions that a test calls. */
export const program = {
  /** Submits; resolves when the submit has ended. */
  submit(settings: SubmitSettings): Promise<SubmitEnd> {
    running = startSubmit(settings);
    return running.end;
  },
  /** Aborts the submit that is under way. */
  async abort(): Promise<void> {
    await running?.abort();
  },
};

/** Their type. */
export type SubmitProgram = typeof program;
