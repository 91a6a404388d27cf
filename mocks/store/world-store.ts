/**
 * Storage of a mock's state outside of its memory: it survives the process, and replicas share it. Memory stays the place
 * where a mock reads; a store keeps each change before it is answered, and brings in the changes of others.
 */

import type { Fault, LogEntry } from '../core/call.ts';
import type { Bucket } from '../core/contract/rate-limiter.ts';
import type { KeptDelivery, QueuedWebhookFault } from '../core/delivery-record.ts';
import type { ScenarioSettings } from '../core/tasks/scenario-wish.ts';
import type { Task } from '../core/tasks/task-state.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { ClockSettings } from '../mock-clock.ts';
import type { Exchange } from './memory/exchange.ts';

/** The store of a mock, in which each world has a part of its own. */
export interface Store {
  readonly kind: 'sqlite' | 'valkey';
  /** True if other processes may change it at the same time. */
  readonly isShared: boolean;
  /** The number of operations that have failed so far. */
  readonly errors: number;
  /**
   * Opens the part of a world.
   *
   * @param seed the seed of its ids: two mocks of different seeds cannot share a world
   */
  open(world: string, seed: string, memory: WorldMemory): WorldStore;
  /** The worlds that are kept, the one that was used last at the end. */
  worlds(): MaybePromise<readonly KeptWorldName[]>;
  /** Notes that a world was used; calls in the same minute may be passed over. */
  touch(world: string): void;
  /** Forgets a world, unless another process has used it in the last milliseconds given. */
  forget(world: string, idle: number): void;
  /**
   * Asks whether it can be reached.
   *
   * @throws StoreError if it cannot
   */
  check(): Promise<void>;
  /** Writes what is still to be written, and lets go of the store. */
  close(): Promise<void>;
}

/** A world that is kept. */
export interface KeptWorldName {
  readonly id: string;
  /** In milliseconds of Unix time, whatever its clock says. */
  readonly lastUsed: number;
}

/** The kept state of one world. All methods throw, or reject with, a `StoreError` if the store cannot be reached. */
export interface WorldStore {
  /** Gives out the numbers of tasks and uploads; undefined where those in memory are the only ones. */
  readonly numbers: NumberSource | undefined;
  /**
   * Brings memory up to date: everything is there afterwards that was kept before this call.
   *
   * @param withRequests true to bring in the log of requests and the deliveries, too
   */
  refresh(withRequests?: boolean): MaybePromise<void>;
  /**
   * Keeps changes, all or none. They are kept, as far as the store can tell, when this returns.
   *
   * @returns undefined if they rest on rules that have changed meanwhile; then nothing is kept
   */
  keep(changes: StateChanges): MaybePromise<Kept | undefined>;
  /** Keeps the log entry of a request that has changed nothing. Nobody waits for it. */
  append(request: KeptRequest): void;
  /** A file that was uploaded. */
  upload(gateway: string, name: string): MaybePromise<File | undefined>;
  /**
   * Takes on an attempt of a delivery, which no other replica then makes.
   *
   * @param attempt names the delivery and counts its attempts
   * @param lease milliseconds after which another replica may take it on all the same
   */
  claim(attempt: string, lease: number): MaybePromise<boolean>;
}

/** Numbers that no two replicas get. They begin at 1; those of one replica are the lowest that are free. */
export interface NumberSource {
  take(counter: Counter): MaybePromise<number>;
  /** Gives a number back that was not used. */
  giveBack(counter: Counter, number: number): void;
}

/** A series of numbers: tasks of all gateways, and tasks or uploads of one. */
export type Counter = 'tasks' | `tasks ${string}` | `uploads ${string}`;

/** Result of keeping changes. */
export interface Kept {
  /** The version of the rules afterwards. */
  readonly version: number;
  /** The number of the request in the log; undefined where the log in memory counts. */
  readonly requestNumber?: number | undefined;
}

/** Changes that belong together. */
export interface StateChanges {
  /** The version of the rules that they rest on. Undefined if they hold in any case. */
  readonly basis?: number | undefined;
  /** True to forget everything else first. */
  readonly isReset?: boolean;
  /** The rules as they are from now on. */
  readonly rules?: Rules | undefined;
  /** Tasks that are new or have another plan. */
  readonly tasks?: readonly KeptTask[];
  readonly upload?: KeptUpload | undefined;
  /** US dollars that a gateway would bill for them. */
  readonly cost?: { readonly gateway: string; readonly amount: number } | undefined;
  readonly request?: KeptRequest | undefined;
  readonly deliveries?: readonly KeptDelivery[];
}

/** The small state that decisions rest on. It is kept as a whole; each change of it has a higher version. */
export interface Rules {
  readonly clock: ClockSettings;
  /** When the world was made or reset last, in milliseconds of Unix time on the mock's clock. */
  readonly began: number;
  readonly scenario: ScenarioSettings | null;
  readonly faults: readonly Fault[];
  readonly webhookFaults: readonly QueuedWebhookFault[];
  /** The buckets of rate limits, by gateway. */
  readonly buckets: Readonly<Record<string, readonly Bucket[]>>;
}

/** A task with all that is needed to find it. It is plain data, as JSON has it. */
export interface KeptTask {
  readonly task: Task;
  /** A hash of the API key of its submit, for which its caller's own id counts; null without a key. */
  readonly owner: string | null;
  /** Its number among those of its gateway. */
  readonly serial: number;
  /** When it may be forgotten, in milliseconds of Unix time on the mock's clock; null if it never ends. */
  readonly forgottenAt: number | null;
}

/** A file that was uploaded. */
export interface KeptUpload {
  readonly gateway: string;
  readonly name: string;
  /** Its number among those of its gateway. */
  readonly serial: number;
  readonly file: File;
}

/** A request with its bodies. Neither contains an API key. */
export interface KeptRequest {
  readonly entry: LogEntry;
  readonly exchange: Exchange | undefined;
}

/** Counts that follow from what is kept. */
export interface KeptCounts {
  /** The number of tasks of all gateways so far. */
  readonly tasks: number;
  /** The same of each gateway, with its uploads, and the US dollars that it would have billed. */
  readonly gateways: Readonly<
    Record<string, { readonly tasks: number; readonly uploads: number; readonly spent: number }>
  >;
}

/** The memory of a world, as its store fills it. */
export interface WorldMemory {
  /** The rules of a mock that has kept nothing yet. */
  readonly rules: Rules;
  /** Forgets everything: it was reset elsewhere, or is read anew. */
  clear(): void;
  setRules(rules: Rules, version: number): void;
  /**
   * Adds tasks in the order of their numbers, and gives those that are there their plans. What has come of their deliveries
   * has to be there before: a task that has ended begins its own otherwise.
   */
  putTasks(tasks: readonly KeptTask[]): void;
  setCounts(counts: KeptCounts): void;
  /** The last requests, the oldest first, and how many there were. */
  setRequests(requests: readonly KeptRequest[], count: number, billable: number): void;
  putDeliveries(deliveries: readonly KeptDelivery[]): void;
}
