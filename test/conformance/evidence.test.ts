/** The evidence of a finding: short, and without what nobody may see. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/conformance/evidence.ts';
import { operationAt } from '../../src/conformance/operation-at.ts';

describe('evidenceOf', () => {
  it.each([
    [undefined, 'nothing'],
    [{ progress: '50%' }, '{"progress":"50%"}'],
    ['https://cdn.example.com/a.mp4?X-Signature=abc#t', '"https://cdn.example.com/a.mp4?***"'],
    [{ url: 'see https://a.example/b?c=d, or not' }, '{"url":"see https://a.example/b?*** or not"}'],
    [{ message: 'Invalid key sk-secret-key' }, '{"message":"Invalid key ***"}'],
  ])('%j is shown as %s', (value, shown) => {
    expect(evidenceOf(value, 'sk-secret-key')).toBe(shown);
  });

  it('is short and shows no key, whatever the value is', () => {
    const key = 'sk-0123456789';
    const text = fc.oneof(
      fc.string(),
      fc.string().map((around) => around + key + around),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double(),
        fc.array(tie('tree')),
        fc.dictionary(text, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const shown = evidenceOf(value, key);
        expect(shown.length).toBeLessThanOrEqual(301);
        expect(shown).not.toContain(key);
      }),
    );
  });
});

it.each([
  ['octopusx', 'GET', '/v1/video/query', 'queryVideo', {}],
  ['octopusx', 'GET', '/v1/videos/video_1/content', 'downloadVideo', { task_id: 'video_1' }],
  ['octopusx', 'POST', '/v1/videos/extensions', 'createVideoExtension', {}],
  ['octopusx', 'POST', '/v1/videos/a%20b/remix', 'remixVideoById', { video_id: 'a b' }],
  ['toapis', 'post', '/v1/videos/generations', 'generateVideo', {}],
  ['toapis', 'GET', '/v1/videos/generations/%zz', 'queryVideo', { task_id: '%zz' }],
])('on %s, %s %s calls %s', (gateway, method, path, operation, parameters) => {
  expect(operationAt(gateway, method, path)).toEqual({ operation, parameters });
});

it.each(['/v1/videos//content', '/', '/v2/video/query', '/v1/video/query/'])(
  'GET %s calls nothing',
  (path) => {
    expect(operationAt('octopusx', 'GET', path)).toBeUndefined();
  },
);
