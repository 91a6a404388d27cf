/** Reported changes of tasks, so that a wait does not have to guess when to poll. */

import type { TaskChanges } from '../tasks/connection.ts';
import type { ChangeSource } from './change-source.ts';
import { ChangeWatch } from './change-watch.ts';
import { type EventSourceClass, eventStream } from './event-stream.ts';

/** Options of {@link followChanges}. */
export interface FollowOptions {
  /**
   * The class that reads the stream. Node has none by default; the package `eventsource` has one.
   *
   * @default the global `EventSource`; without one, no changes are reported
   */
  readonly EventSource?: EventSourceClass | undefined;
}

/**
 * Follows changes of tasks. Pass it as the option `changes` of a gateway: then a task is polled as soon as it may have
 * changed, at most once a second, and otherwise at the usual interval. The stream is open only during a wait. If it
 * fails, the usual interval remains.
 *
 * @param source the address of a stream of server-sent events, such as a mock's `/__mock/changes`; or a source in this
 *   process, such as a mock
 * @throws TypeError if the address is not valid
 * @example
 * ```ts
 * const changes = followChanges('http://127.0.0.1:4010/__mock/changes');
 * const gateway = toapis({ apiKey: 'any-key', baseUrl: 'http://127.0.0.1:4010/toapis', changes });
 * ```
 */
export function followChanges(
  source: string | URL | ChangeSource,
  { EventSource }: FollowOptions = {},
): TaskChanges {
  const changes =
    typeof source === 'string' || source instanceof URL ? eventStream(String(source), EventSource) : source;
  return { watch: (...wait) => new ChangeWatch(changes, ...wait) };
}
