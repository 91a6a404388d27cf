/** The edge: what reaches no operation, or reaches it in a form that cannot be read, gets a clear answer. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';

const mock = createMock();

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };
const createBody = {
  model: 'grok-video-3',
  prompt: 'cat fish',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

function post(path: string, body: BodyInit, more: Record<string, string> = {}): Promise<Response> {
  return mock.fetch(
    new Request(`http://mock${path}`, { method: 'POST', headers: { ...headers, ...more }, body }),
  );
}

function create(body: object, more?: Record<string, string>): Promise<Response> {
  return post('/octopusx/v1/video/create', JSON.stringify(body), more);
}

describe('a refusal', () => {
  it('has the form that octopusx publishes, and names the field', async () => {
    const response = await create({ ...createBody, aspect_ratio: '4:3' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(await response.json()).toEqual({
      error: {
        message: 'aspect_ratio must be one of 16:9, 9:16, 2:3, 3:2, 1:1, not "4:3"',
        type: 'invalid_request_error',
        param: 'aspect_ratio',
        code: 'invalid_request',
      },
    });
  });

  it('has the form that toapis publishes', async () => {
    const response = await post('/toapis/v1/videos/video_abc123def456/remix', '{"model":"grok-video-3"}');
    expect(await response.json()).toEqual({
      error: { code: 400, message: 'prompt is required', type: 'invalid_request_error' },
    });
  });

  it('says everything that is wrong at once', async () => {
    const response = await create({ ...createBody, size: '4K', images: undefined, duration: '10' });
    const { error } = await response.json();
    expect(error.message).toContain('images is required');
    expect(error.message).toContain('size must be one of 720P, 1080P');
    expect(error.message).toContain('duration must be an integer');
  });

  it('of a Grok remix without size names size; a Veo remix needs none', async () => {
    const remix = (model: string) =>
      post(
        '/octopusx/v1/videos/video_fafb00cb-5475-4882-8714-57df146c6dbe/remix',
        JSON.stringify({ model, prompt: 'x', aspect_ratio: '3:2' }),
      );
    const grok = await remix('grok-video-3');
    expect(grok.status).toBe(400);
    expect(await grok.json()).toHaveProperty(
      'error',
      expect.objectContaining({ message: 'size is required', param: 'size' }),
    );
    expect((await remix('veo_3_1-extend')).status).toBe(200);
  });

  it('never shows the key that was sent', async () => {
    const key = 'sk-very-secret';
    for (const response of [
      await create({}, { Authorization: `Bearer ${key}` }),
      await create(createBody, { Authorization: key }),
      await post('/octopusx/v1/video/create', '{', { Authorization: `Bearer ${key}` }),
    ]) {
      expect(response.ok).toBe(false);
      expect(await response.text()).not.toContain(key);
    }
  });
});

describe('a request that reaches no operation', () => {
  it('is refused with 404 below a gateway', async () => {
    const response = await mock.fetch(new Request('http://mock/toapis/v1/nothing', { headers }));
    expect(response.status).toBe(404);
    expect(await response.json()).toHaveProperty(
      'error.message',
      expect.stringMatching(
        /^There is no endpoint GET \/v1\/nothing; the paths are \/v1\/videos\/generations, /,
      ),
    );
  });

  it('is refused with 404 beside the gateways, and told where they are', async () => {
    const response = await mock.fetch(new Request('http://mock/v1/video/create', { headers }));
    expect(response.status).toBe(404);
    expect(await response.json()).toHaveProperty(
      'error.message',
      'No gateway is served at /v1/video/create; they are at /octopusx and /toapis',
    );
  });

  it('is refused with 405 and the methods that there are', async () => {
    const response = await mock.fetch(new Request('http://mock/octopusx/v1/video/create', { headers }));
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
    expect(await response.json()).toHaveProperty(
      'error.message',
      '/v1/video/create does not accept GET, only POST',
    );
  });

  it.each([
    ['/octopusx/v1/videos/generations', 405, 'toapis has it at /toapis/v1/videos/generations'],
    ['/toapis/v1/video/create', 404, 'octopusx has it at /octopusx/v1/video/create'],
  ])('POST %s is refused with %i, and told which other gateway has it', async (path, status, place) => {
    const response = await post(path, '{}');
    expect(response.status).toBe(status);
    expect((await response.json()).error.message).toMatch(new RegExp(`; ${place}$`));
  });
});

describe('a body', () => {
  it('that is not JSON is refused with 400', async () => {
    const response = await post('/octopusx/v1/video/create', '{"model": ');
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty(
      'error.message',
      expect.stringMatching(/^The body is not valid JSON: /),
    );
  });

  it('that is not UTF-8 is refused with 400', async () => {
    const response = await post('/octopusx/v1/video/create', new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('error.message', 'The body is not valid UTF-8');
  });

  it('that is missing is refused with 400', async () => {
    const response = await post('/octopusx/v1/video/create', '');
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('error.message', 'A body is required');
  });

  it('of no stated type is refused with 415', async () => {
    const request = new Request('http://mock/octopusx/v1/video/create', {
      method: 'POST',
      headers,
      body: '{}',
    });
    request.headers.delete('Content-Type');
    const response = await mock.fetch(request);
    expect(response.status).toBe(415);
  });

  it('that is larger than the limit is refused with 413, with or without a stated length', async () => {
    const small = createMock({ bodyLimit: 1000 });
    const body = JSON.stringify({ ...createBody, prompt: 'x'.repeat(1000) });
    const send = (init: object) =>
      small.fetch(new Request('http://mock/octopusx/v1/video/create', { method: 'POST', headers, ...init }));
    const stated = await send({ body, headers: { ...headers, 'Content-Length': String(body.length) } });
    const streamed = await send({ body: new Blob([body]).stream(), duplex: 'half' });
    for (const response of [stated, streamed]) {
      expect(response.status).toBe(413);
      expect(await response.json()).toHaveProperty(
        'error.message',
        'The body must not be larger than 1000 bytes',
      );
    }
  });

  it('that goes beyond the limit is not read to its end', async () => {
    const small = createMock({ bodyLimit: 1000 });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(500));
      },
    });
    const init = { method: 'POST', headers, body: endless, duplex: 'half' };
    const response = await small.fetch(new Request('http://mock/octopusx/v1/video/create', init));
    expect(response.status).toBe(413);
    // Some of it is taken in, so that whoever sends it lives to read the refusal.
    expect(sent).toBeLessThan(20);
  });
});

describe('an id with a colon', () => {
  it.each(['grok:', 'grok%3A'])('is taken as it is sent: %s', async (prefix) => {
    const url = `http://mock/octopusx/v1/videos/${prefix}f673ba58-b053-4d8d-8938-c0b429de4d7f/content`;
    expect((await mock.fetch(new Request(url, { headers }))).status).toBe(200);
  });
});

it('a path that cannot be decoded is refused with 400', async () => {
  const response = await mock.fetch(new Request('http://mock/octopusx/v1/videos/%zz', { headers }));
  expect(response.status).toBe(400);
  expect(await response.json()).toHaveProperty(
    'error.message',
    'The path /v1/videos/%zz contains a malformed percent-encoding',
  );
});

describe('a Prefer header', () => {
  it('chooses a status', async () => {
    const response = await create(createBody, { Prefer: 'code=429' });
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('5');
  });

  it('chooses an example', async () => {
    const request = new Request('http://mock/toapis/v1/videos/generations/video_abc123def456', {
      headers: { ...headers, Prefer: 'example=failed' },
    });
    expect(await (await mock.fetch(request)).json()).toHaveProperty('status', 'failed');
  });

  it.each(['code=418', 'example=nothing'])(
    'that asks for what the contract does not have (%s) is refused with 400',
    async (prefer) => {
      const response = await create(createBody, { Prefer: prefer });
      expect(response.status).toBe(400);
      expect(await response.json()).toHaveProperty(
        'error.message',
        expect.stringMatching(
          /POST \/v1\/video\/create does not document the status 418, only 200|there is no state nothing; the states are pending/,
        ),
      );
    },
  );

  it('of one request has no influence on the next', async () => {
    await create(createBody, { Prefer: 'code=429' });
    expect((await create(createBody)).status).toBe(200);
  });
});

describe('a page of another origin', () => {
  it('may send what a client sends', async () => {
    const preflight = await mock.fetch(
      new Request('http://mock/octopusx/v1/video/create', {
        method: 'OPTIONS',
        headers: {
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type',
        },
      }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('authorization,content-type');
  });

  it('may read answers and refusals', async () => {
    for (const response of [await create(createBody), await create({})]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });
});

describe('a mock of one gateway', () => {
  it('serves it at the root', async () => {
    const alone = createMock({ gateway: 'octopusx' });
    const init = { method: 'POST', headers, body: JSON.stringify(createBody) };
    expect((await alone.fetch(new Request('http://mock/v1/video/create', init))).status).toBe(200);
    expect((await alone.fetch(new Request('http://mock/octopusx/v1/video/create', init))).status).toBe(404);
  });

  it('that does not exist is a mistake, which names those that do', async () => {
    expect(() => createMock({ gateway: 'octopus' })).toThrow(
      'There is no gateway "octopus"; there are octopusx and toapis.',
    );
  });
});
