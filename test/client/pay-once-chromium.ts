/**
 * The Chromium column of docs/pay-once.md: every row's submit, sent by a page of another origin than the gateway.
 *
 * Called as `const outcomes = await measureInChromium();` and read as `outcomes.get(row.name)`, where `row` is one of
 * `rows` in pay-once-rows.ts. On Node the same rows are measured with `measure(row, startSubmit)`.
 */

import { openPage } from '../browser/open-page.ts';
import type { SubmitProgram } from '../browser/submit-page.ts';
import { measure, type Outcome, rows } from './pay-once-rows.ts';

/** Measures every row in one page. Each has a gateway of its own, to which no connection stands yet. */
export async function measureInChromium(): Promise<ReadonlyMap<string, Outcome>> {
  await using open = await openPage<SubmitProgram>({ module: 'test/browser/submit-page.ts' });
  const outcomes = new Map<string, Outcome>();
  for (const row of rows) {
    const outcome = await measure(row, (settings) => ({
      end: open.call('submit', settings),
      abort: () => open.call('abort'),
    }));
    outcomes.set(row.name, outcome);
  }
  return outcomes;
}
