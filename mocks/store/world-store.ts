/**
 * Storage of a mock's state outside its memory, which survives the process and can be shared by replicas. A mock still
 * reads from memory; a store saves each change before the mock answers, and loads the changes of other replicas.
 */

import type { Fault, LogEntry } from '../core/call.ts';
import type { Bucket } from '../core/contract/rate-limiter.ts';
import type { QueuedWebhookFault, StoredDelivery } from '../core/delivery-record.ts';
import type { ScenarioSettings } from '../core/tasks/scenario-instruction.ts';
import type { Task } from '../core/tasks/task-state.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { ClockSettings } from '../mock-clock.ts';
import type { Exchange } from './memory/exchange.ts';

/** A mock's store, with a separate part for each world. */
export interface Store {
  readonly kind: 'sqlite' | 'valkey';
  /** True if other processes may change it at the same time. */
  readonly isShared: boolean;
  /** Number of failed operations so far. */
  readonly errors: number;
  /**
   * Opens a world.
   *
   * @param seed the seed of its ids. Mocks with different seeds cannot share a world
   */
  open(world: string, seed: string, memory: WorldMemory): WorldStore;
  /** The stored worlds, least recently used first. */
  worlds(): MaybePromise<readonly WorldUse[]>;
  /** Records the use of a world. Repeated calls within a minute may be ignored. */
  touch(world: string): void;
  /** Deletes a world, unless another process has used it in the last `idle` milliseconds. */
  forget(world: string, idle: number): void;
  /**
   * Checks that the store can be reached.
   *
   * @throws StoreError if it cannot
   */
  check(): Promise<void>;
  /** Writes pending changes and closes the store. */
  close(): Promise<void>;
}

/** A world and its last use. */
export interface WorldUse {
  readonly id: string;
  /** Time of its last use, in milliseconds of Unix time on the system clock. */
  readonly lastUsed: number;
}

/** The stored state of one world. All methods throw or reject with a `StoreError` if the store cannot be reached. */
export interface WorldStore {
  /** Source of the numbers of tasks and uploads; undefined if they are counted in memory. */
  readonly numbers: NumberSource | undefined;
  /**
   * Brings memory up to date with everything that was saved before this call.
   *
   * @param withRequests true to include the log of requests
   */
  refresh(withRequests?: boolean): MaybePromise<void>;
  /**
   * Saves changes atomically. They are durable, as far as the store can tell, when this returns or resolves. Throws or
   * rejects with an `UnconfirmedSaveError` if they may have been saved or not.
   *
   * @returns undefined if `basis` is no longer the current version of the settings: nothing is saved
   */
  save(changes: StateChanges): MaybePromise<Saved | undefined>;
  /** Makes memory as it is stored: it has changes that could not be saved. */
  reload(memory: WorldMemory): void;
  /** Saves the log entry of a request without changes, in the background. */
  append(request: StoredRequest): void;
  /** An uploaded file. */
  upload(gateway: string, name: string): MaybePromise<File | undefined>;
  /**
   * Claims an attempt of a delivery, so that no other replica makes it.
   *
   * @param attempt identifies the delivery and the attempt
   * @param lease milliseconds after which another replica may claim it
   */
  claim(attempt: string, lease: number): MaybePromise<boolean>;
}

/** A source of numbers from 1 that are unique across replicas. Each replica gets the lowest free ones. */
export interface NumberSource {
  take(counter: Counter): MaybePromise<number>;
  /** Returns an unused number. */
  giveBack(counter: Counter, number: number): void;
}

/** A series of numbers: the tasks of all gateways, or the tasks or uploads of one. */
export type Counter = 'tasks' | `tasks ${string}` | `uploads ${string}`;

/** Result of saving changes. */
export interface Saved {
  /** The version of the settings afterwards. */
  readonly version: number;
}

/** Changes to save together. */
export interface StateChanges {
  /** The version of the settings that they depend on. Undefined if they depend on none. */
  readonly basis?: number | undefined;
  /** True to delete all other state first. */
  readonly isReset?: boolean;
  /** The new settings. */
  readonly settings?: WorldSettings | undefined;
  /** Tasks that are new or have a new plan. */
  readonly tasks?: readonly StoredTask[];
  readonly upload?: StoredUpload | undefined;
  /** US dollars that a gateway would bill for them. */
  readonly cost?: { readonly gateway: string; readonly amount: number } | undefined;
  readonly request?: StoredRequest | undefined;
  readonly deliveries?: readonly StoredDelivery[];
}

/** The settings that decisions depend on. They are saved as a whole, and each change increases their version. */
export interface WorldSettings {
  readonly clock: ClockSettings;
  /** Time of creation or of the last reset, in milliseconds of Unix time on the mock's clock. */
  readonly began: number;
  readonly scenario: ScenarioSettings | null;
  readonly faults: readonly Fault[];
  readonly webhookFaults: readonly QueuedWebhookFault[];
  /** The buckets of rate limits, by gateway. */
  readonly buckets: Readonly<Record<string, readonly Bucket[]>>;
}

/** A task with the data to find it again, as plain JSON. */
export interface StoredTask {
  readonly task: Task;
  /** Hash of the API key of its submit, the scope of its caller id; null without a key. */
  readonly owner: string | null;
  /** Its number among the tasks of its gateway. */
  readonly serial: number;
  /** Time after which it may be deleted, in milliseconds of Unix time on the mock's clock; null if it never ends. */
  readonly forgottenAt: number | null;
}

/** An uploaded file. */
export interface StoredUpload {
  readonly gateway: string;
  readonly name: string;
  /** Its number among the uploads of its gateway. */
  readonly serial: number;
  readonly file: File;
}

/** A request with its bodies. Neither contains an API key. */
export interface StoredRequest {
  readonly entry: LogEntry;
  readonly exchange: Exchange | undefined;
}

/** Counts of a world and of its gateways. */
export interface StoredCounts {
  /** Number of tasks of all gateways so far. */
  readonly tasks: number;
  /** By gateway: the numbers of tasks and uploads so far, and the US dollars that it would have billed. */
  readonly gateways: Readonly<
    Record<string, { readonly tasks: number; readonly uploads: number; readonly spent: number }>
  >;
}

/** The in-memory state of a world, which its store fills. */
export interface WorldMemory {
  /** The current settings, which become the stored ones of a new world. */
  readonly settings: WorldSettings;
  /** Deletes everything, because another replica has reset the world or it is about to be reloaded. */
  clear(): void;
  setSettings(settings: WorldSettings, version: number): void;
  /**
   * Adds tasks in the order of their numbers, and updates the plans of known ones. Put their deliveries first: otherwise a
   * task that has ended starts its own.
   */
  putTasks(tasks: readonly StoredTask[]): void;
  setCounts(counts: StoredCounts): void;
  /** Replaces the last requests, oldest first, and the counts of all requests and of billable ones. */
  setRequests(requests: readonly StoredRequest[], count: number, billable: number): void;
  putDeliveries(deliveries: readonly StoredDelivery[]): void;
}
