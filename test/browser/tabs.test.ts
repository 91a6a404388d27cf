/** The store of tasks in real tabs: one polls for all, whichever is closed. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { ShownTask, TabProgram } from './tabs-page.ts';

/** Milliseconds between two queries of a task. */
const interval = 250;

/** Moments at which queries of a task arrived, by its path, on the machine's clock. */
const queries = new Map<string, number[]>();
const clock = createClock({ frozen: true });
const mock = createMock({
  clock,
  gateway: 'toapis',
  onRequest: ({ method, path }) => {
    if (method === 'GET') queries.set(path, [...(queries.get(path) ?? []), performance.now()]);
  },
});

let first: OpenPage<TabProgram>;

beforeAll(async () => {
  first = await openPage<TabProgram>({
    module: 'test/browser/tabs-page.ts',
    api: (request) => {
      const { origin, pathname, search } = new URL(request.url);
      return mock.fetch(new Request(origin + pathname.replace(/^\/api/, '') + search, request));
    },
  });
});
afterAll(() => first[Symbol.asyncDispose]());
beforeEach(async () => {
  mock.reset();
  queries.clear();
  await first.page.evaluate(() => localStorage.clear());
});

afterEach(async () => {
  const tabs = first.page.context().pages();
  for (const tab of tabs) if (tab !== first.page) await tab.close();
});

type Missing = Parameters<TabProgram['open']>[2];

/** Opens some tabs with the application in them. */
async function openTabs(number: number, missing: Missing = []): Promise<Page[]> {
  const tabs = await Promise.all(Array.from({ length: number }, () => first.page.context().newPage()));
  for (const tab of tabs) await load(tab, missing);
  return tabs;
}

async function load(tab: Page, missing: Missing = []): Promise<void> {
  await tab.goto(first.origin);
  await call(tab, 'open', '/api', interval, missing);
}

function call<Name extends keyof TabProgram & string>(
  tab: Page,
  name: Name,
  ...given: Parameters<TabProgram[Name]>
): Promise<Awaited<ReturnType<TabProgram[Name]>>> {
  return tab.evaluate(`program.${name}(...${JSON.stringify(given)})`);
}

/** Waits until a tab shows something. */
const shows = (tab: Page, expected: (tasks: ShownTask[]) => unknown, value: unknown) =>
  expect
    .poll(async () => expected(await call(tab, 'tasks')), { interval: 20, timeout: 20_000 })
    .toEqual(value);

const phases = (tasks: ShownTask[]) => tasks.map(({ phase }) => phase);

/** Waits until every task has had some more queries. */
async function moreQueries(number: number): Promise<void> {
  const goals = new Map([...queries].map(([path, moments]) => [path, moments.length + number]));
  await expect
    .poll(() => [...goals].filter(([path, goal]) => (queries.get(path)?.length ?? 0) < goal), {
      interval: 20,
      timeout: 20_000,
    })
    .toEqual([]);
}

/** Numbers of queries, by task, that came sooner after the one before than one tab asks. */
const hastyQueries = () =>
  [...queries.values()].map(
    // A busy machine shifts a query a little; two tabs that both poll would ask twice within each interval.
    (moments) => moments.filter((moment, index) => moment - (moments[index - 1] ?? 0) < interval / 3).length,
  );

const prompts = ['a', 'b', 'c', 'd', 'e'];
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

describe('three tabs with five tasks', () => {
  it.each(orders)(
    'send the queries of one tab, while they are closed in the order %i, %i, %i',
    async (...order) => {
      const tabs = await openTabs(3);
      await Promise.all(prompts.map((prompt, index) => call(tabs[index % 3] as Page, 'submit', prompt)));
      for (const tab of tabs)
        await shows(
          tab,
          phases,
          prompts.map(() => 'waiting'),
        );
      await expect.poll(() => queries.size, { interval: 20, timeout: 20_000 }).toBe(5);
      for (const index of order.slice(0, 2)) {
        await moreQueries(1);
        await tabs[index]?.close();
      }
      await moreQueries(1);
      const last = tabs[order[2]] as Page;
      clock.advance(600_000);
      await shows(
        last,
        phases,
        prompts.map(() => 'completed'),
      );
      // The answer to a query may have been under way to a tab that was closed: the next one asks again.
      expect(Math.max(...hastyQueries())).toBeLessThanOrEqual(2);
      expect(mock.ledger.billable).toBe(5);
    },
  );
});

describe('without Web Locks and BroadcastChannel', () => {
  it('the tabs agree by leases in the storage, and tell each other by its events', async () => {
    const tabs = await openTabs(2, ['locks', 'BroadcastChannel']);
    const [one, other] = tabs as [Page, Page];
    await call(one, 'submit', 'a');
    await shows(other, phases, ['waiting']);
    await expect
      .poll(
        async () => (await Promise.all(tabs.map((tab) => call(tab, 'isPolling')))).filter(Boolean).length,
        { timeout: 20_000 },
      )
      .toBe(1);
    const poller = (await call(one, 'isPolling')) ? one : other;
    await poller.close();
    const survivor = poller === one ? other : one;
    await expect.poll(() => call(survivor, 'isPolling'), { timeout: 20_000 }).toBe(true);
    clock.advance(600_000);
    await shows(survivor, phases, ['completed']);
  });
});

describe('a reload', () => {
  it('goes on in the same tab, and shows what has ended', async () => {
    const [tab] = (await openTabs(1)) as [Page];
    await call(tab, 'submit', 'a');
    await load(tab);
    await shows(tab, phases, ['waiting']);
    clock.advance(600_000);
    await shows(tab, phases, ['completed']);
    await load(tab);
    await shows(tab, (tasks) => tasks.map(({ url }) => typeof url), ['string']);
  });

  it('in the middle of a submit does not lose the task: the tab that is left finds it', async () => {
    const [one, other] = (await openTabs(2)) as [Page, Page];
    await call(one, 'submitAndForget', '[delay 1h] a');
    await shows(other, phases, ['submitting']);
    await one.close();
    await shows(other, phases, ['waiting']);
    clock.advance(600_000);
    await shows(other, phases, ['completed']);
    expect(mock.ledger.billable).toBe(1);
  });
});
