/** What a task needs of its gateway. */

import type { Tasks } from '../generated/lifecycle.ts';
import type { Send } from './answer.ts';
import type { CallOptions } from './call-options.ts';
import type { Clock } from './clock.ts';
import type { PollOptions } from './options.ts';
import type { Task } from './task.ts';
import type { FetchVideo } from './video.ts';

/** A gateway as its tasks see it. */
export interface Connection {
  /** Where it is served, without a slash at the end. */
  readonly baseUrl: string;
  readonly tasks: Tasks;
  /** When to ask, in seconds, where it is to be other than the contract says. */
  readonly poll: PollOptions | undefined;
  readonly send: Send;
  readonly fetchVideo: FetchVideo;
  /** Submits a task; made from another, if the id of that is given, which the body does not name. */
  readonly submit: (
    operationId: string,
    source: string | undefined,
    body: object,
    options?: CallOptions,
  ) => Promise<Task>;
  readonly clock: Clock;
  /** The tasks that somebody waits for, by id, so that one which is resumed twice is still asked for once. */
  readonly awaited: Map<string, Task>;
}
