/** The mock's log for programs: a JSON object a line. */

import type { WebhookDelivery } from '../../../mocks/webhooks/webhook-delivery.ts';
import { printable } from '../../printable.ts';
import { systemClock } from '../../transport/system-clock.ts';
import { deliveryLogEntry } from '../output/delivery-log-line.ts';
import type { ObservedRequest } from './observed-request.ts';

/** The weight of a line. */
type Level = 'debug' | 'info' | 'warn' | 'error';

/** A line for a request. Of one to no gateway it has no `request`, which is the entry of the mock's log. */
export function requestRecord(observed: ObservedRequest): string {
  const {
    id,
    at,
    method,
    path,
    status = null,
    duration,
    world,
    error,
    entry: request,
    withoutKey,
  } = observed;
  const milliseconds = Math.round(duration * 1000) / 1000;
  const content = { id, method, path, status, milliseconds, world, error, request };
  return withoutKey(record(levelOf(observed), at, content));
}

/** A line for an attempt to deliver a webhook. */
export function deliveryRecord(delivery: WebhookDelivery): string {
  const isRefused = delivery.attempts.at(-1)?.failure !== undefined;
  return record(isRefused ? 'warn' : 'info', systemClock.now(), { webhook: deliveryLogEntry(delivery) });
}

/** A line for an event of the server itself. */
export function serverRecord(event: Readonly<Record<string, unknown>>, level: Level = 'info'): string {
  return record(level, systemClock.now(), event);
}

function record(level: Level, at: number, content: object): string {
  return printable(JSON.stringify({ time: new Date(at).toISOString(), level, ...content }));
}

/** Pages of the console ask for much that nobody wants to read. */
function levelOf({ status, entry }: ObservedRequest): Level {
  if (status === undefined) return 'warn';
  if (status >= 500) return 'error';
  if (status >= 400) return 'warn';
  return entry === undefined ? 'debug' : 'info';
}
