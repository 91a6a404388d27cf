/** The store in a real cluster of three servers. */

import { Redis } from 'iovalkey';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../../mocks/index.ts';
import { control, query, submit } from '../../mocks/store/replicas/shared-replicas.ts';
import { startValkeyCluster, type ValkeyCluster } from '../../support/servers/valkey-cluster.ts';
import { startValkey, valkeyProgram, withServer } from '../../support/servers/valkey-server.ts';

let cluster: ValkeyCluster;
const mocks: Mock[] = [];

const keys = Array.from({ length: 12 }, (_, index) => `key-${index}`);

beforeAll(async () => {
  if (valkeyProgram !== undefined) cluster = await startValkeyCluster();
});

afterEach(async () => {
  for (const { store } of mocks.splice(0)) await store.close();
});

afterAll(async () => {
  await cluster?.stop();
});

/** A replica whose worlds are below a prefix of its own. */
function replica(prefix: string): Mock {
  const mock = createMock({ store: `${cluster.url}&prefix=${prefix}`, worlds: true });
  mocks.push(mock);
  return mock;
}

/** The number of keys below a prefix on each node. */
function keyCounts(prefix: string): Promise<readonly number[]> {
  return Promise.all(
    cluster.nodes.map(async ({ port }) => {
      const client = new Redis(port);
      const found = await client.keys(`*${prefix}*`);
      client.disconnect();
      return found.length;
    }),
  );
}

describe.skipIf(valkeyProgram === undefined)(withServer('a cluster'), () => {
  it('has the worlds of two replicas, spread over its nodes', async () => {
    const [one, other] = [replica('spread'), replica('spread')];
    const tasks = await Promise.all(
      keys.map(async (key) => ({ key, ...(await submit(one, 'A cat.', key)) })),
    );
    for (const { key, status, body } of tasks) {
      expect(status).toBe(200);
      expect((await query(other, body.id, key)).body).toEqual((await query(one, body.id, key)).body);
    }
    for (const count of await keyCounts('spread')) expect(count).toBeGreaterThan(0);
    const { body } = await control(other, 'GET', '/worlds');
    expect(body.worlds.length).toBeGreaterThanOrEqual(keys.length);
  });

  it('tells a replica of a clock that another one has moved', async () => {
    const [one, other] = [replica('clock'), replica('clock')];
    const { body } = await submit(one, 'A cat.');
    await query(other, body.id);
    await control(other, 'POST', '/clock/advance', { seconds: 600 });
    await vi.waitUntil(async () => (await query(one, body.id)).body.status === 'completed', 5000);
  });

  it('forgets a world that is reset', async () => {
    const mock = replica('reset');
    const { body } = await submit(mock);
    await control(mock, 'POST', '/reset');
    expect((await query(replica('reset'), body.id)).status).toBe(404);
  });

  it('refuses the worlds of a node that is gone, and has their tasks when it is back', async () => {
    const mock = replica('gone');
    const tasks = await Promise.all(
      keys.map(async (key) => ({ key, ...(await submit(mock, 'A cat.', key)) })),
    );
    const [, second] = cluster.nodes;
    await second?.kill();
    const statuses = await Promise.all(keys.map(async (key) => (await submit(mock, 'A dog.', key)).status));
    expect(statuses).toContain(503);
    await second?.start();
    await vi.waitUntil(async () => {
      const answers = await Promise.all(tasks.map(({ key, body }) => query(mock, body.id, key)));
      return answers.every(({ status }) => status === 200);
    }, 20_000);
  });

  it('is named in the URL', async () => {
    const alone = createMock({ store: cluster.url.replace('?cluster=true', ''), worlds: true });
    mocks.push(alone);
    const answers = await Promise.all(keys.map((key) => submit(alone, 'A cat.', key)));
    // A node refuses the worlds of the other nodes.
    expect(JSON.stringify(answers.map(({ body }) => body))).toContain('add ?cluster=true to the URL');
  });

  it('cannot be a single server, or one that is gone', async () => {
    const server = await startValkey();
    const single = createMock({ store: `${server.url}?cluster=true` });
    mocks.push(single);
    await expect(single.store.check()).rejects.toThrow('remove ?cluster=true from the URL');
    await server.stop();
    const nowhere = createMock({ store: `${server.url}?cluster=true` });
    mocks.push(nowhere);
    await expect(nowhere.store.check()).rejects.toThrow('cannot be reached: the connection is lost');
  });
});
