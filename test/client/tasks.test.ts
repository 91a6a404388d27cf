/** Tasks: what is submitted, how it is read, and what it says, the same for every dialect. */

import { describe, expect, it } from 'vitest';
import { GatewayUnavailableError, octopusx, type Task, TaskFailedError } from '../../src/index.ts';
import { apiKey, mocked, video } from './mocked.ts';

/** The beginning of every MP4: the length of its first box, then `ftyp`. */
async function isMp4(blob: Blob): Promise<boolean> {
  return (await blob.slice(4, 8).text()) === 'ftyp';
}

type Gateways = ReturnType<typeof mocked>;

/** A finished task of the unified pipeline of octopusx, which `queryVideo` reads. */
async function unifiedSource({ octopus }: Gateways): Promise<Task> {
  const task = await octopus.createVideo(video);
  await task.wait();
  return task;
}

/** A finished task of the other pipeline, which `retrieveVideo` reads. */
async function veoSource({ octopus }: Gateways) {
  const task = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'a cat', seconds: '8' });
  await task.wait();
  return task;
}

async function toapisSource({ toapi }: Gateways) {
  const task = await toapi.generateVideo({ model: 'grok-video-1.0', prompt: 'a cat' });
  await task.wait();
  return task;
}

/** Every way to submit, and where its task is read. */
const submits: readonly [string, (gateways: Gateways) => Promise<Task>, string, string][] = [
  [
    'octopusx createVideo',
    ({ octopus }) => octopus.createVideo(video),
    'POST /octopusx/v1/video/create',
    'GET /octopusx/v1/video/query?id=',
  ],
  [
    'octopusx generateVideo, Veo as JSON',
    ({ octopus }) => octopus.generateVideo({ model: 'veo_3_1', prompt: 'a cat', seconds: '8' }),
    'POST /octopusx/v1/videos',
    'GET /octopusx/v1/videos/',
  ],
  [
    'octopusx generateVideo, Grok as a form',
    ({ octopus }) => octopus.generateVideo({ model: 'grok-video-3', prompt: 'a cat', seconds: 6 }),
    'POST /octopusx/v1/videos',
    'GET /octopusx/v1/videos/',
  ],
  [
    'octopusx remixVideo',
    async (gateways) =>
      gateways.octopus.remixVideo({
        model: 'grok-video-3',
        prompt: 'a dog',
        size: '720P',
        aspect_ratio: '1:1',
        task_id: (await unifiedSource(gateways)).id,
      }),
    'POST /octopusx/v1/video/remix',
    'GET /octopusx/v1/video/query?id=',
  ],
  [
    'octopusx extendVideo',
    async (gateways) =>
      gateways.octopus.extendVideo({
        model: 'grok-video-3',
        prompt: 'a dog',
        start_time: 4,
        task_id: (await unifiedSource(gateways)).id,
      }),
    'POST /octopusx/v1/video/extend',
    'GET /octopusx/v1/video/query?id=',
  ],
  [
    'octopusx remixVideoById, Veo',
    async (gateways) =>
      gateways.octopus.remixVideoById((await veoSource(gateways)).id, {
        model: 'veo_3_1-extend',
        prompt: 'a dog',
      }),
    'POST /octopusx/v1/videos/',
    'GET /octopusx/v1/videos/',
  ],
  [
    'octopusx remixVideoById, Grok of a source of /v1/videos',
    async (gateways) =>
      gateways.octopus.remixVideoById((await veoSource(gateways)).id, {
        model: 'grok-video-3',
        prompt: 'a dog',
        size: '720P',
        aspect_ratio: '1:1',
      }),
    'POST /octopusx/v1/videos/',
    'GET /octopusx/v1/videos/',
  ],
  [
    'octopusx extendVideoById, of a source of /v1/videos',
    async (gateways) =>
      gateways.octopus.extendVideoById((await veoSource(gateways)).id, {
        model: 'grok-video-3',
        prompt: 'a dog',
        size: '1080p',
      }),
    'POST /octopusx/v1/videos/',
    'GET /octopusx/v1/videos/',
  ],
  [
    'toapis generateVideo',
    ({ toapi }) => toapi.generateVideo({ model: 'grok-video-1.0', prompt: 'a cat' }),
    'POST /toapis/v1/videos/generations',
    'GET /toapis/v1/videos/generations/',
  ],
  [
    'toapis remixVideo',
    async (gateways) =>
      gateways.toapi.remixVideo((await toapisSource(gateways)).id, {
        model: 'grok-video-1.0',
        prompt: 'a dog',
        aspect_ratio: '16:9',
      }),
    'POST /toapis/v1/videos/',
    'GET /toapis/v1/videos/generations/',
  ],
  [
    'toapis extendVideo',
    async (gateways) =>
      gateways.toapi.extendVideo((await toapisSource(gateways)).id, {
        model: 'grok-video-1.0',
        prompt: 'a dog',
      }),
    'POST /toapis/v1/videos/',
    'GET /toapis/v1/videos/generations/',
  ],
];

describe.each(submits)('%s', (_, submit, post, get) => {
  it('takes a prompt to an MP4, and is billed once', async () => {
    const gateways = mocked();
    const { mock, sent, lines } = gateways;
    const task = await submit(gateways);
    const billed = mock.ledger.billable;
    const submitted = sent.length;
    expect(lines().at(-1)).toMatch(post);

    const states: string[] = [];
    const found = await task.wait({ onProgress: ({ state }) => states.push(state) });
    expect(found).toBe(task.result);
    expect(states.at(0)).toMatch(/queued|running/);
    expect(states.at(-1)).toBe('completed');
    for (const line of lines().slice(submitted)) expect(line).toBe(`${get}${encodeURIComponent(task.id)}`);
    expect(mock.ledger.billable).toBe(billed);

    expect(await isMp4(await found.download())).toBe(true);
  });
});

describe('what a task is made from', () => {
  it('is a finished task by task.remix and task.extend, each in its pipeline', async () => {
    const gateways = mocked();
    const { octopus, toapi, lines } = gateways;
    const grok = await octopus.createVideo(video);
    await grok.wait();
    await (
      await grok.remix({ model: 'grok-video-3', prompt: 'x', size: '720P', aspect_ratio: '1:1' })
    ).wait();
    await (await grok.extend({ model: 'grok-video-3', prompt: 'x', start_time: 4 })).wait();
    const veo = await veoSource(gateways);
    await (await veo.remix({ model: 'veo_3_1-extend', prompt: 'x' })).wait();
    await (await veo.extend({ model: 'grok-video-3', prompt: 'x', size: '1080p' })).wait();
    const other = await toapi.generateVideo({ model: 'grok-video-1.0', prompt: 'x' });
    await other.wait();
    await (await other.remix({ model: 'grok-video-1.0', prompt: 'x', aspect_ratio: '16:9' })).wait();
    await (await other.extend({ model: 'grok-video-1.0', prompt: 'x' })).wait();
    expect(lines().filter((line) => line.startsWith('POST'))).toEqual([
      'POST /octopusx/v1/video/create',
      'POST /octopusx/v1/video/remix',
      'POST /octopusx/v1/video/extend',
      'POST /octopusx/v1/videos',
      `POST /octopusx/v1/videos/${veo.id}/remix`,
      `POST /octopusx/v1/videos/${veo.id}/extend`,
      'POST /toapis/v1/videos/generations',
      `POST /toapis/v1/videos/${other.id}/remix`,
      `POST /toapis/v1/videos/${other.id}/extend`,
    ]);
  });

  it('may itself be a remix', async () => {
    const { octopus, mock } = mocked();
    let task = await octopus.createVideo(video);
    for (const prompt of ['a dog', 'a fish']) {
      await task.wait();
      task = await task.remix({ model: 'grok-video-3', prompt, size: '720P', aspect_ratio: '1:1' });
    }
    await task.wait();
    expect(mock.ledger.billable).toBe(3);
  });

  it('is named by the field of the body that the contract has for it, whatever else the body says', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo(video);
    await task.wait();
    const body = { model: 'grok-video-3', prompt: 'x', size: '720P', aspect_ratio: '1:1' } as const;
    await task.remix(body);
    expect(await sent.at(-1)?.json()).toEqual({ ...body, task_id: task.id });
    expect(body).not.toHaveProperty('task_id');
  });

  const remix = { model: 'grok-video-3', prompt: 'x', size: '720P', aspect_ratio: '1:1' } as const;

  it('decides where a remix by path is read: where its source is, if only the id is known by trying', async () => {
    const gateways = mocked();
    const { octopus, lines } = gateways;
    const source = await unifiedSource(gateways);
    const task = await octopus.remixVideoById(source.id, remix);
    const before = lines().length;
    await task.wait();
    // It is asked where it would be by the contract's order, is unknown there, and never asked there again.
    const [first, second, ...others] = lines().slice(before);
    expect(first).toBe(`GET /octopusx/v1/videos/${encodeURIComponent(task.id)}`);
    expect(second).toContain(`/octopusx/v1/video/query?id=`);
    expect(others.length).toBeGreaterThan(1);
    for (const line of others) expect(line).toContain('/octopusx/v1/video/query?id=');
    expect(task.toJSON().locators[0]?.[0]).toBe('queryVideo');
  });

  it('may be remixed by path in either pipeline, and then remixed again as a task of that pipeline', async () => {
    const gateways = mocked();
    const { octopus, lines } = gateways;
    const task = await octopus.remixVideoById((await unifiedSource(gateways)).id, remix);
    await task.wait();
    await (await octopus.extendVideoById(task.id, { model: 'm', prompt: 'x', size: '1080p' })).wait();
    expect(lines().filter((line) => line.startsWith('POST'))).toHaveLength(3);
  });

  it('has its id encoded in a path', async () => {
    const { octopus, lines } = mocked();
    await octopus.remixVideoById('a/b?c', remix).catch(() => undefined);
    expect(lines()).toEqual(['POST /octopusx/v1/videos/a%2Fb%3Fc/remix']);
  });
});

/** A client of a gateway that answers with these, in their order; the last one again and again. */
function scripted(...answers: readonly (object | Response)[]) {
  const { clock } = mocked();
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(url);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
  return { asked, clock, gateway: octopusx({ apiKey, baseUrl: 'http://gateway', clock, fetch }) };
}

describe('what a task says', () => {
  it('before the first answer to a query is what the submit was told', async () => {
    const { octopus, toapi } = mocked();
    const grok = await octopus.createVideo(video);
    expect(grok).toMatchObject({ state: 'running', status: 'processing', result: undefined });
    expect(grok.raw).toMatchObject({ id: grok.id, status: 'processing' });
    const other = await toapi.generateVideo({ model: 'grok-video-1.0', prompt: 'x' });
    expect(other).toMatchObject({ state: 'queued', status: 'queued' });
  });

  it('is nothing when it was resumed and nobody has asked', () => {
    const { octopus } = mocked();
    const task = octopus.resume({
      version: 1,
      gateway: 'octopusx',
      baseUrl: 'http://mock/octopusx',
      submittedAt: 1,
      locators: [['queryVideo', '1']],
    });
    expect(task.id).toBe('1');
    expect(task.state).toBe('unrecognised');
    for (const name of ['status', 'progress', 'estimatedTimeLeft', 'result', 'error', 'raw'] as const) {
      expect(task[name]).toBeUndefined();
    }
  });

  const unified = { id: 'grok:1', status: 'processing' };
  it.each([
    ['a number of percent', { status: 'processing', progress: 42 }, 'running', 0.42],
    ['a number of percent as text', { status: 'processing', progress: '42' }, 'running', 0.42],
    ['a percentage as text', { status: 'processing', progress: '42%' }, 'running', 0.42],
    ['no progress', { status: 'processing' }, 'running', undefined],
    ['progress that is null', { status: 'pending', progress: null }, 'queued', undefined],
    ['progress that is no number', { status: 'processing', progress: 'soon' }, 'running', undefined],
    ['negative progress', { status: 'processing', progress: -1 }, 'running', undefined],
    ['too much progress', { status: 'processing', progress: 101 }, 'running', 1],
    [
      'a state of which the gateway says that it is unknown',
      { status: 'unknown' },
      'unrecognised',
      undefined,
    ],
    ['a state that the contract does not know', { status: 'melting', progress: 5 }, 'unrecognised', 0.05],
    [
      'a state by the name of a property of every object',
      { status: 'constructor' },
      'unrecognised',
      undefined,
    ],
    ['a state by the name of a prototype', { status: '__proto__' }, 'unrecognised', undefined],
  ])('is understood of %s', async (_, answer, state, progress) => {
    const { gateway } = scripted(unified, { ...unified, ...answer });
    const task = await gateway.createVideo(video);
    const update = await task.refresh();
    expect(update).toMatchObject({ state, progress, status: answer.status });
    expect(task).toMatchObject({ state, progress, status: answer.status });
    expect(update.raw).toEqual({ ...unified, ...answer });
  });

  it('goes on through states that nobody knows', async () => {
    const { gateway, asked } = scripted(
      unified,
      { ...unified, status: 'melting' },
      { ...unified, status: 'unknown' },
      { ...unified, status: 'COMPLETED' },
      { ...unified, status: 'completed', video_url: 'http://files/1.mp4' },
    );
    const task = await gateway.createVideo(video);
    const states = [];
    for await (const { status, state } of task.updates()) states.push([status, state]);
    expect(states).toEqual([
      ['processing', 'running'],
      ['melting', 'unrecognised'],
      ['unknown', 'unrecognised'],
      ['COMPLETED', 'completed'],
      ['completed', 'completed'],
    ]);
    expect(asked).toHaveLength(5);
  });

  it('has progress 1 when it is completed, whatever the answer says of it', async () => {
    const { gateway } = scripted(unified, {
      ...unified,
      status: 'completed',
      progress: 99,
      video_url: 'http://f',
    });
    const task = await gateway.createVideo(video);
    await task.wait();
    expect(task.progress).toBe(1);
  });

  it.each([undefined, 0, '0'])(
    'does not tell how long it will take while progress is %j',
    async (progress) => {
      const { gateway } = scripted(unified, { ...unified, progress });
      const task = await gateway.createVideo(video);
      expect((await task.refresh()).estimatedTimeLeft).toBeUndefined();
    },
  );

  it('tells how long it will take, by the time since the submit and the progress', async () => {
    const { octopus, clock } = mocked();
    const submitted = clock.now();
    const task = await octopus.createVideo({ ...video, prompt: '[slow 5m]' });
    const end = submitted + 300_000;
    let count = 0;
    for await (const { estimatedTimeLeft, progress, state } of task.updates()) {
      if (state !== 'running') break;
      if (!progress) expect(estimatedTimeLeft).toBeUndefined();
      else {
        expect(estimatedTimeLeft).toBeCloseTo(((clock.now() - submitted) * (1 - progress)) / progress);
        // Percents are whole ones and lag behind: the first and the last tell little.
        if (progress > 0.2 && progress < 0.9) {
          expect((estimatedTimeLeft ?? 0) / (end - clock.now())).toBeGreaterThan(0.5);
          expect((estimatedTimeLeft ?? 0) / (end - clock.now())).toBeLessThan(2);
        }
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(5);
  });

  it.each([
    [
      'octopusx, unified',
      ({ octopus }: Gateways, prompt: string) => octopus.createVideo({ ...video, prompt }),
    ],
    [
      'octopusx, /v1/videos',
      ({ octopus }: Gateways, prompt: string) =>
        octopus.generateVideo({ model: 'veo_3_1', prompt, seconds: '8' }),
    ],
    ['toapis', ({ toapi }: Gateways, prompt: string) => toapi.generateVideo({ model: 'm', prompt })],
  ])('of a failure is what the gateway says, as far as it does: %s', async (dialect, submit) => {
    const task: Task = await submit(mocked(), '[fail generation_timeout at 60%] a cat');
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TaskFailedError);
    expect(error).toMatchObject({ task, body: task.raw });
    expect(String(error)).toContain(task.id);
    expect(task.state).toBe('failed');
    expect(task.result).toBeUndefined();
    // The query of the unified pipeline has no field for the reason.
    const isTold = dialect !== 'octopusx, unified';
    expect(task.error?.code).toBe(isTold ? 'generation_timeout' : undefined);
    expect(error).toHaveProperty('code', isTold ? 'generation_timeout' : undefined);
    if (isTold) expect(String(error)).toContain('generation_timeout');
  });

  it('of a failure because of the content policy is a class of its own', async () => {
    const { toapi } = mocked();
    const task = await toapi.generateVideo({ model: 'm', prompt: '[fail content_policy_violation]' });
    await expect(task.wait()).rejects.toMatchObject({ name: 'ContentPolicyError', task });
  });

  it('is cancelled when the gateway says so', async () => {
    const { octopus, mock } = mocked();
    mock.scenario.set({ outcome: 'cancelled' });
    const task = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', seconds: '8' });
    await expect(task.wait()).rejects.toThrow(TaskFailedError);
    expect(task.state).toBe('cancelled');
    await expect(task.wait()).rejects.toThrow('cancelled');
  });

  it('is not asked for again when it has ended', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo(video);
    const found = await task.wait();
    const { length } = sent;
    expect(await task.wait()).toBe(found);
    expect(sent).toHaveLength(length);
  });
});

describe('a submit', () => {
  it('is enough of a task when its answer has only a task_id', async () => {
    const { gateway, asked } = scripted(
      { task_id: 'e9a7772e', status: 'processing' },
      { id: 'e9a7772e', status: 'completed', video_url: 'http://files/1.mp4' },
    );
    const task = await gateway.createVideo(video);
    expect(task.id).toBe('e9a7772e');
    expect((await task.wait()).url).toBe('http://files/1.mp4');
    expect(asked[1]).toBe('http://gateway/v1/video/query?id=e9a7772e');
  });

  it('is read by its second id while the first is unknown', async () => {
    const notFound = Response.json(
      { error: { message: 'Task not found', code: 'task_not_exist' } },
      { status: 400 },
    );
    const { gateway, asked } = scripted(
      { id: 'grok:1', task_id: 'e9a7772e', status: 'processing' },
      notFound,
      { id: 'e9a7772e', status: 'completed', video_url: 'http://files/1.mp4' },
    );
    const task = await gateway.createVideo(video);
    await task.wait();
    expect(asked.slice(1)).toEqual([
      'http://gateway/v1/video/query?id=grok%3A1',
      'http://gateway/v1/video/query?id=e9a7772e',
    ]);
  });

  it('of which the answer says that it is completed is asked for its video', async () => {
    const { gateway } = scripted(
      { id: '1', status: 'completed' },
      { id: '1', status: 'completed', video_url: 'http://files/1.mp4' },
    );
    const task = await gateway.createVideo(video);
    expect(task).toMatchObject({ state: 'completed', result: undefined });
    expect((await task.wait()).url).toBe('http://files/1.mp4');
  });

  it('of which the answer says that it failed is not asked for at all', async () => {
    const { gateway, asked } = scripted({ id: '1', status: 'failed' });
    const task = await gateway.createVideo(video);
    await expect(task.wait()).rejects.toThrow(TaskFailedError);
    expect(asked).toHaveLength(1);
  });
});

describe('a finished task without a URL', () => {
  it('has its video at the content endpoint where there is one, which needs the key', async () => {
    const { octopus, sent, lines } = mocked();
    const task = await octopus.generateVideo({ model: 'veo_3_1', prompt: '[no-url]', seconds: '8' });
    const found = await task.wait();
    expect(found.requiresAuth).toBe(true);
    expect(found.url).toBe(`http://mock/octopusx/v1/videos/${task.id}/content`);
    expect(await isMp4(await found.download())).toBe(true);
    expect(lines().at(-1)).toBe(`GET /octopusx/v1/videos/${task.id}/content`);
    expect(sent.at(-1)?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
  });

  it.each([
    [
      'octopusx',
      ({ octopus }: Gateways): Promise<Task> => octopus.createVideo({ ...video, prompt: '[no-url]' }),
    ],
    [
      'toapis',
      ({ toapi }: Gateways): Promise<Task> => toapi.generateVideo({ model: 'm', prompt: '[no-url]' }),
    ],
  ])('is asked again some times where there is none, and then reported: %s', async (_, submit) => {
    const { lines, ...gateways } = mocked();
    const task = await submit({ lines, ...gateways });
    const statuses: (string | undefined)[] = [];
    const error = await task
      .wait({ onProgress: ({ status }) => statuses.push(status) })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'GatewayUnavailableError', task, body: task.raw });
    expect(String(error)).toContain('no http(s) address of a video');
    expect(statuses.filter((status) => status === 'completed')).toHaveLength(3);
  });

  it.each([
    ['some failures', [new Response('', { status: 502 }), new Response('', { status: 502 })]],
    [
      'a report that it has none',
      [
        { id: '1', status: 'completed' },
        { id: '1', status: 'completed' },
      ],
    ],
  ])('is asked again although there were %s before', async (_, before) => {
    const completed = { id: '1', status: 'completed' };
    const found = { ...completed, video_url: 'http://files/1.mp4' };
    const { gateway } = scripted({ id: '1', status: 'processing' }, ...before, completed, found);
    const task = await gateway.createVideo(video);
    const first = await task.wait().catch((error: unknown) => error);
    // Whoever does not believe the report may wait again.
    if (first instanceof GatewayUnavailableError) await task.wait();
    expect(task.result?.url).toBe('http://files/1.mp4');
    if (before[0] instanceof Response) expect(first).toBe(task.result);
  });

  it('has a video as soon as a later answer shows one', async () => {
    const completed = { id: '1', status: 'completed' };
    const { gateway } = scripted(
      { id: '1', status: 'processing' },
      completed,
      { ...completed, video_url: '' },
      { ...completed, video_url: 'http://files/1.mp4' },
    );
    const task = await gateway.createVideo(video);
    expect((await task.wait()).url).toBe('http://files/1.mp4');
  });
});

describe('a video', () => {
  it('at a public address is fetched without the key', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo({ ...video, prompt: '[instant]' });
    const found = await task.wait();
    expect(found.requiresAuth).toBe(false);
    await found.download();
    expect(sent.at(-1)?.url).toBe(found.url);
    expect(sent.at(-1)?.headers.has('authorization')).toBe(false);
  });

  it.each(['/video_url', '/output/url', '/url', '/detail/url'])(
    'is found at %s of /v1/videos',
    async (place) => {
      const [, outer = '', inner] = place.split('/');
      const url = 'http://files/1.mp4';
      const { gateway } = scripted(
        { id: 'video_1', status: 'queued' },
        { id: 'video_1', status: 'completed', video_url: '', [outer]: inner ? { [inner]: url } : url },
      );
      const task = await gateway.generateVideo({ model: 'veo_3_1', prompt: 'x', seconds: '8' });
      expect(await task.wait()).toMatchObject({ url, requiresAuth: false });
    },
  );

  it('that has expired is not found', async () => {
    const { octopus } = mocked();
    const task = await octopus.createVideo({ ...video, prompt: '[expired]' });
    const found = await task.wait();
    const error = await found.download().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'NotFoundError', status: 410 });
  });

  it.each([
    [401, 'AuthenticationError'],
    [403, 'NotFoundError'],
    [404, 'NotFoundError'],
    [410, 'NotFoundError'],
    [429, 'RateLimitError'],
    [502, 'GatewayUnavailableError'],
  ])('that is refused with %i is reported as %s', async (status, name) => {
    const gateway = octopusx({
      apiKey,
      clock: mocked().clock,
      fetch: async ({ url }) =>
        url.includes('//files')
          ? new Response('', { status })
          : Response.json({ id: '1', status: 'completed', video_url: 'http://files/1.mp4' }),
    });
    const found = await (await gateway.createVideo(video)).wait();
    await expect(found.download()).rejects.toMatchObject({ name, status });
  });

  it('is not fetched after an abort', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo({ ...video, prompt: '[instant]' });
    const found = await task.wait();
    const { length } = sent;
    await expect(found.download({ signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    expect(sent).toHaveLength(length);
  });
});

describe('images', () => {
  const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  const jpeg = new Uint8Array([255, 216, 255, 224]);
  const dataUri = 'data:image/png;base64,iVBORw0KGgo=';
  const create = { ...video, images: [] };

  it.each([
    ['an address', 'https://example.com/cat.png', 'https://example.com/cat.png'],
    ['a Blob', new Blob([png], { type: 'image/png' }), dataUri],
    ['a File', new File([png], 'cat.png', { type: 'image/png' }), dataUri],
    [
      'a JPEG in a Blob of its type',
      new Blob([jpeg], { type: 'image/jpeg' }),
      'data:image/jpeg;base64,/9j/4A==',
    ],
    ['bytes', png, dataUri],
    ['a Blob without a type', new Blob([png]), dataUri],
    ['a part of a larger buffer', new Uint8Array([0, 0, ...png, 0]).subarray(2, 10), dataUri],
    ['bytes of another kind, which pass for a PNG', jpeg, 'data:image/png;base64,/9j/4A=='],
  ])('may be %s in JSON', async (_, given, expected) => {
    const { octopus, sent } = mocked();
    await octopus.createVideo({ ...create, images: [given] });
    expect(await sent[0]?.json()).toEqual({ ...create, images: [expected] });
  });

  it('may be large', async () => {
    const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251);
    bytes[0] = 137;
    const { octopus, sent } = mocked();
    await octopus.createVideo({ ...create, images: [bytes] });
    const { images = [] } = (await sent[0]?.json()) ?? {};
    expect(images[0]).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  });

  it('are parts of a form where the gateway takes one', async () => {
    const { octopus, sent } = mocked();
    await octopus.generateVideo({
      model: 'grok-video-3',
      prompt: 'x',
      seconds: 6,
      input_reference: [png, new File([png], 'cat.png', { type: 'image/png' })],
    });
    const form = await sent[0]?.formData();
    const files = form?.getAll('input_reference') ?? [];
    expect(files).toHaveLength(2);
    for (const file of files) {
      if (!(file instanceof File)) throw new Error('It is no file');
      expect(file.type).toBe('image/png');
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(png);
    }
    expect(form?.get('seconds')).toBe('6');
  });

  it('leave the caller’s body as it was', async () => {
    const { octopus } = mocked();
    const body = { ...create, images: [png] };
    await octopus.createVideo(body);
    expect(body.images[0]).toBe(png);
  });
});

describe('updates', () => {
  it('are every answer, the first and the last included, each once', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo(video);
    const seen = [];
    for await (const update of task.updates()) seen.push(update);
    // The answer to the submit is the first.
    expect(seen).toHaveLength(sent.length);
    expect(seen[0]?.status).toBe('processing');
    expect(seen.at(-1)?.state).toBe('completed');
    expect(seen.at(-1)?.result).toBe(task.result);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('end with a break: nothing is asked afterwards', async () => {
    const { octopus, sent, clock } = mocked();
    const task = await octopus.createVideo(video);
    for await (const { status } of task.updates()) if (status === 'processing' && sent.length > 1) break;
    const { length } = sent;
    await clock.sleep(600_000);
    await new Promise(setImmediate);
    expect(sent).toHaveLength(length);
  });

  it('may be begun anew after a break, with what was last heard', async () => {
    const { octopus } = mocked();
    const task = await octopus.createVideo(video);
    for await (const _ of task.updates()) break;
    const seen = [];
    for await (const { state } of task.updates()) seen.push(state);
    expect(seen[0]).toBe('running');
    expect(seen.at(-1)).toBe('completed');
  });

  it('end with what onProgress throws', async () => {
    const { octopus, sent, clock } = mocked();
    const task = await octopus.createVideo(video);
    const thrown = new Error('enough');
    const onProgress = () => {
      throw thrown;
    };
    await expect(task.wait({ onProgress })).rejects.toBe(thrown);
    await clock.sleep(600_000);
    expect(sent).toHaveLength(1);
  });
});

it('has the first level in gateway.http: no refusal is thrown and nothing is sent again', async () => {
  const { octopus, toapi, mock, sent } = mocked();
  mock.faults.add({ kind: 'status', status: 503 });
  const { error, response } = await octopus.http.POST('/v1/video/create', { body: video });
  expect(error).toBeDefined();
  expect(response.status).toBe(503);
  expect(sent).toHaveLength(1);
  const { data } = await toapi.http.POST('/v1/videos/generations', { body: { model: 'm', prompt: 'x' } });
  expect(data?.status).toBe('queued');
});

it('has a name', () => {
  const { octopus, toapi } = mocked();
  expect([octopus.name, toapi.name]).toEqual(['octopusx', 'toapis']);
});
