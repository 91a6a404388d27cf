/** Values in the order of their moments. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MinHeap } from '../../../mocks/store/memory/min-heap.ts';

function takeAll<T>(schedule: MinHeap<T>, now: number): { at: number; value: T }[] {
  const taken: { at: number; value: T }[] = [];
  for (let next = schedule.takeUntil(now); next; next = schedule.takeUntil(now)) taken.push({ ...next });
  return taken;
}

it('gives what was added in the order of the moments, whatever the order of adding', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (moments) => {
      const schedule = new MinHeap<number>();
      for (const [index, at] of moments.entries()) schedule.add(at, index);
      const taken = takeAll(schedule, Infinity);
      expect(taken.map(({ at }) => at)).toEqual(moments.toSorted((one, other) => one - other));
      // Every value comes once, with its own moment.
      expect(taken.map(({ value }) => value).toSorted((one, other) => one - other)).toEqual(
        moments.map((_, index) => index),
      );
      for (const { at, value } of taken) expect(at).toBe(moments[value]);
    }),
  );
});

it('gives what has come, and keeps the rest, while more is added', () => {
  const step = fc.record({
    add: fc.array(fc.integer({ min: 0, max: 100 })),
    until: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const schedule = new MinHeap<string>();
      let kept: number[] = [];
      for (const { add, until } of steps) {
        for (const at of add) schedule.add(at, String(at));
        kept.push(...add);
        const due = kept.filter((at) => at <= until).toSorted((one, other) => one - other);
        kept = kept.filter((at) => at > until);
        expect(takeAll(schedule, until).map(({ at }) => at)).toEqual(due);
        expect(schedule.size).toBe(kept.length);
      }
    }),
  );
});

it('has nothing to give before the first moment, and gives it at that very moment', () => {
  const schedule = new MinHeap<string>();
  expect(schedule.takeUntil(Infinity)).toBeUndefined();
  schedule.add(10, 'value');
  expect(schedule.takeUntil(9)).toBeUndefined();
  expect(schedule.takeUntil(10)).toEqual({ at: 10, value: 'value' });
  expect(schedule.takeUntil(10)).toBeUndefined();
});

it('does not keep what never comes', () => {
  const schedule = new MinHeap<string>();
  schedule.add(Infinity, 'never');
  expect(schedule.size).toBe(0);
  expect(schedule.takeUntil(Infinity)).toBeUndefined();
});
