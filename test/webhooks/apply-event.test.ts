/** `applyEvent` tells those who wait for a task of its end, and polling stays the fallback. */

import { describe, expect, it } from 'vitest';
import { webhookExamples } from '../../generated/toapis/webhook-examples.ts';
import { ContentPolicyError, TaskFailedError, type TaskUpdate, WaitTimeoutError } from '../../src/index.ts';
import type { WebhookEvent } from '../../src/webhooks.ts';
import { type EventChanges, type PlannedTask, simulatedToapis } from './simulated-toapis.ts';

const minute = 60_000;
const never = 1e9;
const unended: PlannedTask = { render: never, end: 'completed', callerId: 'order_1' };

/** A task that is being waited for, and told of by webhooks alone. */
async function waiting(plans: readonly PlannedTask[] = [unended]) {
  const simulated = simulatedToapis(plans, { webhooks: true });
  const task = await simulated.submit();
  const outcome = task.wait().catch((error: unknown) => error);
  await simulated.clock.sleep(1000);
  return { ...simulated, task, outcome };
}

describe('a wait', () => {
  it('ends at once with the video of the event, without a query', async () => {
    const { gateway, event, outcome, task, clock, queries } = await waiting();
    const before = clock.now();
    expect(gateway.applyEvent(event(0))).toBe(true);
    expect(await outcome).toMatchObject({ url: 'https://told/0.mp4', requiresAuth: false });
    expect(clock.now()).toBe(before);
    expect(clock.sleepers()).toBe(0);
    expect(queries).toEqual([]);
    expect(task).toMatchObject({ state: 'completed', status: 'SUCCESS', progress: 1, estimatedTimeLeft: 0 });
    expect(task.raw).toEqual(event(0));
  });

  it('ends with a TaskFailedError, as after a query', async () => {
    const { gateway, event, outcome, task, queries } = await waiting();
    gateway.applyEvent(event(0, { kind: 'failed' }));
    const error = await outcome;
    expect(error).toBeInstanceOf(TaskFailedError);
    expect(error).toMatchObject({
      message: 'Task tsk_0 ended as FAILURE: told: Generation failed after retries',
      code: 'told',
      reason: 'Generation failed after retries',
      task,
    });
    expect(queries).toEqual([]);
    expect(task).toMatchObject({ state: 'failed', progress: undefined, result: undefined });
  });

  it('ends with a ContentPolicyError, as after a query', async () => {
    const { gateway, event, outcome } = await waiting();
    gateway.applyEvent(event(0, { kind: 'failed', error: { code: 'content_policy_violation' } }));
    expect(await outcome).toBeInstanceOf(ContentPolicyError);
  });

  it('ends with a TaskFailedError without a reason, if the event has none', async () => {
    const { gateway, event, outcome, task } = await waiting();
    gateway.applyEvent(event(0, { kind: 'failed', error: {} }));
    expect(await outcome).toMatchObject({ message: 'Task tsk_0 ended as FAILURE' });
    expect(task.error).toBeUndefined();
  });

  it('ends wherever it is: in each of several waits, in updates(), in a twin, by the caller’s own id', async () => {
    const { gateway, event, outcome, task, queries } = await waiting();
    const updates: TaskUpdate[] = [];
    const listening = (async () => {
      for await (const update of task.updates()) updates.push(update);
    })();
    const twins = [gateway.resume(JSON.stringify(task)), gateway.resume('tsk_0'), gateway.resume('order_1')];
    const waits = [outcome, task.wait(), ...twins.map((twin) => twin.wait())];
    await new Promise(setImmediate);
    const { length } = queries;
    expect(gateway.applyEvent(event(0))).toBe(true);
    for (const video of await Promise.all(waits)) expect(video).toMatchObject({ url: 'https://told/0.mp4' });
    await listening;
    expect(updates.map(({ state }) => state)).toEqual(['queued', 'completed']);
    expect(queries).toHaveLength(length);
  });

  it('ends at once while a query is under way, which is given up', async () => {
    const simulated = simulatedToapis([unended], {}, () => 30_000);
    const { clock, gateway, event, underWay } = simulated;
    const task = await simulated.submit();
    const outcome = task.wait();
    await clock.sleep(10_000);
    expect(underWay()).toBe(1);
    const before = clock.now();
    gateway.applyEvent(event(0));
    expect(await outcome).toMatchObject({ url: 'https://told/0.mp4' });
    expect(clock.now()).toBe(before);
    await new Promise(setImmediate);
    expect([underWay(), clock.sleepers()]).toEqual([0, 0]);
  });

  it('ends after the program has taken its time over an update', async () => {
    const { gateway, clock, event, submit } = simulatedToapis([unended], { webhooks: true });
    const task = await submit();
    const states: string[] = [];
    for await (const { state } of task.updates()) {
      states.push(state);
      if (states.length === 1) gateway.applyEvent(event(0));
    }
    expect(states).toEqual(['queued', 'completed']);
    expect(clock.sleepers()).toBe(0);
  });

  it('can be aborted as ever, in a sleep and in a query', async () => {
    for (const delay of [1000, 70_000]) {
      const { clock, submit, underWay } = simulatedToapis([unended], { webhooks: true }, () => 30_000);
      const task = await submit();
      const controller = new AbortController();
      const outcome = task.wait({ signal: controller.signal }).catch((error: unknown) => error);
      await clock.sleep(delay);
      controller.abort('enough');
      expect(await outcome).toBe('enough');
      await new Promise(setImmediate);
      expect([underWay(), clock.sleepers()]).toEqual([0, 0]);
    }
  });
});

describe('an event that does not tell enough', () => {
  const vague: [string, EventChanges][] = [
    ['no address', { url: null }],
    ['an address that is none', { url: '' }],
    ['an address that is not http(s)', { url: 'javascript:alert(1)' }],
    ['an address with a password', { url: 'https://user:word@told/0.mp4' }],
    ['a status that contradicts its type', { status: 'FAILURE' }],
  ];

  it.each(vague)('(%s) leads to a query at once', async (_, changes) => {
    const { gateway, event, outcome, clock, queries } = await waiting([{ render: 500, end: 'completed' }]);
    const before = clock.now();
    expect(gateway.applyEvent(event(0, changes))).toBe(true);
    expect(await outcome).toMatchObject({ url: 'http://queried/0.mp4' });
    expect(clock.now()).toBe(before);
    expect(queries).toHaveLength(1);
  });

  it('leads to one query for all who wait', async () => {
    const { gateway, event, outcome, task, queries } = await waiting([{ render: 500, end: 'completed' }]);
    const others = [task.wait(), gateway.resume(JSON.stringify(task)).wait()];
    await new Promise(setImmediate);
    gateway.applyEvent(event(0, { url: null }));
    await Promise.all([outcome, ...others]);
    expect(queries).toHaveLength(1);
  });

  it('leads to one more query if one is under way, which may know less', async () => {
    const latency = (query: number) => (query === 0 ? 30_000 : 0);
    const { gateway, clock, submit, event, queries } = simulatedToapis(
      [{ render: 8000, end: 'completed' }],
      {},
      latency,
    );
    const outcome = (await submit()).wait();
    await clock.sleep(10_000);
    gateway.applyEvent(event(0, { url: null }));
    const asked = queries[0]?.at ?? 0;
    expect(await outcome).toMatchObject({ url: 'http://queried/0.mp4' });
    expect(queries.map(({ at }) => at - asked)).toEqual([0, 30_000]);
  });

  it('leads to no further query when it is delivered again', async () => {
    const { gateway, event, clock, queries } = await waiting();
    for (let delivery = 0; delivery < 5; delivery += 1) {
      gateway.applyEvent(event(0, { url: null }));
      await clock.sleep(1000);
    }
    expect(queries).toHaveLength(1);
  });

  it('is believed with a status that nobody knows', async () => {
    const { gateway, event, outcome, queries } = await waiting();
    gateway.applyEvent(event(0, { status: 'GREAT_SUCCESS' }));
    expect(await outcome).toMatchObject({ url: 'https://told/0.mp4' });
    expect(queries).toEqual([]);
  });
});

describe('an event that comes before the wait', () => {
  it('is kept, and ends it at once', async () => {
    const { gateway, event, submit, clock, queries } = simulatedToapis([unended]);
    expect(gateway.applyEvent(event(0))).toBe(false);
    const task = await submit();
    await clock.sleep(9 * minute);
    expect(await task.wait()).toMatchObject({ url: 'https://told/0.mp4' });
    expect(await gateway.resume('tsk_0').wait()).toMatchObject({ url: 'https://told/0.mp4' });
    expect(queries).toEqual([]);
  });

  it('is forgotten after ten minutes, and then a query tells', async () => {
    const { gateway, event, submit, clock, queries } = simulatedToapis([{ render: 0, end: 'completed' }]);
    const task = await submit();
    gateway.applyEvent(event(0));
    await clock.sleep(10 * minute);
    expect(await task.wait()).toMatchObject({ url: 'http://queried/0.mp4' });
    expect(queries).toHaveLength(1);
  });

  it('is kept while a thousand others come, and no more', async () => {
    const { gateway, event, queries } = simulatedToapis([]);
    for (let index = 0; index < 1001; index += 1) gateway.applyEvent(event(index));
    const kept = await gateway.resume('tsk_1').wait();
    expect(kept).toMatchObject({ url: 'https://told/1.mp4' });
    expect(queries).toEqual([]);
    await expect(gateway.resume('tsk_0').wait()).rejects.toThrow('No such task');
  });

  it('leads to a query if it does not tell enough', async () => {
    const { gateway, event, submit, queries, clock } = simulatedToapis([{ render: 0, end: 'failed' }], {
      webhooks: true,
    });
    const task = await submit();
    gateway.applyEvent(event(0, { kind: 'completed', url: null }));
    const before = clock.now();
    await expect(task.wait()).rejects.toMatchObject({ code: 'queried' });
    expect([clock.now() - before, queries.length]).toEqual([0, 1]);
  });

  it('leads to a query at once where the task is known by the caller’s own id alone', async () => {
    const { gateway, event, submit, queries, clock } = simulatedToapis(
      [{ render: 0, end: 'completed', callerId: 'order_1' }],
      { webhooks: true },
    );
    const { locators: _, ...handle } = (await submit()).toJSON();
    gateway.applyEvent(event(0));
    const before = clock.now();
    const task = gateway.resume({ ...handle, locators: [['queryVideo', 'order_1']] });
    expect(await task.wait()).toMatchObject({ url: 'http://queried/0.mp4' });
    expect([clock.now() - before, queries.length]).toEqual([0, 1]);
  });

  it('of another task with the same caller’s id is not taken for it', async () => {
    const retried = simulatedToapis([
      { render: 0, end: 'failed', callerId: 'order_1' },
      { render: never, end: 'completed', callerId: 'order_2' },
    ]);
    const { gateway, event, submit, clock } = retried;
    await submit();
    await submit();
    const outcome = gateway.resume('order_2').wait();
    await clock.sleep(1000);
    // As if the first task had the same id of the caller: the query has shown that another one is waited for.
    const misleading = event(0);
    Object.assign(Object(misleading).data, { client_business_id: 'order_2' });
    expect(gateway.applyEvent(misleading)).toBe(false);
    expect(gateway.applyEvent(event(1))).toBe(true);
    expect(await outcome).toMatchObject({ url: 'https://told/1.mp4' });
  });
});

describe('nothing that is final changes', () => {
  const changes: [string, (simulated: Awaited<ReturnType<typeof waiting>>) => boolean][] = [
    ['by the same event again', ({ gateway, event }) => gateway.applyEvent(event(0))],
    ['by a failure after it', ({ gateway, event }) => gateway.applyEvent(event(0, { kind: 'failed' }))],
    [
      'by an event without an address after it',
      ({ gateway, event }) => gateway.applyEvent(event(0, { url: null })),
    ],
  ];

  it.each(changes)('%s', async (_, change) => {
    const simulated = await waiting();
    const { gateway, event, outcome, task, queries } = simulated;
    gateway.applyEvent(event(0));
    expect(change(simulated)).toBe(false);
    expect(await outcome).toMatchObject({ url: 'https://told/0.mp4' });
    expect(change(simulated)).toBe(false);
    expect(await task.wait()).toMatchObject({ url: 'https://told/0.mp4' });
    expect(task.state).toBe('completed');
    expect(queries).toEqual([]);
  });

  it('by an event that comes after a query has shown the end', async () => {
    const { gateway, event, outcome, task } = await waiting([{ render: 500, end: 'completed' }]);
    expect(await outcome).toMatchObject({ url: 'http://queried/0.mp4' });
    expect(gateway.applyEvent(event(0, { kind: 'failed' }))).toBe(false);
    expect(await task.wait()).toMatchObject({ url: 'http://queried/0.mp4' });
  });

  it('by an answer that is older than the event', async () => {
    const { gateway, event, submit, clock } = simulatedToapis([unended], { webhooks: true }, () => 5000);
    const task = await submit();
    const outcome = task.wait();
    const refreshed = task.refresh();
    await clock.sleep(1000);
    gateway.applyEvent(event(0));
    expect(await outcome).toMatchObject({ url: 'https://told/0.mp4' });
    expect((await refreshed).state).toBe('completed');
    expect(task.state).toBe('completed');
  });
});

describe('an event that is for nobody', () => {
  const others: [string, WebhookEvent][] = [
    ['of another task', simulatedToapis([]).event(7)],
    ['that is a test', webhookExamples['endpoint.test'] as WebhookEvent],
    ['of an unknown type', { type: 'unrecognised', id: 'evt_1', raw: { type: 'generation.paused' } }],
    // JavaScript callers, and queues, can hand over anything.
    ['that is nothing', null as unknown as WebhookEvent],
    ['without data', { id: 'evt_1', type: 'generation.completed' } as WebhookEvent],
    [
      'of a type that every object has',
      { id: 'evt_1', type: 'toString', data: {} } as unknown as WebhookEvent,
    ],
  ];

  it.each(others)('%s changes nothing', async (_, other) => {
    const { gateway, task, outcome, event, queries } = await waiting();
    expect(gateway.applyEvent(other)).toBe(false);
    expect([task.state, queries]).toEqual(['queued', []]);
    gateway.applyEvent(event(0));
    await outcome;
  });
});

describe('polling', () => {
  it('begins after a minute and goes on every minute while webhooks are expected, and finds a lost event', async () => {
    const { submit, queries, clock } = simulatedToapis([{ render: 150_000, end: 'completed' }], {
      webhooks: true,
    });
    const task = await submit();
    const start = clock.now();
    expect(await task.wait()).toMatchObject({ url: 'http://queried/0.mp4' });
    expect(queries.map(({ at }) => at - start)).toEqual([minute, 2 * minute, 3 * minute]);
  });

  it('is as ever until the first event, and then once a minute', async () => {
    const { submit, queries, clock, gateway, event } = simulatedToapis([unended, unended]);
    const task = await submit();
    const start = clock.now();
    const outcome = task.wait({ timeout: 5 * minute }).catch((error: unknown) => error);
    await clock.sleep(50_000);
    const before = queries.length;
    expect(before).toBeGreaterThan(3);
    gateway.applyEvent(event(1));
    expect(await outcome).toBeInstanceOf(WaitTimeoutError);
    expect(clock.now() - start).toBeCloseTo(5 * minute, 0);
    const after = queries.slice(before - 1).map(({ at }) => at);
    expect(after.length).toBeGreaterThan(3);
    for (const [index, at] of after.slice(1).entries()) {
      expect(at - (after[index] ?? 0)).toBeGreaterThanOrEqual(minute);
    }
  });

  it('stays as ever if it is told to', async () => {
    const { submit, queries, gateway, event } = simulatedToapis(
      [{ render: minute, end: 'completed' }, unended],
      {
        webhooks: false,
      },
    );
    const task = await submit();
    gateway.applyEvent(event(1));
    await task.wait();
    expect(queries.length).toBeGreaterThan(3);
  });

  it('comes once at the end of a wait that is shorter than a minute', async () => {
    const { submit, queries, clock } = simulatedToapis([unended], { webhooks: true });
    const task = await submit();
    const start = clock.now();
    const outcomes = [30_000, 45_000, 20_000].map(async (timeout) => {
      await expect(task.wait({ timeout })).rejects.toBeInstanceOf(WaitTimeoutError);
      return clock.now() - start;
    });
    expect(await Promise.all(outcomes)).toEqual([30_000, 45_000, 20_000]);
    expect(queries.map(({ at }) => at - start)).toEqual([20_000]);
  });

  it('begins at once for a task whose age is not known, or more than a minute', async () => {
    const { submit, queries, clock, gateway } = simulatedToapis([{ render: 1, end: 'completed' }], {
      webhooks: true,
    });
    const handle = JSON.stringify(await submit());
    await clock.sleep(2 * minute);
    const start = clock.now();
    await gateway.resume(handle).wait();
    await gateway.resume('tsk_0').wait();
    expect(queries.map(({ at }) => at - start)).toEqual([0, 0]);
  });

  it('tells of the delay before the next query, when one has failed', async () => {
    const delays: number[] = [];
    let isFirst = true;
    const { gateway, queries, clock } = simulatedToapis([], {
      webhooks: true,
      onRetry: ({ delay }) => delays.push(delay),
      fetch: async (request) => {
        queries.push({ id: request.url, at: clock.now() });
        if (isFirst) {
          isFirst = false;
          throw new TypeError('fetch failed');
        }
        return Response.json({
          id: 'tsk_0',
          status: 'completed',
          result: { data: [{ url: 'http://a/b.mp4' }] },
        });
      },
    });
    await gateway.resume('tsk_0').wait();
    expect(delays).toEqual([minute]);
    expect((queries[1]?.at ?? 0) - (queries[0]?.at ?? 0)).toBe(minute);
  });
});
