/** Changes of tasks that somebody tells of, so that a wait need not guess when to ask. */

import type { TaskChanges } from '../tasks/connection.ts';
import type { ChangeSource } from './change-source.ts';
import { ChangeWatch } from './change-watch.ts';
import { type EventSourceClass, eventStream } from './event-stream.ts';

/** Options of following a stream. */
export interface FollowOptions {
  /**
   * The class that reads the stream. Node has none by default; the package `eventsource` has one.
   *
   * @default the global `EventSource`; where there is none, nothing is followed
   */
  readonly EventSource?: EventSourceClass | undefined;
}

/**
 * Follows changes of tasks. A gateway with this as its option `changes` polls a task as soon as it may have changed, at most
 * once a second, and at its usual pace otherwise. The stream is open only while somebody waits. If it fails, the usual pace
 * remains.
 *
 * @param source the address of a stream of server-sent events, such as a mock's `/__mock/changes`; or someone in this process
 *   who tells of changes, such as a mock
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
