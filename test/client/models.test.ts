/** Paths whose bodies and answers depend on the model: the client, the checks and the mock take each for what it is. */

import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { requestViolations, validateRequests } from '../../src/validate.ts';
import { apiKey, mocked, video } from './mocked.ts';

const veo = { model: 'veo3.1-fast-components', prompt: 'The cow flew into the sky' } as const;

const imagine = {
  model: 'grok-imagine-video',
  prompt: 'A paper boat on a rainy street',
  seconds: '6',
  aspect_ratio: '16:9',
  resolution: '720P',
} as const;

/** Calls the mock, and parses its answer as JSON. */
async function answer(mock: ReturnType<typeof mocked>['mock'], path: string, body?: object) {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
  const response = await mock.fetch(new Request(`http://mock/octopusx${path}`, { ...init, headers }));
  return { status: response.status, body: await response.json() };
}

describe('a Veo model on the unified path', () => {
  it('needs no more than a prompt, and its task is finished like any other', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo(veo);
    expect(task.status).toBe('queued');
    expect(await sent[0]?.json()).toEqual(veo);
    const { url } = await task.wait();
    expect(url).toMatch(/^http:\/\/mock\/octopusx\/files\/video_[\w-]+\.mp4$/);
  });

  it('is answered as its page shows, with the request inside', async () => {
    const { mock } = mocked();
    const body = { ...veo, aspect_ratio: '16:9', images: ['https://example.com/cow.png'] };
    const { body: submitted } = await answer(mock, '/v1/video/create', body);
    expect(submitted).toMatchObject({
      object: 'video',
      model: veo.model,
      status: 'queued',
      progress: 0,
      size: '1280x720',
      detail: { input: body },
    });
    expect(submitted).not.toHaveProperty('task_id');
  });

  it('is queried with its times in milliseconds, in every state', async () => {
    const { clock, mock } = mocked();
    const { body: submitted } = await answer(mock, '/v1/video/create', veo);
    const states: unknown[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      const { body } = await answer(mock, `/v1/video/query?id=${submitted.id}`);
      expect(body).toMatchObject({ id: submitted.id, enhanced_prompt: '' });
      expect(body.status_update_time).toBeGreaterThan(1e12);
      if (states.at(-1) !== body.status) states.push(body.status);
      // A clock that runs stops at no whole millisecond.
      clock.advance(30_000.25);
    }
    expect(states).toEqual(['pending', 'processing', 'completed']);
  });

  it.each([
    [{}, '720x1280', '"9x16-08s'],
    [{ orientation: 'landscape' }, '1280x720', '"16x9-08s'],
    [{ size: '1280x720', duration: 5 }, '1280x720', '"16x9-05s'],
  ])('renders what %j asks for', async (fields, size, file) => {
    const { clock, mock } = mocked();
    const { body: submitted } = await answer(mock, '/v1/video/create', {
      ...veo,
      ...fields,
      prompt: '[instant]',
    });
    expect(submitted.size).toBe(size);
    clock.advance(1);
    const { body: task } = await answer(mock, `/v1/video/query?id=${submitted.id}`);
    expect((await mock.fetch(new Request(task.video_url))).headers.get('etag')).toContain(file);
  });

  it('has fields of its own, as the other models have', async () => {
    const { mock } = mocked();
    const refused = async (body: object) => (await answer(mock, '/v1/video/create', body)).body.error.message;
    expect(await refused({ ...veo, images: ['data:image/png;base64,iVBORw0KGgo='] })).toContain('images');
    expect(await refused({ ...veo, size: '1080P' })).toContain('size');
    expect(await refused({ ...veo, model: 'grok-video-3' })).toContain('images');

    await answer(mock, '/v1/video/create', { ...video, orientation: 'portrait' });
    const { entries } = await (await mock.fetch(new Request('http://mock/__mock/ledger'))).json();
    expect(entries.flatMap(({ unknown_fields: fields }: { unknown_fields: object[] }) => fields)).toEqual([
      { name: 'orientation', meant: null },
    ]);
  });
});

it('a file is refused where its model takes URLs only, and nothing is sent', async () => {
  const { octopus, sent } = mocked();
  const images: unknown = [new Blob(['bytes'])];
  // A body that its types refuse, as JavaScript sends it.
  const body = { ...veo, images } as typeof veo;
  await expect(octopus.createVideo(body)).rejects.toThrow('images takes no file, only its URL');
  // @ts-expect-error a Veo model takes other files than a Grok Imagine model
  await expect(octopus.generateVideo({ ...imagine, input_reference: new Blob() })).rejects.toThrow(TypeError);
  expect(sent).toEqual([]);
});

describe('a Grok Imagine model', () => {
  it('is sent as JSON, its image as a data URI', async () => {
    const { octopus, sent } = mocked();
    const image = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
    const task = await octopus.generateVideo({ ...imagine, image });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(await sent[0]?.json()).toEqual({ ...imagine, image: 'data:image/png;base64,AQID' });
    expect((await task.wait()).url).toContain('/files/');
  });

  it('has an empty address at first', async () => {
    const { mock } = mocked();
    const { body } = await answer(mock, '/v1/videos', imagine);
    expect(body).toMatchObject({ model: imagine.model, status: 'queued', video_url: '' });
  });

  it.each([
    [{ seconds: 6, resolution: 720, aspect_ratio: '19.5:9' }, undefined],
    [{ seconds: '0' }, 'seconds'],
    [{ seconds: 0.5 }, 'seconds'],
    [{ resolution: '1080P' }, 'resolution'],
    [{ aspect_ratio: 'wide' }, 'aspect_ratio'],
    [{ prompt: 'x'.repeat(4097) }, 'prompt'],
    [{ image: 'https://example.com/cat.png' }, 'image'],
    [{ images: ['https://example.com/cat.png'] }, 'images.0'],
  ])('is asked for %j', async (fields, field) => {
    const body = { ...imagine, ...fields };
    const violations = requestViolations('octopusx', 'generateVideo', body);
    expect(violations.map((violation) => violation.field)).toEqual(field === undefined ? [] : [field]);
    const { mock } = mocked();
    expect((await answer(mock, '/v1/videos', body)).status).toBe(field === undefined ? 200 : 400);
  });

  it('takes one image or several, and says so', async () => {
    const { octopus, sent } = mocked();
    const stop = validateRequests(octopus);
    const image = 'data:image/png;base64,AQID';
    const error = await octopus
      .generateVideo({ ...imagine, image, images: [image] })
      .catch((thrown) => thrown);
    stop();
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.message).toContain('must not have image and images together');
    expect(sent).toEqual([]);
  });
});
