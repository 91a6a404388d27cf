/** A store in this process that several mocks share, each call of which takes a turn or more of the event loop. */

import { setImmediate } from 'node:timers/promises';
import { StoreError } from '../../mocks/store/store-error.ts';
import type {
  Counter,
  NumberSource,
  Saved,
  StateChanges,
  Store,
  StoredRequest,
  StoredTask,
  WorldMemory,
  WorldStore,
} from '../../mocks/store/world-store.ts';

/** The state of a world, as all replicas see it. Members that are objects are stored as JSON. */
interface SharedWorld {
  version: number;
  settings: string | undefined;
  epoch: number;
  tasks: string[];
  files: Map<string, File>;
  requests: string[];
  deliveries: string[];
  billable: number;
  lastUsed: number;
  numbers: Map<string, number>;
  spent: Map<string, number>;
  claims: Set<string>;
}

/** State that mocks share. */
export class SharedState {
  readonly worlds = new Map<string, SharedWorld>();
  /** True while nobody reaches it. */
  isDown = false;
  /** The calls that somebody waits for, one round trip each. */
  readonly waits: string[] = [];

  /** A replica's view of it. */
  connect(): Store {
    return new SharedStore(this);
  }

  world(id: string): SharedWorld {
    const known = this.worlds.get(id);
    if (known) return known;
    const made: SharedWorld = {
      version: 0,
      settings: undefined,
      epoch: 0,
      tasks: [],
      files: new Map(),
      requests: [],
      deliveries: [],
      billable: 0,
      lastUsed: Date.now(),
      numbers: new Map(),
      spent: new Map(),
      claims: new Set(),
    };
    this.worlds.set(id, made);
    return made;
  }
}

class SharedStore implements Store {
  readonly kind = 'valkey';
  readonly isShared = true;
  errors = 0;
  readonly #state: SharedState;

  constructor(state: SharedState) {
    this.#state = state;
  }

  open(world: string, _seed: string, memory: WorldMemory): WorldStore {
    return new SharedWorldStore(this, this.#state.world(world), memory);
  }

  async worlds() {
    await this.check();
    return [...this.#state.worlds].map(([id, { lastUsed }]) => ({ id, lastUsed }));
  }

  touch(world: string): void {
    this.#state.world(world).lastUsed = Date.now();
  }

  forget(world: string, idle: number): void {
    if (Date.now() - this.#state.world(world).lastUsed >= idle) this.#state.worlds.delete(world);
  }

  async check(call = 'check'): Promise<void> {
    this.#state.waits.push(call);
    await setImmediate();
    if (!this.#state.isDown) return;
    this.errors += 1;
    throw new StoreError('The store cannot be reached');
  }

  async close(): Promise<void> {}
}

class SharedWorldStore implements WorldStore {
  readonly numbers: NumberSource;
  readonly #store: SharedStore;
  readonly #world: SharedWorld;
  readonly #memory: WorldMemory;
  #version = -1;
  #epoch = 0;
  #tasks = 0;

  constructor(store: SharedStore, world: SharedWorld, memory: WorldMemory) {
    this.#store = store;
    this.#world = world;
    this.#memory = memory;
    world.settings ??= JSON.stringify(memory.settings);
    const free = new Map<Counter, number[]>();
    this.numbers = {
      take: async (counter) => {
        const back = free.get(counter)?.shift();
        if (back !== undefined) return back;
        const next = (world.numbers.get(counter) ?? 0) + 1;
        world.numbers.set(counter, next);
        return next;
      },
      giveBack: (counter, number) => free.set(counter, [...(free.get(counter) ?? []), number]),
    };
  }

  async refresh(withRequests = false): Promise<void> {
    await this.#store.check('refresh');
    const { version, settings, epoch, tasks, deliveries, requests, billable, numbers, spent } = this.#world;
    if (epoch !== this.#epoch) {
      this.#memory.clear();
      this.#epoch = epoch;
      this.#tasks = 0;
    }
    if (version !== this.#version && settings !== undefined)
      this.#memory.setSettings(JSON.parse(settings), version);
    this.#version = version;
    this.#memory.putDeliveries(deliveries.map((one) => JSON.parse(one)));
    this.#memory.putTasks(tasks.slice(this.#tasks).map((one) => JSON.parse(one)));
    this.#tasks = tasks.length;
    const gateways = [...spent].map(([name, amount]) => [
      name,
      {
        tasks: numbers.get(`tasks ${name}`) ?? 0,
        uploads: numbers.get(`uploads ${name}`) ?? 0,
        spent: amount,
      },
    ]);
    this.#memory.setCounts({ tasks: numbers.get('tasks') ?? 0, gateways: Object.fromEntries(gateways) });
    if (withRequests)
      this.#memory.setRequests(
        requests.map((one) => JSON.parse(one)),
        requests.length,
        billable,
      );
    await setImmediate();
  }

  async save({ basis, isReset, settings, tasks = [], upload, cost, request, deliveries = [] }: StateChanges) {
    await this.#store.check('save');
    const world = this.#world;
    if (basis !== undefined && basis !== world.version) return undefined;
    if (isReset) {
      world.epoch += 1;
      this.#epoch = world.epoch;
      this.#tasks = 0;
      for (const list of [world.tasks, world.requests, world.deliveries]) list.length = 0;
      for (const map of [world.files, world.numbers, world.spent, world.claims]) map.clear();
      world.billable = 0;
    }
    if (settings) {
      world.settings = JSON.stringify(settings);
      world.version += 1;
    }
    world.tasks.push(...tasks.map((one: StoredTask) => JSON.stringify(one)));
    if (upload) world.files.set(`${upload.gateway} ${upload.name}`, upload.file);
    if (cost) world.spent.set(cost.gateway, (world.spent.get(cost.gateway) ?? 0) + cost.amount);
    if (request) this.#log(request);
    for (const { gateway, task, ...progress } of deliveries) {
      const others = world.deliveries.filter((one) => {
        const { gateway: ownGateway, task: ownTask } = JSON.parse(one);
        return ownGateway !== gateway || ownTask !== task;
      });
      world.deliveries = [...others, JSON.stringify({ gateway, task, ...progress })];
    }
    const saved: Saved = { version: world.version };
    await setImmediate();
    return saved;
  }

  reload(): void {
    this.#epoch = -1;
    this.#version = -1;
  }

  append(request: StoredRequest): void {
    this.#store.check().then(
      () => this.#log(request),
      () => {},
    );
  }

  async upload(gateway: string, name: string): Promise<File | undefined> {
    await this.#store.check();
    return this.#world.files.get(`${gateway} ${name}`);
  }

  async claim(attempt: string): Promise<boolean> {
    await this.#store.check();
    const { claims } = this.#world;
    return !claims.has(attempt) && claims.add(attempt) !== undefined;
  }

  #log({ entry, exchange }: StoredRequest): void {
    const { requests } = this.#world;
    requests.push(JSON.stringify({ entry: { ...entry, number: requests.length + 1 }, exchange }));
    if (entry.billable) this.#world.billable += 1;
  }
}
