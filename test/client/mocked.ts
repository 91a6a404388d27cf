/** A mock on a clock that jumps ahead when somebody waits, and both gateways' clients of it. */

import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type GatewayOptions, octopusx, toapis } from '../../src/index.ts';
import type { GrokCreateVideoRequest } from '../../src/octopusx.ts';

/** Long enough not to be taken for an ordinary word. */
export const apiKey = 'sk-very-secret';

/** Makes them, without a port. */
export function mocked(options: Partial<GatewayOptions> = {}) {
  const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1) });
  const mock = createMock({ clock });
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
