/** The promises of the store: finished tasks are forgotten in time, the oldest first; a live one never. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../mocks/core/tasks/plan.ts';
import { SeededRandom } from '../../../mocks/core/tasks/seeded-random.ts';
import { idsLike, serialOf } from '../../../mocks/core/tasks/task-ids.ts';
import type { Task } from '../../../mocks/core/tasks/task-state.ts';
import { TaskTable } from '../../../mocks/store/memory/task-table.ts';

/** A task that is rendered for some milliseconds from a moment; for ever, if they are infinite. */
function taskOf(id: string, created: number, render: number, alias?: string): Task {
  return {
    id,
    number: 1,
    alias,
    gateway: 'octopusx',
    submittedBy: 'createVideo',
    readBy: 'queryVideo',
    startState: 'processing',
    created,
    plan: planOf(render),
    source: undefined,
    request: { model: undefined, prompt: '', aspectRatio: '16:9', seconds: 8, size: undefined },
  };
}

function planOf(render: number): Plan {
  return { queue: 0, render, outcome: 'completed', stopsAt: 1 };
}

function store({ retention = Infinity, finishedLimit = Infinity } = {}): TaskTable {
  return new TaskTable({ endOf: ({ created, plan }) => created + plan.render, retention, finishedLimit });
}

const random = SeededRandom.from('tasks');
const newId = idsLike('video_abc123');

const idsOf = (tasks: TaskTable, now: number) => [...tasks.list(now)].map(({ id }) => id);

describe('a task', () => {
  it('is found by its id and by its alias, and listed once', () => {
    const tasks = store();
    const task = taskOf('one', 0, 10, 'alias');
    tasks.add(task, 0);
    expect(tasks.get('one', 0)).toBe(task);
    expect(tasks.get('alias', 0)).toBe(task);
    expect(tasks.get('two', 0)).toBeUndefined();
    expect(idsOf(tasks, 0)).toEqual(['one']);
    expect(tasks.size).toBe(1);
  });

  it('is found by ids that carry a serial number, and by no other id that carries the same one', () => {
    const tasks = store();
    const [id, alias] = [newId(random, 7), newId(random, 7)];
    const task = taskOf(id, 0, 10, alias);
    tasks.add(task, 0);
    expect(tasks.get(id, 0)).toBe(task);
    expect(tasks.get(alias, 0)).toBe(task);
    expect(tasks.get(newId(random, 7), 0)).toBeUndefined();
    expect(tasks.get(newId(random, 8), 0)).toBeUndefined();
  });

  it('is found beside another whose id carries the same serial number', () => {
    const tasks = store();
    const both = [taskOf(newId(random, 7), 0, 10), taskOf(newId(random, 7), 0, 20)];
    for (const task of both) tasks.add(task, 0);
    for (const task of both) expect(tasks.get(task.id, 0)).toBe(task);
    expect(tasks.size).toBe(2);
  });

  const retention = 100;
  it.each([
    ['while it is live', 9, true],
    ['when it has just finished', 10, true],
    ['just before it expires', 109, true],
    ['when it expires', 110, false],
    ['long after', 10_000, false],
  ])('%s is there or forgotten, as its time says', (_, now, isThere) => {
    const tasks = store({ retention });
    tasks.add(taskOf('one', 0, 10, 'alias'), 0);
    for (const id of ['one', 'alias']) expect(tasks.get(id, now) !== undefined).toBe(isThere);
    expect(tasks.size).toBe(isThere ? 1 : 0);
  });

  it('that never ends is never forgotten', () => {
    const tasks = store({ retention, finishedLimit: 0 });
    tasks.add(taskOf('stuck', 0, Infinity), 0);
    expect(tasks.get('stuck', Number.MAX_SAFE_INTEGER)).toBeDefined();
  });

  it('that is kept for good is never forgotten, and is not one of the finished that are counted', () => {
    const tasks = store({ retention, finishedLimit: 1 });
    tasks.addPermanent(taskOf('example', 0, 0));
    tasks.add(taskOf('one', 0, 10), 0);
    expect(idsOf(tasks, 50)).toEqual(['example', 'one']);
    expect(idsOf(tasks, 10_000)).toEqual(['example']);
  });
});

describe('beyond the limit', () => {
  it('the one that finished first is forgotten first, whenever it was submitted', () => {
    const tasks = store({ finishedLimit: 2 });
    for (const [id, render] of [
      ['slow', 30],
      ['fast', 10],
      ['usual', 20],
    ] as const) {
      tasks.add(taskOf(id, 0, render), 0);
    }
    expect(idsOf(tasks, 25)).toEqual(['slow', 'fast', 'usual']);
    expect(idsOf(tasks, 30)).toEqual(['slow', 'usual']);
  });

  it('any number of live tasks is kept', () => {
    const tasks = store({ finishedLimit: 0 });
    for (let index = 0; index < 5000; index += 1) tasks.add(taskOf(String(index), 0, 10), 0);
    expect(tasks.size).toBe(5000);
    expect(tasks.get('0', 9)).toBeDefined();
    expect(tasks.get('0', 10)).toBeUndefined();
    expect(tasks.size).toBe(0);
  });
});

describe('a task with another plan', () => {
  it('is kept as long as the other plan says', () => {
    const tasks = store({ retention: 100 });
    const task = taskOf('one', 0, 10);
    tasks.add(task, 0);
    tasks.replan(task, planOf(1000));
    expect(tasks.get('one', 1099)).toBe(task);
    expect(tasks.get('one', 1100)).toBeUndefined();
  });

  it('may be held for ever, and let go', () => {
    const tasks = store({ retention: 100, finishedLimit: 0 });
    const task = taskOf('one', 0, 10);
    tasks.add(task, 0);
    tasks.replan(task, planOf(Infinity));
    expect(tasks.get('one', 10_000)).toBe(task);
    tasks.replan(task, planOf(20_000));
    expect(tasks.get('one', 19_999)).toBe(task);
    expect(tasks.get('one', 20_000)).toBeUndefined();
  });
});

it('after any sequence of submits, changes and moments, keeps what a list of all tasks says', () => {
  const command = fc.oneof(
    fc.record({
      submit: fc.option(fc.integer({ min: 0, max: 50 }), { nil: Infinity }),
      isSerial: fc.boolean(),
    }),
    fc.record({ replan: fc.nat(), end: fc.option(fc.integer({ min: 1, max: 50 }), { nil: Infinity }) }),
    fc.record({ pass: fc.integer({ min: 0, max: 40 }) }),
  );
  const limits = fc.record({
    retention: fc.integer({ min: 1, max: 60 }),
    finishedLimit: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(limits, fc.array(command, { maxLength: 60 }), ({ retention, finishedLimit }, commands) => {
      const tasks = store({ retention, finishedLimit });
      const all: Task[] = [];
      const endOf = ({ created, plan }: Task) => created + plan.render;
      let now = 0;
      for (const [index, each] of commands.entries()) {
        // No two tasks end at the same moment: which of them is older would be open.
        const after = (milliseconds: number) => milliseconds + (index + 1) / 1024;
        if ('pass' in each) now += each.pass;
        else if ('submit' in each) {
          const [id, alias] = each.isSerial
            ? [newId(random, index), newId(random, index)]
            : [`task ${index}`, `alias ${index}`];
          const task = taskOf(id, now, after(each.submit), alias);
          all.push(task);
          tasks.add(task, now);
        } else {
          const live = all.filter((task) => endOf(task) > now);
          const task = live[each.replan % live.length];
          if (task) tasks.replan(task, planOf(now + after(each.end) - task.created));
        }
        const finished = all
          .filter((task) => endOf(task) <= now)
          .toSorted((one, other) => endOf(one) - endOf(other));
        const kept = new Set([
          ...all.filter((task) => endOf(task) > now),
          ...finished
            .slice(Math.max(0, finished.length - finishedLimit))
            .filter((task) => endOf(task) + retention > now),
        ]);
        // Those without a serial number come first.
        const ids = all.filter((task) => kept.has(task)).map(({ id }) => id);
        const isSerial = (id: string) => serialOf(id) !== undefined;
        expect(idsOf(tasks, now)).toEqual([...ids.filter((id) => !isSerial(id)), ...ids.filter(isSerial)]);
        expect(tasks.size).toBe(kept.size);
        for (const task of all) {
          for (const id of [task.id, task.alias ?? '']) {
            expect(tasks.get(id, now)).toBe(kept.has(task) ? task : undefined);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
