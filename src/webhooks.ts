/**
 * Receives webhooks of toapis.com: verifies deliveries, and acts once on repeated ones. It is separate from the client:
 * a receiver needs no API key.
 */

export type {
  EndpointTestEvent,
  GenerationCompletedEvent,
  GenerationFailedEvent,
} from '../generated/toapis/types.ts';
export type { Clock } from './types.ts';
export type { ClaimStore } from './webhooks/claim-store.ts';
export {
  createDeduplicator,
  type Deduplicator,
  type DeduplicatorOptions,
  type OnceResult,
} from './webhooks/deduplicator.ts';
export { type ReceiveOptions, receiveWebhook } from './webhooks/receive-webhook.ts';
export type { KnownEvent, UnrecognisedEvent, WebhookEvent } from './webhooks/webhook-event.ts';
export type { WebhookBody, WebhookHeaders, WebhookRequest } from './webhooks/webhook-request.ts';
export {
  WebhookVerificationError,
  type WebhookVerificationReason,
} from './webhooks/webhook-verification-error.ts';
