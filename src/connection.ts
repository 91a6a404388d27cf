/** What a task needs of its gateway. */

import type { Poll, Tasks } from '../generated/lifecycle.ts';
import type { Send } from './answer.ts';
import type { CallOptions } from './call-options.ts';
import type { Clock } from './clock.ts';
import type { Task } from './task.ts';
import type { FetchVideo } from './video.ts';

/** What a submit is made of, beside its body. */
export interface SubmitOptions extends CallOptions {
  /** The task that this one is made from, or its id. */
  readonly source?: Task | string | undefined;
}

/** A gateway as its tasks see it. */
export interface Connection {
  /** The gateway's name. */
  readonly name: string;
  readonly baseUrl: string;
  readonly tasks: Tasks;
  /** When to ask, in seconds, where it is to be other than the contract says. */
  readonly poll: Partial<Poll> | undefined;
  readonly send: Send;
  readonly fetchVideo: FetchVideo;
  readonly submit: (operationId: string, body: object, options: SubmitOptions) => Promise<Task>;
  readonly clock: Clock;
  /** The tasks that somebody waits for, by id, so that one which is resumed twice is still asked for once. */
  readonly awaited: Map<string, Task>;
}
