/** Connections to a mock: in this process, or served. Time passes on the mock's clock, in an instant. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { valueAt } from '../../bodies/json.ts';
import type { Clock } from '../../types.ts';
import { CommandError, messageOf } from '../exit-codes.ts';
import type { GatewayConnection } from '../verify/gateway-calls.ts';

/** Start of the clock of a mock in this process, so that runs are repeatable. */
const beginning = Date.UTC(2026, 0, 1);

/** A gateway of a new mock in this process. */
export function connectOwnMock(gateway: GatewayName, signal?: AbortSignal): GatewayConnection {
  const mocked = createClock({ start: beginning, frozen: true });
  const mock = createMock({ clock: mocked, seed: 'explore' });
  const clock: Clock = {
    now: () => mocked.now(),
    sleep: async (milliseconds) => mocked.advance(milliseconds),
  };
  return { baseUrl: `http://mock/${gateway}`, apiKey: 'any-key', fetch: mock.fetch, clock, signal };
}

/** The clock of a mock that is served, which is moved through its control API. */
export class ServedMockClock implements Clock {
  readonly #control: string;
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #world: Clock;
  /** The last reading: the mock's time, the system's time then, and the speed since. */
  #told = { now: 0, at: 0, speed: 0 };

  private constructor(control: string, fetch: (request: Request) => Promise<Response>, world: Clock) {
    this.#control = control;
    this.#fetch = fetch;
    this.#world = world;
  }

  /**
   * Finds the clock of the mock at an address.
   *
   * @param baseUrl the address of one of its gateways
   * @param world the system's clock
   * @throws CommandError if there is no mock, or it does not let this program use its control API
   */
  static async of(
    baseUrl: string,
    fetch: (request: Request) => Promise<Response>,
    world: Clock,
  ): Promise<ServedMockClock> {
    const clock = new ServedMockClock(`${new URL(baseUrl).origin}/__mock/clock`, fetch, world);
    await clock.#ask({ method: 'GET' });
    return clock;
  }

  now(): number {
    const { now, at, speed } = this.#told;
    return now + (this.#world.now() - at) * speed;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await this.#ask({
      method: 'POST',
      path: '/advance',
      body: { seconds: milliseconds / 1000 },
      signal,
    });
  }

  async #ask({
    method,
    path = '',
    body,
    signal,
  }: {
    readonly method: string;
    readonly path?: string;
    readonly body?: object;
    readonly signal?: AbortSignal | undefined;
  }): Promise<void> {
    const url = `${this.#control}${path}`;
    const request = new Request(url, {
      method,
      redirect: 'manual',
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...(signal && { signal }),
    });
    const told = await this.#answerTo(request).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw noMock(`${method} ${url}: ${messageOf(cause)}`, cause);
    });
    const now = Date.parse(String(valueAt(told, '/now')));
    const speed = Number(valueAt(told, '/speed'));
    if (Number.isNaN(now + speed)) throw noMock(`${method} ${url} does not answer as a mock's clock`);
    const isFrozen = valueAt(told, '/frozen') === true;
    this.#told = { now, at: this.#world.now(), speed: isFrozen ? 0 : speed };
  }

  async #answerTo(request: Request): Promise<unknown> {
    const response = await this.#fetch(request);
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new Error(String(valueAt(answer, '/error/message') ?? `the status is ${response.status}`));
  }
}

/** The error for a server that is no mock. Requests to it may cost money, so none is sent. */
function noMock(reason: string, cause?: unknown): CommandError {
  return new CommandError(`There is no mock whose clock could be moved: ${reason}.`, {
    cause,
    hints: ['Leave out --mock for any other server.'],
  });
}
