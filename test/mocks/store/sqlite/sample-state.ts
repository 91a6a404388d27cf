/** Tasks, requests and deliveries as a mock stores them. */

import type { StoredDelivery } from '../../../../mocks/core/delivery-record.ts';
import type { StoredRequest, StoredTask } from '../../../../mocks/store/world-store.ts';
import { logEntry } from '../../../support/log-entry.ts';

/** Parts of a task that matter to a store. */
export interface SampleTask {
  readonly number: number;
  readonly gateway?: string;
  readonly prompt?: string;
  readonly render?: number;
  readonly hasWebhook?: boolean;
  readonly forgottenAt?: number | null;
}

/** A task as it is stored. */
export function sampleTask({
  number,
  gateway = 'toapis',
  prompt = 'A cat',
  render = 60_000,
  hasWebhook = false,
  forgottenAt = null,
}: SampleTask): StoredTask {
  return {
    task: {
      id: `task_${number}`,
      number,
      alias: undefined,
      gateway,
      submittedBy: 'generateVideo',
      readBy: 'queryVideo',
      startState: 'queued',
      created: 1000 + number,
      plan: { queue: 2000, render, outcome: 'completed', stopsAt: 1 },
      source: undefined,
      request: { model: 'veo-3', prompt, aspectRatio: '16:9', seconds: 8, size: undefined },
      ...(hasWebhook && {
        webhook: { url: 'http://localhost/', filesUrl: 'http://mock/', fault: undefined },
      }),
    },
    owner: `owner of ${number}`,
    serial: number,
    forgottenAt,
  };
}

/** A request, each a second after the one before. */
export function sampleRequest(number: number, text = '', billable = false): StoredRequest {
  const body = { type: 'application/json', size: undefined, text, isWhole: true };
  return {
    entry: { ...logEntry, number, at: 1000 * number, billable },
    exchange: { search: '', prefer: null, hasKey: true, sent: body, answered: body },
  };
}

/** The delivery of a task's end. */
export function sampleDelivery({ task: { gateway, id } }: StoredTask, retries = 0): StoredDelivery {
  return {
    gateway,
    task: id,
    state: 'pending',
    fault: undefined,
    attempts: [],
    retries,
    isRepeated: false,
    nextAttemptAt: 5000,
  };
}
