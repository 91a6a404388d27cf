/** Mock Service Worker in Node. */

import { setupServer } from 'msw/node';
import { octopusx, SubmitUnconfirmedError, toapis } from 'video-gateway-kit';
import { createClock, createMock } from 'video-gateway-kit/mock';
import { mockHandlers } from 'video-gateway-kit/msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

const clock = createClock({ frozen: true });
const mock = createMock({ clock });
const server = setupServer(
  ...mockHandlers(mock, { baseUrls: { octopusx: 'http://localhost:3000/api/(video)' } }),
);
beforeAll(() => server.listen());
afterEach(() => mock.reset());
afterAll(() => server.close());

it('answers at the gateway’s own address, with videos there in parts', async () => {
  const gateway = toapis({ apiKey: 'any-key', clock });
  const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: '[slow 5m] A cat' });
  const { url } = await task.wait();
  expect(url).toMatch(/^https:\/\/toapis\.com\/files\/.*\.mp4$/);
  const part = await fetch(url, { headers: { range: 'bytes=4-7' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toMatch(/^bytes 4-7\//);
  expect(await part.text()).toBe('ftyp');
  expect(mock.ledger.billable).toBe(1);
});

it('answers at another base URL, and loses a connection as a network does', async () => {
  const gateway = octopusx({ apiKey: 'any-key', baseUrl: 'http://localhost:3000/api/(video)', clock });
  const body = { model: 'grok-video-3', images: [], aspect_ratio: '3:2', size: '720P' } as const;
  const task = await gateway.createVideo({ ...body, prompt: '[instant] A cat' });
  expect((await task.wait()).url).toMatch('http://localhost:3000/api/(video)/files/');
  await expect(gateway.createVideo({ ...body, prompt: '[lost] A cat' })).rejects.toThrow(
    SubmitUnconfirmedError,
  );
  await expect(
    fetch('http://localhost:3000/api/(video)/v1/video/create', {
      method: 'POST',
      headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, prompt: '[lost] A cat' }),
    }),
  ).rejects.toThrow(TypeError);
  expect(mock.ledger.billable).toBe(3);
});

it('knows the gateways of the mock, and no others', () => {
  expect(() => mockHandlers(mock, { baseUrls: { toapi: '/api' } })).toThrow(
    'The mock has no gateway "toapi"; it has octopusx and toapis',
  );
});
