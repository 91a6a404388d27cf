/** A proxy in the process of the test, before the mock or before any other server. */

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LogEntry } from '../../mocks/core/call.ts';
import { createMock, type Mock } from '../../mocks/create-mock.ts';
import { listen } from '../../mocks/http/listen.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import {
  type ServedProxy,
  type ServedProxyOptions,
  serveLiveProxy,
} from '../../src/cli/gateway-proxy/serve-live-proxy.ts';

/** A key that must not be found anywhere. */
export const secret = 'sk-very-secret-key-of-the-caller';

/** The headers of a submit. */
export const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };

/** The body of a submit that the contract of octopusx allows. */
export const submit = {
  model: 'grok-video-3',
  prompt: 'a cat that is also a fish',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
  duration: 10,
} as const;

/** A proxy that listens. */
export interface TestedProxy extends AsyncDisposable {
  readonly url: string;
  readonly proxy: ServedProxy;
  /** Everything that was told, once all exchanges are written down. */
  entries(): Promise<readonly LogEntry[]>;
  /** Sends a submit. */
  submit(body?: unknown, more?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Starts a proxy to a server. */
export async function proxyTo(
  baseUrl: string,
  options: Partial<ServedProxyOptions> = {},
): Promise<TestedProxy> {
  const proxy = await serveLiveProxy({
    gateway: 'octopusx',
    baseUrl,
    port: 0,
    host: '127.0.0.1',
    ...options,
  });
  const { url } = proxy;
  return {
    url,
    proxy,
    entries: async () => {
      await proxy.idle;
      return proxy.ledger.entries;
    },
    submit: (body = submit, more = {}) =>
      fetch(`${url}/v1/video/create`, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: async () => {
      proxy.abort();
      await proxy.close();
    },
  };
}

/** A mock that listens, with its clock. */
export interface ListeningMock extends AsyncDisposable {
  readonly mock: Mock;
  readonly octopusx: string;
  readonly toapis: string;
}

/** Starts a mock whose clock stands still. */
export async function listeningMock(): Promise<ListeningMock> {
  const mock = createMock({ clock: createClock({ frozen: true }) });
  const { url, close } = await listen({ fetch: mock.fetch, port: 0 });
  return { mock, octopusx: `${url}/octopusx`, toapis: `${url}/toapis`, [Symbol.asyncDispose]: close };
}

/** A server of the test's own, in the place of the gateway. */
export interface OtherServer extends AsyncDisposable {
  readonly url: string;
}

/** Starts one. */
export async function serving(
  listener: RequestListener,
  settle = (_: ReturnType<typeof createServer>) => {},
): Promise<OtherServer> {
  const server = createServer(listener);
  settle(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
