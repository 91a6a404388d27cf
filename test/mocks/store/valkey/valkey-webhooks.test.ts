/** Webhooks of replicas that share a real server: each end of a task is told once, whichever replica took the submit. */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../../../mocks/index.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../../support/servers/valkey-server.ts';
import { control, submit } from '../replicas/shared-replicas.ts';

const tasks = 20;

let server: ValkeyServer;

beforeAll(async () => {
  if (valkeyProgram !== undefined) server = await startValkey();
});

afterAll(async () => {
  await server?.stop();
});

describe.skipIf(valkeyProgram === undefined)(withServer('webhooks of replicas'), () => {
  it('are delivered by one of them, and all of them list the deliveries', async () => {
    const events: string[] = [];
    const deliver = async (request: Request) => {
      events.push(await request.text());
      return new Response(null, { status: 204 });
    };
    const replicas = [1, 2, 3].map(() => createMock({ store: server.url, webhooks: { deliver } }));
    const [first, second] = replicas;
    if (first === undefined || second === undefined) throw new Error('There are no replicas');
    for (let index = 0; index < tasks; index += 1) await submit(replicas[index % replicas.length] ?? first);
    await control(second, 'POST', '/clock/advance', { seconds: 600 });
    // The other replicas hear of the moved clock from the server.
    for (const mock of replicas) {
      await vi.waitUntil(async () => {
        const { body } = await control(mock, 'GET', `/webhooks/deliveries?limit=${tasks}`);
        const states = body.deliveries.map(({ state }: { state: string }) => state);
        return states.filter((state: string) => state === 'delivered').length === tasks;
      }, 10_000);
    }
    expect(events).toHaveLength(tasks);
    expect(new Set(events).size).toBe(tasks);
    for (const { store } of replicas) await store.close();
  });
});
