/** Watches a mock that runs as a server: its requests, its health, and its end. */

import type { ReportedEntry } from '../../../mocks/core/call.ts';
import type { Mock } from '../../../mocks/create-mock.ts';
import { createFetchHandler, type FetchHandler } from '../../../mocks/http/fetch-handler.ts';
import type { Listener } from '../../../mocks/http/listen.ts';
import { systemClock } from '../../transport/system-clock.ts';
import { HealthPages } from './health-pages.ts';
import { MockMetrics } from './mock-metrics.ts';
import type { ObservedRequest } from './observed-request.ts';
import { RequestObserver } from './request-observer.ts';

/** A mock that is watched. */
export interface MonitoredMock {
  /** Answers requests, and those to the pages of its health before all others. */
  readonly fetch: FetchHandler;
  /**
   * Stops it: it takes no further request, and finishes the requests and the webhooks under way.
   *
   * @param server the server of its `fetch`
   * @param timeout milliseconds that they have
   * @returns what was cut off
   */
  stop(server: Pick<Listener, 'stop'>, timeout: number): Promise<CutOff>;
}

/** The work that a mock could not finish before it stopped. */
export interface CutOff {
  /** Number of requests that were not completely received or answered. */
  readonly requests: number;
  /** True if webhooks were not delivered, or changes not stored. */
  readonly others: boolean;
}

/** Watches the requests of a mock, and then the mock. */
export class MockMonitor {
  readonly #log: (request: ObservedRequest) => void;
  readonly #observer: RequestObserver;
  #metrics: MockMetrics | undefined;

  /** @param log is called with each request, once it is answered */
  constructor(log: (request: ObservedRequest) => void) {
    this.#log = log;
    this.#observer = new RequestObserver((request) => {
      this.#metrics?.count(request);
      this.#log(request);
    });
  }

  /** Notes what the mock has decided over a request: its `onRequest` has to call it. */
  decided(entry: ReportedEntry, world: string | undefined): void {
    this.#observer.decided(entry, world);
  }

  /** Watches a mock. */
  watch(mock: Mock): MonitoredMock {
    const { store } = mock;
    const metrics = new MockMetrics({ worlds: () => mock.worlds.all(), storeErrors: () => store.errors });
    this.#metrics = metrics;
    const pages = new HealthPages({ metrics, checkStore: () => store.check() });
    const observer = this.#observer;
    const handle = observer.around(mock.fetch.handle);
    const closed = mock.fetch.serve?.();
    return {
      fetch: createFetchHandler((request) => pages.answer(request) ?? handle(request)),
      async stop(server, timeout) {
        const start = performance.now();
        pages.stop();
        const { cutOff } = await server.stop({ grace: timeout });
        // What was cut off is logged and stored as well.
        await isSettled(observer.settled(), shortestEnd);
        // The last requests may have ended tasks, whose webhooks are under way now.
        const left = () => Math.max(timeout - (performance.now() - start), 0);
        const deliveries = Promise.all(mock.worlds.all().map(({ webhooks }) => webhooks.settled()));
        const isDelivered = await isSettled(deliveries, left());
        closed?.();
        const isClosed = await isSettled(store.close(), Math.max(left(), shortestEnd));
        return { requests: cutOff, others: !(isDelivered && isClosed) };
      },
    };
  }
}

/** Milliseconds that requests which were cut off have in any case to end, and a store to write what is still to be written. */
const shortestEnd = 1000;

/** Tells if something ends within a time. */
async function isSettled(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const over = new AbortController();
  const late = systemClock.sleep(milliseconds, over.signal).then(
    () => false,
    () => false,
  );
  const done = work.then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, late]);
  over.abort();
  return isDone;
}
