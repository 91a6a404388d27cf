/** `video-gateway explore` finds each seeded deviation of a lifecycle, and shrinks the way to it to a few calls. */

import { describe, expect, it } from 'vitest';
import type { GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { type ExploredGatewayOutcome, exploreGateway } from '../../../src/cli/explore/explore-gateway.ts';
import { CalledContract } from '../../../src/cli/verify/called-contract.ts';
import type { GatewayConnection } from '../../../src/cli/verify/gateway-calls.ts';
import { statementsOf } from '../../../src/conformance/statements-of.ts';
import { type Deviation, deviatingFetch } from '../../support/deviations/deviation.ts';
import { deviations } from '../../support/deviations/deviations.ts';

const contracts = { octopusx: new CalledContract('octopusx'), toapis: new CalledContract('toapis') };

/** A gateway of a new mock, with its deviation if it has one. */
function connectTo(gateway: GatewayName, deviation?: Deviation): GatewayConnection {
  const time = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
  const mock = createMock({ clock: time, seed: 'explore' });
  const deviating = deviation && deviatingFetch(mock.fetch, deviation);
  return {
    baseUrl: `http://mock/${gateway}`,
    apiKey: 'any-key',
    fetch: (request) => (deviating ? deviating(request, {}) : mock.fetch(request)),
    clock: { now: () => time.now(), sleep: async (milliseconds) => time.advance(milliseconds) },
  };
}

/** Explores a mock, with its deviation if it has one. */
function explored(
  gateway: GatewayName,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  deviation?: Deviation,
): Promise<ExploredGatewayOutcome> {
  return exploreGateway({
    contract: contracts[gateway],
    connect: () => connectTo(gateway, deviation),
    isMock: true,
    budget: 0,
    runs,
    seed,
  });
}

/** The rules of the lifecycle, by the most steps to each of their deviations. */
const mostSteps: Readonly<Record<string, number>> = {
  'known-states': 2,
  'order-of-states': 4,
  'final-is-final': 5,
  'progress-never-falls': 3,
  'same-id': 2,
  'order-of-times': 3,
  'moments-stay': 4,
  'result-belongs-to-completed': 2,
  'result-when-completed': 3,
  'error-belongs-to-failed': 2,
  'error-when-failed': 3,
  'refuses-unknown': 3,
  'result-lifetime': 3,
  'source-named': 4,
  'start-state': 3,
  'new-id': 3,
  'links-lead-to-the-task': 3,
  'refuses-unknown-source': 1,
  'refuses-unfinished-source': 4,
  'refuses-foreign-source': 4,
  'refuses-unfinished': 4,
  'sends-video': 4,
};

/** The first deviation of each rule: that of the gateway whose sequences are shorter, if both have one. */
const ofRules = Object.entries(mostSteps).map(([rule, most]) => {
  const all = deviations.filter(({ statement }) => statement.endsWith(` lifecycle ${rule}`));
  const deviation = all.find(({ gateway }) => gateway === 'toapis') ?? all[0];
  if (deviation === undefined) throw new Error(`No deviation breaks ${rule}`);
  return { ...deviation, most };
});

/** Statements that few sequences try. */
const rare: ReadonlySet<string> = new Set(['createVideo lifecycle links-lead-to-the-task']);

it.each(ofRules)('$gateway: $name is $statement, in at most $most steps', async ({ most, ...deviation }) => {
  const { gateway, statement } = deviation;
  const outcome = await explored(gateway, { runs: rare.has(statement) ? 150 : 40, seed: 1 }, deviation);
  expect(outcome.deviations.map(({ finding }) => finding.statement)).toEqual([statement]);
  const [found] = outcome.deviations;
  const expected = statementsOf(gateway).find(({ id }) => id === statement);
  expect(found?.finding.provenance).toEqual(expected?.provenance);
  expect(found?.steps.length, found?.steps.map(({ words }) => words).join('; ')).toBeLessThanOrEqual(most);
});

describe.each<GatewayName>(['octopusx', 'toapis'])('the unchanged mock of %s', (gateway) => {
  it('does not depart from its contract', async () => {
    const { deviations: found, ...counts } = await explored(gateway, { runs: 60, seed: 1 });
    expect(found).toEqual([]);
    expect(counts.sequences).toBe(60);
    expect(counts.submits).toBeGreaterThan(50);
  });
});
