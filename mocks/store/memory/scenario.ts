/** The scenario of the next submits. */

import { isFor, type RequestCaller } from '../../core/caller.ts';
import type { Wish } from '../../core/tasks/plan.ts';
import { type ScenarioSettings, scenarioWish } from '../../core/tasks/scenario-wish.ts';

/** Holds a scenario until it is used up. */
export class Scenario {
  readonly #check: (settings: ScenarioSettings) => void;
  readonly #changed: () => void;
  #settings: ScenarioSettings | undefined;

  /**
   * @param check throws if there can be no such scenario; defaults to nothing
   * @param changed is called after each change; defaults to nothing
   */
  constructor(check: (settings: ScenarioSettings) => void = () => {}, changed: () => void = () => {}) {
    this.#check = check;
    this.#changed = changed;
  }

  /** The scenario; undefined if there is none. */
  get current(): ScenarioSettings | undefined {
    return this.#settings;
  }

  /** The wish that it stands for; undefined if it is not meant for a caller. */
  wishFor(caller: RequestCaller): Wish | undefined {
    const settings = this.#settings;
    return settings && isFor(settings, caller) ? scenarioWish(settings) : undefined;
  }

  /**
   * Decides over the next submits.
   *
   * @throws RangeError that says what is allowed, if there can be no such scenario
   */
  set(settings: ScenarioSettings): void {
    this.#check(settings);
    this.restore({ ...settings });
  }

  /** Leaves the next submits to themselves. */
  clear(): void {
    this.restore(undefined);
  }

  /** Takes over a scenario that was checked before. */
  restore(settings: ScenarioSettings | undefined): void {
    this.#settings = settings;
    this.#changed();
  }

  /** Counts a submit over which it has decided. */
  use(): void {
    const { times } = this.#settings ?? {};
    if (times === undefined) return;
    this.restore(times > 1 ? { ...this.#settings, times: times - 1 } : undefined);
  }
}
