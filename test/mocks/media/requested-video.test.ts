/** The size that an answer shows in pixels is that of the file that the mock plays. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const clock = createClock({ frozen: true });
const mock = createMock({ clock });
const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };

interface Answer {
  readonly id: string;
  readonly size?: string;
  readonly seconds?: string;
  readonly video_url?: string;
}

async function call(path: string, body?: object): Promise<Answer> {
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  return (await mock.fetch(new Request(`http://mock/octopusx${path}`, init))).json();
}

/** A finished task: the answer to its submit, the answer to its query, and the strong validator of its file. */
async function finished(path: string, body: object) {
  const submitted = await call(path, { prompt: '[instant] A cat', ...body });
  clock.advance(1);
  const read = await call(`/v1/videos/${submitted.id}`);
  const file = await mock.fetch(new Request(read.video_url ?? 'http://mock/'));
  return { submitted, read, file: file.headers.get('etag') };
}

const generate = (body: object) => finished('/v1/videos', { model: 'veo_3_1-fast', ...body });

describe('a Veo video', () => {
  it.each([
    ['a size', { size: '1280x720' }, '1280x720', '"16x9-08s'],
    ['a ratio', { metadata: { output_config: { aspect_ratio: '16:9' } } }, '1280x720', '"16x9-08s'],
    ['another ratio', { metadata: { output_config: { aspect_ratio: '9:16' } } }, '720x1280', '"9x16-08s'],
    ['neither', {}, '720x1280', '"9x16-08s'],
    ['a length', { seconds: '4' }, '720x1280', '"9x16-04s'],
  ])('is as large as its answers say, when it is asked for with %s', async (_, body, size, file) => {
    const video = await generate(body);
    expect([video.submitted.size, video.read.size]).toEqual([size, size]);
    expect(video.file).toContain(file);
  });

  it('is answered as Veo answers, with its length as text', async () => {
    const { submitted } = await generate({ seconds: 8 });
    expect(submitted).toMatchObject({
      object: 'video',
      model: 'veo_3_1-fast',
      status: 'queued',
      seconds: '8',
    });
  });
});

describe('a remix by a Veo model', () => {
  const remix = (source: string) => finished(`/v1/videos/${source}/remix`, { model: 'veo_3_1-extend' });

  it.each(['1280x720', '720x1280'])('is as large as its source, %s', async (size) => {
    const source = await generate({ size });
    const { submitted, read, file } = await remix(source.submitted.id);
    expect([submitted.size, read.size]).toEqual([size, size]);
    expect(file).toBe(source.file);
  });

  it('is as large as the document says, of the source that the document names', async () => {
    const { submitted, file } = await remix('video_fafb00cb-5475-4882-8714-57df146c6dbe');
    expect(submitted).toMatchObject({ size: '720x1280', seconds: '8' });
    expect(file).toContain('"9x16-08s');
  });
});
