/** The worlds of a mock. Idle ones are dropped, and their number is limited. */

import { Rejection } from '../core/contract/rejection.ts';
import type { WorldUse } from '../store/world-store.ts';
import { defaultWorld, worldIdOf } from './world-id.ts';

/** Options of worlds. */
export interface WorldsOptions {
  /**
   * Milliseconds from a world's last request until the world is forgotten.
   *
   * @default 86_400_000 (a day)
   */
  readonly idle?: number;
  /**
   * Maximum number of worlds, besides that of requests without a key. Beyond it, the world that was idle the longest is
   * forgotten.
   *
   * @default 100
   */
  readonly most?: number;
}

/** An open world. */
export interface KnownWorld<World> extends WorldUse {
  readonly world: World;
  lastUsed: number;
}

/** Milliseconds after its last use for which a world is never dropped to make room. */
const minIdle = 60_000;

/** Worlds by id, least recently used first. */
export class WorldTable<World> {
  readonly #open: (id: string) => World;
  readonly #close: (known: KnownWorld<World>, idle: number) => void;
  readonly #now: () => number;
  readonly #idle: number;
  readonly #most: number;
  readonly #worlds = new Map<string, KnownWorld<World>>();
  /** The world of requests without a key, which is never dropped. */
  readonly default: KnownWorld<World>;
  /** Ids of open worlds by API key. */
  readonly #ids = new Map<string, string>();

  /**
   * @param open creates a world
   * @param close closes a dropped world. `idle` is the number of milliseconds for which it must have been unused
   * @param now returns the system time, in milliseconds of Unix time
   */
  constructor(
    { idle = 86_400_000, most = 100 }: WorldsOptions,
    open: (id: string) => World,
    close: (known: KnownWorld<World>, idle: number) => void,
    now: () => number = Date.now,
  ) {
    this.#idle = idle;
    this.#most = most;
    this.#open = open;
    this.#close = close;
    this.#now = now;
    this.default = this.#add(defaultWorld);
  }

  /** All worlds, least recently used first. */
  get list(): readonly KnownWorld<World>[] {
    return [...this.#worlds.values()].sort((one, other) => one.lastUsed - other.lastUsed);
  }

  /** True if a world is open. */
  has(id: string): boolean {
    return this.#worlds.has(id);
  }

  /** An open world by its id. */
  find(id: string): KnownWorld<World> | undefined {
    const known = this.#worlds.get(id);
    if (known) this.#use(known);
    return known;
  }

  /** The open world of an API key. */
  findByKey(apiKey: string): KnownWorld<World> | undefined {
    const id = this.#ids.get(apiKey);
    return id === undefined ? undefined : this.find(id);
  }

  /**
   * The world of an API key. It is created if necessary.
   *
   * @throws Rejection if there are too many worlds, and all were used in the last minute
   */
  async ofKey(apiKey: string): Promise<KnownWorld<World>> {
    const known = this.findByKey(apiKey);
    if (known) return known;
    const id = await worldIdOf(apiKey);
    const found = this.open(id);
    this.#ids.set(apiKey, id);
    return found;
  }

  /**
   * A world by its id. It is created if necessary.
   *
   * @throws Rejection if there are too many worlds, and all were used in the last minute
   */
  open(id: string): KnownWorld<World> {
    return this.find(id) ?? this.#add(id);
  }

  /** Opens a world that others have used, unless there is no room for it. This is no use of it. */
  openIfRoom({ id, lastUsed }: WorldUse): void {
    if (!this.has(id) && this.#worlds.size <= this.#most) this.#insert(id, lastUsed);
  }

  /** Drops all worlds but the default one. */
  clear(): void {
    for (const { id } of this.list) if (id !== defaultWorld) this.#forget(id, 0);
  }

  /**
   * The worlds that were unused for too long, or are too many, to make room for one more.
   *
   * @param worlds all worlds, least recently used first
   * @returns each with the number of milliseconds for which it must have been unused
   */
  surplusOf(worlds: readonly WorldUse[]): readonly { readonly id: string; readonly idle: number }[] {
    const now = this.#now();
    let left = worlds.length;
    return worlds.flatMap(({ id, lastUsed }) => {
      const idle = left > this.#most ? Math.min(minIdle, this.#idle) : this.#idle;
      if (id === defaultWorld || now - lastUsed < idle) return [];
      left -= 1;
      return [{ id, idle }];
    });
  }

  #forget(id: string, idle: number): void {
    const known = this.#worlds.get(id);
    if (known === undefined) return;
    this.#worlds.delete(id);
    for (const [key, own] of this.#ids) if (own === id) this.#ids.delete(key);
    this.#close(known, idle);
  }

  #use(known: KnownWorld<World>): void {
    known.lastUsed = this.#now();
    this.#worlds.delete(known.id);
    this.#worlds.set(known.id, known);
  }

  #add(id: string): KnownWorld<World> {
    this.#makeRoom();
    return this.#insert(id, this.#now());
  }

  #insert(id: string, lastUsed: number): KnownWorld<World> {
    const known = { id, world: this.#open(id), lastUsed };
    this.#worlds.set(id, known);
    return known;
  }

  #makeRoom(): void {
    for (const { id, idle } of this.surplusOf(this.list)) this.#forget(id, idle);
    if (this.#worlds.size <= this.#most) return;
    throw new Rejection(503, `There are already ${this.#most} worlds, and all were used in the last minute`, {
      headers: { 'retry-after': '60' },
    });
  }
}
