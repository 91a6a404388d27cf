/** The caller's key is in no entry of the proxy's ledger, however its header and the place it was sent to are written. */

import { expect, it } from 'vitest';
import { headers, listeningMock, proxyTo, submit } from './proxied-gateway.ts';

const key = 'sekret+key/0123456789';
const lower = encodeURIComponent(key).toLowerCase();

it.each(['Bearer ', 'bearer  ', 'Bearer\t', ''])('after the scheme %j', async (scheme) => {
  await using mock = await listeningMock();
  await using proxied = await proxyTo(mock.octopusx);
  const authorization = scheme + key;
  const sent = { headers: { authorization } };
  for (const path of [`/v1/${lower}`, `/v1/video/query?id=${lower}`, `/v1/s%65kret%2Bkey%2f0123456789`])
    await (await fetch(proxied.url + path, sent)).arrayBuffer();
  const more = { Authorization: authorization, Prefer: `example=${key}`, Origin: 'http://localhost' };
  await (await proxied.submit({ ...submit, note: key }, { ...headers, ...more })).arrayBuffer();
  const entries = await proxied.entries();
  expect(entries.length).toBeGreaterThanOrEqual(3);
  const exchanges = entries.map(({ number }) => proxied.proxy.ledger.exchange(number));
  const all = decodeURIComponent(JSON.stringify([entries, exchanges]));
  expect(all).not.toContain(key);
});
