/** Observes a handler of requests from the outside: its answers, how long they take, and what the mock decides meanwhile. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { ReportedEntry } from '../../../mocks/core/call.ts';
import { withoutKeys } from '../../../mocks/core/text/logged-text.ts';
import type { HttpHandler, HttpResponse } from '../../../mocks/http/http-message.ts';
import { andThen, recovering } from '../../../mocks/maybe-promise.ts';
import { systemClock } from '../../transport/system-clock.ts';
import type { MockError, ObservedRequest } from './observed-request.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';

/** The part of an observed request that is found out while it is answered. */
interface Decided {
  entry?: ReportedEntry;
  world?: string | undefined;
}

/** Observes requests. Each has an id, which its answer carries. */
export class RequestObserver {
  readonly #underWay = new AsyncLocalStorage<Decided>();
  readonly #observe: (request: ObservedRequest) => void;
  #count = 0;
  readonly #onSettled: (() => void)[] = [];

  /** @param observe is called with each request once its answer is ready, or its connection is dropped */
  constructor(observe: (request: ObservedRequest) => void) {
    this.#observe = observe;
  }

  /** Notes what the mock has decided over the request under way: its `onRequest`. */
  readonly decided = (entry: ReportedEntry, world?: string): void => {
    const request = this.#underWay.getStore();
    if (request) Object.assign(request, { entry, world });
  };

  /** Waits until every request is observed. */
  async settled(): Promise<void> {
    if (this.#count > 0) await new Promise<void>((resolve) => this.#onSettled.push(resolve));
  }

  /** A handler whose requests are observed. */
  around(handle: HttpHandler): HttpHandler {
    return (request) => {
      const authorization = request.header('authorization');
      const id = requestIdOf(request.header(requestIdHeader), authorization);
      const at = systemClock.now();
      const start = performance.now();
      const decided: Decided = {};
      this.#count += 1;
      const finish = (status: number | undefined, error?: MockError) => {
        this.#observe({
          id,
          at,
          method: request.method,
          path: request.path,
          status,
          duration: performance.now() - start,
          error,
          entry: decided.entry,
          world: decided.world,
          withoutKey: (text) => withoutKeys(text, authorization),
        });
        this.#count -= 1;
        if (this.#count === 0) for (const resolve of this.#onSettled.splice(0)) resolve();
      };
      return this.#underWay.run(decided, () =>
        recovering(
          () =>
            andThen(handle(request), (response) => {
              finish(response.status, mockErrorIn(response));
              return identified(response, id);
            }),
          (error) => {
            finish(undefined);
            throw error;
          },
        ),
      );
    };
  }
}

/** The body of an answer about an error of the mock itself, with its message as JSON and its code. */
const mockErrorBody = /^\{"error":\{"message":("(?:[^"\\]|\\.)*"),"type":"mock_error","code":"(\w+)"\}\}$/;

/** The error of the mock itself in an answer; undefined of another one, such as that of a gateway. */
function mockErrorIn({ status, body }: HttpResponse): MockError | undefined {
  if (status < 500 || typeof body !== 'string') return undefined;
  const [, message = '""', code] = mockErrorBody.exec(body) ?? [];
  return code === undefined ? undefined : { code, message: JSON.parse(message) };
}

/** A response with the id of its request, unless the gateway's contract gives it one. */
function identified(response: HttpResponse, id: string): HttpResponse {
  const { headers } = response;
  const hasOwn = Object.keys(headers).some((name) => name.toLowerCase() === requestIdHeader);
  return hasOwn ? response : { ...response, headers: { ...headers, [requestIdHeader]: id } };
}
