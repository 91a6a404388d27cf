/** The state of a gateway with a store: it is read from memory, and saved before each answer. */

import type { Changes, Fault, Known, LogEntry, Needs } from '../core/call.ts';
import type { RequestCaller } from '../core/caller.ts';
import type { Task } from '../core/tasks/task-state.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import type { GatewayStore, Transaction } from '../store/gateway-store.ts';
import type { Exchange } from '../store/memory/exchange.ts';
import type { MemoryStore } from '../store/memory/memory-store.ts';
import { maxTries, TooManyChangesError } from '../store/store-error.ts';
import type { Counter, StateChanges, StoredRequest } from '../store/world-store.ts';
import type { StoredWorld } from './stored-world.ts';

/** The state of one gateway in a stored world. */
export class PersistentGatewayStore implements GatewayStore {
  readonly #name: string;
  readonly #memory: MemoryStore;
  readonly #world: StoredWorld;

  constructor(name: string, memory: MemoryStore, world: StoredWorld) {
    this.#name = name;
    this.#memory = memory;
    this.#world = world;
  }

  refresh(): MaybePromise<void> {
    return this.#world.refresh();
  }

  takeFault(
    operation: string | undefined,
    caller: RequestCaller,
    triesLeft = maxTries,
  ): MaybePromise<Fault | undefined> {
    const world = this.#world;
    const basis = world.version;
    const fault = world.during(() => this.#memory.takeFault(operation, caller));
    const settings = world.takeSettings();
    if (settings === undefined) return fault;
    return andThen(world.saveDecision({ basis, settings }), (isSaved) => {
      if (isSaved) return fault;
      if (triesLeft <= 1) throw new TooManyChangesError();
      return andThen(world.refresh(), () => this.takeFault(operation, caller, triesLeft - 1));
    });
  }

  begin(isFresh: boolean): Transaction {
    return new PersistentTransaction(this.#name, this.#memory, this.#world, isFresh);
  }

  task(id: string, now: number): Task | undefined {
    return this.#memory.task(id, now);
  }

  upload(name: string): MaybePromise<File | undefined> {
    return this.#memory.upload(name) ?? this.#world.upload(this.#name, name);
  }
}

/** One decision of a gateway. It is saved only if the settings have not changed since it was loaded. */
class PersistentTransaction implements Transaction {
  readonly #name: string;
  readonly #memory: MemoryStore;
  readonly #world: StoredWorld;
  readonly #isFresh: boolean;
  readonly #basis: number;
  /** The taken numbers, which are returned if the decision does not use them. */
  #taken: { readonly counter: Counter; readonly number: number }[] = [];

  constructor(name: string, memory: MemoryStore, world: StoredWorld, isFresh: boolean) {
    this.#name = name;
    this.#memory = memory;
    this.#world = world;
    this.#isFresh = isFresh;
    this.#basis = world.version;
  }

  load(needs: Needs, now: number): MaybePromise<Known> {
    const { isSubmit, isUpload } = needs;
    return andThen(isUpload ? this.#take(`uploads ${this.#name}`) : undefined, (uploadSerial) =>
      andThen(isSubmit ? this.#take('tasks') : undefined, (number) =>
        andThen(isSubmit ? this.#take(`tasks ${this.#name}`) : undefined, (serial) => {
          const known = this.#memory.load(needs, now);
          return {
            ...known,
            number: number ?? known.number,
            serial: serial ?? known.serial,
            uploadSerial: uploadSerial ?? known.uploadSerial,
          };
        }),
      ),
    );
  }

  commit(
    changes: Changes | undefined,
    entry: LogEntry,
    now: number,
    exchange: Exchange,
  ): MaybePromise<boolean> {
    const world = this.#world;
    const request = { entry, exchange };
    if (changes === undefined) {
      this.#giveBack();
      return andThen(this.#isFresh ? undefined : world.refresh(), () => {
        if (!this.#isFresh && world.version !== this.#basis) return false;
        world.append(request);
        return true;
      });
    }
    return andThen(world.saveDecision(this.#changesToSave(changes, world.numbered(request))), (isSaved) => {
      if (!isSaved || (changes.task ?? changes.upload) === undefined) this.#giveBack();
      if (!isSaved) return false;
      this.#apply(changes, now);
      world.log(request);
      return true;
    });
  }

  /** The changes to save. */
  #changesToSave(changes: Changes, request: StoredRequest): StateChanges {
    const { task, authorization = null, cost, upload, bucket } = changes;
    const name = this.#name;
    const memory = this.#memory;
    const world = this.#world;
    world.during(() => {
      memory.applySettings(changes);
      if (bucket) world.settingsChanged();
    });
    const settings = world.takeSettings();
    return {
      basis: (task ?? settings) === undefined && this.#isFresh ? undefined : this.#basis,
      settings,
      ...(task && {
        tasks: [world.storedTask(memory, task, memory.ownerOf(authorization), this.#serial('tasks'))],
      }),
      upload: upload && { gateway: name, serial: this.#serial('uploads'), ...upload },
      cost: cost === undefined ? undefined : { gateway: name, amount: cost },
      request,
    };
  }

  /** The taken number of a series of this gateway, or else the next number in memory. */
  #serial(series: 'tasks' | 'uploads'): number {
    const taken = this.#taken.find(({ counter }) => counter === `${series} ${this.#name}`);
    return taken?.number ?? this.#memory.counts[series] + 1;
  }

  /** Applies saved changes to memory. */
  #apply(changes: Changes, now: number): void {
    const { task, authorization = null } = changes;
    if (!this.#world.isShared) this.#memory.applySaved(changes, now);
    // Counts and files are read from the store, since other replicas add to them.
    else if (task) this.#memory.put(task, this.#memory.ownerOf(authorization), now);
  }

  #take(counter: Counter): MaybePromise<number | undefined> {
    return andThen(this.#world.numbers?.take(counter), (number) => {
      if (number !== undefined) this.#taken.push({ counter, number });
      return number;
    });
  }

  #giveBack(): void {
    for (const { counter, number } of this.#taken) this.#world.numbers?.giveBack(counter, number);
    this.#taken = [];
  }
}
