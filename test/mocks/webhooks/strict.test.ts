/** The URLs that the gateway refuses, and the mock with `strict`. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { serve } from './receiver.ts';

const refused = 'The URL of the webhooks is refused: ';

it.each([
  'http://hooks.example.com/',
  'https://localhost/',
  'https://localhost.:8443/a',
  'https://api.localhost/',
  'https://127.0.0.1/',
  'https://127.0.0.1./',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://169.254.169.254/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.0.2.1/',
  'https://192.168.1.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001::1]/',
  'https://[2001:db8::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
])('%s is refused, and taken without `strict` all the same', (url) => {
  expect(() => createMock({ webhooks: { url, strict: true } })).toThrow(RangeError);
  expect(() => createMock({ webhooks: { url, strict: true } })).toThrow(refused);
  expect(createMock({ webhooks: { url } }).webhooks.url).toBe(url);
});

it.each([
  'https://hooks.example.com/a?b',
  'https://hooks.example.com:8443/',
  'https://8.8.8.8/',
  'https://172.32.0.1/',
  'https://[2606:4700::1111]/',
  'https://notlocalhost/',
  'https://localhost.example.com/',
])('%s is taken', (url) => {
  expect(createMock({ webhooks: { url, strict: true } }).webhooks.url).toBe(url);
});

describe('a host that has addresses', () => {
  const lookups: string[] = [];
  const withAddresses = (...addresses: string[]) =>
    serve({
      url: 'https://hooks.example.com/',
      strict: true,
      async lookup(host) {
        lookups.push(host);
        return addresses;
      },
    });

  it.each([
    [['10.0.0.1'], 'hooks.example.com resolves to 10.0.0.1, which is not public'],
    [['8.8.8.8', '::1'], 'hooks.example.com resolves to ::1, which is not public'],
    [['::ffff:10.0.0.1'], 'hooks.example.com resolves to ::ffff:10.0.0.1, which is not public'],
    [['not an address'], 'hooks.example.com resolves to not an address, which is not public'],
    [[], 'hooks.example.com has no address'],
  ])('%j is not delivered to, and tried again', async (addresses, failure) => {
    const { mock, received, pass } = withAddresses(...addresses);
    mock.webhooks.sendTest();
    await pass(0);
    expect(received).toEqual([]);
    expect(mock.webhooks.deliveries).toMatchObject([{ state: 'pending', attempts: [{ failure }] }]);
  });

  it('is looked up before each delivery', async () => {
    const { mock, received, answer, pass } = withAddresses('8.8.8.8', '2606:4700::1111');
    answer(() => new Response(null, { status: 500 }));
    lookups.length = 0;
    mock.webhooks.sendTest();
    await pass(0);
    await pass(10_000);
    expect(received).toHaveLength(2);
    expect(lookups).toEqual(['hooks.example.com', 'hooks.example.com']);
  });

  it('is not looked up without `strict`', async () => {
    const { mock, received, pass } = serve({ url: 'https://a.example/', lookup: async () => ['10.0.0.1'] });
    mock.webhooks.sendTest();
    await pass(0);
    expect(received).toHaveLength(1);
  });
});
