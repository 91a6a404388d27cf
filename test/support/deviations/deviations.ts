/** The seeded deviations, which tools that compare a gateway with its contract have to find. */

import { answerDeviations } from './answer-deviations.ts';
import { contentDeviations } from './content-deviations.ts';
import type { Deviation } from './deviation.ts';
import { queryDeviations } from './query-deviations.ts';
import { submitDeviations } from './submit-deviations.ts';

/** Every seeded deviation. Each breaks exactly one statement. */
export const deviations: readonly Deviation[] = [
  ...answerDeviations,
  ...queryDeviations,
  ...submitDeviations,
  ...contentDeviations,
];
