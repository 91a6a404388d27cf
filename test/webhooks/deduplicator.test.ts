/** A deduplicator acts once, lets a failure be repeated, and forgets. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../mocks/mock-clock.ts';
import { type ClaimStore, createDeduplicator, type DeduplicatorOptions } from '../../src/webhooks.ts';
import { simulatedClock } from '../client/waiting/simulated-clock.ts';

const hour = 3_600_000;

/** A deduplicator on a clock that the test moves. */
function deduplicated(options: DeduplicatorOptions = {}) {
  const clock = createClock({ frozen: true });
  const acts: string[] = [];
  const deduplicator = createDeduplicator({ clock, ...options });
  return {
    clock,
    acts,
    deduplicator,
    once: (key: string) => deduplicator.once(key, () => acts.push(key)),
  };
}

/** A promise that the test settles. */
function deferred() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((...functions) => {
    [resolve, reject] = functions;
  });
  return { promise, resolve, reject };
}

/** A store that several processes share, whose answers take a while. */
function sharedStore(clock: { now(): number }): ClaimStore {
  const claims = new Map<string, { readonly value: string; readonly end: number }>();
  const later = () => new Promise<void>(queueMicrotask);
  return {
    async claim(key, value, lifetime) {
      const known = claims.get(key);
      const isKnown = known !== undefined && known.end > clock.now();
      if (!isKnown) claims.set(key, { value, end: clock.now() + lifetime });
      await later();
      return isKnown ? known.value : null;
    },
    async set(key, value, lifetime) {
      claims.set(key, { value, end: clock.now() + lifetime });
      await later();
    },
    async delete(key) {
      claims.delete(key);
      await later();
    },
  };
}

describe('once', () => {
  it('acts the first time, and for each key', async () => {
    const { once, acts } = deduplicated();
    const results = [await once('a'), await once('a'), await once('b'), await once('a')];
    expect(results).toEqual(['acted', 'duplicate', 'acted', 'duplicate']);
    expect(acts).toEqual(['a', 'b']);
  });

  it('acts again after a failure, which it throws', async () => {
    const { deduplicator, once, acts } = deduplicated();
    const failing = () => Promise.reject(new Error('The database is away'));
    await expect(deduplicator.once('a', failing)).rejects.toThrow('The database is away');
    await expect(
      deduplicator.once('a', () => {
        throw new Error('At once');
      }),
    ).rejects.toThrow('At once');
    expect(await once('a')).toBe('acted');
    expect(acts).toEqual(['a']);
  });

  it('waits for an action of this process, and then is a duplicate', async () => {
    const { deduplicator, once, acts } = deduplicated();
    const { promise, resolve } = deferred();
    const first = deduplicator.once('a', () => promise);
    const second = once('a');
    const settled = await Promise.race([second, new Promise((done) => setImmediate(done, 'waits'))]);
    expect(settled).toBe('waits');
    resolve();
    expect([await first, await second, acts]).toEqual(['acted', 'duplicate', []]);
  });

  it('fails with the action that it waits for, so that no delivery of the event is accepted', async () => {
    const { deduplicator, once, acts } = deduplicated();
    const { promise, reject } = deferred();
    const calls = [deduplicator.once('a', () => promise), once('a')];
    reject(new Error('No'));
    const results = await Promise.allSettled(calls);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await once('a')).toBe('acted');
    expect(acts).toEqual(['a']);
  });

  it('tells that another process is at it', async () => {
    const clock = createClock({ frozen: true });
    const store = sharedStore(clock);
    const [one, other] = [deduplicated({ clock, store }), deduplicated({ clock, store })];
    const { promise, resolve } = deferred();
    const first = one.deduplicator.once('a', () => promise);
    expect(await other.once('a')).toBe('in-progress');
    resolve();
    expect([await first, await other.once('a'), other.acts]).toEqual(['acted', 'duplicate', []]);
  });

  it('acts after the lease of a process that died at it', async () => {
    const clock = createClock({ frozen: true });
    const store = sharedStore(clock);
    const [dying, living] = [deduplicated({ clock, store }), deduplicated({ clock, store })];
    void dying.deduplicator.once('a', () => new Promise(() => {}));
    expect(await living.once('a')).toBe('in-progress');
    clock.advance(299_999);
    expect(await living.once('a')).toBe('in-progress');
    clock.advance(1);
    expect(await living.once('a')).toBe('acted');
  });

  it('leaves the claim of another alone when it fails after its lease', async () => {
    const clock = createClock({ frozen: true });
    const store = sharedStore(clock);
    const [slow, fast] = [deduplicated({ clock, store }), deduplicated({ clock, store })];
    const { promise, reject } = deferred();
    const first = slow.deduplicator.once('a', () => promise);
    await new Promise(setImmediate);
    clock.advance(300_000);
    expect(await fast.once('a')).toBe('acted');
    reject(new Error('Too late'));
    await expect(first).rejects.toThrow('Too late');
    expect(await slow.once('a')).toBe('duplicate');
  });

  it('does not act if the store fails', async () => {
    const store = { ...sharedStore({ now: () => 0 }), claim: () => Promise.reject(new Error('No store')) };
    const { once, acts } = deduplicated({ store });
    await expect(once('a')).rejects.toThrow('No store');
    expect(acts).toEqual([]);
  });
});

describe('the memory', () => {
  it('outlasts the last delivery of an event by far, and ends', async () => {
    const { once, clock } = deduplicated();
    await once('a');
    clock.advance(31.3 * hour);
    expect(await once('a')).toBe('duplicate');
    clock.advance(14 * hour);
    expect(await once('a')).toBe('duplicate');
    clock.advance(2 * hour);
    expect(await once('a')).toBe('acted');
  });

  it('lasts as long as it is told', async () => {
    const { once, clock } = deduplicated({ retention: 1000 });
    await once('a');
    clock.advance(999);
    expect(await once('a')).toBe('duplicate');
    clock.advance(1);
    expect(await once('a')).toBe('acted');
  });

  it('holds so many keys, the latest', async () => {
    const { once } = deduplicated({ maxKeys: 2 });
    for (const key of ['a', 'b', 'c']) await once(key);
    expect(await once('c')).toBe('duplicate');
    expect(await once('b')).toBe('duplicate');
    expect(await once('a')).toBe('acted');
  });

  it.each([
    { retention: 0 },
    { retention: Infinity },
    { lease: Number.NaN },
    { maxKeys: 0 },
    { maxKeys: 1.5 },
  ])('must not be %o', (options) => {
    expect(() => createDeduplicator(options)).toThrow(RangeError);
  });
});

it('acts exactly once, however many processes are told at any time, and whichever actions fail', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          at: fc.nat(60_000),
          process: fc.nat(2),
          takes: fc.nat(20_000),
          fails: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      async (deliveries) => {
        const clock = simulatedClock();
        const store = sharedStore(clock);
        const processes = [0, 1, 2].map(() => createDeduplicator({ store, clock }));
        let succeeded = 0;
        let atOnce = 0;
        const deliver = async ({ at, process, takes, fails }: (typeof deliveries)[number]) => {
          await clock.sleep(at);
          const result = await processes[process]
            ?.once('task', async () => {
              atOnce += 1;
              expect(atOnce).toBe(1);
              await clock.sleep(takes);
              atOnce -= 1;
              if (fails) throw new Error('No');
              succeeded += 1;
            })
            .catch(() => 'failed');
          // Only what was done is accepted.
          if (result === 'acted' || result === 'duplicate') expect(succeeded).toBe(1);
        };
        await Promise.all(deliveries.map(deliver));
        await deliver({ at: 600_000, process: 0, takes: 0, fails: false });
        expect(succeeded).toBe(1);
      },
    ),
    { numRuns: 60 },
  ));
