/** Notifies waiting pages that their tasks have ended: forwards webhooks as server-sent events. */

import { webhooks as table } from '../../generated/toapis/webhooks.ts';
import { textAt } from '../bodies/json.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Clock } from '../types.ts';
import { receiveWebhook } from '../webhooks/receive-webhook.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import { WebhookVerificationError } from '../webhooks/webhook-verification-error.ts';
import { privateHeaders, refusalAnswer, toResponse } from './proxy-answer.ts';
import type { ProxyWebhookOptions } from './proxy-options.ts';
import type { TaskOwners } from './proxy-store.ts';

/** Maximum number of open streams: in total, and per caller, whose tabs may have one each. */
const defaults = { maxStreams: 1000, maxStreamsPerCaller: 20 };

/** Maximum number of queued events per page. Beyond it, the page is disconnected, and reconnects by itself. */
const maxUnread = 100;

/** Interval between two comments, which keep the connection open, in milliseconds. */
const keepAlive = 15_000;

/** Sends one event, or a comment. */
type SendText = (text: string) => void;

/** The streams of a proxy. */
export class CallerChanges {
  readonly #options: ProxyWebhookOptions;
  readonly #owners: TaskOwners;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #streams = new Map<string, Set<SendText>>();
  #open = 0;

  constructor(options: ProxyWebhookOptions, owners: TaskOwners, clock: Pick<Clock, 'now'>) {
    this.#options = options;
    this.#owners = owners;
    this.#clock = clock;
  }

  /**
   * Handles the delivery of a webhook.
   *
   * @throws whatever `onEvent` or the store throws: then the gateway delivers it again
   */
  async receive(request: Request): Promise<Response> {
    const { secrets, tolerance, maxSize, onEvent } = this.#options;
    const { signal } = request;
    try {
      const event = await receiveWebhook(request, {
        secrets,
        tolerance,
        maxSize,
        clock: this.#clock,
        signal,
      });
      await this.#tell(event);
      await onEvent?.(event);
      return new Response(null, { status: 204 });
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      return toResponse(refusalAnswer({ status: 400, code: error.reason, message: error.message }));
    }
  }

  /** Answers with a stream of the changes of a caller's tasks. */
  stream(caller: string, signal: AbortSignal): Response {
    const { maxStreams = defaults.maxStreams } = this.#options;
    const ofCaller = this.#streams.get(caller) ?? new Set();
    if (this.#open >= maxStreams || ofCaller.size >= defaults.maxStreamsPerCaller) {
      const message = 'Too many streams of changes are open';
      return toResponse(refusalAnswer({ status: 429, code: 'too_many_streams', message, retryAfter: 60 }));
    }
    this.#streams.set(caller, ofCaller);
    const body = this.#body(caller, ofCaller, signal);
    const headers = { ...privateHeaders, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
    return new Response(body, { headers });
  }

  #body(caller: string, ofCaller: Set<SendText>, signal: AbortSignal): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const ended = new AbortController();
    let stop = () => {};
    const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const send: SendText = (text) => {
        if (maxUnread + (controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
        else close();
      };
      const close = () => {
        if (ended.signal.aborted) return;
        stop();
        controller.close();
      };
      stop = () => {
        if (ended.signal.aborted) return;
        ended.abort();
        signal.removeEventListener('abort', close);
        this.#open -= 1;
        if (ofCaller.delete(send) && ofCaller.size === 0) this.#streams.delete(caller);
      };
      this.#open += 1;
      ofCaller.add(send);
      signal.addEventListener('abort', close);
      stayAlive(send, ended.signal);
      if (signal.aborted) close();
    };
    return new ReadableStream({ start, cancel: () => stop() });
  }

  /** Notifies the owner of an event's task, for each of its ids. */
  async #tell(event: WebhookEvent): Promise<void> {
    // An unrecognized event may have any type.
    const row = Object.entries(table.taskEvents).find(([type]) => type === event.type)?.[1];
    const id = row && textAt(event, row.at.id);
    if (row === undefined || id === undefined) return;
    const ownId = textAt(event, row.at.callerId);
    const claimant = ownId === undefined ? undefined : this.#owners.claimantOf(ownId);
    const caller = (await this.#owners.ownerOf(id)) ?? (await claimant);
    if (caller === undefined) return;
    for (const task of ownId === undefined ? [id] : [id, ownId]) {
      for (const send of [...(this.#streams.get(caller) ?? [])]) send(changeOf(task));
    }
  }
}

function changeOf(task: string): string {
  return `event: change\ndata: ${JSON.stringify({ task })}\n\n`;
}

/** Sends comments at an interval, until the stream ends. */
async function stayAlive(send: SendText, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    send(':\n\n');
    await systemClock.sleep(keepAlive, signal).catch(() => {});
  }
}
