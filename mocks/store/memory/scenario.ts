/** The scenario of upcoming submits. */

import { type HideKey, isFor, plainKey, type RequestCaller, withHiddenKey } from '../../core/caller.ts';
import type { Instruction } from '../../core/tasks/plan.ts';
import { type ScenarioSettings, scenarioInstruction } from '../../core/tasks/scenario-instruction.ts';

/** Holds the scenario until it is used up. */
export class Scenario {
  readonly #check: (settings: ScenarioSettings) => void;
  readonly #changed: () => void;
  readonly #hideKey: HideKey;
  #settings: ScenarioSettings | undefined;

  /**
   * @param check throws if a scenario is invalid. Defaults to no check
   * @param changed called after each change
   * @param hideKey turns an API key into the form to keep
   */
  constructor(
    check: (settings: ScenarioSettings) => void = () => {},
    changed: () => void = () => {},
    hideKey: HideKey = plainKey,
  ) {
    this.#check = check;
    this.#changed = changed;
    this.#hideKey = hideKey;
  }

  /** The scenario; undefined if there is none. */
  get current(): ScenarioSettings | undefined {
    return this.#settings;
  }

  /** The scenario's instructions for a submit; undefined if it does not apply to the caller. */
  instructionFor(caller: RequestCaller): Instruction | undefined {
    const settings = this.#settings;
    return settings && isFor(settings, caller, this.#hideKey) ? scenarioInstruction(settings) : undefined;
  }

  /**
   * Sets the scenario of the next submits.
   *
   * @throws RangeError if the scenario is invalid; the message says what is allowed
   */
  set(settings: ScenarioSettings): void {
    this.#check(settings);
    this.restore(withHiddenKey(settings, this.#hideKey));
  }

  /** Removes the scenario. */
  clear(): void {
    this.restore(undefined);
  }

  /** Replaces the scenario with one that was checked before. */
  restore(settings: ScenarioSettings | undefined): void {
    this.#settings = settings;
    this.#changed();
  }

  /** Counts a submit that the scenario has decided. */
  use(): void {
    const { times } = this.#settings ?? {};
    if (times === undefined) return;
    this.restore(times > 1 ? { ...this.#settings, times: times - 1 } : undefined);
  }
}
