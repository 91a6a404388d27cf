/**
 * The changes of a mock as server-sent events, so that a page need not wait for its next query.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */

import { Rejection } from '../core/contract/rejection.ts';
import { withCorsHeaders } from '../http/cors.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { wakeAfter } from '../mock-clock.ts';
import type { ChangeFeed } from './change-feed.ts';

/** The most streams that are open at once. */
const mostStreams = 100;
/** The most events that wait for a reader, who is cut off beyond them. */
const mostUnread = 1000;
/** Milliseconds between two comments, which keep a proxy from closing the connection. */
const keepAlive = 15_000;

/** The streams of a mock. */
export class ChangeStreams {
  readonly #feed: ChangeFeed;
  #open = 0;

  constructor(feed: ChangeFeed) {
    this.#feed = feed;
  }

  /**
   * Answers with a stream of changes, or with its headers alone if they are asked for.
   *
   * @param namesTasks false if the caller may only know that something has changed
   * @throws Rejection if too many are open
   */
  answer(request: HttpRequest, namesTasks: boolean): HttpResponse {
    if (this.#open >= mostStreams)
      throw new Rejection(503, `${mostStreams} streams of changes are open, and there can be no more`, {
        headers: { 'retry-after': '1' },
      });
    const headers = withCorsHeaders({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    return {
      status: 200,
      headers,
      ...(request.method === 'GET' && { stream: this.#stream(request, namesTasks) }),
    };
  }

  #stream(request: HttpRequest, namesTasks: boolean): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const done = new AbortController();
    let stopTimer = () => {};
    let unsubscribe = () => {};
    const stop = () => {
      if (done.signal.aborted) return;
      done.abort();
      stopTimer();
      unsubscribe();
      this.#open -= 1;
    };
    const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      this.#open += 1;
      const send = (text: string) => {
        if (mostUnread + (controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
        else end(new Error(`Nobody reads the changes: ${mostUnread} are waiting`));
      };
      const end = (reason: unknown) => {
        if (done.signal.aborted) return;
        stop();
        controller.error(reason);
      };
      const stayAlive = () => {
        send(':\n\n');
        stopTimer = wakeAfter(keepAlive, stayAlive);
      };
      unsubscribe = this.#feed.subscribe(({ task }) => send(eventOf(namesTasks ? task : undefined)));
      stayAlive();
      request.aborted(done.signal).then(() => end(new DOMException('The caller is gone', 'AbortError')));
    };
    return new ReadableStream({ start, cancel: stop });
  }
}

/** The text of an event. */
function eventOf(task: string | undefined): string {
  return `event: change\ndata: ${JSON.stringify({ task })}\n\n`;
}
