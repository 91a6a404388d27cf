/** Allocates numbers from the server in blocks, so that most of them need no round trip. */

import type { MaybePromise } from '../../../maybe-promise.ts';
import { systemClock } from '../../../mock-clock.ts';
import type { Counter, NumberSource } from '../../world-store.ts';

/** Maximum size of a block. Unused numbers are lost when the process ends. */
const maxBlockSize = 64;

/** If a block lasts for less than this, in milliseconds, the size of the next one doubles; otherwise it halves. */
const busyInterval = 1000;

/** Allocates a block of consecutive numbers and returns the last. */
export type FetchBlock = (counter: Counter, size: number) => Promise<number>;

/** The numbers of one counter. */
interface Series {
  /** Free numbers, lowest first. */
  free: number[];
  /** Numbers that were taken and may be returned. */
  readonly out: Set<number>;
  /** Numbers that were taken before a reset. They must not be reused. */
  readonly stale: Set<number>;
  size: number;
  fetchedAt: number;
  fetching: Promise<void> | undefined;
  waiting: number;
}

/** Allocates numbers. A single replica gets consecutive ones, from 1. */
export class NumberBlocks implements NumberSource {
  readonly #fetch: FetchBlock;
  readonly #series = new Map<Counter, Series>();

  constructor(fetch: FetchBlock) {
    this.#fetch = fetch;
  }

  take(counter: Counter): MaybePromise<number> {
    const series = this.#seriesOf(counter);
    const number = series.free.shift();
    if (number === undefined) return this.#takeLater(counter, series);
    series.out.add(number);
    return number;
  }

  giveBack(counter: Counter, number: number): void {
    const { out, stale, free } = this.#seriesOf(counter);
    if (stale.delete(number) || !out.delete(number)) return;
    const at = free.findIndex((other) => other > number);
    free.splice(at === -1 ? free.length : at, 0, number);
  }

  /** Marks a number as used: it cannot be returned. */
  use(counter: Counter, number: number): void {
    this.#seriesOf(counter).out.delete(number);
  }

  /** True if a number was taken since the last reset. */
  isCurrent(counter: Counter, number: number): boolean {
    return this.#seriesOf(counter).out.has(number);
  }

  /** Starts again after a reset. */
  clear(): void {
    for (const series of this.#series.values()) {
      for (const number of series.out) series.stale.add(number);
      series.out.clear();
      series.free = [];
      series.size = 1;
      series.fetchedAt = -Infinity;
    }
  }

  async #takeLater(counter: Counter, series: Series): Promise<number> {
    series.waiting += 1;
    try {
      for (;;) {
        series.fetching ??= this.#fetchFor(counter, series).finally(() => {
          series.fetching = undefined;
        });
        await series.fetching;
        const number = series.free.shift();
        if (number === undefined) continue;
        series.out.add(number);
        return number;
      }
    } finally {
      series.waiting -= 1;
    }
  }

  async #fetchFor(counter: Counter, series: Series): Promise<void> {
    const now = systemClock.now();
    const isBusy = now - series.fetchedAt < busyInterval;
    series.size = isBusy ? Math.min(2 * series.size, maxBlockSize) : Math.max(Math.ceil(series.size / 2), 1);
    series.fetchedAt = now;
    const size = Math.max(series.size, series.waiting);
    const last = await this.#fetch(counter, size);
    for (let number = last - size + 1; number <= last; number += 1) series.free.push(number);
  }

  #seriesOf(counter: Counter): Series {
    let series = this.#series.get(counter);
    if (series === undefined) {
      series = {
        free: [],
        out: new Set(),
        stale: new Set(),
        size: 1,
        fetchedAt: -Infinity,
        fetching: undefined,
        waiting: 0,
      };
      this.#series.set(counter, series);
    }
    return series;
  }
}
