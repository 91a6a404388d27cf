/** POST /v1/videos/extensions: its literal segment goes before an id, and its source stands inside an object. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };

async function extend(url: string) {
  const mock = createMock();
  const body = { model: 'grok-video-3', prompt: 'a cat', start_time: 4, video: { url } };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await mock.fetch(new Request('http://mock/octopusx/v1/videos/extensions', init));
  return { mock, status: response.status, answer: await response.json() };
}

it.each([
  ['video_abc123', '/v1/videos/'],
  ['grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04', '/v1/video/query?id='],
])('an extension of %s is read in the pipeline of its source', async (source, query) => {
  const { mock, status, answer } = await extend(source);
  expect({ status, answer }).toMatchObject({ status: 200, answer: { status: 'processing' } });
  const url = `http://mock/octopusx${query}${encodeURIComponent(answer.id)}`;
  const task = await mock.fetch(new Request(url, { headers }));
  expect(await task.json()).toMatchObject({ id: answer.id, status: 'processing' });
});

it('an extension of no task is refused', async () => {
  const { status, answer } = await extend('nonsense');
  expect(status).toBe(400);
  expect(answer.error.message).toContain('nonsense');
});
