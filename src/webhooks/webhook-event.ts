/** The events of webhooks, and the recognition of a parsed one. */

import type {
  EndpointTestEvent,
  GenerationCompletedEvent,
  GenerationFailedEvent,
} from '../../generated/toapis/types.ts';
import { webhooks } from '../../generated/toapis/webhooks.ts';
import { textAt } from '../transport/json.ts';

/** An event of a type that the contract describes. It may have members that the contract does not list. */
export type KnownEvent = EndpointTestEvent | GenerationCompletedEvent | GenerationFailedEvent;

/**
 * An event that is signed rightly, and whose type or version the contract does not know, or which lacks what the contract
 * requires of its type. Answer it with a 2xx, or the gateway delivers it again.
 */
export interface UnrecognisedEvent {
  readonly type: 'unrecognised';
  /** The id of the event, the same each time that it is delivered. */
  readonly id: string;
  /** The event as it came, with its own type. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** An event of a webhook. Its `type` tells which. */
export type WebhookEvent = KnownEvent | UnrecognisedEvent;

/** The types of {@link KnownEvent}, each with the place of the task's id in its event, as a JSON pointer. */
const taskIds: Readonly<Record<KnownEvent['type'], string>> = {
  'generation.completed': webhooks.taskEvents['generation.completed'].at.id,
  'generation.failed': webhooks.taskEvents['generation.failed'].at.id,
  // Its task does not exist, and stands in the same place.
  'endpoint.test': webhooks.taskEvents['generation.completed'].at.id,
};

/** The version of the events' form that the contract describes. An event that names none is taken for one of it. */
const knownVersion = 'v1';

/** An object with the two members that make it an event. */
export interface EventEnvelope extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly type: string;
}

/** Checks that a parsed body is an event of any type. */
export function isEvent(body: unknown): body is EventEnvelope {
  return textAt(body, webhooks.delivery.eventId) !== undefined && textAt(body, '/type') !== undefined;
}

/** Checks that an event has the form that the contract describes for its type. */
export function isKnownEvent(event: EventEnvelope): event is EventEnvelope & KnownEvent {
  const { type, api_version: version = knownVersion } = event;
  // The keys of the table are the types.
  const taskId = Object.hasOwn(taskIds, type) ? taskIds[type as KnownEvent['type']] : undefined;
  return taskId !== undefined && version === knownVersion && textAt(event, taskId) !== undefined;
}
