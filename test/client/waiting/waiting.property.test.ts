/** The promises of waiting, for renders, progress and failures of any kind, in simulated time. */

import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tasks } from '../../../generated/octopusx/tasks.ts';
import { WaitTimeoutError } from '../../../src/index.ts';
import {
  curves,
  type Fate,
  type Poll,
  type RenderPlan,
  simulatedGateway,
  type Trouble,
} from './simulated-gateway.ts';

const { poll: contract } = tasks.queries.queryVideo;
/** The shortest time between two queries, in milliseconds, which the contract asks for before the first. */
const shortest = Math.min(contract.initialDelay, contract.interval);
/** The contract's interval, in milliseconds. */
const every = contract.interval;
const day = 86_400_000;

const latency = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30_000 }));
const retryAfter = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.integer({ min: 0, max: 90 }),
);
const calm: fc.Arbitrary<Fate> = fc.record({ latency: fc.constant(0) });
const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ latency, retryAfter }),
  fc.record({
    latency,
    retryAfter,
    trouble: fc.constantFrom<Trouble[]>('lost', 'html', 'truncated', 'empty', 429, 500, 502, 503),
  }),
);
/** So slow that mostly a query is under way. */
const slowFate = anyFate.map((fate) => ({ ...fate, latency: fate.latency + 20_000 }));
const plan = (fate: fc.Arbitrary<Fate>): fc.Arbitrary<RenderPlan> =>
  fc.record({
    render: fc.integer({ min: 0, max: 900_000 }),
    // The keys are the names of the curves.
    curve: fc.constantFrom(...(Object.keys(curves) as (keyof typeof curves)[])),
    fates: fc.array(fate, { maxLength: 25 }),
  });

/** When something happens, in milliseconds: mostly while things go wrong, sometimes after the end. */
const anyMoment = fc.oneof(fc.nat(60_000), fc.nat(300_000), fc.nat(1_000_000));

/** That no query came sooner after the one before, or after the submit, than the gateway allows. */
function expectPatience(polls: readonly Poll[], submitted: number): void {
  expect(polls[0]?.began ?? Infinity).toBeGreaterThanOrEqual(submitted + contract.initialDelay);
  for (const [index, { began }] of polls.entries()) {
    const before = polls[index - 1];
    if (before === undefined) continue;
    // A header that cannot be seen because the connection broke asks for nothing.
    const asked = before.trouble === 'lost' ? undefined : before.retryAfter;
    const least = asked === undefined ? shortest : asked * 1000;
    expect(began - before.ended).toBeGreaterThanOrEqual(least);
  }
}

/** That nobody waits for a query much longer than the gateway wants or its failures excuse. */
function expectHaste(polls: readonly Poll[]): void {
  for (const [index, { began }] of polls.entries()) {
    const before = polls[index - 1];
    if (before === undefined) continue;
    const asked = before.trouble === 'lost' ? undefined : before.retryAfter;
    const most = asked !== undefined ? Math.max(asked, 1) * 1000 : before.trouble ? 6 * every : 2 * every;
    expect(began - before.ended).toBeLessThanOrEqual(most);
  }
}

/** Runs a property against gateways with random tasks. */
function check(
  arbitrary: fc.Arbitrary<RenderPlan>,
  property: (gateway: Awaited<ReturnType<typeof simulatedGateway>>, moment: number) => Promise<void>,
  numRuns = 25,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(arbitrary, anyMoment, async (each, moment) =>
      property(await simulatedGateway(each), moment),
    ),
    { numRuns },
  );
}

describe('a wait', () => {
  it('ends when the task ends, asks no more, and never asked sooner than the contract and Retry-After allow', () =>
    check(plan(anyFate), async ({ task, polls, end, clock, submitted }) => {
      const video = await task.wait({ timeout: day });
      expect(video.url).toBe('http://files/1.mp4');
      // The last query is the only one that was answered after the end.
      const answered = polls.filter(({ ended, trouble }) => ended >= end && !trouble);
      expect(answered).toEqual([polls.at(-1)]);
      const { length } = polls;
      await clock.sleep(day);
      expect(polls).toHaveLength(length);
      expect(clock.sleepers()).toBe(0);
      expectPatience(polls, submitted);
    }));

  it('finds the end at most one interval late, which is at most twice the contract’s', () =>
    check(plan(calm), async ({ task, end, clock, submitted, polls }) => {
      await task.wait({ timeout: day });
      const earliest = Math.max(end, submitted + contract.initialDelay);
      expect(clock.now() - earliest).toBeLessThanOrEqual(2 * every);
      expectHaste(polls);
    }));

  it('finds the end at most one interval late also between failures, each of which lengthens it a little', () =>
    check(plan(anyFate), async ({ task, polls }) => {
      await task.wait({ timeout: day });
      expectHaste(polls);
    }));

  it('gives up in time, with the task in the error, and can go on', () =>
    check(plan(anyFate), async ({ task, polls, clock, submitted, ...gateway }, timeout) => {
      const start = clock.now();
      const outcome = await task.wait({ timeout }).catch((error: unknown) => error);
      const asking = polls.at(-1);
      expect(clock.now()).toBeLessThanOrEqual(start + timeout + (asking?.latency ?? 0));
      expect(gateway.underWay()).toBe(0);
      expect(clock.sleepers()).toBe(0);
      if (outcome instanceof WaitTimeoutError) {
        expect(outcome.task).toBe(task);
        await outcome.task?.wait({ timeout: day });
      }
      expect(task.result).toBeDefined();
      expectPatience(polls, submitted);
    }));

  it('gives up no sooner than the next query would come too late', () =>
    check(plan(calm), async ({ task, clock }, timeout) => {
      const start = clock.now();
      const outcome = await task.wait({ timeout }).catch((error: unknown) => error);
      if (!(outcome instanceof WaitTimeoutError)) return;
      expect(clock.now()).toBeGreaterThan(start + timeout - shortest);
    }));

  it('stops at once when it is aborted: no query, no timer and no listener is left, and it can go on', () =>
    check(plan(slowFate), async ({ task, polls, clock, submitted, ...gateway }, delay) => {
      const timersBefore = timers();
      const controller = new AbortController();
      const waits = [0, 1].map(() =>
        task.wait({ timeout: day, signal: controller.signal }).catch((error: unknown) => error),
      );
      await clock.sleep(delay);
      const isOver = task.result !== undefined;
      const moment = clock.now();
      controller.abort('enough');
      for (const outcome of await Promise.all(waits)) {
        if (!isOver) expect(outcome).toBe('enough');
      }
      expect(clock.now()).toBe(moment);
      await new Promise(setImmediate);
      expect(gateway.underWay()).toBe(0);
      expect(clock.sleepers()).toBe(0);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
      // Those of the test runner come and go.
      expect(timers()).toBeLessThanOrEqual(timersBefore);
      const { length } = polls;
      await clock.sleep(3_600_000);
      expect(polls).toHaveLength(length);
      await task.wait({ timeout: day });
      expectPatience(polls, submitted);
    }));

  it('is shared: however many wait, also for a resumed twin, nobody asks twice at once', () =>
    check(plan(anyFate), async ({ task, gateway, clock, polls, submitted, mostUnderWay }, delay) => {
      const impatient = new AbortController();
      const first = task.wait({ timeout: day, signal: impatient.signal }).catch(() => undefined);
      const second = task.wait({ timeout: day });
      const twin = gateway.resume(JSON.stringify(task));
      const third = twin.wait({ timeout: day });
      await clock.sleep(delay);
      impatient.abort();
      // Whoever resumes a task that nobody waits for any more knows nothing of it, and asks.
      if (!task.result) await gateway.resume(task.toJSON()).wait({ timeout: day });
      await Promise.all([first, second, third]);
      expect(mostUnderWay()).toBe(1);
      expect(polls.length).toBeGreaterThan(0);
      expectPatience(polls, submitted);
      expect(await third).toBe(await second);
    }));

  it('is shared also by twins that were resumed before anybody waited', () =>
    check(
      plan(anyFate),
      async ({ task, gateway, polls, submitted, mostUnderWay }) => {
        const twins = [task, gateway.resume(JSON.stringify(task)), gateway.resume(task.toJSON())];
        await Promise.all(twins.map((twin) => twin.wait({ timeout: day })));
        expect(mostUnderWay()).toBe(1);
        expectPatience(polls, submitted);
      },
      10,
    ));

  it('tells of every answer, and the last one is the end', () =>
    check(plan(anyFate), async ({ task, polls }) => {
      const states: string[] = [];
      await task.wait({ timeout: day, onProgress: ({ state }) => states.push(state) });
      // The answer to the submit is one of them.
      expect(states).toHaveLength(1 + polls.filter(({ trouble }) => !trouble).length);
      expect(states.at(-1)).toBe('completed');
      expect(states.slice(0, -1).every((state) => state === 'running')).toBe(true);
    }));
});

/** Number of timers. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}
