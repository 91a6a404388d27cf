/** The time of a mock. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, type ClockOptions, createClock } from '../../../mocks/mock-clock.ts';

/** A clock whose world's time passes when the test says so. */
function createTestClock(options: ClockOptions = {}): { clock: Clock; pass(milliseconds: number): void } {
  let world = 1_000_000;
  const clock = createClock({ ...options, world: () => world });
  return {
    clock,
    pass(milliseconds) {
      world += milliseconds;
    },
  };
}

it('runs as the world does, from the world’s now', () => {
  const { clock, pass } = createTestClock();
  expect(clock.now()).toBe(1_000_000);
  pass(250);
  expect(clock.now()).toBe(1_000_250);
});

it('starts where it is told to', () => {
  const { clock, pass } = createTestClock({ start: 5 });
  pass(10);
  expect(clock.now()).toBe(15);
});

it.each([
  [0.5, 500],
  [1, 1000],
  [60, 60_000],
])('at the speed %d, %d mocked milliseconds pass in a second', (speed, expected) => {
  const { clock, pass } = createTestClock({ start: 0, speed });
  pass(1000);
  expect(clock.now()).toBe(expected);
});

it('changes its speed from now on, not for what has passed', () => {
  const { clock, pass } = createTestClock({ start: 0 });
  pass(100);
  clock.setSpeed(10);
  expect(clock.speed).toBe(10);
  expect(clock.now()).toBe(100);
  pass(100);
  expect(clock.now()).toBe(1100);
});

it('stands still when it is frozen, and runs on from there', () => {
  const { clock, pass } = createTestClock({ start: 0 });
  pass(100);
  clock.freeze();
  expect(clock.frozen).toBe(true);
  pass(1000);
  expect(clock.now()).toBe(100);
  clock.resume();
  expect(clock.frozen).toBe(false);
  pass(50);
  expect(clock.now()).toBe(150);
});

it('may be frozen from the start, and be moved while it is', () => {
  const { clock, pass } = createTestClock({ start: 0, frozen: true });
  clock.advance(30);
  pass(1000);
  expect(clock.now()).toBe(30);
  clock.set(100);
  expect(clock.now()).toBe(100);
});

it('jumps to a moment, or ahead, and runs on from there', () => {
  const { clock, pass } = createTestClock({ start: 0, speed: 2 });
  clock.set(1000);
  pass(10);
  expect(clock.now()).toBe(1020);
  clock.advance(80);
  expect(clock.now()).toBe(1100);
});

describe('a subscriber', () => {
  it.each<[string, (clock: Clock) => unknown]>([
    ['another speed', (clock) => clock.setSpeed(2)],
    ['a stop', (clock) => clock.freeze()],
    ['that it runs again', (clock) => clock.resume()],
    ['a jump to a moment', (clock) => clock.set(1000)],
    ['a jump ahead', (clock) => clock.advance(1)],
  ])('is told of %s, once it is made', (_, change) => {
    const { clock, pass } = createTestClock({ start: 0 });
    const told: unknown[] = [];
    clock.subscribe(() => told.push([clock.now(), clock.speed, clock.frozen]));
    pass(1);
    expect(told).toEqual([]);
    change(clock);
    expect(told).toEqual([[clock.now(), clock.speed, clock.frozen]]);
  });

  it('is told of the jump in which a clock that stands still waits', async () => {
    const { clock } = createTestClock({ start: 0, frozen: true });
    const told: number[] = [];
    clock.subscribe(() => told.push(clock.now()));
    await clock.sleep(60_000);
    expect(told).toEqual([60_000]);
  });

  it('is not told of a change that is refused, nor after it has gone', () => {
    const { clock } = createTestClock({ start: 0 });
    let count = 0;
    const listener = () => {
      count += 1;
    };
    const [first, second] = [clock.subscribe(listener), clock.subscribe(listener)];
    expect(() => clock.setSpeed(0)).toThrow(RangeError);
    expect(count).toBe(0);
    clock.advance(1);
    expect(count).toBe(2);
    first();
    clock.advance(1);
    expect(count).toBe(3);
    second();
    second();
    clock.advance(1);
    expect(count).toBe(3);
  });
});

describe('refuses', () => {
  it.each([0, -1, Number.NaN, Infinity])('a speed of %d', (speed) => {
    expect(() => createTestClock({ speed })).toThrow(RangeError);
    const { clock } = createTestClock();
    expect(() => clock.setSpeed(speed)).toThrow('The speed must be a positive number');
    expect(clock.speed).toBe(1);
  });

  it.each([
    ['to a moment that has passed', (clock: Clock) => clock.set(99)],
    ['to no moment', (clock: Clock) => clock.set(Number.NaN)],
    ['by less than nothing', (clock: Clock) => clock.advance(-1)],
  ])('to jump %s', (_, jump) => {
    const { clock } = createTestClock({ start: 100 });
    expect(() => jump(clock)).toThrow(RangeError);
    expect(clock.now()).toBe(100);
  });
});

describe('a wait', () => {
  it('makes a clock that stands still jump', async () => {
    const { clock } = createTestClock({ start: 0, frozen: true });
    await clock.sleep(60_000);
    expect(clock.now()).toBe(60_000);
  });

  it('ends together with another one that began at the same moment', async () => {
    const { clock } = createTestClock({ start: 0, frozen: true });
    await Promise.all([clock.sleep(60_000), clock.sleep(60_000)]);
    expect(clock.now()).toBe(60_000);
  });

  it('takes as much less of the world’s time as the clock runs faster', async () => {
    // A twentieth of a second: a timer may be a millisecond early.
    const clock = createClock({ speed: 2e4 });
    const before = clock.now();
    await clock.sleep(1e6);
    expect(clock.now() - before).toBeGreaterThanOrEqual(0.9e6);
  });

  it('ends with the signal’s reason', async () => {
    const { clock } = createTestClock({ start: 0 });
    const controller = new AbortController();
    const wait = clock.sleep(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(wait).rejects.toThrow('enough');
    await expect(clock.sleep(60_000, controller.signal)).rejects.toThrow('enough');
  });
});

it('never goes back, whatever it is told', () => {
  const command = fc.oneof(
    fc.record({ pass: fc.integer({ min: 0, max: 1000 }) }),
    fc.record({ speed: fc.double({ min: 0.001, max: 1000, noNaN: true }) }),
    fc.record({ advance: fc.integer({ min: 0, max: 1000 }) }),
    fc.record({ set: fc.integer({ min: 0, max: 100_000 }) }),
    fc.constantFrom({ freeze: true }, { freeze: false }),
  );
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      const { clock, pass } = createTestClock({ start: 0 });
      let before = clock.now();
      for (const each of commands) {
        if ('pass' in each) pass(each.pass);
        else if ('speed' in each) clock.setSpeed(each.speed);
        else if ('advance' in each) clock.advance(each.advance);
        else if ('freeze' in each) each.freeze ? clock.freeze() : clock.resume();
        else if (each.set >= clock.now()) clock.set(each.set);
        else expect(() => clock.set(each.set)).toThrow(RangeError);
        expect(clock.now()).toBeGreaterThanOrEqual(before);
        before = clock.now();
      }
    }),
  );
});
