/** Requests that arrive at the same moment: each is decided on what the one before has left. */

import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };
const many = Array.from({ length: 60 }, (_, index) => index);

/** Sends as many submits as there are, all at once. */
function submitAll(send: typeof fetch, baseUrl: string): Promise<Response[]> {
  return Promise.all(
    many.map((index) =>
      send(`${baseUrl}/toapis/v1/videos/generations`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'grok-video-1.0', prompt: `cat ${index}` }),
      }),
    ),
  );
}

/** Sends requests to a mock without a port. */
const inProcess =
  (mock: Mock): typeof fetch =>
  (input, init) =>
    mock.fetch(new Request(input, init));

const idsOf = async (answers: Response[]) =>
  Promise.all(answers.map(async (answer) => (await answer.json()).id as unknown));

function frozenMock(options: Parameters<typeof createMock>[0] = {}) {
  return createMock({ clock: createClock({ frozen: true }), ...options });
}

describe('submits at the same moment', () => {
  it('each get an id and a task of their own', async () => {
    const mock = frozenMock();
    const ids = await idsOf(await submitAll(inProcess(mock), 'http://mock'));
    expect(new Set(ids).size).toBe(many.length);
    expect(mock.ledger.billable).toBe(many.length);
    const statuses = await Promise.all(
      ids.map(async (id) => {
        const url = `http://mock/toapis/v1/videos/generations/${id}`;
        return (await mock.fetch(new Request(url, { headers }))).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('each get an id of their own over HTTP', async () => {
    const mock = frozenMock();
    const { url, close } = await listen({ fetch: mock.fetch, port: 0 });
    try {
      const ids = await idsOf(await submitAll(fetch, url));
      expect(new Set(ids).size).toBe(many.length);
    } finally {
      await close();
    }
  });

  it('use a scenario as often as it says', async () => {
    const mock = frozenMock();
    mock.scenario.set({ reject: 429, times: 3 });
    const answers = await submitAll(inProcess(mock), 'http://mock');
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it('do not take more from a rate limit than there is', async () => {
    const mock = frozenMock({ rateLimit: true });
    const answers = await submitAll(inProcess(mock), 'http://mock');
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  });

  it('do not exceed the most live tasks', async () => {
    const mock = frozenMock({ maxTasks: 10 });
    const answers = await submitAll(inProcess(mock), 'http://mock');
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  });
});

it('uploads at the same moment each get a URL of their own', async () => {
  const mock = frozenMock();
  const urls = await Promise.all(
    many.map(async (index) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array([index])], { type: 'image/png' }), 'a.png');
      const url = 'http://mock/toapis/v1/uploads/images';
      const { Authorization } = headers;
      const answer = await mock.fetch(new Request(url, { method: 'POST', headers: { Authorization }, body }));
      return (await answer.json()).data.url as unknown;
    }),
  );
  expect(new Set(urls).size).toBe(many.length);
});
