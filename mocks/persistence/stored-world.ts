/** A world with a store: it saves its changes, and loads those of other replicas. */

import type { StoredDelivery } from '../core/delivery-record.ts';
import type { Task } from '../core/tasks/task-state.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import { type Clock, restoreClock, settingsOf } from '../mock-clock.ts';
import type { MemoryStore, SharedState } from '../store/memory/memory-store.ts';
import { maxTries, StoreError, TooManyChangesError } from '../store/store-error.ts';
import type {
  StateChanges,
  Store,
  StoredCounts,
  StoredRequest,
  StoredTask,
  WorldMemory,
  WorldSettings,
  WorldStore,
} from '../store/world-store.ts';
import type { MockWebhooks } from '../webhooks/mock-webhooks.ts';

/** The state of a gateway in memory. */
export interface GatewayMemory {
  readonly name: string;
  readonly memory: MemoryStore;
}

/** The state of a world in memory. */
export interface WorldParts {
  readonly clock: Clock;
  /** Time of creation or of the last reset, in milliseconds of Unix time on the mock's clock. */
  readonly beginning: { get(): number; set(moment: number): void };
  readonly seed: string;
  readonly shared: SharedState;
  readonly webhooks: MockWebhooks;
  /** Returns the gateways, whose state a reset replaces. */
  readonly gateways: () => readonly GatewayMemory[];
  /** The deliveries, which are updated with the progress of other replicas. */
  readonly deliveries: { put(deliveries: readonly StoredDelivery[]): void; clear(): void };
  /** Deletes everything in memory. */
  readonly forget: () => void;
}

/** A world with a store. */
export class StoredWorld implements WorldMemory {
  readonly #store: Store;
  readonly #id: string;
  /** Its state in memory and in the store; undefined until it is open. */
  #memory: WorldParts | undefined;
  #worldStore: WorldStore | undefined;
  /** The last saved settings, and their version. */
  #settings: WorldSettings | undefined;
  #version = -1;
  /** True while changes are loaded from the store, so that they are not saved again. */
  #isRestoring = false;
  /** Nesting depth of calls that save their changes at the end. */
  #depth = 0;
  #hasNewSettings = false;
  #isReset = false;
  #plans = new Map<Task, StoredTask>();
  /** Progress of deliveries before the store was open. */
  #early: StoredDelivery[] = [];
  /** Settles when the decision that is changing settings is saved, or has failed to be. */
  #deciding: Promise<void> | undefined;
  /** Settles once changes that programs have made are saved. */
  #written: Promise<void> = Promise.resolve();

  constructor(store: Store, id: string) {
    this.#store = store;
    this.#id = id;
  }

  /**
   * Opens its part of the store. Call it when the state in memory is complete.
   *
   * @throws StoreError if it cannot be opened
   */
  open(parts: WorldParts): void {
    this.#memory = parts;
    this.#worldStore = this.#store.open(this.#id, parts.seed, this);
    // Tasks that ended while no mock was running have just started their deliveries.
    const deliveries = this.#early;
    this.#early = [];
    const hasNewSettings =
      this.#settings !== undefined && JSON.stringify(this.settings) !== JSON.stringify(this.#settings);
    if (deliveries.length > 0 || hasNewSettings) this.#write({ deliveries, settings: this.settings });
  }

  get #parts(): WorldParts {
    return opened(this.#memory);
  }

  get #world(): WorldStore {
    return opened(this.#worldStore);
  }

  /** True if other replicas may change the world. */
  get isShared(): boolean {
    return this.#store.isShared;
  }

  /** The version of the settings in memory. */
  get version(): number {
    return this.#version;
  }

  get numbers(): WorldStore['numbers'] {
    return this.#world.numbers;
  }

  /** Loads the changes of other replicas. */
  refresh(withRequests = false): MaybePromise<void> {
    return this.#world.refresh(withRequests);
  }

  /**
   * Changes the world based on the latest state, and saves the changes before it returns or resolves.
   *
   * @param act makes the changes. It is called again if another replica has changed the world first
   * @throws StoreError if they cannot be saved; memory is as before
   */
  act<T>(act: () => T, triesLeft = maxTries): MaybePromise<T> {
    return andThen(this.refresh(true), () => {
      const basis = this.#version;
      const result = this.during(act);
      const changes = this.#takeChanges();
      if (changes === undefined) return result;
      const saved = this.saveDecision({
        ...changes,
        basis: changes.settings && !changes.isReset ? basis : undefined,
      });
      return andThen(saved, (isSaved) => {
        if (isSaved) return result;
        if (triesLeft <= 1) throw new TooManyChangesError();
        return this.act(act, triesLeft - 1);
      });
    });
  }

  /** Runs an action whose changes the caller saves. */
  during<T>(act: () => T): T {
    this.#depth += 1;
    try {
      return act();
    } finally {
      this.#depth -= 1;
    }
  }

  /**
   * Saves changes.
   *
   * @returns false if they depend on settings that have changed; then nothing is saved
   * @throws StoreError if they cannot be saved; memory is then as it is stored
   */
  save(changes: StateChanges): MaybePromise<boolean> {
    return recovering<boolean>(
      () =>
        andThen(this.#world.save(changes), (saved) => {
          if (saved === undefined) return false;
          if (changes.settings && saved.version >= this.#version) this.#settings = changes.settings;
          this.#version = Math.max(this.#version, saved.version);
          return true;
        }),
      (error) => {
        // Memory already has the settings, the new plans and the reset, but no new task.
        const isReplanned = changes.tasks?.some(({ serial }) => serial === 0);
        if (changes.isReset || isReplanned) this.#world.reload(this);
        else if (changes.settings) this.#restoreSavedSettings();
        throw error;
      },
    );
  }

  /**
   * Saves the changes of a decision. Until they are saved, memory has the settings from before, so that no other decision
   * builds on them; one decision at a time changes settings.
   *
   * @returns false if they depend on settings that have changed; then nothing is saved
   */
  saveDecision(changes: StateChanges): MaybePromise<boolean> {
    const { settings } = changes;
    if (settings === undefined || !this.isShared) return this.save(changes);
    this.#restoreSavedSettings();
    if (this.#deciding) return this.#deciding.then(() => false);
    const saving = Promise.resolve(this.save(changes)).then((isSaved) => {
      if (isSaved && this.#settings === settings) this.#restoreSavedSettings();
      return isSaved;
    });
    const done = () => {
      this.#deciding = undefined;
    };
    this.#deciding = saving.then(done, done);
    return saving;
  }

  /** Returns the settings if they have changed since the last call. */
  takeSettings(): WorldSettings | undefined {
    const settings = this.#hasNewSettings ? this.settings : undefined;
    this.#hasNewSettings = false;
    return settings;
  }

  /** Saves the log entry of a request without changes. */
  append(request: StoredRequest): void {
    this.#world.append(this.numbered(request));
    this.log(request);
  }

  /** The request, with its number if the log in memory assigns it. */
  numbered({ entry, exchange }: StoredRequest): StoredRequest {
    const { count } = this.#parts.shared.log;
    return { entry: this.isShared ? entry : { ...entry, number: count + 1 }, exchange };
  }

  /** Adds a saved entry to the log. */
  log({ entry, exchange }: StoredRequest): void {
    const { log } = this.#parts.shared;
    // A shared log is read from the store on demand.
    if (this.isShared) log.tell(entry);
    else log.add(entry, exchange);
  }

  /** The stored form of a task. */
  storedTask(memory: MemoryStore, task: Task, owner: string | null, serial: number): StoredTask {
    const forgottenAt = memory.tasks.forgottenAt(task);
    return { task, owner, serial, forgottenAt: Number.isFinite(forgottenAt) ? forgottenAt : null };
  }

  /** An uploaded file. */
  upload(gateway: string, name: string): MaybePromise<File | undefined> {
    return this.#world.upload(gateway, name);
  }

  /** Saves a change of the clock, the scenario, the faults or a rate-limit bucket. */
  settingsChanged(): void {
    if (this.#isRestoring || this.#worldStore === undefined) return;
    this.#hasNewSettings = true;
    this.#saveSoon();
  }

  /** Saves a new plan of a task. */
  planChanged(gateway: string, task: Task): void {
    if (this.#isRestoring || this.#worldStore === undefined) return;
    const memory = this.#memoryOf(gateway);
    if (memory === undefined) return;
    this.#plans.set(task, this.storedTask(memory, task, null, 0));
    this.#saveSoon();
  }

  /** Deletes everything, for all replicas. */
  reset(): void {
    this.clear();
    this.#plans.clear();
    this.#parts.deliveries.clear();
    this.#isReset = true;
    this.#hasNewSettings = true;
    this.#saveSoon();
  }

  /** Saves the progress of a delivery. If that fails, the last step is repeated after a restart. */
  saveDelivery(delivery: StoredDelivery): void {
    if (this.#worldStore === undefined) {
      this.#early.push(delivery);
      return;
    }
    try {
      this.#write({ deliveries: [delivery], settings: this.takeSettings() });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  /** Claims an attempt of a delivery. If another replica holds it, this loads that replica's progress. */
  async claim(attempt: string, lease: number): Promise<boolean> {
    if (await this.#world.claim(attempt, lease)) return true;
    await this.refresh(true);
    return false;
  }

  /** Waits until changes that programs have made are saved, or have failed to be. */
  settled(): Promise<void> {
    return this.#written;
  }

  /** The settings in memory. */
  get settings(): WorldSettings {
    const { clock, beginning, shared, webhooks, gateways } = this.#parts;
    const buckets = gateways().map(({ name, memory }) => [name, memory.buckets] as const);
    return {
      clock: settingsOf(clock),
      began: beginning.get(),
      scenario: shared.scenario.current ?? null,
      faults: shared.faults.list,
      webhookFaults: webhooks.faults.list,
      buckets: Object.fromEntries(buckets),
    };
  }

  clear(): void {
    this.#restore(() => this.#parts.forget());
  }

  setSettings(settings: WorldSettings, version: number): void {
    this.#settings = settings;
    this.#version = version;
    this.#hasNewSettings = false;
    this.#restore(() => this.#restoreSettings(settings));
  }

  putTasks(tasks: readonly StoredTask[]): void {
    const now = this.#parts.clock.now();
    this.#restore(() => {
      for (const { task, owner } of tasks) this.#memoryOf(task.gateway)?.put(task, owner, now);
    });
  }

  setCounts({ tasks, gateways }: StoredCounts): void {
    this.#parts.shared.counter.value = tasks;
    for (const { name, memory } of this.#parts.gateways()) {
      const counts = gateways[name];
      if (counts) memory.restoreCounts(counts);
    }
  }

  setRequests(requests: readonly StoredRequest[], count: number, billable: number): void {
    this.#parts.shared.log.restore(requests, count, billable);
  }

  putDeliveries(deliveries: readonly StoredDelivery[]): void {
    this.#parts.deliveries.put(deliveries);
  }

  #memoryOf(gateway: string): MemoryStore | undefined {
    return this.#parts.gateways().find(({ name }) => name === gateway)?.memory;
  }

  #restoreSettings({ clock, began, scenario, faults, webhookFaults, buckets }: WorldSettings): void {
    const { clock: own, beginning, shared, webhooks, gateways } = this.#parts;
    restoreClock(own, clock);
    beginning.set(began);
    shared.scenario.restore(scenario ?? undefined);
    shared.faults.restore(faults);
    webhooks.faults.restore(webhookFaults);
    for (const { name, memory } of gateways()) memory.restoreBuckets(buckets[name] ?? []);
  }

  /** Undoes changes of the settings in memory. Without saved ones, there is nothing to go back to. */
  #restoreSavedSettings(): void {
    const settings = this.#settings;
    if (settings) this.#restore(() => this.#restoreSettings(settings));
  }

  #restore(act: () => void): void {
    const before = this.#isRestoring;
    this.#isRestoring = true;
    try {
      act();
    } finally {
      this.#isRestoring = before;
    }
  }

  #takeChanges(): StateChanges | undefined {
    const settings = this.takeSettings();
    const isReset = this.#isReset;
    const tasks = [...this.#plans.values()];
    this.#isReset = false;
    this.#plans.clear();
    if (settings === undefined && tasks.length === 0) return undefined;
    return { settings, ...(isReset && { isReset }), ...(tasks.length > 0 && { tasks }) };
  }

  /** Saves changes that a program has made outside of a request. */
  #saveSoon(): void {
    if (this.#depth > 0) return;
    const changes = this.#takeChanges();
    if (changes) this.#write(changes);
  }

  /** Saves changes in the background. */
  #write(changes: StateChanges): void {
    const saving = this.save(changes);
    if (!(saving instanceof Promise)) return;
    // The store counts its errors.
    const written = Promise.allSettled([this.#written, saving]);
    this.#written = written.then(() => {});
  }
}

/** @throws Error if the world is not open yet */
function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The world is not open yet');
  return part;
}
