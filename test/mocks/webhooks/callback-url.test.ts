/** The URL of a task's webhook: the configured one, of which a submit may change path and query. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { serve } from './receiver.ts';

const url = 'https://hooks.example.com:8443/default?token=1';

it.each([
  ['is that of the webhook, if the submit names none', url, undefined, url],
  [
    'has the path and the query of the submit',
    url,
    'https://hooks.example.com:8443/a/b?c=d',
    'https://hooks.example.com:8443/a/b?c=d',
  ],
  [
    'has no query, if the submit names none',
    url,
    'https://hooks.example.com:8443',
    'https://hooks.example.com:8443/',
  ],
  ['is one host in any case', url, 'https://HOOKS.example.com:8443/a', 'https://hooks.example.com:8443/a'],
  ['knows the usual port', 'https://example.com/', 'https://example.com:443/a', 'https://example.com/a'],
  [
    'keeps the scheme of a receiver on this machine',
    'http://localhost:3000/',
    'https://localhost:3000/a?b',
    'http://localhost:3000/a?b',
  ],
])('the URL %s', async (_, webhook, callback, expected) => {
  const { received, submit, pass } = serve({ url: webhook });
  await submit('[instant] A cat', callback === undefined ? {} : { callback_url: callback });
  await pass(0);
  expect(received.map((delivery) => delivery.url)).toEqual([expected]);
});

describe.each(['generations', 'video_abc123def456/remix', 'video_abc123def456/extend'])(
  'POST /v1/videos/%s',
  (path) => {
    const body = {
      model: path === 'generations' ? 'grok-video-1.0' : 'grok-video-3',
      prompt: '[instant] A cat',
    };

    it('is refused if it names a URL and there is no webhook, and nothing is billed', async () => {
      const mock = createMock();
      const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
      const init = {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...body, callback_url: 'https://a.example/b' }),
      };
      const response = await mock.fetch(new Request(`http://mock/toapis/v1/videos/${path}`, init));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 'webhook_not_configured' } });
      expect(mock.ledger.billable).toBe(0);
      expect(mock.ledger.entries.at(-1)?.refusal).toBe(
        'callback_url needs a webhook: set --webhook-url, or createMock({ webhooks })',
      );
    });

    it.each([
      ['another host', 'https://evil.example/a'],
      ['a part of its host', 'https://hooks.example.com.evil.example:8443/a'],
      ['another port', 'https://hooks.example.com/a'],
      ['another scheme', 'http://hooks.example.com:8443/a'],
      ['a user name', 'https://me@hooks.example.com:8443/a'],
      ['a password', 'https://:pw@hooks.example.com:8443/a'],
      ['a fragment', 'https://hooks.example.com:8443/a#b'],
      ['an empty fragment', 'https://hooks.example.com:8443/a#'],
      ['the dot of the root', 'https://hooks.example.com.:8443/a'],
      ['thousands of characters', `https://hooks.example.com:8443/${'a'.repeat(3000)}`],
      ['no URL', 'https://'],
      ['no text', 7],
    ])('is refused if it names %s, and nothing is billed', async (_, callback) => {
      const { mock, received, send, pass } = serve({ url });
      const { status, answer } = await send(`/v1/videos/${path}`, { ...body, callback_url: callback });
      expect(status).toBe(400);
      expect(answer.error.message).toMatch(/^callback_url /);
      expect(mock.ledger.billable).toBe(0);
      await pass(0);
      expect(received).toEqual([]);
    });
  },
);

it('a refused callback_url is told what it may be', async () => {
  const { send } = serve({ url });
  const body = { model: 'grok-video-1.0', prompt: 'A cat', callback_url: 'https://evil.example/a' };
  expect((await send('/v1/videos/generations', body)).answer.error.message).toBe(
    'callback_url may differ from the webhook only in path and query: it must begin with https://hooks.example.com:8443/, not "https://evil.example/a"',
  );
});

it('a refusal that was asked for goes first', async () => {
  const { send } = serve({ url });
  const body = {
    model: 'grok-video-1.0',
    prompt: '[reject 429] A cat',
    callback_url: 'https://evil.example/a',
  };
  expect((await send('/v1/videos/generations', body)).status).toBe(429);
});
