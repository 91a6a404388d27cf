/** A mock on a clock that jumps ahead when somebody waits, and both gateways' clients of it. */

import { vi } from 'vitest';
import type { GrokCreateVideoRequest } from '../../generated/octopusx/client.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type GatewayOptions, octopusx, toapis } from '../../src/index.ts';

/** Long enough not to be taken for an ordinary word. */
export const apiKey = 'sk-very-secret';

/** Fake timers under which a short pause ends, and no time limit passes by itself: `vi.useFakeTimers(timeLimits)`. */
export const timeLimits: NonNullable<Parameters<typeof vi.useFakeTimers>[0]> = {
  toFake: ['setTimeout', 'clearTimeout'],
  shouldAdvanceTime: true,
  advanceTimeDelta: 1,
};

/** Lets time limits pass once nothing but them can end a request. */
function passTimeLimits() {
  if (vi.isFakeTimers()) queueMicrotask(() => vi.runOnlyPendingTimers());
}

/** Makes them, without a port. With fake timers, a request that the mock never answers reaches its time limit at once. */
export function mocked(options: Partial<GatewayOptions> = {}) {
  const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1) });
  const mock = createMock({
    clock,
    onRequest: ({ fault }) => {
      if (fault === 'silent') passTimeLimits();
    },
  });
  /** Every request that was sent, in its order. */
  const sent: Request[] = [];
  const shared: GatewayOptions = {
    apiKey,
    clock,
    fetch: (request) => {
      sent.push(request.clone());
      return mock.fetch(request);
    },
    ...options,
  };
  return {
    clock,
    mock,
    sent,
    /** The requests as lines, such as `POST /octopusx/v1/video/create`. */
    lines: () => sent.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`),
    octopus: octopusx({ baseUrl: 'http://mock/octopusx', ...shared }),
    toapi: toapis({ baseUrl: 'http://mock/toapis', ...shared }),
  };
}

/** A request that createVideo takes. */
export const video: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};
