/**
 * Streams the changes of a mock as server-sent events, so that a page does not have to wait for its next query.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */

import { Rejection } from '../core/contract/rejection.ts';
import { withCorsHeaders } from '../http/cors.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { wakeAfter } from '../mock-clock.ts';
import type { ChangeFeed } from './change-feed.ts';

/** Maximum number of open streams. */
const maxStreams = 100;
/** Maximum number of unread events of a stream. Beyond that, the stream is closed. */
const maxUnread = 1000;
/** Interval of comments that keep proxies from closing the connection, in milliseconds. */
const keepAlive = 15_000;

/** The streams of a mock. */
export class ChangeStreams {
  readonly #feed: ChangeFeed;
  #open = 0;

  constructor(feed: ChangeFeed) {
    this.#feed = feed;
  }

  /**
   * Answers with a stream of changes. The answer to HEAD has its headers only.
   *
   * @param namesTasks false to hide the tasks' ids from the caller
   * @throws Rejection if too many streams are open
   */
  answer(request: HttpRequest, namesTasks: boolean): HttpResponse {
    if (this.#open >= maxStreams)
      throw new Rejection(
        503,
        `All ${maxStreams} streams of changes are in use: close one, or try again later`,
        {
          headers: { 'retry-after': '1' },
        },
      );
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
        if (maxUnread + (controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
        else end(new Error(`The caller reads too slowly: ${maxUnread} changes are unread`));
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
      request
        .aborted(done.signal)
        .then(() => end(new DOMException('The caller has disconnected', 'AbortError')));
    };
    return new ReadableStream({ start, cancel: stop });
  }
}

/** Formats an event. */
function eventOf(task: string | undefined): string {
  return `event: change\ndata: ${JSON.stringify({ task })}\n\n`;
}
