/** Webhook events, and the validation of parsed ones. */

import type {
  EndpointTestEvent,
  GenerationCompletedEvent,
  GenerationFailedEvent,
} from '../../generated/toapis/types.ts';
import { webhooks } from '../../generated/toapis/webhooks.ts';
import { textAt } from '../bodies/json.ts';

/** An event of a type that the contract describes. It may have members that the contract does not list. */
export type KnownEvent = EndpointTestEvent | GenerationCompletedEvent | GenerationFailedEvent;

/**
 * A correctly signed event with an unknown type or version, or without members that the contract requires. Answer it
 * with a 2xx, or the gateway delivers it again.
 */
export interface UnrecognisedEvent {
  readonly type: 'unrecognised';
  /** The id of the event, which is the same in each delivery. */
  readonly id: string;
  /** The raw event, with its own type. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A webhook event. Its `type` tells which. */
export type WebhookEvent = KnownEvent | UnrecognisedEvent;

/** The types of {@link KnownEvent}, each with the JSON pointer to the task's id in its event. */
const taskIds: Readonly<Record<KnownEvent['type'], string>> = {
  'generation.completed': webhooks.taskEvents['generation.completed'].at.id,
  'generation.failed': webhooks.taskEvents['generation.failed'].at.id,
  // Its task does not exist, but has the same location.
  'endpoint.test': webhooks.taskEvents['generation.completed'].at.id,
};

/** The version of the event format in the contract. It is assumed for events without a version. */
const knownVersion = 'v1';

/** An object with the two required members of an event. */
export interface EventEnvelope extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly type: string;
}

/** Checks that a parsed body is an event of any type. */
export function isEvent(body: unknown): body is EventEnvelope {
  return textAt(body, webhooks.delivery.eventId) !== undefined && textAt(body, '/type') !== undefined;
}

/** Checks that an event has the contract's form for its type. */
export function isKnownEvent(event: EventEnvelope): event is EventEnvelope & KnownEvent {
  const { type, api_version: version = knownVersion } = event;
  // The keys of the table are the types.
  const taskId = Object.hasOwn(taskIds, type) ? taskIds[type as KnownEvent['type']] : undefined;
  return taskId !== undefined && version === knownVersion && textAt(event, taskId) !== undefined;
}
