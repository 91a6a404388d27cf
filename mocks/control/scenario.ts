/** What is decided, through the control API, over the next submits. */

import type { components } from '../../generated/mock/types.ts';
import type { Plan, Wish } from '../plan.ts';

/** A scenario, as the control API describes it. */
export type ScenarioSettings = components['schemas']['Scenario'];

/** Holds a scenario until it is used up. */
export class Scenario {
  #settings: ScenarioSettings | undefined;

  /** What is decided; undefined if nothing is. */
  get current(): ScenarioSettings | undefined {
    return this.#settings;
  }

  /** Decides over the next submits. */
  set(settings: ScenarioSettings): void {
    this.#settings = settings;
  }

  /** Leaves the next submits to themselves. */
  clear(): void {
    this.#settings = undefined;
  }

  /** What is decided over the next submit; undefined if nothing is. */
  get wish(): Wish | undefined {
    return this.#settings && wishOf(this.#settings);
  }

  /** Counts a submit over which it has decided. */
  use(): void {
    const { times } = this.#settings ?? {};
    if (times === undefined) return;
    this.#settings = times > 1 ? { ...this.#settings, times: times - 1 } : undefined;
  }
}

function wishOf(settings: ScenarioSettings): Wish {
  const {
    outcome,
    code,
    stops_at,
    queue_seconds,
    render_seconds,
    holds,
    without_url,
    expired,
    reject,
    lost,
  } = settings;
  const plan: Partial<Plan> = {
    ...(outcome && { outcome }),
    ...(code !== undefined && { code }),
    ...(stops_at !== undefined && { stopsAt: stops_at }),
    ...(queue_seconds !== undefined && { queue: queue_seconds * 1000 }),
    ...(render_seconds !== undefined && { render: render_seconds * 1000 }),
    ...(holds && { holds }),
    ...(without_url !== undefined && { withoutUrl: without_url }),
    ...(expired !== undefined && { expired }),
  };
  return { plan, ...(reject !== undefined && { reject }), ...(lost !== undefined && { lost }) };
}
