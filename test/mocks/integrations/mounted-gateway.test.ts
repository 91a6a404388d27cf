/** A gateway of a mock answers requests that were meant for another server, as if it were there. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { ConnectionLostError } from '../../../mocks/http/connection-lost-error.ts';

const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };

/** A submit to toapis at a base URL. */
function submit(baseUrl: string, prompt: string): Request {
  const body = JSON.stringify({ model: 'grok-video-1.0', prompt });
  return new Request(`${baseUrl}/v1/videos/generations`, { method: 'POST', headers, body });
}

const [octopusx, toapis] = createMock().gateways;

/** Sends a request to toapis, wherever that is. */
function send(request: Request, baseUrl?: string): Promise<Response> {
  if (toapis === undefined) throw new Error('The mock has no toapis');
  return toapis.fetch(request, baseUrl);
}

it('knows the base URL of the gateway itself', () => {
  expect([octopusx?.baseUrl, toapis?.baseUrl]).toEqual(['https://octopusx.ai', 'https://toapis.com']);
});

it.each([
  ['https://toapis.com', undefined],
  ['http://localhost:5173/api/video', 'http://localhost:5173/api/video'],
  ['http://localhost:5173/api/video', 'http://localhost:5173/api/video/'],
])('is at %s, with its videos and its contract', async (place, baseUrl) => {
  const { id } = await (await send(submit(place, '[instant] A cat'), baseUrl)).json();
  const query = new Request(`${place}/v1/videos/generations/${id}`, { headers });
  const task = await (await send(query, baseUrl)).json();
  const [{ url }] = task.result.data;
  expect(url).toMatch(`${place}/files/`);
  const video = await send(new Request(url), baseUrl);
  expect(video.headers.get('content-type')).toBe('video/mp4');
  const contract = await (await send(new Request(`${place}/openapi.json`), baseUrl)).json();
  expect(contract.servers[0].url).toBe(place);
});

it('answers a preflight, and loses a connection', async () => {
  const preflight = new Request('https://toapis.com/v1/balance', {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'GET' },
  });
  expect((await send(preflight)).status).toBe(204);
  await expect(send(submit('https://toapis.com', '[lost] A cat'))).rejects.toThrow(ConnectionLostError);
});
