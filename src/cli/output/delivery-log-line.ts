/** The mock's log: a line for each attempt to deliver a webhook. */

import type { WebhookDelivery } from '../../../mocks/webhooks/webhook-delivery.ts';
import { printable } from '../../printable.ts';
import { type Colors, noColors, timeOfDay } from './terminal.ts';

/** A delivery in the log for programs, without bodies, headers and the query of its URL. */
export function deliveryLogEntry(delivery: WebhookDelivery): object {
  const { number, gateway, event, type, task, url, fault, state, attempts, nextAttemptAt } = delivery;
  const last = attempts.at(-1);
  return {
    number,
    at: last?.at ?? delivery.at,
    gateway,
    event,
    type,
    task,
    url: withoutQuery(url),
    fault,
    state,
    attempts: attempts.length,
    status: last?.status,
    failure: last?.failure,
    nextAttemptAt,
  };
}

/** A line for the last attempt of a delivery, and a further one for its outcome. */
export function deliveryLogLine(delivery: WebhookDelivery, colors: Colors = noColors): string {
  const { gateway, type, task, url, attempts } = delivery;
  const last = attempts.at(-1);
  const time = colors.dim(timeOfDay(last?.at ?? delivery.at));
  const parts = [
    time,
    printable(gateway),
    'webhook',
    printable(withoutQuery(url)),
    outcome(delivery, colors),
  ];
  if (task !== undefined) parts.push(printable(task));
  parts.push(printable(type));
  return [parts.join('  '), ...notesOn(delivery).map((note) => `  ${printable(note)}`)].join('\n');
}

function outcome({ state, attempts }: WebhookDelivery, { red, green }: Colors): string {
  const last = attempts.at(-1);
  if (last === undefined) return red(state === 'lost' ? 'not sent' : 'given up');
  const text = last.status === undefined ? 'no answer' : String(last.status);
  return last.failure === undefined ? green(text) : red(text);
}

/** The reasons for an outcome, and what comes next. */
function notesOn({ state, fault, attempts, nextAttemptAt }: WebhookDelivery): readonly string[] {
  const notes: string[] = [];
  const last = attempts.at(-1);
  // A retry is expected.
  const shown = attempts.length > 1 ? last?.fault : fault;
  if (shown !== undefined) notes.push(`Fault of the lab: ${shown}`);
  if (last?.failure !== undefined) notes.push(last.failure);
  if (last !== undefined && nextAttemptAt !== undefined) {
    notes.push(
      `Attempt ${attempts.length}; the next one is due at ${timeOfDay(nextAttemptAt)} of the mock's clock`,
    );
  }
  if (state === 'failed')
    notes.push(
      attempts.length === 0 ? 'Too many deliveries wait' : `Given up after attempt ${attempts.length}`,
    );
  return notes;
}

/** A URL without its query, which may hold a token. */
export function withoutQuery(url: string): string {
  return url.replace(/\?.*/s, '');
}
