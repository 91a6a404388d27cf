/** Numbers that the server gives out in blocks, so that most of them cost no round trip. */

import type { MaybePromise } from '../../../maybe-promise.ts';
import { systemClock } from '../../../mock-clock.ts';
import type { Counter, NumberSource } from '../../world-store.ts';

/** The most numbers of a block. What is left of it is lost when the process ends. */
const mostNumbers = 64;

/** Milliseconds: a block that lasts no longer is followed by one of twice its size, and another by one of half of it. */
const shortWhile = 1000;

/** Fetches a block of numbers in a row, and tells the last. */
export type FetchBlock = (counter: Counter, size: number) => Promise<number>;

/** The numbers of one counter. */
interface Series {
  /** Those that are free, the lowest first. */
  free: number[];
  /** Those that were given out and may come back. */
  readonly out: Set<number>;
  /** Those that were given out before a reset, and must not be used again. */
  readonly stale: Set<number>;
  size: number;
  fetchedAt: number;
  fetching: Promise<void> | undefined;
  waiting: number;
}

/** Gives out numbers. Those of a single replica come one after the other, from 1. */
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

  /** Takes note that a number is used. It does not come back. */
  use(counter: Counter, number: number): void {
    this.#seriesOf(counter).out.delete(number);
  }

  /** Tells if a number was given out since the last reset. */
  isCurrent(counter: Counter, number: number): boolean {
    return this.#seriesOf(counter).out.has(number);
  }

  /** Begins anew: the state that the numbers belong to is gone. */
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
    const isBusy = now - series.fetchedAt < shortWhile;
    series.size = isBusy ? Math.min(2 * series.size, mostNumbers) : Math.max(Math.ceil(series.size / 2), 1);
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
