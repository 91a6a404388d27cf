/** Reads a scenario, as the control API describes it. */

import type { components } from '../../../generated/mock/types.ts';
import type { Plan, Wish } from './plan.ts';

/** A scenario, as the control API describes it. */
export type ScenarioSettings = components['schemas']['Scenario'];

/** The wish that a scenario stands for. */
export function scenarioWish(settings: ScenarioSettings): Wish {
  const { reject, lost, delay_seconds } = settings;
  return {
    plan: planIn(settings),
    ...(reject !== undefined && { reject }),
    ...(lost !== undefined && { lost }),
    ...(delay_seconds !== undefined && { delay: delay_seconds * 1000 }),
  };
}

function planIn({
  outcome,
  code,
  stops_at,
  queue_seconds,
  render_seconds,
  holds,
  without_url,
  expired,
}: ScenarioSettings): Partial<Plan> {
  return {
    ...(outcome && { outcome }),
    ...(code !== undefined && { code }),
    ...(stops_at !== undefined && { stopsAt: stops_at }),
    ...(queue_seconds !== undefined && { queue: queue_seconds * 1000 }),
    ...(render_seconds !== undefined && { render: render_seconds * 1000 }),
    ...(holds && { holds }),
    ...(without_url !== undefined && { withoutUrl: without_url }),
    ...(expired !== undefined && { expired }),
  };
}
