/** Callers that the proxy serves, and pages that it does not. */

import { expect, it } from 'vitest';
import { headOf, sendRaw } from '../mocks/http/raw.ts';
import { listeningMock, proxyTo } from './proxied-gateway.ts';

const path = '/v1/models';

it.each([
  ['a page of another site', { Origin: 'https://evil.example' }],
  ['a page whose origin is hidden', { Origin: 'null' }],
  ['a page that sends no origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a name that was given this address', { Host: 'evil.example:4010' }],
  ['a name that begins like this machine', { Host: '127.0.0.1.evil.example' }],
  ['an origin that ends like it', { Origin: 'https://evil-localhost' }],
])('%s is refused, and nothing reaches the gateway', async (_, more) => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  for (const method of ['GET', 'OPTIONS']) {
    const asked = method === 'OPTIONS' ? { 'Access-Control-Request-Method': 'POST' } : {};
    const { status, text } = await sendRaw(proxied.url, {
      pieces: [headOf(method, path, { ...asked, ...more })],
    });
    expect(status).toBe(403);
    expect(text).toContain('"type":"proxy_error"');
    expect(text.toLowerCase()).not.toContain('access-control');
  }
  expect(gateway.mock.ledger.count).toBe(0);
});

it.each([
  ['a program', {}],
  ['a page of this machine', { Origin: 'http://localhost:5173', 'Sec-Fetch-Site': 'cross-site' }],
  ['a page of a name of this machine', { Origin: 'http://app.localhost:5173' }],
  ['an address that is typed in', { 'Sec-Fetch-Site': 'none' }],
])('%s is served', async (_, more: Readonly<Record<string, string>>) => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  const { status, text } = await sendRaw(proxied.url, { pieces: [headOf('GET', path, more)] });
  expect(status).toBe(200);
  const allowed = text.match(/^access-control-allow-origin: .*$/gim);
  // The gateway's own header is replaced.
  expect(allowed).toHaveLength(1);
  if (more.Origin !== undefined) expect(allowed?.[0]).toContain(more.Origin);
});

it('a page of this machine may send a submit with its key', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  const response = await fetch(proxied.url + path, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:5173',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization, content-type',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  expect(gateway.mock.ledger.count).toBe(0);
});

it('where other machines can reach it, it is called by any name, and pages of other sites are refused all the same', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { isOpen: true });
  const ask = async (more: Readonly<Record<string, string>>) =>
    (await sendRaw(proxied.url, { pieces: [headOf('GET', path, more)] })).status;
  expect(await ask({ Host: 'proxy:4010' })).toBe(200);
  expect(await ask({ Host: 'proxy:4010', Origin: 'http://proxy:4010' })).toBe(200);
  expect(await ask({ Host: 'proxy:4010', Origin: 'https://evil.example' })).toBe(403);
});

it('the control API has what a proxy has, to callers with the token, and to no page of another origin', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { controlToken: 'secret-token' });
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(proxied.url + path, { headers });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  };
  const token = { Authorization: 'Bearer secret-token' };
  expect((await ask('/__mock/ledger')).status).toBe(403);
  expect((await ask('/__mock/ledger', { ...token, Origin: 'http://localhost:1' })).status).toBe(403);
  expect((await ask('/__mock/ledger', token)).body).toMatchObject({ count: 0, entries: [] });
  expect((await ask('/__mock/gateways', token)).body).toMatchObject({
    server: 'proxy',
    parts: [],
    gateways: [{ name: 'octopusx', base_url: proxied.url }],
  });
  const { endpoints } = (await ask('/__mock', token)).body;
  expect(endpoints.map(({ operation }: { operation: string }) => operation).sort()).toEqual([
    'getExchange',
    'getLedger',
    'listEndpoints',
    'listGateways',
  ]);
  expect((await ask('/__mock/clock', token)).status).toBe(404);
  expect((await ask('/openapi.json')).body.servers[0]).toEqual({ url: proxied.url });
  expect(gateway.mock.ledger.count).toBe(0);
});
