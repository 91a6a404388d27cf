/** Each seeded deviation of a gateway is found as the one statement that it breaks, and nothing else is. */

import { describe, expect, it } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { Conformance } from '../../src/conformance/conformance.ts';
import { statementsOf } from '../../src/conformance/statements-of.ts';
import { type Deviation, deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';
import { tellStory } from '../support/deviations/story.ts';

/** A rule that is judged by the bytes of a video. */
const ofBytes = 'video-as-asked';

/** The story of a new gateway, with its deviation if it has one, and all that is found in it. */
async function judged(gateway: GatewayName, deviation?: Deviation) {
  const clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
  const { fetch } = createMock({ clock, seed: 'a story' });
  const story = await tellStory(gateway, deviation ? deviatingFetch(fetch, deviation) : fetch, clock);
  const conformance = new Conformance(gateway);
  conformance.expectUnknownTask('no-such-task');
  const findings = story.exchanges.flatMap((exchange) => conformance.observe(exchange));
  return { story, findings, conformance };
}

const unchanged = { octopusx: await judged('octopusx'), toapis: await judged('toapis') };

describe.each(['octopusx', 'toapis'] as const)('the unchanged mock of %s', (gateway) => {
  const { findings, conformance } = unchanged[gateway];

  it('keeps to every statement', () => {
    expect(findings).toEqual([]);
  });

  it('tries every rule of the lifecycle but those about the bytes of a video', () => {
    const unseen = conformance
      .verdicts()
      .filter(({ statement, verdict }) => statement.kind === 'lifecycle' && verdict === 'not seen')
      .map(({ statement }) => statement.id);
    expect(unseen.filter((id) => !/ (video-as-asked|sends-video)$/.test(id))).toEqual([]);
  });
});

describe('the seeded deviations', () => {
  it('are of both gateways, and have names of their own', () => {
    expect(deviations.length).toBeGreaterThanOrEqual(20);
    expect(new Set(deviations.map(({ gateway }) => gateway))).toEqual(new Set(['octopusx', 'toapis']));
    const names = deviations.map(({ gateway, name }) => `${gateway}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all that changes: the same mock tells the same story', async () => {
    const { story } = await judged('octopusx');
    expect([story.exchanges, story.videos]).toEqual([
      unchanged.octopusx.story.exchanges,
      unchanged.octopusx.story.videos,
    ]);
  });

  it.each(deviations)('$gateway: $name breaks $statement alone', async (deviation) => {
    const { gateway, statement } = deviation;
    const { findings, story } = await judged(gateway, deviation);
    const broken = new Set(findings.map((finding) => finding.statement));
    if (statement.endsWith(ofBytes)) {
      expect([...broken]).toEqual([]);
      const { exchanges, videos } = unchanged[gateway].story;
      expect([story.exchanges, story.videos]).not.toEqual([exchanges, videos]);
      return;
    }
    expect([...broken]).toEqual([statement]);
    const { provenance } = statementsOf(gateway).find(({ id }) => id === statement) ?? {};
    for (const finding of findings) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      // That a field is there may be stated elsewhere than what it is.
      if (!finding.rule.endsWith('must be there')) expect(finding.provenance.level).toBe(provenance?.level);
    }
  });
});
