/** The tasks of an application, for any framework: they survive reloads, and one tab polls for all. */

import { SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import { assertNumber, count } from '../number-range.ts';
import { randomId } from '../random-id.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Clock, DownloadOptions, SubmitOptions, Task, TaskHandle } from '../types.ts';
import { answered, type EntryChange, failureOf, type TaskEntry } from './entry.ts';
import { SharedEntries } from './shared-entries.ts';
import { SharedPolling } from './shared-polling.ts';
import { tabLocks } from './tab-locks.ts';
import { browserStorage, type TaskStorage } from './task-storage.ts';

/** The part of a gateway that a store uses. */
export interface ResumableGateway<AnyTask extends Task = Task> {
  readonly name: string;
  readonly baseUrl: string;
  resume(handle: TaskHandle | string): AnyTask;
}

/** A resumed task of a gateway. */
export type TaskOf<Gateway extends ResumableGateway> = ReturnType<Gateway['resume']>;

/** Options of a store. */
export interface TaskStoreOptions<Gateway extends ResumableGateway> {
  /** The client of the gateway. */
  readonly gateway: Gateway;
  /**
   * Name of the store. Stores of the same name share their tasks, in all tabs of the origin.
   *
   * @default the gateway's name and base URL
   */
  readonly name?: string | undefined;
  /**
   * Storage for the tasks. It holds `info` as far as `JSON.stringify` keeps it, and never the API key.
   *
   * @default `browserStorage()`: `localStorage` in a page, memory elsewhere
   */
  readonly storage?: TaskStorage | undefined;
  /**
   * Maximum number of tasks that have ended. The oldest are removed first.
   *
   * @default 100
   */
  readonly limit?: number | undefined;
  /**
   * Called if a task could not be stored, for example since the storage is full. The task continues, but does not
   * survive a reload.
   */
  readonly onStorageError?: ((error: unknown) => void) | undefined;
  /**
   * The clock of the page. A test passes the one of its gateway.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

/** Options of a submit through a store. */
export interface StoreSubmitOptions<Info> {
  /** Data of the application, such as the prompt. The entry keeps it as JSON. */
  readonly info?: Info | undefined;
  /**
   * Key of the entry.
   *
   * @default a random one, see {@link newTaskKey}
   */
  readonly key?: string | undefined;
}

/** Submits a task. Pass `options` on to the gateway's method. */
export type StartTask<Source> = (source: Source, options: SubmitOptions) => Promise<Task>;

/**
 * The tasks of one gateway: a list of entries to show, and actions on them. One tab polls for all, and all tabs show
 * the same. A store does nothing until it is used or has a subscriber, so it can be created while a server renders.
 */
export class TaskStore<Gateway extends ResumableGateway, Info = unknown> {
  readonly gateway: Gateway;
  readonly #clock: Clock;
  readonly #entries: SharedEntries<Info>;
  readonly #polling: SharedPolling<Info>;
  /** Set while the store is open. */
  #life: AbortController | undefined;

  constructor({
    gateway,
    name: given = `${gateway.name} ${gateway.baseUrl}`,
    storage = browserStorage(),
    limit = 100,
    onStorageError,
    clock = systemClock,
  }: TaskStoreOptions<Gateway>) {
    assertNumber('limit', limit, count);
    const name = `video-gateway-kit ${given}`;
    this.gateway = gateway;
    this.#clock = clock;
    this.#entries = new SharedEntries({
      name,
      storage,
      limit,
      onStorageError,
      onNews: (key) => this.#polling.pursue(key),
    });
    this.#polling = new SharedPolling({
      name,
      entries: this.#entries,
      locks: tabLocks(storage, newTaskKey()),
      clock,
      resume: (handle) => gateway.resume(handle),
    });
  }

  /** The entries, newest first. The same array until something changes. */
  readonly getSnapshot = (): readonly TaskEntry<Info>[] => this.#entries.snapshot;

  /** The entries while a server renders: always empty. */
  readonly getServerSnapshot = (): readonly TaskEntry<Info>[] => none;

  /** Calls a listener after each change. Returns a function that unsubscribes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = this.#entries.subscribe(listener);
    this.#open();
    return unsubscribe;
  };

  /** The entry of a key. Undefined if there is none. */
  get(key: string): TaskEntry<Info> | undefined {
    return this.#entries.get(key);
  }

  /** True if this tab polls for all. */
  get isPolling(): boolean {
    return this.#polling.isLeading;
  }

  /**
   * Submits a task and stores it. Never throws: errors are in the entry.
   *
   * @param start calls one of the gateway's methods
   * @returns the entry, as soon as the gateway has accepted or refused the task
   * @example
   * ```ts
   * const { error } = await store.submit(
   *   (gateway, options) => gateway.generateVideo({ model: 'grok-video-1.0', prompt }, options),
   *   { info: { prompt } },
   * );
   * ```
   */
  submit(start: StartTask<Gateway>, options: StoreSubmitOptions<Info> = {}): Promise<TaskEntry<Info>> {
    return this.#submit((callOptions) => start(this.gateway, callOptions), options);
  }

  /**
   * Submits a task that is made from another one, such as a remix. Never throws: errors are in the entry.
   *
   * @throws RangeError if the entry has no task
   */
  submitFrom(
    key: string,
    start: StartTask<TaskOf<Gateway>>,
    options: StoreSubmitOptions<Info> = {},
  ): Promise<TaskEntry<Info>> {
    const source = this.task(key);
    return this.#submit((callOptions) => start(source, callOptions), options);
  }

  /** Stores and polls a task that was submitted elsewhere. */
  add(task: Task | TaskHandle, { info, key = newTaskKey() }: StoreSubmitOptions<Info> = {}): TaskEntry<Info> {
    this.#open();
    const handle = 'toJSON' in task ? task.toJSON() : task;
    const entry = this.#newEntry(info, { key, phase: 'waiting', handle, id: handle.locators[0][1] });
    this.#entries.put(entry);
    this.#polling.pursue(entry.key);
    return entry;
  }

  /**
   * The task of an entry, to call its methods.
   *
   * @throws RangeError if the entry has no task
   */
  task(key: string): TaskOf<Gateway> {
    this.#open();
    const { handle } = this.get(key) ?? {};
    if (handle === undefined) throw new RangeError(`There is no task with the key ${key} yet`);
    // `resume` has the type of the gateway's tasks.
    return this.gateway.resume(handle) as TaskOf<Gateway>;
  }

  /**
   * Downloads the video of an entry, even if only the client can fetch it.
   *
   * @throws RangeError if the entry has no task
   * @throws whatever `wait` and `download` of a task throw
   */
  async download(key: string, options: DownloadOptions = {}): Promise<Blob> {
    const video = await this.task(key).wait({ signal: options.signal });
    return video.download(options);
  }

  /** Stops polling a task, in all tabs. The task itself continues, and is billed. */
  stop(key: string): void {
    this.#open();
    if (this.get(key)?.phase !== 'waiting') return;
    this.#entries.change(key, { phase: 'paused', retry: undefined });
    this.#polling.pursue(key);
  }

  /**
   * Resumes polling of a task that was stopped, timed out or could not be queried, or whose submit was not confirmed.
   */
  resume(key: string): void {
    this.#open();
    const { handle, phase } = this.get(key) ?? {};
    if (handle === undefined || (phase !== 'paused' && phase !== 'failed')) return;
    this.#entries.change(key, { phase: 'waiting', error: undefined });
    this.#polling.pursue(key);
  }

  /**
   * Removes an entry, in all tabs. The task itself continues. Does nothing while the submit is under way, since it may
   * be billed.
   */
  remove(key: string): void {
    this.#open();
    if (this.get(key)?.phase === 'submitting') return;
    this.#entries.remove(key);
    this.#polling.pursue(key);
  }

  /**
   * Stops all work of the store in this tab, except submits. Stored tasks remain. The store reopens when it is used
   * again.
   */
  close(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  /** Reads the stored tasks, listens to other tabs, and gets ready to poll, unless it is already open. */
  #open(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#entries.open(signal);
    void this.#polling.run(signal);
  }

  async #submit(
    start: (options: SubmitOptions) => Promise<Task>,
    { info, key = newTaskKey() }: StoreSubmitOptions<Info>,
  ): Promise<TaskEntry<Info>> {
    this.#open();
    const entry = this.#newEntry(info, { key, phase: 'submitting' });
    await this.#polling.whileSubmitting(key, async () => {
      this.#entries.put(entry);
      this.#entries.change(key, await this.#send(key, start));
    });
    this.#polling.pursue(key);
    return this.#entries.get(key) ?? entry;
  }

  /** Submits a task, and returns the change of its entry. */
  async #send(key: string, start: (options: SubmitOptions) => Promise<Task>): Promise<EntryChange<Info>> {
    try {
      const task = await start({
        onRetry: (event) => this.#polling.showRetry(key, event),
        // Stored before the submit is sent: after a reload, the task is looked up by it.
        onHandle: (handle) => this.#entries.change(key, { handle }),
      });
      const entry = this.#entries.get(key);
      const answer = entry && answered(entry, task, this.#clock.now());
      return { ...answer, phase: 'waiting', handle: task.toJSON(), id: task.id };
    } catch (error) {
      const isRefused = !(error instanceof SubmitUnconfirmedError);
      return {
        phase: 'failed',
        error: failureOf(error),
        retry: undefined,
        ...(isRefused && { handle: undefined }),
      };
    }
  }

  #newEntry(
    info: Info | undefined,
    fields: Pick<TaskEntry<Info>, 'key' | 'phase' | 'handle' | 'id'>,
  ): TaskEntry<Info> {
    const createdAt = this.#clock.now();
    return { ...fields, info, createdAt, shownProgress: 0, revision: 1 };
  }
}

/** The snapshot of a server. */
const none: readonly never[] = [];

/** A random key, unique across tabs. */
export function newTaskKey(): string {
  return randomId();
}
