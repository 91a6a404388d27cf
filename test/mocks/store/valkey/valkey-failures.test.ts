/** The store in Valkey or Redis when its server is gone, slow, full, or asks for something else. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Redis } from 'iovalkey';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../../../mocks/index.ts';
import { StoreError } from '../../../../mocks/store/store-error.ts';
import { ValkeyStore } from '../../../../mocks/store/valkey/valkey-store.ts';
import { freePort } from '../../../support/servers/free-port.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../../support/servers/valkey-server.ts';
import { FakeMemory, frozenSettings, requestOf } from './fake-memory.ts';

const ending: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function serverWith(...options: readonly string[]): Promise<ValkeyServer> {
  const server = await startValkey(...options);
  ending.push(() => server.stop());
  return server;
}

function storeAt(url: string) {
  const store = new ValkeyStore(url);
  ending.push(() => store.close());
  return { store, world: store.open('default', 'seed', new FakeMemory()) };
}

/** The error of something that fails. */
async function failureOf(work: unknown): Promise<Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It has not failed');
}

it('a server that is not there fails each operation, with its address and without the password', async () => {
  const port = await freePort();
  const { store, world } = storeAt(`valkey://user:secret@127.0.0.1:${port}`);
  for (const work of [
    world.refresh(),
    world.save({ settings: frozenSettings }),
    world.claim('a', 1),
    store.check(),
  ]) {
    const error = await failureOf(work);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(new RegExp(`valkey://127.0.0.1:${port} cannot be reached: .*ECONNREFUSED`));
    expect(error.message).not.toContain('secret');
  }
  expect(store.errors).toBeGreaterThanOrEqual(3);
});

it('a server that never answers fails each operation after two seconds', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  ending.push(async () => void silent.close());
  const address = silent.address();
  const { world } = storeAt(`valkey://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  const before = performance.now();
  await expect(world.refresh()).rejects.toThrow(/cannot be reached/);
  expect(performance.now() - before).toBeLessThan(5000);
});

describe.skipIf(valkeyProgram === undefined)(withServer('a server'), () => {
  it('that crashes fails each operation, and has all that was kept when it is back', async () => {
    const server = await serverWith('--appendonly', 'yes', '--appendfsync', 'always');
    const { store, world } = storeAt(server.url);
    await world.refresh();
    const faults = [{ kind: 'silent' as const, times: 3 }];
    await world.save({ basis: 1, settings: { ...frozenSettings, faults } });
    await server.kill();
    await expect(world.refresh()).rejects.toThrow(/cannot be reached/);
    await expect(world.save({ settings: frozenSettings })).rejects.toThrow(StoreError);
    for (let count = 0; count < 5000; count += 1) world.append(requestOf('/lost'));
    await expect(store.check()).rejects.toThrow(StoreError);
    await server.start();
    await vi.waitUntil(async () => (await store.check().catch(() => 'lost')) !== 'lost', 5000);
    const memory = new FakeMemory();
    const later = new ValkeyStore(server.url);
    ending.push(() => later.close());
    await later.open('default', 'seed', memory).refresh();
    expect(memory.settings.faults).toEqual(faults);
    expect(memory.version).toBe(2);
    expect(store.errors).toBeGreaterThan(0);
  });

  it('with a password takes the right one', async () => {
    const server = await serverWith('--requirepass', 'secret');
    await storeAt(server.url.replace('//', '//:secret@')).world.refresh();
    await expect(storeAt(server.url).world.refresh()).rejects.toThrow(/asks for a password/);
    await expect(storeAt(server.url.replace('//', '//:wrong-one@')).world.refresh()).rejects.toThrow(
      /The user or the password in the URL is wrong/,
    );
  });

  it('whose memory is full keeps nothing of a change', async () => {
    const server = await serverWith();
    const { world, store } = storeAt(server.url);
    await world.refresh();
    const client = new Redis(server.port);
    ending.push(async () => client.disconnect());
    await client.config('SET', 'maxmemory', '1');
    await expect(world.save({ settings: frozenSettings })).rejects.toThrow(/memory is full: raise maxmemory/);
    await expect(store.check()).rejects.toThrow(/memory is full/);
    await client.config('SET', 'maxmemory', '0');
    await store.check();
    expect(await world.save({ settings: frozenSettings })).toEqual({ version: 2 });
  });

  it('that is a replica, or has no such database, says so', async () => {
    const primary = await serverWith();
    const server = await serverWith('--replicaof', `127.0.0.1 ${primary.port}`);
    await vi.waitUntil(async () => {
      const error = await failureOf(storeAt(server.url).world.refresh());
      return /address of the primary/.test(error.message);
    }, 5000);
    await expect(storeAt(`${primary.url}/99`).world.refresh()).rejects.toThrow(
      /no database with that number/,
    );
    await storeAt(`${primary.url}/3`).world.refresh();
    const client = new Redis(primary.port, { db: 3 });
    ending.push(async () => client.disconnect());
    expect(await client.keys('*')).toEqual(['{video-gateway-kit:default}:meta']);
  });

  it('with TLS is asked for its certificate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'valkey-tls-'));
    ending.push(async () => rmSync(folder, { recursive: true }));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const made = spawnSync('openssl', [
      'req',
      '-x509',
      ...curve,
      ...subject,
      '-keyout',
      key,
      '-out',
      certificate,
    ]);
    expect(made.status).toBe(0);
    const port = await freePort();
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'];
    await serverWith('--port', '0', '--tls-port', String(port), ...files);
    const url = `valkeys://localhost:${port}`;
    await expect(storeAt(url).world.refresh()).rejects.toThrow(/self-signed certificate/);
    const before = getCACertificates();
    setDefaultCACertificates([...before, readFileSync(certificate, 'utf8')]);
    ending.push(async () => setDefaultCACertificates(before));
    await storeAt(url).world.refresh();
  });

  it('that is lost makes a mock answer with 503, until it is back', async () => {
    const server = await serverWith('--appendonly', 'yes', '--appendfsync', 'always');
    const mock = createMock({ store: server.url });
    ending.push(() => mock.store.close());
    const submit = () =>
      mock.fetch(
        new Request('http://mock/toapis/v1/videos/generations', {
          method: 'POST',
          headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
          body: JSON.stringify({ model: 'sora-2', prompt: 'a cat' }),
        }),
      );
    const { id } = await (await submit()).json();
    await server.kill();
    const lost = await submit();
    expect(lost.status).toBe(503);
    expect(await lost.text()).toContain('cannot be reached');
    await server.start();
    await vi.waitUntil(async () => (await submit()).status === 200, 5000);
    const other = createMock({ store: server.url });
    ending.push(() => other.store.close());
    const headers = { authorization: 'Bearer any-key' };
    const query = new Request(`http://mock/toapis/v1/videos/generations/${id}`, { headers });
    expect((await other.fetch(query)).status).toBe(200);
  });
});
