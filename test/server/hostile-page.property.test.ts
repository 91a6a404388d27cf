/** Whatever a page sends: nothing but the operations of the contract reaches the gateway, and the key never comes back. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contracts } from '../../generated/contracts.ts';
import { createProxy } from '../../src/server/create-proxy.ts';
import { apiKey } from './proxied.ts';

const origin = 'https://app.example.com';

/** Parts of paths that somebody may have an interest in. */
const segment = fc.oneof(
  fc.constantFrom(
    'v1',
    'videos',
    'video',
    'create',
    'query',
    'content',
    'models',
    'remix',
    'generations',
    'uploads',
    'images',
    'balance',
    'api',
    'usage',
    'token',
    'dashboard',
    'billing',
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '%2f',
    '%5c',
    '%252e%252e',
    '..%2f..',
    'a%00b',
    '%ff',
    '',
    'grok:1',
    '@evil.example',
    'evil.example',
    '%3fid=1',
    '%23',
    ';a=b',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[?#]/g, '')),
);
const method = fc.constantFrom('GET', 'POST', 'GET', 'POST', 'PUT', 'HEAD');
/** Anything, or an operation with anything for its parameter. */
function targetOf(gateway: keyof typeof contracts) {
  const operations = Object.entries(contracts[gateway].paths).flatMap(([template, item]) =>
    Object.keys(item)
      .map((method) => ({ template, method: method.toUpperCase() }))
      .filter(({ method }) => ['GET', 'POST'].includes(method)),
  );
  const anything = fc.array(segment, { maxLength: 7 }).map((segments) => `/${segments.join('/')}`);
  const operation = fc
    .tuple(fc.constantFrom(...operations), segment)
    .map(([{ template, method }, value]) => ({
      method,
      path: template.replace(/\{[^{}]+\}/g, () => value),
    }));
  return fc.oneof(fc.record({ path: anything, method }), operation);
}
const query = fc.constantFrom(
  '',
  '?id=1',
  '?id=..',
  '?id=a&id=b',
  '?id=%2e%2e%2fmodels',
  '?task_id=1',
  '?id=1&key=2',
);
const header = fc.constantFrom(
  'authorization',
  'cookie',
  'x-api-key',
  'host',
  'x-forwarded-host',
  'x-http-method-override',
  'idempotency-key',
  'range',
  'proxy-authorization',
  'x-original-url',
  'transfer-encoding',
  'connection',
);
const headers = fc.dictionary(
  header,
  fc.constantFrom('Bearer of-the-page', 'GET', 'evil.example', 'bytes=0-1', 'a=b'),
);
const body = fc.oneof(
  fc.constant('{"model":"a","prompt":"b"}'),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record({ model: fc.string(), task_id: fc.string(), prompt: fc.string() })
    .map((value) => JSON.stringify(value)),
  fc.string(),
);

/** An answer of the gateway that repeats the key wherever it can. */
const echo = fc.record({
  status: fc.constantFrom(200, 206, 302, 400, 401, 403, 404, 429, 500, 503),
  type: fc.constantFrom('application/json', 'text/html', 'video/mp4', 'text/plain'),
  text: fc.constantFrom(
    JSON.stringify({ id: 'grok:1', status: apiKey, [apiKey]: [`Bearer ${apiKey}`] }),
    JSON.stringify({ error: { message: `Key ${apiKey}`, code: apiKey, type: apiKey, param: apiKey } }),
    `<title>${apiKey}</title>`,
  ),
});

/** The paths of a contract, as patterns. */
function patternsOf(gateway: keyof typeof contracts): readonly RegExp[] {
  return Object.keys(contracts[gateway].paths).map(
    (template) => new RegExp(`^${template.replace(/\{[^{}]+\}/g, '(?!\\.{1,2}(/|$))[^/]+')}$`),
  );
}

it.each(['octopusx', 'toapis'] as const)('%s', async (gateway) => {
  const patterns = patternsOf(gateway);
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        target: targetOf(gateway),
        query,
        headers,
        body,
        echo,
      }),
      async ({ target: { path, method }, query, headers, body, echo }) => {
        const forwarded: Request[] = [];
        const errors: unknown[] = [];
        const proxy = createProxy({
          gateway,
          apiKey,
          basePath: '/api/video',
          authorize: () => 'ann',
          onError: (error) => errors.push(error),
          // Every task is Ann's.
          store: { get: () => 'ann', claim: () => null, set: () => {}, delete: () => {} },
          fetch: async (request) => {
            forwarded.push(request);
            const init = {
              status: echo.status,
              headers: { 'content-type': echo.type, 'set-cookie': apiKey, 'x-key': apiKey },
            };
            return new Response(echo.text, init);
          },
        });
        const url = `${origin}/api/video${path}${query}`;
        if (!URL.canParse(url)) return;
        const init = { method, headers: { 'content-type': 'application/json', ...headers } };
        const response = await proxy(new Request(url, method === 'POST' ? { ...init, body } : init));
        for (const request of forwarded) {
          reached += 1;
          const { pathname, origin: host } = new URL(request.url);
          expect(host).toBe(`https://${gateway}.${gateway === 'octopusx' ? 'ai' : 'com'}`);
          expect(
            patterns.some((pattern) => pattern.test(pathname)),
            pathname,
          ).toBe(true);
          expect(decodeURIComponent(pathname)).toBe(decodeURIComponent(decodeURIComponent(pathname)));
          expect(request.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
          for (const name of [
            'cookie',
            'x-api-key',
            'idempotency-key',
            'x-original-url',
            'x-http-method-override',
          ])
            expect(request.headers.has(name)).toBe(false);
        }
        const isVideo = response.headers.get('content-type') === 'video/mp4';
        // The bytes of a video are passed on as they are.
        const text = isVideo ? '' : await response.text();
        expect(JSON.stringify([text, ...response.headers]) + errors.map(String).join()).not.toContain(apiKey);
        expect(response.headers.has('set-cookie')).toBe(false);
        if (forwarded.length > 1) expect.unreachable('A request is forwarded once');
      },
    ),
    {
      numRuns: 400,
    },
  );
  // Some of them are operations of the contract.
  expect(reached).toBeGreaterThan(5);
});
