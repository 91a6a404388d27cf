/** A program: the AI SDK starts videos, and asks for them later. Its version 6 could not. */

import {
  experimental_generateVideo as generateVideo,
  experimental_getVideoStatus as getVideoStatus,
  experimental_startVideo as startVideo,
} from 'ai';
import { toapis } from 'video-gateway-kit';
import { createVideoProvider } from 'video-gateway-kit/ai-sdk';
import { createClock, createMock } from 'video-gateway-kit/mock';
import { receiveWebhook } from 'video-gateway-kit/webhooks';

globalThis.AI_SDK_LOG_WARNINGS = false;

const secret = 'whsec_test';
const url = 'https://app.test/hooks';
const arrived = Promise.withResolvers<{ headers: Record<string, string>; body: null }>();
const clock = createClock({ frozen: true });
const mock = createMock({
  clock,
  webhooks: {
    secret,
    url,
    deliver: async (request) => {
      await receiveWebhook(request, { secrets: [secret], clock });
      arrived.resolve({ headers: {}, body: null });
      return new Response(null, { status: 204 });
    },
  },
});
const connect = () => toapis({ apiKey: 'any-key', baseUrl: 'http://mock/toapis', fetch: mock.fetch, clock });
const model = createVideoProvider({ gateway: connect() }).video('grok-video-1.0');
const other = createVideoProvider({ gateway: connect() }).video('grok-video-1.0');

const beginning = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(4, 8));
const count = (method: string) => mock.ledger.entries.filter((entry) => entry.method === method).length;
const told: Record<string, unknown> = {};

/** Asks for a task that was started, by what a database would have kept. */
const ask = (operation: unknown) =>
  getVideoStatus(other, { operation: JSON.parse(JSON.stringify(operation)) });

const { operation } = await startVideo({ model, prompt: 'a cat' });
const first = await ask(operation);
clock.advance(600_000);
const last = await ask(operation);
const [video] = last.status === 'completed' ? last.videos : [];
const failing = await startVideo({ model, prompt: '[fail] a cat' });
clock.advance(600_000);
told.started = {
  first: first.status,
  last: last.status,
  begins: video?.type === 'binary' && beginning(video.data),
  failed: (await ask(failing.operation)).status,
};

mock.reset();
const delay = async (milliseconds: number) => clock.advance(milliseconds);
const polled = await generateVideo({ model, prompt: 'a cat', poll: { intervalMs: 10_000, delay } });
told.polled = { begins: beginning(polled.video.uint8Array), submits: count('POST') };

mock.reset();
const webhook = async () => {
  // The task ends while nobody asks.
  const stop = mock.subscribe(() => {
    stop();
    clock.advance(600_000);
  });
  return { url, received: arrived.promise };
};
const called = await generateVideo({ model, prompt: 'a cat', webhook });
told.webhook = {
  begins: beginning(called.video.uint8Array),
  submits: count('POST'),
  queries: count('GET'),
};

console.log(JSON.stringify(told));
