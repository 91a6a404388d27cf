/** Converts the control API's scenario to an instruction. */

import type { components } from '../../../generated/mock/types.ts';
import type { Instruction, Plan } from './plan.ts';

/** A scenario, as the control API describes it. */
export type ScenarioSettings = components['schemas']['Scenario'];

/** The instruction of a scenario. */
export function scenarioInstruction(settings: ScenarioSettings): Instruction {
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
