/** The contract of each gateway, as the mock serves it. */

import { describe, expect, it } from 'vitest';
import { contracts } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/index.ts';

describe.each(Object.entries(contracts))('%s', (name, contract) => {
  const address = `http://127.0.0.1:8080/${name}/openapi.json`;

  it('is the bundled contract, with the mock at its own address as the first server', async () => {
    const response = await createMock().fetch(new Request(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    const [gateway, mock] = contract.servers;
    const servers = [{ ...mock, url: `http://127.0.0.1:8080/${name}` }, gateway];
    expect(await response.json()).toEqual({ ...contract, servers });
  });

  it('is at the root of a mock of one gateway', async () => {
    const mock = createMock({ gateway: name });
    const response = await mock.fetch(new Request('http://localhost:4010/openapi.json'));
    const { servers } = await response.json();
    expect(servers[0].url).toBe('http://localhost:4010');
  });

  it('needs no key, and may be read by any page', async () => {
    const response = await createMock().fetch(new Request(address));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is answered to HEAD without a body, and to POST with 405', async () => {
    const mock = createMock();
    const head = await mock.fetch(new Request(address, { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await mock.fetch(new Request(address, { method: 'POST' }));
    expect(post.status).toBe(405);
  });

  it('is no request to the gateway: the ledger does not list it', async () => {
    const mock = createMock();
    await mock.fetch(new Request(address));
    expect(mock.ledger.entries).toEqual([]);
  });
});
