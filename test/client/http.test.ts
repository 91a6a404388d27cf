/** The typed calls of a gateway: where they are sent, with which key, and what they give back. */

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { multipart, octopusx, toapis } from '../../src/index.ts';

const mock = createMock();

const apiKey = 'sk-very-secret';

/** A `fetch` that answers with an empty object and keeps what it was asked. */
function recorder() {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request: Request) => {
      requests.push(request);
      return Response.json({});
    },
  };
}

describe.each([
  ['octopusx', octopusx, 'https://octopusx.ai/'],
  ['toapis', toapis, 'https://toapis.com/'],
] as const)('%s', (_, gateway, server) => {
  // No path is in both contracts; any will do to see where it goes.
  const get = (client: object) =>
    (client as ReturnType<typeof octopusx>).http.GET('/v1/video/query', { params: { query: { id: '1' } } });

  it('sends to the server of the contract', async () => {
    const { requests, fetch } = recorder();
    await get(gateway({ apiKey, fetch }));
    expect(requests[0]?.url).toBe(`${server}v1/video/query?id=1`);
  });

  it('sends elsewhere if it is told to, with or without a slash at the end', async () => {
    const { requests, fetch } = recorder();
    await get(gateway({ apiKey, fetch, baseUrl: 'http://127.0.0.1:4010/mock/' }));
    await get(gateway({ apiKey, fetch, baseUrl: 'http://127.0.0.1:4010/mock' }));
    expect(requests.map(({ url }) => url)).toEqual(
      Array(2).fill('http://127.0.0.1:4010/mock/v1/video/query?id=1'),
    );
  });

  it('sends the key as a bearer, and in no other place', async () => {
    const { requests, fetch } = recorder();
    await get(gateway({ apiKey, fetch }));
    const [request] = requests;
    expect(request?.headers.get('Authorization')).toBe(`Bearer ${apiKey}`);
    request?.headers.delete('Authorization');
    expect(inspect([request?.url, [...(request?.headers ?? [])]])).not.toContain(apiKey);
  });

  it('does not show the key when it is printed or serialized', () => {
    const client = gateway({ apiKey });
    expect(inspect(client, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
    expect(JSON.stringify(client)).not.toContain(apiKey);
  });

  it.each(['', ' ', 'sk-1\n', 'sk 1', 'ключ', 'sk-"1"', 'sk-\\1'])(
    'refuses the key %j without showing it',
    (key) => {
      expect(() => gateway({ apiKey: key })).toThrow(TypeError);
      expect(() => gateway({ apiKey: key })).toThrow(
        /^apiKey must be a text of visible ASCII characters, without [^"\\]*$/,
      );
    },
  );
});

describe('a call', () => {
  const gateway = octopusx({ apiKey, baseUrl: 'http://mock/octopusx', fetch: mock.fetch });

  it('gives the answer as data', async () => {
    const { data, error } = await gateway.http.GET('/v1/video/query', {
      params: { query: { id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153' } },
    });
    expect(error).toBeUndefined();
    expect(data?.status).toBe('completed');
  });

  it('gives a refusal as error', async () => {
    const { data, error, response } = await gateway.http.POST('/v1/videos/{video_id}/remix', {
      params: { path: { video_id: 'video_abc123' } },
      body: { model: 'grok-video-3', prompt: 'x' },
    });
    expect(response.status).toBe(400);
    expect(data).toBeUndefined();
    expect(error?.error.message).toBe('size is required; aspect_ratio is required');
  });

  it('may be aborted', async () => {
    const { fetch } = recorder();
    const signal = AbortSignal.abort();
    const patient = octopusx({
      apiKey,
      fetch: async (request) => {
        request.signal.throwIfAborted();
        return fetch(request);
      },
    });
    await expect(
      patient.http.GET('/v1/video/query', { params: { query: { id: '1' } }, signal }),
    ).rejects.toThrow('aborted');
  });

  it('sends a form with files', async () => {
    const { data } = await gateway.http.POST('/v1/videos', {
      body: {
        model: 'grok-video-3',
        prompt: 'x',
        seconds: 6,
        input_reference: [new Blob(['a']), new Blob(['b'])],
      },
      bodySerializer: multipart,
    });
    expect(data?.status).toBe('queued');
  });

  it('fetches a video as a blob', async () => {
    const { data } = await gateway.http.GET('/v1/videos/{task_id}/content', {
      params: { path: { task_id: 'video_abc123' } },
      parseAs: 'blob',
    });
    expect(data?.type).toBe('video/mp4');
  });
});

describe('multipart', () => {
  it('makes a file of a blob, a part of each element, and nothing of what is absent', async () => {
    const form = multipart({
      model: 'grok-video-3',
      seconds: 6,
      flag: false,
      size: undefined,
      metadata: { a: 1 },
      input_reference: [new Blob(['one'], { type: 'image/png' }), new File(['two'], 'two.png')],
    });
    const parts = [...form].map(([name, value]) => [name, value instanceof File ? value.name : value]);
    expect(parts).toEqual([
      ['model', 'grok-video-3'],
      ['seconds', '6'],
      ['flag', 'false'],
      ['metadata', '{"a":1}'],
      ['input_reference', 'blob'],
      ['input_reference', 'two.png'],
    ]);
  });
});
