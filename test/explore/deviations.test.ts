/** The seeded deviations themselves: each is there, and none is where the mock is unchanged. */

import { describe, expect, it } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type Deviation, deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';
import { type Story, tellStory } from '../support/deviations/story.ts';

/** The story of a new gateway, with its deviation if it has one. */
function storyOf(gateway: GatewayName, deviation?: Deviation): Promise<Story> {
  const clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
  const { fetch } = createMock({ clock, seed: 'a story' });
  return tellStory(gateway, deviation ? deviatingFetch(fetch, deviation) : fetch, clock);
}

const unchanged = {
  octopusx: await storyOf('octopusx'),
  toapis: await storyOf('toapis'),
};

describe('the seeded deviations', () => {
  it('are of both gateways, and have names of their own', () => {
    expect(deviations.length).toBeGreaterThanOrEqual(20);
    expect(new Set(deviations.map(({ gateway }) => gateway))).toEqual(new Set(['octopusx', 'toapis']));
    const names = deviations.map(({ gateway, name }) => `${gateway}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all that changes: the same mock tells the same story', async () => {
    const { exchanges, videos } = await storyOf('octopusx');
    expect(exchanges.length).toBeGreaterThan(100);
    expect(videos.size).toBeGreaterThan(5);
    expect([exchanges, videos]).toEqual([unchanged.octopusx.exchanges, unchanged.octopusx.videos]);
  });

  it.each(deviations)('$gateway: $name', async (deviation) => {
    const { exchanges, videos } = await storyOf(deviation.gateway, deviation);
    const expected = unchanged[deviation.gateway];
    expect([exchanges, videos]).not.toEqual([expected.exchanges, expected.videos]);
  });
});
