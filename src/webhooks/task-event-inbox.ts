/** Ends the waits for a task as soon as a webhook reports its end. */

import type { Webhooks } from '../../generated/webhooks.ts';
import { textAt } from '../bodies/json.ts';
import type { Connection, TaskEvents, Watch, WatchedPoller } from '../tasks/connection.ts';
import type { Clock, TaskUpdate } from '../types.ts';
import { type EndEvent, isEnd } from './event-update.ts';
import { EventWatch } from './event-watch.ts';
import { isEvent, isKnownEvent } from './webhook-event.ts';

/** Minimum time between two queries of a task whose end a webhook reports, in milliseconds. */
const eventSpacing = 60_000;

/** Lifetime of an event for later waits, in milliseconds, and maximum number of stored events. */
const limits = { age: 600_000, count: 1000 };

/** A stored event. */
interface StoredEvent extends EndEvent {
  /** The caller's own id of the task. Undefined if its submit had none. */
  readonly callerId: string | undefined;
  readonly receivedAt: number;
}

/** The events of one gateway, and the waits for them. */
export class TaskEventInbox implements TaskEvents {
  readonly #webhooks: Webhooks;
  readonly #clock: Clock;
  readonly #isExpected: boolean | undefined;
  #hasArrived = false;
  /** By the gateway's id of the task, in the order of arrival. */
  readonly #events = new Map<string, StoredEvent>();
  /** By the id of the wait: the gateway's, or the caller's own. */
  readonly #watches = new Map<string, Set<EventWatch>>();

  /** When a poller last polled, by its own stopwatch. */
  readonly #polledAt = new WeakMap<WatchedPoller, number>();

  /** @param isExpected true if webhooks are expected from the start, false if never, undefined after the first one */
  constructor(webhooks: Webhooks, clock: Clock, isExpected: boolean | undefined) {
    this.#webhooks = webhooks;
    this.#clock = clock;
    this.#isExpected = isExpected;
  }

  /** An end is final: an older answer that arrives later does not change it. */
  merge(known: TaskUpdate | undefined, answered: TaskUpdate): TaskUpdate {
    return known && isEnd(known) && !isEnd(answered) ? known : answered;
  }

  watch(connection: Connection, id: string, poller: WatchedPoller): Watch {
    const watches = this.#watches.get(id) ?? new Set();
    const watch = new EventWatch(connection, id, poller, {
      spacing: () => ((this.#isExpected ?? this.#hasArrived) ? eventSpacing : 0),
      polledAt: this.#polledAt,
      stop: () => {
        watches.delete(watch);
        if (watches.size === 0) this.#watches.delete(id);
      },
    });
    this.#watches.set(id, watches.add(watch));
    this.#forget();
    const event = this.#events.get(id);
    if (event) watch.receive(event);
    // The id may belong to an earlier task: a query decides.
    else if ([...this.#events.values()].some(({ callerId }) => callerId === id)) watch.pollAtOnce();
    return watch;
  }

  /**
   * Handles an event.
   *
   * @returns true if the event has ended a wait
   */
  apply(event: unknown): boolean {
    if (!isEvent(event) || !isKnownEvent(event)) return false;
    const { taskEvents } = this.#webhooks;
    const row = Object.hasOwn(taskEvents, event.type) ? taskEvents[event.type] : undefined;
    const id = row && textAt(event, row.at.id);
    if (!row || id === undefined) return false;
    this.#hasArrived = true;
    this.#forget();
    // The first end is final: ignore repeated and late events.
    if (this.#events.has(id)) return false;
    const callerId = textAt(event, row.at.callerId ?? '');
    const ended: StoredEvent = { id, callerId, row, event, receivedAt: this.#clock.now() };
    this.#events.set(id, ended);
    this.#forget();
    const watches = [...new Set([id, callerId])].flatMap((key) => [...(this.#watches.get(key ?? '') ?? [])]);
    return watches.map((watch) => watch.receive(ended)).includes(true);
  }

  /** Drops old events, and the oldest ones if there are too many. */
  #forget(): void {
    const oldest = this.#clock.now() - limits.age;
    for (const [id, { receivedAt }] of this.#events) {
      if (receivedAt > oldest && this.#events.size <= limits.count) return;
      this.#events.delete(id);
    }
  }
}
