/** Details in which the mock is like the gateways. */

import { beforeEach, expect, it } from 'vitest';
import { createClock, createMock, type Mock } from '../../../mocks/index.ts';

let clock = createClock();
let mock: Mock;
beforeEach(() => {
  clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
  mock = createMock({ clock });
});

const headers = { Authorization: 'Bearer x', 'Content-Type': 'application/json' };

function post(path: string, body: object, more: Record<string, string> = headers): Promise<Response> {
  const init = { method: 'POST', headers: more, body: JSON.stringify(body) };
  return mock.fetch(new Request(`http://mock${path}`, init));
}

async function get(path: string) {
  return (await mock.fetch(new Request(`http://mock${path}`, { headers }))).json();
}

const grok = {
  model: 'grok-video-3',
  prompt: '[instant] a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

/** The length of a task's video, in seconds. */
async function secondsOf(response: Response): Promise<number> {
  const { id } = await response.json();
  return (await get(`/__mock/tasks/octopusx/${encodeURIComponent(id)}`)).seconds;
}

it.each([
  ['octopusx', '/v1/video/create', { message: 'Invalid API key provided', code: 'invalid_api_key' }],
  [
    'toapis',
    '/v1/videos/generations',
    { message: 'Authentication failed, please check your API key', code: 401 },
  ],
])(
  'a request without a key is refused in the words of %s, and the log says how to send one',
  async (name, path, error) => {
    const response = await post(`/${name}${path}`, grok, { 'Content-Type': 'application/json' });
    expect(response.status).toBe(401);
    expect((await response.json()).error).toMatchObject(error);
    expect(mock.ledger.entries[0]?.refusal).toContain('"Authorization: Bearer YOUR_API_KEY"');
  },
);

it('a pro model renders 10 seconds, and a max model 15, whatever is asked for', async () => {
  for (const [model, seconds] of [
    ['grok-video-3-pro', 10],
    ['grok-video-3-max', 15],
  ] as const)
    expect(await secondsOf(await post('/octopusx/v1/video/create', { ...grok, model, duration: 6 }))).toBe(
      seconds,
    );
});

it('an extended video is longer than its source', async () => {
  const { id } = await (await post('/octopusx/v1/video/create', { ...grok, duration: 6 })).json();
  const extend = {
    model: 'grok-video-3',
    prompt: 'a dog',
    task_id: id,
    start_time: 4,
    aspect_ratio: '3:2',
    size: '1080P',
  };
  expect(await secondsOf(await post('/octopusx/v1/video/extend', extend))).toBe(12);
});

it('a task is known for a week, though the URL of its video has expired after a day', async () => {
  const { id } = await (
    await post('/toapis/v1/videos/generations', { model: 'm', prompt: '[instant]' })
  ).json();
  const query = () => get(`/toapis/v1/videos/generations/${id}`);
  const { result } = await query();
  clock.advance(25 * 3_600_000);
  expect(await query()).toMatchObject({ id, status: 'completed' });
  expect((await mock.fetch(new Request(result.data[0].url))).status).toBe(410);
  clock.advance(7 * 24 * 3_600_000);
  expect(await query()).toHaveProperty('error');
});

it('an image that the prompt calls and the request lacks is noted', async () => {
  const images = ['https://example.com/1.png', 'https://example.com/2.png'];
  const notes = async (prompt: string, more: object) => {
    await post('/octopusx/v1/video/create', { ...grok, prompt, ...more });
    return (await get('/__mock/ledger')).entries.at(-1).notes;
  };
  expect(await notes('@img1 meets @img3', { images })).toEqual([
    'The prompt refers to @img3, but there are 2 images',
  ]);
  expect(await notes('@img1 meets @img2', { images })).toEqual([]);
  expect(await notes('@img1', {})).toEqual(['The prompt refers to @img1, but there are 0 images']);
});

it('[task-id] answers with task_id alone, by which the task is found', async () => {
  const answer = await (
    await post('/octopusx/v1/video/create', { ...grok, prompt: '[task-id] a cat' })
  ).json();
  expect(answer).not.toHaveProperty('id');
  expect(await get(`/octopusx/v1/video/query?id=${answer.task_id}`)).toHaveProperty('status', 'processing');
  const only = await (
    await post('/toapis/v1/videos/generations', { model: 'm', prompt: '[task-id]' })
  ).json();
  expect(only).toHaveProperty('id');
  expect(mock.ledger.entries.at(-1)?.notes).toEqual(['[task-id] has no effect: the answer has only one id']);
});

it('created_at is in milliseconds in UTC or in nanoseconds with an offset, and the seed chooses', async () => {
  const run = async (seed: string) => {
    mock = createMock({ clock, seed });
    const texts: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      const { created_at } = await (await post('/octopusx/v1/video/create', grok)).json();
      expect(Date.parse(created_at)).toBe(clock.now());
      texts.push(created_at);
    }
    return texts;
  };
  const texts = await run('a');
  expect(texts).toContain('2026-01-01T00:00:00.000Z');
  expect(texts).toContainEqual(expect.stringMatching(/^2026-01-01T08:00:00\.000\d{6}\+08:00$/));
  expect(await run('a')).toEqual(texts);
});
