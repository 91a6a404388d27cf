/** The addresses that a supervisor of the mock asks: is it alive, is it ready, and what has it done so far. */

import type { HttpRequest, HttpResponse } from '../../../mocks/http/http-message.ts';
import { jsonResponse } from '../../../mocks/http/http-message.ts';
import type { MaybePromise } from '../../../mocks/maybe-promise.ts';
import { systemClock } from '../../transport/system-clock.ts';
import type { MockMetrics } from './mock-metrics.ts';

/** Milliseconds that a store has to answer: half of what a probe of Kubernetes waits. */
const patience = 500;

/** Headers of every answer. None of them lets a page of another origin read it. */
const headers = { 'cache-control': 'no-store' };

/** Parts of the pages. */
export interface HealthPagesParts {
  readonly metrics: Pick<MockMetrics, 'contentType' | 'text'>;
  /** Asks the store of the mock whether it can be reached. */
  readonly checkStore: () => Promise<void>;
}

/** Answers for `/healthz`, `/readyz` and `/metrics`. */
export class HealthPages {
  readonly #parts: HealthPagesParts;
  #isStopping = false;

  constructor(parts: HealthPagesParts) {
    this.#parts = parts;
  }

  /** Has `/readyz` say from now on that no further request is taken. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Answers a request to one of the addresses; undefined of any other one. */
  answer({ method, path }: HttpRequest): MaybePromise<HttpResponse> | undefined {
    const page = pages[path];
    if (page === undefined) return undefined;
    if (method === 'GET' || method === 'HEAD') return this[page]();
    return jsonResponse(
      405,
      { error: { message: 'It can only be read' } },
      { ...headers, allow: 'GET, HEAD' },
    );
  }

  health(): HttpResponse {
    return jsonResponse(200, { status: 'alive' }, headers);
  }

  async readiness(): Promise<HttpResponse> {
    if (this.#isStopping) return jsonResponse(503, { status: 'stopping' }, headers);
    const isReachable = await this.#isStoreReachable();
    return isReachable
      ? jsonResponse(200, { status: 'ready' }, headers)
      : jsonResponse(503, { status: 'the store cannot be reached' }, headers);
  }

  async metrics(): Promise<HttpResponse> {
    const { metrics } = this.#parts;
    const body = await metrics.text();
    return { status: 200, headers: { ...headers, 'content-type': metrics.contentType }, body };
  }

  /** The reason of a failure stays in here: it may name the address of the store, and its password. */
  async #isStoreReachable(): Promise<boolean> {
    const over = new AbortController();
    const late = systemClock.sleep(patience, over.signal).then(() => false);
    const asked = this.#parts.checkStore().then(() => true);
    try {
      return await Promise.race([asked, late]);
    } catch {
      return false;
    } finally {
      over.abort();
    }
  }
}

/** The page of each address. */
const pages: Readonly<Record<string, 'health' | 'readiness' | 'metrics'>> = {
  '/healthz': 'health',
  '/readyz': 'readiness',
  '/metrics': 'metrics',
};
