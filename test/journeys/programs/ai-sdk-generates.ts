/** A program: the AI SDK generates videos against a mock, and prints what came of it. For both versions of the AI SDK. */

import { experimental_generateVideo as generateVideo } from 'ai';
import { octopusx, toapis } from 'video-gateway-kit';
import { createVideoProvider } from 'video-gateway-kit/ai-sdk';
import { createClock, createMock } from 'video-gateway-kit/mock';

globalThis.AI_SDK_LOG_WARNINGS = false;

// For version 6 of the AI SDK the journey makes it `v3`.
const specificationVersion = 'v4';
const clock = createClock({ frozen: true });
const mock = createMock({ clock });
const options = { apiKey: 'any-key', fetch: mock.fetch, clock };
const gateways = {
  octopusx: octopusx({ ...options, baseUrl: 'http://mock/octopusx' }),
  toapis: toapis({ ...options, baseUrl: 'http://mock/toapis' }),
};
const providers = {
  octopusx: createVideoProvider({ gateway: gateways.octopusx, specificationVersion }),
  toapis: createVideoProvider({ gateway: gateways.toapis, specificationVersion }),
};
const told: Record<string, unknown> = {};

/** The kind of the box that a file of MP4 begins with. */
const beginning = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(4, 8));
const submits = () => mock.ledger.entries.filter(({ method }) => method === 'POST').length;

const grok = { aspectRatio: '3:2', resolution: '1920x1080' } as const;

for (const [name, model, given] of [
  ['octopusx', providers.octopusx.video('grok-video-3'), grok],
  ['toapis', providers.toapis.video('grok-video-1.0'), {}],
] as const) {
  mock.reset();
  const { video, warnings } = await generateVideo({ model, prompt: 'a cat', ...given });
  told[name] = {
    type: video.mediaType,
    begins: beginning(video.uint8Array),
    billable: mock.ledger.billable,
    warnings,
  };
}

mock.reset();
let body: unknown;
const watched = toapis({
  ...options,
  baseUrl: 'http://mock/toapis',
  fetch: async (request) => {
    if (request.url.endsWith('/generations')) body = await request.clone().json();
    return mock.fetch(request);
  },
});
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const { warnings, providerMetadata } = await generateVideo({
  model: createVideoProvider({ gateway: watched, specificationVersion }).video('grok-video-1.0'),
  prompt: { text: 'a cat', image: png },
  aspectRatio: '1:1',
  resolution: '854x480',
  duration: 6,
  fps: 24,
  seed: 1,
  generateAudio: true,
  providerOptions: { toapis: { client_business_id: 'order_1' } },
});
const features = warnings.flatMap((warning) => ('feature' in warning ? [warning.feature] : []));
told.options = { warnings: features.sort(), body };

// What the SDK hands back is JSON, which the client judges.
const handle = providerMetadata.toapis?.task as unknown as Parameters<typeof watched.resume>[0];
const source = watched.resume(handle);
const remix = await source.remix({ model: 'grok-video-3', prompt: 'at night' });
await remix.wait();
told.remix = remix.state;

for (const kind of ['lost', 'truncated', 'not_json', 'status'] as const) {
  mock.reset();
  mock.faults.add(kind === 'status' ? { kind, status: 500 } : { kind });
  const model = providers.octopusx.video('grok-video-3');
  const error: unknown = await generateVideo({ model, prompt: 'a cat', ...grok }).catch(
    (reason: unknown) => reason,
  );
  told[kind] = { name: error instanceof Error && error.name, submits: submits() };
}

mock.reset();
const model = providers.octopusx.video('grok-video-3');
const failure: unknown = await generateVideo({ model, prompt: '[fail] a cat', ...grok }).catch(
  (reason: unknown) => reason,
);
told.failed = { name: failure instanceof Error && failure.name, submits: submits() };

console.log(JSON.stringify(told));
