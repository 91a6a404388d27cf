/** Gateways that break one statement each: a run finds that one, and no other. */

import { expect, it } from 'vitest';
import { deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';
import { createFrozenMock, verifyMock } from '../support/verified-mock.ts';

it.each(deviations)('$gateway: $name', async (deviation) => {
  const { gateway, statement, needs } = deviation;
  const mock = createFrozenMock();
  // No request asks a gateway for a task that fails.
  if (needs === 'failure') mock.scenario.set({ outcome: 'failed' });
  const deviating = deviatingFetch(mock.fetch, deviation);
  const fetch = (request: Request) => deviating(request, {});
  const settings = { budget: needs === 'refusal' ? 20 : 5, negative: needs === 'refusal' };
  const { verification } = await verifyMock({ gateway, mock, fetch, settings });
  const broken = verification.verdicts.filter(({ verdict }) => verdict === 'broken');
  expect(broken.map((verdict) => verdict.statement.id)).toEqual([statement]);
  for (const { findings } of broken)
    for (const { provenance } of findings) expect(provenance.source).not.toBe('');
});
