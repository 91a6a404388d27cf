/** The parts of a request's URL are those that `URL` finds. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { targetOf } from '../../mocks/target.ts';

function expectParts(url: string): void {
  const { origin, pathname, search } = new URL(url);
  expect(targetOf(new Request(url))).toEqual({ origin, pathname, search });
}

it.each([
  'http://mock',
  'http://mock:4010/',
  'https://[::1]:4010/octopusx/v1/video/query?id=1',
  'http://mock?id=1',
  'http://mock#part?id=1',
  'http://mock/path?id=/a?b#part',
  'http://mock/path?',
  'http://mock/path?#',
  'http://mock/a/../b/%2e%2e/c',
  'http://mock//mock//path',
])('%s', (url) => expectParts(url));

it('of any URL', () => {
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), expectParts));
});
