/** Waiting, case by case. What holds for any case is in `waiting.property.test.ts`. */

import { describe, expect, it } from 'vitest';
import { octopusx, WaitTimeoutError } from '../../../src/index.ts';
import { apiKey, mocked, video } from '../mocked.ts';
import { simulatedGateway } from './simulated-gateway.ts';

/** A task of which nothing is known but its id. */
const handle = {
  version: 1,
  gateway: 'octopusx',
  baseUrl: 'https://octopusx.ai',
  locators: [['queryVideo', 'grok:1']],
} as const;

const plan = { render: 60_000, curve: 'linear', fates: [] } as const;

/** Waits until a query is under way. */
async function untilAsked(underWay: () => number): Promise<void> {
  while (underWay() === 0) await new Promise(setImmediate);
}

describe('a wait', () => {
  it('may begin at once when another one was aborted in the middle of a query', async () => {
    const { task, underWay } = await simulatedGateway({ ...plan, fates: [{ latency: 5000 }] });
    const controller = new AbortController();
    const aborted = task.wait({ signal: controller.signal });
    await untilAsked(underWay);
    controller.abort('enough');
    expect(await aborted.catch(() => task.wait())).toMatchObject({ url: 'http://files/1.mp4' });
  });

  it('may begin in the moment in which the only other one is aborted', async () => {
    const { task, underWay, mostUnderWay } = await simulatedGateway({ ...plan, fates: [{ latency: 5000 }] });
    const controller = new AbortController();
    const aborted = task.wait({ signal: controller.signal }).catch((reason: unknown) => reason);
    await untilAsked(underWay);
    controller.abort('enough');
    const next = task.wait();
    expect(await aborted).toBe('enough');
    await expect(next).resolves.toBeDefined();
    expect(mostUnderWay()).toBe(1);
  });

  it('goes on with the query that is under way when another wait for it is aborted', async () => {
    const { task, underWay, polls } = await simulatedGateway({ ...plan, fates: [{ latency: 5000 }] });
    const controller = new AbortController();
    const aborted = task.wait({ signal: controller.signal }).catch((reason: unknown) => reason);
    const other = task.wait();
    await untilAsked(underWay);
    controller.abort('enough');
    expect(await aborted).toBe('enough');
    expect(underWay()).toBe(1);
    await other;
    const [first, second] = polls;
    expect((second?.began ?? 0) - (first?.ended ?? 0)).toBeGreaterThanOrEqual(5000);
  });

  it('asks nothing when its signal is aborted already', async () => {
    const { task, polls, clock } = await simulatedGateway(plan);
    await expect(task.wait({ signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    await clock.sleep(600_000);
    expect(polls).toEqual([]);
  });

  it('gives up after the limit of the contract if it is told nothing else', async () => {
    const { task, clock, submitted } = await simulatedGateway({ ...plan, render: Infinity });
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({
      message:
        'Task grok:1 was still running after 10 min; it was not cancelled. Call wait() again to continue.',
      task,
    });
    expect(clock.now() - submitted).toBeLessThanOrEqual(600_000);
    expect(clock.now() - submitted).toBeGreaterThan(580_000);
  });

  it.each([
    [300, '300 ms'],
    [2500, '2.5 s'],
    [90_000, '90 s'],
    [4_500_000, '75 min'],
  ])('that gives up after %i milliseconds says "%s"', async (timeout, text) => {
    const { task } = await simulatedGateway({ ...plan, render: Infinity });
    await expect(task.wait({ timeout })).rejects.toThrow(`was still running after ${text};`);
  });

  it('gives up in time also while a query stays without an answer', async () => {
    const gateway = octopusx({
      apiKey,
      poll: { initialDelay: 1, interval: 1 },
      requestTimeout: 1000,
      fetch: () => new Promise(() => {}),
    });
    const task = gateway.resume({ ...handle, submittedAt: 1 });
    const start = performance.now();
    await expect(task.wait({ timeout: 50 })).rejects.toThrow(WaitTimeoutError);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('asks for a task from a machine whose clock is ahead', async () => {
    const { gateway, clock } = await simulatedGateway(plan);
    const task = gateway.resume({ ...handle, submittedAt: clock.now() + 3_600_000 });
    await expect(task.wait()).resolves.toBeDefined();
  });

  it('of an account whose key was withdrawn ends at once', async () => {
    const { octopus, mock } = mocked();
    const task = await octopus.createVideo(video);
    mock.faults.add({ kind: 'status', status: 401, operation: 'queryVideo', times: 9 });
    await expect(task.wait()).rejects.toMatchObject({ name: 'AuthenticationError', status: 401 });
  });

  it('outlasts a task that is unknown for a moment, and not one that is unknown for good', async () => {
    const { octopus, mock, sent } = mocked();
    const task = await octopus.createVideo(video);
    // A status that the mock gives without a code means what HTTP says that it means.
    mock.faults.add({ kind: 'status', status: 404, operation: 'queryVideo', times: 4 });
    await expect(task.wait()).resolves.toBeDefined();
    const unknown = octopus.resume({ ...handle, baseUrl: octopus.baseUrl, submittedAt: 1 });
    const { length } = sent;
    await expect(unknown.wait()).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(sent).toHaveLength(length + 3);
  });

  it('asks as often as it is told to, where the gateway does not mind', async () => {
    const { octopus, clock, sent } = mocked({ poll: { initialDelay: 1000, interval: 2000 } });
    const task = await octopus.createVideo(video);
    const start = clock.now();
    await task.wait();
    expect(sent.length).toBeGreaterThan((clock.now() - start) / 5000);
  });
});

describe('refresh', () => {
  it('asks once, now', async () => {
    const { task, polls, clock } = await simulatedGateway(plan);
    const before = clock.now();
    expect(await task.refresh()).toMatchObject({ state: 'running', progress: 0 });
    expect(clock.now()).toBe(before);
    expect(polls).toHaveLength(1);
  });

  it('throws what goes wrong', async () => {
    const { task } = await simulatedGateway({ ...plan, fates: [{ latency: 0, trouble: 502 }] });
    await expect(task.refresh()).rejects.toMatchObject({ name: 'GatewayUnavailableError', status: 502 });
  });

  it('does not throw for a task that failed, but says so', async () => {
    const { octopus, clock } = mocked();
    const task = await octopus.createVideo({ ...video, prompt: '[fail]' });
    clock.advance(600_000);
    expect(await task.refresh()).toMatchObject({ state: 'failed' });
  });

  it('may ask again at once when it was aborted', async () => {
    const { task, underWay } = await simulatedGateway({ ...plan, fates: [{ latency: 5000 }] });
    const controller = new AbortController();
    const aborted = task.refresh({ signal: controller.signal });
    await untilAsked(underWay);
    controller.abort('enough');
    expect(await aborted.catch(() => task.refresh())).toMatchObject({ state: 'running' });
  });

  it('shares the query that is under way', async () => {
    const { task, polls, mostUnderWay } = await simulatedGateway({ ...plan, fates: [{ latency: 5000 }] });
    const [one, other] = await Promise.all([task.refresh(), task.refresh()]);
    expect(one).toBe(other);
    expect(polls).toHaveLength(1);
    expect(mostUnderWay()).toBe(1);
  });
});
