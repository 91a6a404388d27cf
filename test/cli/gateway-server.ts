/** A mock for the command line, in the process of the test, which controls its clock and its answers. */

import { EventEmitter, once } from 'node:events';
import { createMock } from '../../mocks/create-mock.ts';
import { listen } from '../../mocks/http/listen.ts';
import { type Clock, createClock } from '../../mocks/mock-clock.ts';

/** A request as the mock received it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

/** A mock that listens. */
export interface GatewayServer extends AsyncDisposable {
  readonly octopusx: string;
  readonly toapis: string;
  readonly clock: Clock;
  readonly received: readonly Received[];
  /** The submits that were received. */
  readonly submits: readonly Received[];
  /** Settles when a submit has arrived whose answer is held back. */
  readonly arrived: Promise<unknown>;
  /** Lets the answer go. */
  answer(): void;
}

/** Options of a mock. */
export interface GatewayServerOptions {
  /** Speed at which its tasks move. They stand still without it. */
  readonly speed?: number;
  /** True if the answer to each submit is held back until `answer` is called. */
  readonly holdsSubmits?: boolean;
  /** An answer in place of the mock's own. Undefined for the mock's own. */
  readonly respond?: (request: Request) => Response | undefined;
}

/** Serves a mock. */
export async function serveGateways(options: GatewayServerOptions = {}): Promise<GatewayServer> {
  const { speed, holdsSubmits, respond } = options;
  const clock = createClock(speed === undefined ? { frozen: true } : { speed });
  const mock = createMock({ clock });
  const received: Received[] = [];
  const events = new EventEmitter();
  const arrived = once(events, 'arrived');
  const answered = once(events, 'answered');
  const { url, close } = await listen({
    port: 0,
    fetch: async (request, caller) => {
      const { method, headers } = request;
      const body = await request.clone().text();
      const path = new URL(request.url).pathname;
      received.push({ method, path, authorization: headers.get('authorization'), body });
      const response = respond?.(request) ?? (await mock.fetch(request, caller));
      if (holdsSubmits && method === 'POST') {
        events.emit('arrived');
        await answered;
      }
      return response;
    },
  });
  return {
    octopusx: `${url}/octopusx`,
    toapis: `${url}/toapis`,
    clock,
    received,
    get submits() {
      return received.filter(({ method }) => method === 'POST');
    },
    arrived,
    answer: () => events.emit('answered'),
    [Symbol.asyncDispose]: close,
  };
}
