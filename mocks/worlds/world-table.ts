/** The worlds of a mock. One that nobody uses is forgotten, and there are never too many. */

import { Rejection } from '../core/contract/rejection.ts';
import { defaultWorld, worldIdOf } from './world-id.ts';

/** Options of worlds. */
export interface WorldsOptions {
  /** Milliseconds after its last request at which a world is forgotten. Defaults to a day. */
  readonly idle?: number;
  /**
   * The most worlds, besides that of requests without a key. Beyond it, the one that was idle for longest makes room.
   * Defaults to 100.
   */
  readonly most?: number;
}

/** A world that is there. */
export interface KnownWorld<World> {
  readonly id: string;
  readonly world: World;
  /** When it was used last, in milliseconds of Unix time, whatever its clock says. */
  lastUsed: number;
}

/** Milliseconds that a world is safe from having to make room. */
const shortestIdle = 60_000;

/** Worlds by id, the one that was used last at the end. */
export class WorldTable<World> {
  readonly #open: (id: string) => World;
  readonly #close: (known: KnownWorld<World>, idle: number) => void;
  readonly #now: () => number;
  readonly #idle: number;
  readonly #most: number;
  readonly #worlds = new Map<string, KnownWorld<World>>();
  /** The world of requests without a key, which is never forgotten. */
  readonly default: KnownWorld<World>;
  /** The ids of the keys whose worlds are there. */
  readonly #ids = new Map<string, string>();

  /**
   * @param open makes a world
   * @param close ends what a world that is forgotten does by itself; it is told for how many milliseconds nobody may have
   *   used the world
   * @param now the machine's time, in milliseconds
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

  /** Every world, the one that was used last at the end. */
  get list(): readonly KnownWorld<World>[] {
    return [...this.#worlds.values()];
  }

  /** A world by its id. Undefined if it is not there. */
  find(id: string): KnownWorld<World> | undefined {
    const known = this.#worlds.get(id);
    if (known) this.#use(known);
    return known;
  }

  /** The world of an API key, if it is there. */
  findByKey(apiKey: string): KnownWorld<World> | undefined {
    const id = this.#ids.get(apiKey);
    return id === undefined ? undefined : this.find(id);
  }

  /**
   * The world of an API key, which is made if it is not there.
   *
   * @throws Rejection if there are as many as there can be, and each was used in the last minute
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
   * A world by its id, which is made if it is not there.
   *
   * @throws Rejection as `ofKey` does
   */
  open(id: string): KnownWorld<World> {
    return this.find(id) ?? this.#add(id);
  }

  /** Forgets all worlds but the default one. */
  clear(): void {
    for (const { id } of this.list) if (id !== defaultWorld) this.#forget(id, 0);
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
    const known = { id, world: this.#open(id), lastUsed: this.#now() };
    this.#worlds.set(id, known);
    return known;
  }

  #makeRoom(): void {
    const now = this.#now();
    for (const { id, lastUsed } of this.list) {
      if (id === defaultWorld) continue;
      const isFull = this.#worlds.size > this.#most;
      const idle = isFull ? Math.min(shortestIdle, this.#idle) : this.#idle;
      if (now - lastUsed >= idle) this.#forget(id, idle);
    }
    if (this.#worlds.size <= this.#most) return;
    throw new Rejection(503, `There are ${this.#most} worlds, each of which was used in the last minute`, {
      headers: { 'retry-after': '60' },
    });
  }
}
