/** Whatever stands between `verify` and the gateway, and whenever it is killed: no more is submitted than was allowed, and no task is lost. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { lifecyclesOf } from '../support/deviations/deviation.ts';
import { createFrozenMock, MemoryStorage, verifyMock } from '../support/verified-mock.ts';

/** A fault of one request, by the number of the request. */
type Fault = 'reset before' | 'reset after' | 'server error' | 'page' | 'killed before' | 'killed after';

const faults: readonly Fault[] = [
  'reset before',
  'reset after',
  'server error',
  'page',
  'killed before',
  'killed after',
];

/** Thrown by everything once the process is dead. */
class Killed extends Error {}

/** A process: it dies at a fault, and then neither sends nor writes anything. */
class Process {
  readonly #abort = new AbortController();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  kill(): never {
    const reason = new Killed('killed');
    this.#abort.abort(reason);
    throw reason;
  }
}

/** The journal on the disk, which a dead process does not write any more. */
class Disk extends MemoryStorage {
  process = new Process();

  override append(text: string): void {
    if (this.process.signal.aborted) throw this.process.signal.reason;
    super.append(text);
  }
}

/** A gateway, the faults before it, and the submits that have reached it. */
class FaultyGateway {
  readonly mock = createFrozenMock();
  readonly #gateway: GatewayName;
  readonly #faults: ReadonlyMap<number, Fault>;
  #count = 0;
  /** The requests that the gateway was to refuse for their own sake are none. */
  submits = 0;
  process = new Process();

  constructor(gateway: GatewayName, found: ReadonlyMap<number, Fault>) {
    this.#gateway = gateway;
    this.#faults = found;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    if (this.process.signal.aborted) throw this.process.signal.reason;
    const fault = this.#faults.get(this.#count);
    this.#count += 1;
    if (fault === 'reset before') throw new TypeError('fetch failed', { cause: reset });
    if (fault === 'killed before') this.process.kill();
    if (this.#isSubmit(request)) this.submits += 1;
    const response = await this.mock.fetch(request);
    if (fault === 'reset after') throw new TypeError('fetch failed', { cause: reset });
    if (fault === 'killed after') this.process.kill();
    if (fault === 'server error') return new Response('{"error":{"message":"later"}}', { status: 502 });
    if (fault === 'page') {
      const headers = { 'Content-Type': 'application/json' };
      return new Response('<!doctype html><title>Sign in</title>', { headers });
    }
    return response;
  };

  #isSubmit({ method, url }: Request): boolean {
    const path = new URL(url).pathname.slice(this.#gateway.length + 1);
    return (
      method === 'POST' &&
      Object.values(lifecyclesOf(this.#gateway).submits).some((submit) =>
        new RegExp(`^${submit.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
      )
    );
  }

  /** The tasks that it has made. */
  get tasks(): string[] {
    return this.mock.ledger.entries.flatMap(({ billable, task }) =>
      billable && task !== undefined ? [task] : [],
    );
  }
}

const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

it('no more submits arrive than the budget allows, and every task is waited for or told of', async () => {
  const scenario = fc.record({
    gateway: fc.constantFrom<GatewayName>('octopusx', 'toapis'),
    budget: fc.integer({ min: 0, max: 4 }),
    negative: fc.boolean(),
    faults: fc.array(fc.tuple(fc.nat(120), fc.constantFrom(...faults)), { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ gateway, budget, negative, faults: list }) => {
      const server = new FaultyGateway(gateway, new Map(list));
      const disk = new Disk();
      const settings = { budget, negative, operations: operationsOf(gateway) };
      // A run after each death, and one in the end.
      const deaths = list.filter(([, fault]) => fault.startsWith('killed')).length;
      for (let run = 0; run <= deaths; run += 1) {
        const own = new Process();
        server.process = own;
        disk.process = own;
        const { signal } = own;
        const resumed = disk.text === '' ? settings : { budget };
        try {
          const { mock, fetch } = server;
          const outcome = await verifyMock({
            gateway,
            mock,
            fetch,
            storage: disk,
            settings: resumed,
            signal,
          });
          const known = outcome.verification.submits.flatMap(({ task = [] }) => task);
          const lost = server.tasks.filter((task) => !known.includes(task));
          expect(lost.length).toBeLessThanOrEqual(outcome.unconfirmed);
          break;
        } catch (error) {
          // A gateway that does not answer at all is not verified.
          if (!signal.aborted && !String(error).includes('could not be run')) throw error;
        }
      }
      expect(server.tasks.length).toBeLessThanOrEqual(budget);
      expect(new Set(server.tasks).size).toBe(server.tasks.length);
      if (!negative) expect(server.submits).toBeLessThanOrEqual(budget);
    }),
    { numRuns: 40 },
  );
});

/** Few operations: their run is short enough that faults hit the submits. */
function operationsOf(gateway: GatewayName): string[] {
  return gateway === 'octopusx'
    ? ['createVideo', 'remixVideo', 'extendVideo']
    : ['generateVideo', 'remixVideo', 'extendVideo'];
}
