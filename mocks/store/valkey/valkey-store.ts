/** A store in Valkey or Redis, which replicas can share. */

import { randomUUID } from 'node:crypto';
import { systemClock } from '../../mock-clock.ts';
import type { Store, WorldMemory, WorldStore, WorldUse } from '../world-store.ts';
import { numberIn, pairsIn } from './server-reply.ts';
import { ValkeyConnection } from './valkey-connection.ts';
import { channelOf, parseValkeyUrl, type ValkeyAddress } from './valkey-url.ts';
import { ValkeyWorld } from './world/valkey-world.ts';
import { cleanWorld } from './world/world-cleaner.ts';
import { dropScript } from './world/world-scripts.ts';

/** Minimum time between two records of a world's use, in milliseconds. */
const touchInterval = 10_000;

/** A store in Valkey or Redis 7. */
export class ValkeyStore implements Store {
  readonly kind = 'valkey';
  readonly isShared = true;
  readonly #connection: ValkeyConnection;
  readonly #address: ValkeyAddress;
  /** Id of this replica, by which it recognizes its own announcements. */
  readonly #replica = randomUUID();
  readonly #worlds = new Map<string, ValkeyWorld>();
  readonly #touchedAt = new Map<string, number>();
  readonly #background = new Set<Promise<void>>();

  /**
   * @param url such as `valkey://USER:PASSWORD@HOST:PORT/DATABASE`. `redis://` is the same, and `valkeys://` and `rediss://`
   *   use TLS. `?cluster=true` connects to a cluster, and `?prefix=NAME` replaces the prefix of keys, `video-gateway-kit`
   * @throws StoreError if it is not such a URL
   */
  constructor(url: string) {
    this.#address = parseValkeyUrl(url);
    this.#connection = new ValkeyConnection(this.#address);
  }

  get errors(): number {
    return this.#connection.errors;
  }

  open(world: string, seed: string, memory: WorldMemory): WorldStore {
    const channel = channelOf(this.#address);
    const opened = new ValkeyWorld({
      connection: this.#connection,
      base: this.#baseOf(world),
      seed,
      memory,
      announcement: `${channel} ${this.#replica} ${world}`,
    });
    this.#worlds.set(world, opened);
    this.#connection.listen(channel, (message) => this.#onMessage(message));
    return opened;
  }

  async worlds(): Promise<readonly WorldUse[]> {
    const reply = await this.#connection.command('ZRANGE', this.#index, 0, -1, 'WITHSCORES');
    return pairsIn(reply).map(([id, lastUsed]) => ({ id, lastUsed: Number(lastUsed) }));
  }

  touch(world: string): void {
    const now = systemClock.now();
    if (now - (this.#touchedAt.get(world) ?? -Infinity) < touchInterval) return;
    this.#touchedAt.set(world, now);
    this.#inBackground(this.#connection.command('ZADD', this.#index, 'GT', now, world));
  }

  forget(world: string, idle: number): void {
    this.#worlds.get(world)?.end();
    this.#worlds.delete(world);
    this.#touchedAt.delete(world);
    this.#inBackground(this.#forget(world, idle));
  }

  async check(): Promise<void> {
    // A server whose memory is full, or that is a read-only replica, would still answer a PING.
    await this.#connection.command('SET', `${this.#address.prefix}:check`, '1', 'PX', 1000);
  }

  async close(): Promise<void> {
    const writing = [...this.#worlds.values()].map((world) => world.settled());
    await Promise.allSettled([...writing, ...this.#background]);
    await this.#connection.close();
  }

  /** Key of the sorted set of worlds, scored by their last use. */
  get #index(): string {
    return `${this.#address.prefix}:worlds`;
  }

  #baseOf(world: string): string {
    return `{${this.#address.prefix}:${world}}`;
  }

  async #forget(world: string, idle: number): Promise<void> {
    const lastUsed = await this.#connection.command('ZSCORE', this.#index, world);
    // Another replica may have used it since its last record.
    const unused = idle === 0 ? 0 : idle + touchInterval;
    if (lastUsed !== null && systemClock.now() - numberIn(lastUsed) < unused) return;
    const base = this.#baseOf(world);
    await this.#connection.script(dropScript, base, []);
    await cleanWorld(this.#connection, base);
    await this.#connection.command('ZREM', this.#index, world);
  }

  /** Handles an announcement of a change; undefined means that some may have been missed. */
  #onMessage(message: string | undefined): void {
    const [, replica, name] = /^(\S+) (.*)$/s.exec(message ?? '') ?? [];
    if (replica === this.#replica) return;
    const worlds = name === undefined ? [...this.#worlds.values()] : [this.#worlds.get(name)];
    for (const world of worlds) world?.notify();
  }

  #inBackground(work: Promise<unknown>): void {
    // The connection counts its errors.
    const done = work.then(
      () => {},
      () => {},
    );
    this.#background.add(done);
    void done.then(() => this.#background.delete(done));
  }
}
