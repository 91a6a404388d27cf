/** The pure part of the store of tasks: progress that only rises, and tabs that agree. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, changed, parseEntry, replaces, type TaskEntry } from '../../src/task-store/entry.ts';
import { progressAt } from '../../src/tasks.ts';

const fresh: TaskEntry = { key: 'k', phase: 'waiting', createdAt: 0, shownProgress: 0, revision: 1 };

/** An answer of a gateway, some milliseconds after the one before. */
const answer = fc.record({
  after: fc.nat(120_000),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  estimatedTimeLeft: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
});

describe('progressAt()', () => {
  it('never falls, is never NaN, and reaches 1 only at the end', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (answers, looks) => {
        let entry = fresh;
        let now = 0;
        let shown = 0;
        const look = (moment: number) => {
          const progress = progressAt(entry, moment);
          expect(progress).toBeGreaterThanOrEqual(shown);
          expect(progress).toBeLessThan(1);
          shown = progress;
        };
        for (const { after, progress, estimatedTimeLeft } of answers) {
          for (let part = 1; part <= looks; part += 1) look(now + Math.floor((after * part) / looks));
          now += after;
          const update = {
            state: 'running',
            status: 'x',
            result: undefined,
            error: undefined,
            raw: {},
          } as const;
          entry = changed(entry, answered(entry, { ...update, progress, estimatedTimeLeft }, now));
          look(now);
        }
        expect(progressAt(changed(entry, { phase: 'completed' }), now)).toBe(1);
      }),
    );
  });

  it('moves between two answers, and stands still for a task that nobody polls', () => {
    const half = { ...fresh, shownProgress: 0.5, estimatedTimeLeft: 10_000, answeredAt: 0 };
    expect(progressAt(half, 0)).toBe(0.5);
    expect(progressAt(half, 10_000)).toBeCloseTo(0.81, 2);
    expect(progressAt({ ...half, phase: 'paused' }, 10_000)).toBe(0.5);
    expect(progressAt({ ...half, phase: 'failed' }, 10_000)).toBe(0.5);
  });

  it('does not fall when the clock is set back', () => {
    expect(progressAt({ ...fresh, shownProgress: 0.4, answeredAt: 50_000 }, 10_000)).toBe(0.4);
  });
});

describe('an entry of another tab', () => {
  const phase = fc.constantFrom('submitting', 'waiting', 'paused', 'completed', 'failed' as const);
  const entry = fc
    .record({ phase, revision: fc.integer({ min: 1, max: 4 }) })
    .map((fields): TaskEntry => ({ ...fresh, ...fields }));

  it('is taken by all tabs or by none, whatever the order in which they hear of it', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (entries, order) => {
          const latest = (heard: readonly TaskEntry[]) =>
            heard.reduce<TaskEntry | undefined>(
              (ours, theirs) => (replaces(theirs, ours) ? theirs : ours),
              undefined,
            );
          const shuffled = [...entries].sort(() => (Number(order.next().value) % 3) - 1);
          const [one, other] = [latest(entries), latest(shuffled)];
          expect([one?.phase, one?.revision]).toEqual([other?.phase, other?.revision]);
        },
      ),
    );
  });
});

describe('a text that was kept', () => {
  it('is read as it was written', () => {
    const entry: TaskEntry = {
      ...fresh,
      info: { prompt: 'a cat' },
      error: { name: 'QuotaError', message: 'm' },
    };
    expect(parseEntry(JSON.stringify(entry))).toEqual(entry);
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"key":"k","phase":"waiting"}',
    '{"key":"k","phase":"toString"}',
    '"k"',
    '{"key":1}',
  ])('is passed over if it is no entry: %s', (text) => {
    expect(parseEntry(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseEntry(text)));
  });
});
