/** A task as data: kept, and gone on with elsewhere. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { octopusx, type TaskHandle } from '../../../src/index.ts';
import { testedUrl } from '../../support/tested-package.ts';
import { apiKey, mocked, video } from '../mocked.ts';

const handle: TaskHandle = {
  version: 1,
  gateway: 'octopusx',
  baseUrl: 'http://mock/octopusx',
  submittedAt: Date.UTC(2026, 0, 1),
  locators: [['queryVideo', 'grok:1']],
};

describe('a task as data', () => {
  it('is small, versioned and without a secret', async () => {
    const { octopus, clock } = mocked();
    const submitted = clock.now();
    const task = await octopus.createVideo({ ...video, prompt: 'a secret prompt' });
    const { task_id } = task.raw as { readonly task_id: string };
    expect(task.toJSON()).toEqual({
      version: 1,
      gateway: 'octopusx',
      baseUrl: 'http://mock/octopusx',
      submittedAt: submitted,
      locators: [
        ['queryVideo', task.id],
        ['queryVideo', task_id],
      ],
    });
    const text = JSON.stringify(task);
    expect(text).not.toContain(apiKey);
    expect(text).not.toContain('secret prompt');
    expect(text.length).toBeLessThan(300);
  });

  it('stays as it was given, whatever becomes of the task or of it', async () => {
    const { octopus } = mocked();
    const source = await octopus.createVideo(video);
    await source.wait();
    const task = await octopus.remixVideoById(source.id, {
      model: 'grok-video-3',
      prompt: 'x',
      size: '720P',
      aspect_ratio: '1:1',
    });
    const kept = task.toJSON();
    const before = structuredClone(kept);
    // It is found out on the way which query reads it.
    await task.wait();
    expect(kept).toEqual(before);
    expect(task.toJSON()).not.toEqual(before);
    // Somebody may write into what is only typed as read-only.
    Object.assign(task.toJSON().locators, { length: 0 });
    expect(task.toJSON().locators).not.toEqual([]);
  });

  it('makes the same task of itself, as an object and as text, again and again', () => {
    const { octopus } = mocked();
    const once = octopus.resume(handle);
    expect(once.toJSON()).toEqual(handle);
    expect(octopus.resume(JSON.stringify(once)).toJSON()).toEqual(handle);
    expect(octopus.resume(JSON.parse(JSON.stringify(once))).toJSON()).toEqual(handle);
  });

  it('is not changed by what is made of it', async () => {
    const { octopus } = mocked();
    const given: TaskHandle = { ...handle, locators: [['retrieveVideo', '1'], ...handle.locators] };
    const before = structuredClone(given);
    await octopus
      .resume(given)
      .wait()
      .catch(() => undefined);
    expect(given).toEqual(before);
  });
});

describe('a task that is gone on with', () => {
  it('is waited for, downloaded, remixed and extended as before', async () => {
    const { octopus, mock } = mocked();
    const text = JSON.stringify(await octopus.createVideo(video));
    const task = octopus.resume(text);
    expect((await (await task.wait()).download()).size).toBeGreaterThan(1000);
    const body = { model: 'grok-video-3', prompt: 'x', size: '720P', aspect_ratio: '1:1' } as const;
    // What a resumed task takes depends on how it is read, which only the handle tells.
    await (await task.remix(body)).wait();
    await (await task.extend({ model: 'grok-video-3', prompt: 'x', start_time: 4 })).wait();
    expect(mock.ledger.billable).toBe(3);
  });

  it('is not asked for sooner after its submit than a task that was never kept', async () => {
    const { octopus, clock, sent } = mocked();
    const text = JSON.stringify(await octopus.createVideo(video));
    const start = clock.now();
    for await (const _ of octopus.resume(text).updates()) break;
    expect(sent).toHaveLength(2);
    expect(clock.now() - start).toBeGreaterThanOrEqual(5000);
  });

  it('is asked for at once when that time has passed', async () => {
    const { octopus, clock, sent } = mocked();
    const text = JSON.stringify(await octopus.createVideo(video));
    clock.advance(600_000);
    const start = clock.now();
    await octopus.resume(text).wait();
    expect(clock.now()).toBe(start);
    expect(sent).toHaveLength(2);
  });

  it('belongs to another process', async () => {
    const mock = createMock();
    const server = await listen({ fetch: mock.fetch, port: 0 });
    try {
      const gateway = octopusx({ apiKey, baseUrl: `${server.url}/octopusx` });
      const task = await gateway.createVideo({ ...video, prompt: '[instant]' });
      const program = `
        import { octopusx } from ${JSON.stringify(testedUrl('src/index.ts'))};
        const gateway = octopusx({
          apiKey: 'another-key', baseUrl: process.argv[1], poll: { initialDelay: 10, interval: 10 },
        });
        const video = await gateway.resume(process.argv[2]).wait();
        console.log(JSON.stringify({ url: video.url, size: (await video.download()).size }));
      `;
      const args = ['--input-type=module', '-e', program, `${server.url}/octopusx`, JSON.stringify(task)];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      });
      const { url, size } = JSON.parse(stdout);
      expect(url).toContain(`${server.url}/octopusx/files/`);
      expect(size).toBeGreaterThan(1000);
    } finally {
      await server.close();
    }
  });
});

describe('what is no task of this gateway', () => {
  const refusals: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a text that leads to another path', '..'],
    ['a text with a control character', 'grok:1\n'],
    ['a text with half of a character', 'grok:\ud800'],
    ['half of its JSON', JSON.stringify(handle).slice(0, 40)],
    ['a text in JSON', JSON.stringify(JSON.stringify(handle))],
    ['a list of it', [handle]],
    ['another version', { ...handle, version: 2 }],
    ['a version as text', { ...handle, version: '1' }],
    ['another gateway’s', { ...handle, gateway: 'toapis' }],
    ['no gateway’s', { ...handle, gateway: undefined }],
    ['no server', { ...handle, baseUrl: undefined }],
    ['a server that is no address', { ...handle, baseUrl: 'mock' }],
    ['another server’s', { ...handle, baseUrl: 'https://octopusx.ai' }],
    ['a time as text', { ...handle, submittedAt: '2026-01-01' }],
    ['a time that is no number', { ...handle, submittedAt: NaN }],
    ['no locators', { ...handle, locators: [] }],
    ['locators that are no list', { ...handle, locators: { length: 1, 0: ['queryVideo', '1'] } }],
    ['a reading that is text', { ...handle, locators: ['queryVideo'] }],
    ['a query that the gateway does not have', { ...handle, locators: [['queryImage', '1']] }],
    ['a query by the name of a property of every object', { ...handle, locators: [['toString', '1']] }],
    ['a query by the name of the prototype', { ...handle, locators: [['__proto__', '1']] }],
    ['one good reading and one that is not', { ...handle, locators: [['queryVideo', '1'], ['queryVideo']] }],
    ['an empty id', { ...handle, locators: [['queryVideo', '']] }],
    ['an id that is a number', { ...handle, locators: [['queryVideo', 1]] }],
  ];

  it.each(refusals)('is refused at once: %s', (_, given) => {
    const { octopus } = mocked();
    const resume = () => octopus.resume(given as TaskHandle);
    expect(resume).toThrow(TypeError);
    expect(resume).toThrow(
      /^Not a task of octopusx|^The task belongs to|is not the id of a task$|has no query/,
    );
  });

  it.each(['1e999', '1e15'])(
    'may have a time ahead of the clock, %s, which is taken for now',
    (submitted) => {
      const { octopus, clock } = mocked();
      const text = JSON.stringify(handle).replace(/"submittedAt":\d+/, `"submittedAt":${submitted}`);
      expect(octopus.resume(text).toJSON().submittedAt).toBe(clock.now());
    },
  );

  it('is refused with a TypeError and nothing else, whatever it is', () => {
    const { octopus } = mocked();
    const part = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
      fc.constantFrom(1, 'octopusx', handle.locators, ['queryVideo', 'x'], [['queryVideo', 'x']]),
    );
    const garbage = fc.oneof(
      part,
      fc.string(),
      fc.json(),
      fc.record(
        {
          version: part,
          gateway: part,
          baseUrl: part,
          submittedAt: part,
          locators: fc.oneof(part, fc.array(part)),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(garbage, (given) => {
        try {
          const { locators, submittedAt } = octopus.resume(given as TaskHandle).toJSON();
          expect(locators[0]?.[0]).toMatch(/^(queryVideo|retrieveVideo)$/);
          expect(['number', 'undefined']).toContain(typeof submittedAt);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          expect(String(error)).toMatch(/Not a task of|belongs to|is not the id|has no query/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes no prototype', () => {
    const { octopus } = mocked();
    const text = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(handle).slice(1)}`;
    octopus.resume(text);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('leaves nothing of itself in the handle of the task', () => {
    const { octopus } = mocked();
    const more = { ...handle, apiKey: 'sk-of-somebody', __proto__: { inherited: 1 } };
    expect(octopus.resume(more).toJSON()).toEqual(handle);
  });

  it.each(['..a/b..', 'a/b', 'a?b=c', 'a#b', '%2e%2e', '$&', 'x y'])(
    'is not found by the id %j, which leads to no other place',
    async (id) => {
      const { octopus, sent } = mocked();
      for (const query of ['queryVideo', 'retrieveVideo'] as const) {
        const task = octopus.resume({ ...handle, locators: [[query, id]] });
        await expect(task.refresh()).rejects.toMatchObject({ name: 'NotFoundError' });
      }
      const [byQuery, byPath] = sent.map(({ url }) => new URL(url));
      expect(byQuery?.pathname).toBe('/octopusx/v1/video/query');
      expect(byQuery?.searchParams.get('id')).toBe(id);
      expect(byPath?.pathname).toBe(`/octopusx/v1/videos/${encodeURIComponent(id)}`);
      expect(byPath?.search).toBe('');
    },
  );
});
