/**
 * A mock of the gateways, for tests and programs.
 *
 * ```ts
 * const clock = createClock({ frozen: true });
 * const mock = createMock({ clock });
 * const gateway = octopusx({ apiKey: 'any-key', baseUrl: 'http://mock/octopusx', fetch: mock.fetch });
 * ```
 */

export type { ChangeListener, MockChange } from './control/change-feed.ts';
export type { QueuedWebhookFault, WebhookAttempt, WebhookDeliveryState } from './core/delivery-record.ts';
export { type WebhookFault, webhookFaults } from './core/tasks/webhook-faults.ts';
export {
  createMock,
  type GatewayDefinition,
  type Mock,
  type MockOptions,
  type MountedGateway,
} from './create-mock.ts';
export { ConnectionLostError } from './http/connection-lost-error.ts';
export { type Listener, type ListenOptions, listen } from './http/listen.ts';
export type { ClipSource } from './media/clip-source.ts';
export type { MockStore, MockWorlds } from './mock.ts';
export { type Clock, type ClockOptions, createClock } from './mock-clock.ts';
export type { ReplayOptions } from './open-replay.ts';
export type { RecordingError } from './replay/recording-error.ts';
export type { RecordedAnswer, RecordedCall, RecordedRequest, Story } from './replay/story.ts';
export type { StoreError } from './store/store-error.ts';
export type { WebhookContract } from './webhooks/build-event.ts';
export type { MockWebhooks, WebhookResendOptions, WebhookTestOptions } from './webhooks/mock-webhooks.ts';
export type { WebhookDelivery } from './webhooks/webhook-delivery.ts';
export type { WebhookFaults } from './webhooks/webhook-fault-queue.ts';
export type { WebhookOptions } from './webhooks/webhook-options.ts';
