/** The task of a submit whose answer is lost is found by the caller's own id, and no submit is sent a second time for it. */

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GenerateVideoBody } from '../../../generated/toapis/client.ts';
import type { Fault } from '../../../mocks/core/call.ts';
import {
  GatewayError,
  type GatewayOptions,
  GatewayUnavailableError,
  NotFoundError,
  NotSentError,
  type RetryEvent,
  SubmitUnconfirmedError,
  type TaskHandle,
  toapis,
} from '../../../src/index.ts';
import { apiKey, mocked, timeLimits, video } from '../mocked.ts';

afterEach(() => {
  vi.useRealTimers();
});

const body = { model: 'grok-video-1.0', prompt: 'a cat' } as const satisfies GenerateVideoBody;
const generations = '/toapis/v1/videos/generations';
const made = /^vgk-[\da-f-]{36}$/;

async function unconfirmed(call: Promise<unknown>): Promise<SubmitUnconfirmedError> {
  const error = await call.then(
    () => 'a task',
    (reason: unknown) => reason,
  );
  if (error instanceof SubmitUnconfirmedError) return error;
  throw new Error(`It is not unconfirmed: ${error}`);
}

/** A handle as another process has it. */
function stored(handle: TaskHandle | undefined): TaskHandle {
  return JSON.parse(JSON.stringify(handle));
}

/** A value that the compiler would refuse. */
function untyped<Value>(value: unknown): Value {
  // It is not of that type.
  return value as Value;
}

/** A gateway that loses each submit and answers lookups so. Sleeps take no time. */
function losing(lookUp: (id: string, count: number) => Response, options: Partial<GatewayOptions> = {}) {
  const { clock } = mocked();
  const methods: string[] = [];
  const lookups: number[] = [];
  const start = clock.now();
  const gateway = toapis({
    apiKey,
    baseUrl: 'http://gateway.test',
    clock,
    fetch: async ({ method, url }) => {
      methods.push(method);
      if (method === 'POST') throw new TypeError('other side closed');
      lookups.push((clock.now() - start) / 1000);
      return lookUp(decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''), lookups.length);
    },
    ...options,
  });
  const submits = () => methods.filter((method) => method === 'POST').length;
  return { gateway, lookups, submits, clock };
}

const notFound = () => Response.json({ error: { code: 404, message: 'Task not found' } }, { status: 404 });

describe('the caller’s own id', () => {
  it('is made for each submit, at the best place, and kept in the handle', async () => {
    const { toapi, sent } = mocked();
    const tasks = [await toapi.generateVideo(body), await toapi.generateVideo(body)];
    await tasks[0]?.wait();
    tasks.push(await toapi.remixVideo(tasks[0]?.id ?? '', { model: 'grok-video-3', prompt: 'a dog' }));
    const posts = sent.filter(({ method }) => method === 'POST');
    const ids = await Promise.all(posts.map(async (request) => (await request.json()).client_business_id));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(made);
    expect(tasks.map((task) => task.toJSON().callerId)).toEqual(ids);
    expect(tasks[0]?.raw).toMatchObject({ client_business_id: ids[0] });
  });

  it('leaves the body of the caller as it is', async () => {
    const given = Object.freeze({ ...body });
    await mocked().toapi.generateVideo(given);
    expect(given).toEqual(body);
  });

  it.each([
    [{ client_business_id: 'order 17' }, 'order 17'],
    [{ metadata: { client_business_id: 'order 17' } }, 'order 17'],
    [{ client_business_id: 'a', metadata: { client_business_id: 'b' } }, 'a'],
    [{ client_business_id: '', metadata: { client_business_id: 'b' } }, 'b'],
  ])('is the one in the body, wherever it stands: %j', async (own, id) => {
    const { toapi, sent } = mocked();
    const task = await toapi.generateVideo({ ...body, ...own });
    expect(await sent[0]?.json()).toEqual({ ...body, ...own });
    expect(task.toJSON().callerId).toBe(id);
  });

  it.each([
    { client_business_id: '' },
    { client_business_id: undefined },
    { metadata: {} },
    { metadata: null },
  ])('is made where an empty one is given: %j', async (own) => {
    const { toapi, sent } = mocked({ fetch: () => Promise.reject(new TypeError('failed')) });
    expect(sent).toEqual([]);
    const { handle } = await unconfirmed(toapi.generateVideo(untyped({ ...body, ...own })));
    expect(handle?.callerId).toMatch(made);
  });

  it('that is no text is left to the gateway, which refuses it', async () => {
    const { toapi, sent } = mocked();
    const submit = toapi.generateVideo(untyped({ ...body, client_business_id: 17 }));
    await expect(submit).rejects.toMatchObject({ name: 'ValidationError', status: 400 });
    expect(await sent[0]?.json()).toHaveProperty('client_business_id', 17);
  });

  it.each(['.', '..', 'a/../b', 'a\nb', '\ud800'])(
    'that no query could ask for is refused before anything is sent: %j',
    async (id) => {
      const { toapi, sent } = mocked();
      const submit = toapi.generateVideo({ ...body, client_business_id: id });
      await expect(submit).rejects.toThrow(TypeError);
      await expect(submit).rejects.toThrow(/^Cannot submit: .*\/client_business_id\. Nothing was sent\.$/);
      expect(sent).toEqual([]);
    },
  );

  it('finds nothing in the mock if it is too long, and is not repeated in the message', async () => {
    const { toapi, mock } = mocked();
    const long = 'x'.repeat(1001);
    const error = await unconfirmed(
      toapi.generateVideo({ ...body, prompt: '[lost] a cat', client_business_id: long }),
    );
    expect(error.message).toContain('by the id that you gave it for 60 s');
    expect(error.message).not.toContain('xxx');
    expect(error.handle?.callerId).toBe(long);
    expect(mock.ledger.billable).toBe(1);
  });

  it('is made without `crypto.randomUUID` too, as on a page that is not served over https', async () => {
    vi.stubGlobal('crypto', undefined);
    try {
      const task = await mocked().toapi.generateVideo(body);
      expect(task.toJSON().callerId).toMatch(/^vgk-[\da-f]{32}$/);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is the same in a submit that is sent again', async () => {
    const { toapi, mock, sent } = mocked();
    mock.faults.add({ kind: 'status', status: 429, times: 2 });
    await toapi.generateVideo(body);
    const bodies = await Promise.all(sent.map((request) => request.text()));
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  it('is unknown to octopusx: nothing is added, nothing is looked up, and the error has no handle', async () => {
    const { octopus, sent } = mocked();
    const onHandle = vi.fn();
    const lost = { ...video, prompt: '[lost] a cat' };
    const error = await unconfirmed(octopus.createVideo(lost, untyped({ onHandle })));
    expect(sent).toHaveLength(1);
    expect(await sent[0]?.json()).toEqual(lost);
    expect(error.handle).toBeUndefined();
    expect(onHandle).not.toHaveBeenCalled();
    expect(error.message).toMatch(
      /Check before you submit again: compare the account's balance with the one before\.$/,
    );
  });
});

describe('onHandle', () => {
  it('is awaited before the submit is sent, with a handle that another process can use', async () => {
    const { toapi, mock, sent } = mocked();
    const seen: number[] = [];
    let handle: TaskHandle | undefined;
    const task = await toapi.generateVideo(body, {
      onHandle: async (given) => {
        seen.push(sent.length);
        await Promise.resolve();
        handle = given;
        seen.push(sent.length);
      },
    });
    expect(seen).toEqual([0, 0]);
    expect(handle).toEqual({
      version: 1,
      gateway: 'toapis',
      baseUrl: 'http://mock/toapis',
      submittedAt: Date.UTC(2026, 0, 1),
      callerId: expect.stringMatching(made),
      locators: [['queryVideo', handle?.callerId]],
    });
    const resumed = toapi.resume(stored(handle));
    await resumed.wait();
    expect(resumed.id).toBe(task.id);
    expect(mock.ledger.billable).toBe(1);
  });

  it('is called once, also if the submit is sent again', async () => {
    const { toapi, mock } = mocked();
    mock.faults.add({ kind: 'status', status: 429, times: 2 });
    const onHandle = vi.fn();
    await toapi.generateVideo(body, { onHandle });
    expect(onHandle).toHaveBeenCalledTimes(1);
  });

  it('is called for a remix and an extension of a task', async () => {
    const { toapi } = mocked();
    const task = await toapi.generateVideo(body);
    await task.wait();
    const onHandle = vi.fn();
    await task.remix({ model: 'grok-video-3', prompt: 'a dog' }, { onHandle });
    await task.extend({ model: 'grok-video-1.0', prompt: 'it runs' }, { onHandle });
    expect(onHandle).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('disk full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('disk full'))],
  ])('that %s keeps the submit from being sent, and the error says so', async (_, onHandle) => {
    const { toapi, sent } = mocked();
    const submit = toapi.generateVideo(body, { onHandle });
    await expect(submit).rejects.toBeInstanceOf(NotSentError);
    await expect(submit).rejects.toMatchObject({
      message: 'Cannot submit: onHandle failed: disk full. Nothing was sent.',
      isTransient: false,
      cause: expect.objectContaining({ message: 'disk full' }),
    });
    expect(sent).toEqual([]);
  });

  it('is not waited for by whoever aborts, and nothing is sent', async () => {
    const { toapi, sent } = mocked();
    const controller = new AbortController();
    const submit = toapi.generateVideo(body, {
      signal: controller.signal,
      onHandle: () => {
        queueMicrotask(() => controller.abort('enough'));
        return new Promise(() => {});
      },
    });
    await expect(submit).rejects.toBe('enough');
    expect(sent).toEqual([]);
  });

  it('is given a copy: whoever changes it changes nothing', async () => {
    const { toapi } = mocked();
    const task = await toapi.generateVideo(body, {
      onHandle: (handle) => void Object.assign(handle, { callerId: 'mine', locators: [] }),
    });
    expect(task.toJSON().callerId).toMatch(made);
  });
});

describe('a submit that nothing proves', () => {
  it.each<Fault['kind']>(['lost', 'silent', 'truncated', 'not_json'])(
    'is the task as if nothing had happened, if its answer is spoiled like this: %s',
    async (kind) => {
      vi.useFakeTimers(timeLimits);
      const { toapi, mock, lines } = mocked();
      mock.faults.add({ kind });
      const events: RetryEvent[] = [];
      const task = await toapi.generateVideo(body, { onRetry: (event) => events.push(event) });
      const { callerId, locators } = task.toJSON();
      expect(lines()).toEqual([`POST ${generations}`, `GET ${generations}/${callerId}`]);
      expect(task).toMatchObject({
        state: 'queued',
        id: mock.ledger.entries.find(({ billable }) => billable)?.task,
      });
      expect(locators).toEqual([['queryVideo', task.id]]);
      expect(events).toMatchObject([{ operation: 'lookup', attempt: 1, delay: 1000 }]);
      expect(events[0]?.error).toBeInstanceOf(SubmitUnconfirmedError);
      await task.wait();
      expect(lines().at(-1)).toBe(`GET ${generations}/${task.id}`);
      expect(mock.ledger.billable).toBe(1);
    },
  );

  it('that was not accepted is looked for at growing intervals for a minute, and says so', async () => {
    const events: RetryEvent[] = [];
    const { gateway, lookups, submits } = losing(notFound, { onRetry: (event) => events.push(event) });
    const error = await unconfirmed(gateway.generateVideo({ ...body, client_business_id: 'order-17' }));
    expect(lookups).toEqual([1, 3, 7, 15, 30, 60]);
    expect(events.map(({ operation, attempt, delay }) => [operation, attempt, delay])).toEqual(
      [1000, 2000, 4000, 8000, 15_000, 30_000].map((delay, index) => ['lookup', index + 1, delay]),
    );
    expect(events[1]?.error).toBeInstanceOf(NotFoundError);
    expect(submits()).toBe(1);
    expect(error.message).toBe(
      'POST http://gateway.test/v1/videos/generations: other side closed. Nothing proves that the gateway accepted or ' +
        'refused the submit: the task may have been created and billed. It was looked for by the id "order-17" for 60 s and ' +
        'not found, which proves nothing. Check before you submit again: look it up later with ' +
        "gateway.resume(error.handle).refresh(), or compare the account's balance with the one before.",
    );
    expect(error.cause).toBeInstanceOf(GatewayUnavailableError);
    expect(error.handle).toMatchObject({ callerId: 'order-17', locators: [['queryVideo', 'order-17']] });
  });

  it('is found as late as the gateway knows it', async () => {
    const { gateway, lookups, submits } = losing((id, count) =>
      count < 6
        ? notFound()
        : Response.json({ id: 'video_9', status: 'in_progress', client_business_id: id }),
    );
    expect(await gateway.generateVideo(body)).toMatchObject({ id: 'video_9', state: 'running' });
    expect(lookups).toHaveLength(6);
    expect(submits()).toBe(1);
  });

  it('is looked for with `maxRetries: 0`, too: a lookup costs nothing', async () => {
    const { toapi, mock } = mocked({ maxRetries: 0 });
    mock.faults.add({ kind: 'lost' });
    expect((await toapi.generateVideo(body)).state).toBe('queued');
    expect(mock.ledger.billable).toBe(1);
  });

  it.each([
    ['the page of a proxy', () => new Response('<title>Bad gateway</title>', { status: 502 }), 6],
    ['404 of a proxy', () => new Response('default backend - 404', { status: 404 }), 6],
    ['a lost connection', () => Response.error(), 6],
    [
      'another task’s id',
      () => Response.json({ id: 'video_2', status: 'queued', client_business_id: 'other' }),
      6,
    ],
    ['a word of nobody', () => Response.json({ id: 'req_1', status: 'ok' }), 6],
    ['no id', () => Response.json({ status: 'queued' }), 6],
    ['a refusal of the key', () => Response.json({ error: { message: 'No' } }, { status: 401 }), 1],
  ])('is not taken for the task of another answer: %s', async (_, answer, count) => {
    const { gateway, lookups, submits } = losing(answer);
    const error = await unconfirmed(gateway.generateVideo({ ...body, client_business_id: 'order-17' }));
    expect(lookups).toHaveLength(count);
    expect(submits()).toBe(1);
    expect(error.message).toMatch(/looked for by the id "order-17" for \d+ s (in vain: |and not found)/);
    expect(error.message).toMatch(/compare the account's balance with the one before\.$/);
  });

  it.each([
    ['the caller’s id', { client_business_id: 'order-17', status: 'dreaming' }],
    ['a documented state, where it shows no caller’s id', { status: 'in_progress' }],
  ])('is taken for the task of an answer with %s', async (_, answer) => {
    const { gateway } = losing(() => Response.json({ id: 'video_3', ...answer }));
    expect((await gateway.generateVideo({ ...body, client_business_id: 'order-17' })).id).toBe('video_3');
  });

  it('is looked for no sooner than a lookup is asked to wait', async () => {
    const busy = (seconds: number) =>
      Response.json(
        { error: { message: 'Busy' } },
        { status: 429, headers: { 'Retry-After': `${seconds}` } },
      );
    const patient = losing((_, count) => busy(count === 1 ? 20 : 1));
    await unconfirmed(patient.gateway.generateVideo(body));
    expect(patient.lookups).toEqual([1, 21, 25, 33, 48, 60]);
    const impatient = losing(() => busy(300));
    await unconfirmed(impatient.gateway.generateVideo(body));
    expect(impatient.lookups).toEqual([1]);
  });

  it('ends with the error that has the handle as soon as the caller aborts the search', async () => {
    const controller = new AbortController();
    const { gateway, lookups, submits } = losing((_, count) => {
      if (count === 2) controller.abort('enough');
      return notFound();
    });
    const error = await unconfirmed(gateway.generateVideo(body, { signal: controller.signal }));
    expect(lookups).toHaveLength(2);
    expect(submits()).toBe(1);
    expect(error.cause).toBe('enough');
    expect(error.message).toMatch(/The search for it by the id "vgk-\S+" broke off\. Check before/);
    expect(error.handle?.callerId).toMatch(made);
  });

  it('is not looked for if the caller aborts the submit, whose error has the handle', async () => {
    const controller = new AbortController();
    const { toapi, mock, sent } = mocked();
    mock.faults.add({ kind: 'silent' });
    const submit = toapi.generateVideo(body, { signal: controller.signal });
    await vi.waitFor(() => expect(mock.ledger.billable).toBe(1));
    controller.abort('enough');
    const error = await unconfirmed(submit);
    expect(sent).toHaveLength(1);
    expect(error.message).toMatch(
      /aborted after it was sent\. .* submit again: look it up later with gateway\.resume/,
    );
    expect((await toapi.resume(stored(error.handle)).refresh()).state).toBe('queued');
  });

  it('is unconfirmed, and not lost, if a callback throws during the search', async () => {
    const mine = new Error('mine');
    const { gateway, submits } = losing(notFound);
    const onRetry = () => {
      throw mine;
    };
    const error = await unconfirmed(gateway.generateVideo(body, { onRetry }));
    expect(error.cause).toBe(mine);
    expect(error.handle?.callerId).toMatch(made);
    expect(submits()).toBe(1);
  });

  it('with an id that an earlier task has is the task that the gateway finds: in the mock the last', async () => {
    const { toapi, mock } = mocked();
    const own = { ...body, client_business_id: 'order-17' };
    const first = await toapi.generateVideo(own);
    mock.faults.add({ kind: 'lost' });
    const second = await toapi.generateVideo(own);
    expect(second.id).not.toBe(first.id);
    expect(mock.ledger.billable).toBe(2);
    // This one was never accepted. What is found is not its task: an id is to be used once.
    mock.faults.add({ kind: 'reset' });
    expect((await toapi.generateVideo(own)).id).toBe(second.id);
    expect(mock.ledger.billable).toBe(2);
  });

  it('leaves no listener on the caller’s signal', async () => {
    const controller = new AbortController();
    const add = vi.spyOn(controller.signal, 'addEventListener');
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    await unconfirmed(losing(notFound).gateway.generateVideo(body, { signal: controller.signal }));
    expect(remove.mock.calls.length).toBe(add.mock.calls.length);
  });
});

describe('a handle with the caller’s own id alone', () => {
  async function lost(prompt = '[lost] a cat') {
    const all = mocked();
    const controller = new AbortController();
    const { handle } = await unconfirmed(
      all.toapi.generateVideo(
        { ...body, prompt },
        { signal: controller.signal, onRetry: () => controller.abort('enough') },
      ),
    );
    return { ...all, handle: stored(handle) };
  }

  it('is waited for, and then the task knows its own id, which the next process and a remix use', async () => {
    const { toapi, handle, sent, lines } = await lost();
    const task = toapi.resume(JSON.stringify(handle));
    expect(task.id).toBe(handle.callerId);
    expect((await task.wait()).url).toMatch(/^http/);
    expect(task.id).not.toBe(handle.callerId);
    expect(task.toJSON()).toEqual({ ...handle, locators: [['queryVideo', task.id]] });
    await task.remix({ model: 'grok-video-3', prompt: 'a dog' });
    expect(lines().at(-1)).toBe(`POST /toapis/v1/videos/${task.id}/remix`);
    await toapi.resume(stored(task.toJSON())).refresh();
    expect(sent.at(-1)?.url).toMatch(new RegExp(`/${task.id}$`));
  });

  it('is polled once for all who wait for it', async () => {
    const { toapi, handle, sent } = await lost();
    const [one, other] = [toapi.resume(handle), toapi.resume(handle)];
    const before = sent.length;
    await Promise.all([one.refresh(), other.refresh()]);
    expect(sent.length - before).toBe(1);
    expect([one.id, other.id].map((id) => id === handle.callerId)).toEqual([false, false]);
  });

  it('that finds no task is unconfirmed, since that proves nothing', async () => {
    const { gateway } = losing(notFound);
    const { handle } = await unconfirmed(gateway.generateVideo({ ...body, client_business_id: 'order-17' }));
    for (const ask of [
      () => gateway.resume(stored(handle)).refresh(),
      () => gateway.resume(stored(handle)).wait(),
    ]) {
      const error = await unconfirmed(ask());
      expect(error).toMatchObject({
        status: 404,
        reason: 'Task not found',
        handle: { callerId: 'order-17' },
      });
      expect(error.cause).toBeInstanceOf(NotFoundError);
      expect(error.message).toContain(
        'by the id "order-17" proves nothing: it may have been created and billed.',
      );
    }
  });

  it('does not take the answer of another task', async () => {
    let isOurs = false;
    const { gateway } = losing((id) =>
      Response.json({ id: 'video_4', status: 'in_progress', client_business_id: isOurs ? id : 'another' }),
    );
    const { handle } = await unconfirmed(gateway.generateVideo(body));
    const task = gateway.resume(stored(handle));
    await expect(task.refresh()).rejects.toBeInstanceOf(GatewayUnavailableError);
    expect(task.state).toBe('unrecognised');
    isOurs = true;
    await task.refresh();
    expect(task.id).toBe('video_4');
  });

  it('is not found once the task is forgotten, or the mock was reset', async () => {
    const { toapi, handle, mock } = await lost();
    mock.reset();
    await expect(toapi.resume(handle).refresh()).rejects.toBeInstanceOf(SubmitUnconfirmedError);
  });

  it('learns its own id from a webhook, too', async () => {
    const { gateway } = losing(notFound);
    const { handle } = await unconfirmed(gateway.generateVideo({ ...body, client_business_id: 'order-17' }));
    const task = gateway.resume(stored(handle));
    const wait = task.wait();
    const data = {
      task_id: 'tsk_01video',
      client_business_id: 'order-17',
      task_type: 'video',
      status: 'SUCCESS',
      result: { type: 'video', data: [{ url: 'https://example.com/result.mp4' }] },
    };
    gateway.applyEvent(untyped({ id: 'evt_1', type: 'generation.completed', api_version: 'v1', data }));
    expect((await wait).url).toBe('https://example.com/result.mp4');
    expect(task.id).toBe('tsk_01video');
  });

  it('is refused if it is none', () => {
    const { toapi } = mocked();
    const handle = {
      version: 1,
      gateway: 'toapis',
      baseUrl: 'http://mock/toapis',
      callerId: 17,
      locators: [['queryVideo', 'a']],
    };
    expect(() => toapi.resume(untyped(handle))).toThrow('Not a task of toapis');
  });
});

describe('a bare id', () => {
  it('may be the caller’s own: once the gateway repeats it as that, the task knows its id', async () => {
    const { toapi } = mocked();
    const { id } = await toapi.generateVideo({ ...body, client_business_id: 'order-17' });
    const task = toapi.resume('order-17');
    await task.refresh();
    expect(task.id).toBe(id);
    expect(task.toJSON().locators).toEqual([['queryVideo', id]]);
  });

  it('stays what it is where the answer does not say so', async () => {
    const { gateway } = losing(() => Response.json({ id: 'video_5', status: 'queued' }));
    const task = gateway.resume('video_4');
    await task.refresh();
    expect(task.id).toBe('video_4');
    await expect(losing(notFound).gateway.resume('video_4').refresh()).rejects.toBeInstanceOf(NotFoundError);
  });
});

it('no faults in any order lead to a second submit, and a task that is there and can be asked for is found', async () => {
  vi.useFakeTimers(timeLimits);
  const spoilt: fc.Arbitrary<Fault> = fc.record({
    kind: fc.constantFrom('reset', 'lost', 'silent', 'truncated', 'not_json'),
  });
  const status: fc.Arbitrary<Fault> = fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(404, 408, 429, 500, 502, 503, 504),
    retry_after: fc.nat(20),
  });
  const onSubmit = fc.oneof(
    spoilt,
    fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(500, 502, 504) }),
  );
  const anyId = fc.option(fc.uuid(), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      onSubmit,
      fc.array(fc.oneof(spoilt, status), { maxLength: 7 }),
      anyId,
      async (first, onLookups, id) => {
        const { toapi, mock, sent } = mocked();
        for (const fault of [first, ...onLookups]) mock.faults.add(fault);
        const submit = toapi.generateVideo({ ...body, ...(id !== undefined && { client_business_id: id }) });
        const outcome = await submit.catch((error: unknown) => error);
        const posts = sent.filter(({ method }) => method === 'POST');
        expect(posts).toHaveLength(1);
        const { billable, entries } = mock.ledger;
        // Some of the lookups have an answer that is not spoilt, if the task was made and no more faults than lookups came.
        const isFound = entries.some(
          ({ method, status: code, fault }) => method === 'GET' && code === 200 && !fault,
        );
        if (isFound) {
          expect(outcome).toMatchObject({ id: entries.find((entry) => entry.billable)?.task });
        } else {
          expect(outcome).toBeInstanceOf(SubmitUnconfirmedError);
          expect(outcome).toMatchObject({ handle: { callerId: id ?? expect.stringMatching(made) } });
          const { handle } = outcome as SubmitUnconfirmedError;
          mock.faults.clear();
          const later = await toapi
            .resume(stored(handle))
            .refresh()
            .catch((error: unknown) => error);
          if (billable === 1) expect(later).toMatchObject({ state: expect.stringMatching(/queued|running/) });
          else expect(later).toBeInstanceOf(SubmitUnconfirmedError);
        }
        expect(billable).toBeLessThanOrEqual(1);
        if (!(outcome instanceof GatewayError)) expect(billable).toBe(1);
      },
    ),
    { numRuns: 60 },
  );
});
