/**
 * State of a mock: what the shell around the core loads before a decision, and commits after it. A store in memory
 * answers at once; one elsewhere may answer with promises. A decision is plain data and follows from what was loaded
 * alone, so that a store whose state has changed meanwhile can have it made again.
 */

import type { Changes, Fault, Known, LogEntry, Needs } from '../core/call.ts';
import type { RequestCaller } from '../core/caller.ts';
import type { Task } from '../core/tasks/task-state.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { Exchange } from './memory/exchange.ts';

/** State of one gateway, and what it shares with the others. All moments are in milliseconds of Unix time. */
export interface GatewayStore {
  /** Brings in the changes that others have made. */
  refresh(): MaybePromise<void>;
  /** Takes the fault of a request, if one is meant for it. */
  takeFault(operation: string | undefined, caller: RequestCaller): MaybePromise<Fault | undefined>;
  /**
   * Begins to decide a call.
   *
   * @param isFresh true if the changes of others were brought in before
   */
  begin(isFresh: boolean): Transaction;
  /** The task that has an id or an alias. */
  task(id: string, now: number): MaybePromise<Task | undefined>;
  /** The file that was uploaded under a name. */
  upload(name: string): MaybePromise<File | undefined>;
}

/** One decision, from what it rests on to what it changes. */
export interface Transaction {
  /** Loads what the decision rests on. */
  load(needs: Needs, now: number): MaybePromise<Known>;
  /**
   * Keeps what the decision changes, and writes its log entry with the bodies.
   *
   * @returns false if what it rests on has changed meanwhile: nothing is kept, and it has to be made again
   */
  commit(
    changes: Changes | undefined,
    entry: LogEntry,
    now: number,
    exchange: Exchange,
  ): MaybePromise<boolean>;
}
