/** A world with a store: it saves its changes, and loads those of other replicas. */

import type { KeptDelivery } from '../core/delivery-record.ts';
import type { Task } from '../core/tasks/task-state.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import { type Clock, restoreClock, settingsOf } from '../mock-clock.ts';
import type { MemoryStore, SharedState } from '../store/memory/memory-store.ts';
import { StoreError } from '../store/store-error.ts';
import type {
  KeptCounts,
  KeptRequest,
  KeptTask,
  Rules,
  StateChanges,
  Store,
  WorldMemory,
  WorldStore,
} from '../store/world-store.ts';
import type { MockWebhooks } from '../webhooks/mock-webhooks.ts';

/** The state of a gateway in memory. */
export interface KeptGateway {
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
  readonly gateways: () => readonly KeptGateway[];
  /** The deliveries, which are updated with the progress of other replicas. */
  readonly deliveries: { put(deliveries: readonly KeptDelivery[]): void; clear(): void };
  /** Deletes everything in memory. */
  readonly forget: () => void;
}

/** A world with a store. */
export class KeptWorld implements WorldMemory {
  readonly #store: Store;
  readonly #id: string;
  /** Its state in memory and in the store; undefined until it is open. */
  #memory: WorldParts | undefined;
  #kept: WorldStore | undefined;
  /** The last saved rules, and their version. */
  #rules: Rules | undefined;
  #version = -1;
  /** True while changes are loaded from the store, so that they are not saved again. */
  #isRestoring = false;
  /** Nesting depth of calls that save their changes at the end. */
  #depth = 0;
  #hasNewRules = false;
  #isReset = false;
  #plans = new Map<Task, KeptTask>();
  /** Progress of deliveries before the store was open. */
  #early: KeptDelivery[] = [];
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
    this.#kept = this.#store.open(this.#id, parts.seed, this);
    // Tasks that ended while no mock was running have just started their deliveries.
    const deliveries = this.#early;
    this.#early = [];
    const hasNewRules =
      this.#rules !== undefined && JSON.stringify(this.rules) !== JSON.stringify(this.#rules);
    if (deliveries.length > 0 || hasNewRules) this.#write({ deliveries, rules: this.rules });
  }

  get #parts(): WorldParts {
    return opened(this.#memory);
  }

  get #world(): WorldStore {
    return opened(this.#kept);
  }

  /** True if other replicas may change the world. */
  get isShared(): boolean {
    return this.#store.isShared;
  }

  /** The version of the rules in memory. */
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
   */
  act<T>(act: () => T): MaybePromise<T> {
    return andThen(this.refresh(true), () => {
      const basis = this.#version;
      const result = this.during(act);
      const changes = this.#takeChanges();
      if (changes === undefined) return result;
      const kept = this.keep({ ...changes, basis: changes.rules && !changes.isReset ? basis : undefined });
      return andThen(kept, (isKept) => (isKept ? result : this.act(act)));
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
   * @returns false if they depend on rules that have changed; then nothing is saved
   */
  keep(changes: StateChanges): MaybePromise<boolean> {
    return recovering<boolean>(
      () =>
        andThen(this.#world.keep(changes), (kept) => {
          if (kept === undefined) return false;
          if (changes.rules) this.#rules = changes.rules;
          this.#version = Math.max(this.#version, kept.version);
          return true;
        }),
      (error) => {
        // Undo rules in memory that could not be saved.
        const rules = changes.rules && this.#rules;
        if (rules) this.#restore(() => this.#restoreRules(rules));
        throw error;
      },
    );
  }

  /** Returns the rules if they have changed since the last call. */
  takeRules(): Rules | undefined {
    const rules = this.#hasNewRules ? this.rules : undefined;
    this.#hasNewRules = false;
    return rules;
  }

  /** Saves the log entry of a request without changes. */
  append(request: KeptRequest): void {
    this.#world.append(this.numbered(request));
    this.log(request);
  }

  /** The request, with its number if the log in memory assigns it. */
  numbered({ entry, exchange }: KeptRequest): KeptRequest {
    const { count } = this.#parts.shared.log;
    return { entry: this.isShared ? entry : { ...entry, number: count + 1 }, exchange };
  }

  /** Adds a saved entry to the log. */
  log({ entry, exchange }: KeptRequest): void {
    const { log } = this.#parts.shared;
    // A shared log is read from the store on demand.
    if (this.isShared) log.tell(entry);
    else log.add(entry, exchange);
  }

  /** The stored form of a task. */
  keptTask(memory: MemoryStore, task: Task, owner: string | null, serial: number): KeptTask {
    const forgottenAt = memory.tasks.forgottenAt(task);
    return { task, owner, serial, forgottenAt: Number.isFinite(forgottenAt) ? forgottenAt : null };
  }

  /** An uploaded file. */
  upload(gateway: string, name: string): MaybePromise<File | undefined> {
    return this.#world.upload(gateway, name);
  }

  /** Saves a change of the clock, the scenario, the faults or a rate-limit bucket. */
  rulesChanged(): void {
    if (this.#isRestoring || this.#kept === undefined) return;
    this.#hasNewRules = true;
    this.#keepSoon();
  }

  /** Saves a new plan of a task. */
  planChanged(gateway: string, task: Task): void {
    if (this.#isRestoring || this.#kept === undefined) return;
    const memory = this.#memoryOf(gateway);
    if (memory === undefined) return;
    this.#plans.set(task, this.keptTask(memory, task, null, 0));
    this.#keepSoon();
  }

  /** Deletes everything, for all replicas. */
  reset(): void {
    this.clear();
    this.#plans.clear();
    this.#parts.deliveries.clear();
    this.#isReset = true;
    this.#hasNewRules = true;
    this.#keepSoon();
  }

  /** Saves the progress of a delivery. If that fails, the last step is repeated after a restart. */
  keepDelivery(delivery: KeptDelivery): void {
    if (this.#kept === undefined) {
      this.#early.push(delivery);
      return;
    }
    try {
      this.#write({ deliveries: [delivery], rules: this.takeRules() });
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

  /** The rules in memory. */
  get rules(): Rules {
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

  setRules(rules: Rules, version: number): void {
    this.#rules = rules;
    this.#version = version;
    this.#hasNewRules = false;
    this.#restore(() => this.#restoreRules(rules));
  }

  putTasks(tasks: readonly KeptTask[]): void {
    const now = this.#parts.clock.now();
    this.#restore(() => {
      for (const { task, owner } of tasks) this.#memoryOf(task.gateway)?.put(task, owner, now);
    });
  }

  setCounts({ tasks, gateways }: KeptCounts): void {
    this.#parts.shared.counter.value = tasks;
    for (const { name, memory } of this.#parts.gateways()) {
      const counts = gateways[name];
      if (counts) memory.restoreCounts(counts);
    }
  }

  setRequests(requests: readonly KeptRequest[], count: number, billable: number): void {
    this.#parts.shared.log.restore(requests, count, billable);
  }

  putDeliveries(deliveries: readonly KeptDelivery[]): void {
    this.#parts.deliveries.put(deliveries);
  }

  #memoryOf(gateway: string): MemoryStore | undefined {
    return this.#parts.gateways().find(({ name }) => name === gateway)?.memory;
  }

  #restoreRules({ clock, began, scenario, faults, webhookFaults, buckets }: Rules): void {
    const { clock: own, beginning, shared, webhooks, gateways } = this.#parts;
    restoreClock(own, clock);
    beginning.set(began);
    shared.scenario.restore(scenario ?? undefined);
    shared.faults.restore(faults);
    webhooks.faults.restore(webhookFaults);
    for (const { name, memory } of gateways()) memory.restoreBuckets(buckets[name] ?? []);
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
    const rules = this.takeRules();
    const isReset = this.#isReset;
    const tasks = [...this.#plans.values()];
    this.#isReset = false;
    this.#plans.clear();
    if (rules === undefined && tasks.length === 0) return undefined;
    return { rules, ...(isReset && { isReset }), ...(tasks.length > 0 && { tasks }) };
  }

  /** Saves changes that a program has made outside of a request. */
  #keepSoon(): void {
    if (this.#depth > 0) return;
    const changes = this.#takeChanges();
    if (changes) this.#write(changes);
  }

  /** Saves changes in the background. */
  #write(changes: StateChanges): void {
    const kept = this.keep(changes);
    if (!(kept instanceof Promise)) return;
    // The store counts its errors.
    const written = Promise.allSettled([this.#written, kept]);
    this.#written = written.then(() => {});
  }
}

/** @throws Error if the world is not open yet */
function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The world is not open yet');
  return part;
}
