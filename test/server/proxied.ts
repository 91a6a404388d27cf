/** A proxy before a mock, and the clients of a page that talk to it, without a port. */

import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { octopusx, toapis } from '../../src/index.ts';
import { createProxy, type ProxiedGateway, type ProxyOptions } from '../../src/server/create-proxy.ts';

/** Long enough not to be taken for an ordinary word. */
export const apiKey = 'sk-very-secret-of-the-server';

/** The address of the proxy, as a page has it. */
export const address = 'https://app.example.com/api/video';

/** Sends as the page of a user who is signed in by a cookie. */
export type Send = (request: Request) => Promise<Response>;

/** Makes them. The caller is the user whom the cookie names. */
export function proxied(gateway: ProxiedGateway, options: Partial<ProxyOptions> = {}) {
  const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1) });
  const mock = createMock({ clock });
  /** Every request that reached the gateway, in its order. */
  const forwarded: Request[] = [];
  const errors: unknown[] = [];
  /** Every answer that the page was given. */
  const answers: Response[] = [];
  const proxy = createProxy({
    gateway,
    apiKey,
    basePath: '/api/video',
    baseUrl: `http://mock/${gateway}`,
    clock,
    onError: (error) => errors.push(error),
    fetch: (request) => {
      forwarded.push(request.clone());
      return mock.fetch(request);
    },
    authorize: ({ request }) =>
      /user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? { status: 401, message: 'Sign in' },
    ...options,
  });
  const asUser =
    (user: string | undefined): Send =>
    async (given) => {
      const request = new Request(given);
      request.headers.set('sec-fetch-site', 'same-origin');
      if (user !== undefined) request.headers.set('cookie', `user=${user}; session=of-the-page`);
      const answer = await proxy(request);
      answers.push(answer.clone());
      return answer;
    };
  const pageOf = (user: string | undefined, send: Send = asUser(user)) => {
    const shared = { baseUrl: address, clock, fetch: send };
    return { octopus: octopusx(shared), toapi: toapis(shared) };
  };
  return { clock, mock, forwarded, errors, answers, proxy, asUser, pageOf };
}
