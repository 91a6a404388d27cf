/**
 * A gateway's state: loaded before a decision and committed after it. The memory store answers synchronously; other
 * stores may return promises. A decision is plain data that depends only on the loaded state, so it can be repeated if
 * that state has changed before the commit.
 */

import type { Changes, Fault, Known, LogEntry, Needs } from '../core/call.ts';
import type { RequestCaller } from '../core/caller.ts';
import type { Task } from '../core/tasks/task-state.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { Exchange } from './memory/exchange.ts';

/** State of one gateway, including the state that all gateways share. All times are in milliseconds of Unix time. */
export interface GatewayStore {
  /** Loads the changes of other replicas. */
  refresh(): MaybePromise<void>;
  /** Takes the next fault that applies to a request. */
  takeFault(operation: string | undefined, caller: RequestCaller): MaybePromise<Fault | undefined>;
  /**
   * Starts the decision of a call.
   *
   * @param isFresh true right after a {@link refresh}
   */
  begin(isFresh: boolean): Transaction;
  /** The task with an id or an alias. */
  task(id: string, now: number): MaybePromise<Task | undefined>;
  /** An uploaded file by its name. */
  upload(name: string): MaybePromise<File | undefined>;
}

/** One decision: loads its inputs and commits its changes. */
export interface Transaction {
  /** Loads the inputs of the decision. */
  load(needs: Needs, now: number): MaybePromise<Known>;
  /**
   * Commits the changes of the decision, and its log entry with the bodies.
   *
   * @returns false if the inputs have changed since they were loaded: nothing is committed, so decide again
   */
  commit(
    changes: Changes | undefined,
    entry: LogEntry,
    now: number,
    exchange: Exchange,
  ): MaybePromise<boolean>;
}
