/** Proxies: which variable names one for a URL, and what is said where Node does not use it. */

import { afterEach, expect, it, vi } from 'vitest';
import { applyProxy, type ProxySupport, proxyVariable } from '../../../src/cli/request/proxy.ts';

afterEach(() => vi.restoreAllMocks());

it.each<[string, Record<string, string>, string | undefined]>([
  ['https://a.test/', { HTTPS_PROXY: 'p', HTTP_PROXY: 'q' }, 'HTTPS_PROXY'],
  ['http://a.test/', { HTTPS_PROXY: 'p' }, undefined],
  ['http://a.test/', { http_proxy: 'p', HTTP_PROXY: 'q' }, 'http_proxy'],
  ['https://a.test/', { HTTPS_PROXY: 'p', NO_PROXY: '*' }, undefined],
  ['https://a.b.test/', { HTTPS_PROXY: 'p', NO_PROXY: 'x, .b.test' }, undefined],
  ['https://ab.test/', { HTTPS_PROXY: 'p', NO_PROXY: 'b.test' }, 'HTTPS_PROXY'],
  ['https://a.test:444/', { HTTPS_PROXY: 'p', no_proxy: 'a.test:443' }, 'HTTPS_PROXY'],
  ['https://a.test:444/', { HTTPS_PROXY: 'p', no_proxy: '*.a.test:444' }, undefined],
  ['https://a.test/', { HTTPS_PROXY: '' }, undefined],
])('the proxy of %s with %o is that of %s', (url, environment, expected) => {
  expect(proxyVariable(new URL(url), environment)).toBe(expected);
});

it.each<[string, Partial<ProxySupport>, string | undefined]>([
  ['was told to use it', { isOn: true, canBeOn: true }, undefined],
  ['can be told to use it', { canBeOn: true }, 'set NODE_USE_ENV_PROXY=1 to use it'],
  ['cannot use it', {}, 'Node 24 can use it'],
])('a Node that %s is told of as far as it matters', async (_, support, expected) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const none: ProxySupport = { isOn: false, canBeOn: false, turnOn: undefined };
  await applyProxy('https://a.test/', { HTTPS_PROXY: 'http://proxy' }, { ...none, ...support });
  await applyProxy('http://127.0.0.1:4010/', { HTTP_PROXY: 'http://proxy' }, none);
  const told = write.mock.calls.map(([text]) => String(text));
  expect(told).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
});
