/** The gateway that the application uses. */

import { octopusx } from 'video-gateway-kit';

export const gateway = octopusx({
  apiKey: 'any-key',
  baseUrl: process.env.GATEWAY_URL,
  poll: { initialDelay: 10, interval: 10, timeout: 20_000 },
});

/** Every submit is the same, as when a user clicks twice. */
export const body = {
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};
