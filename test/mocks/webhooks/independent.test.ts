/** Receivers that know nothing of this project, in Python and with openssl, take the mock's deliveries over HTTP. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { seconds, secret } from './receiver.ts';

const folder = fileURLToPath(new URL('independent', import.meta.url));

/** Tells if a program can be run. */
function isThere(program: string, ...args: string[]): boolean {
  const found = spawnSync(program, args).status === 0;
  if (!found) console.warn(`SKIPPED: there is no ${program} here, and so no receiver that uses it is tested`);
  return found;
}

/** A receiver that listens. */
interface Receiver {
  readonly url: string;
  stop(): void;
}

async function startPython(): Promise<Receiver> {
  const child = spawn('python3', [`${folder}/receiver.py`], {
    env: { ...process.env, WEBHOOK_SECRETS: `${secret} whsec_of_tomorrow` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: `http://127.0.0.1:${port}/hooks`, stop: () => child.kill() };
}

async function startOpenssl(): Promise<Receiver> {
  const known = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const verdict = await verified(request.headers, body);
    const { id, data } = JSON.parse(body);
    const isKnown = known.has(id);
    if (verdict.isGenuine) known.add(id);
    const acted = isKnown ? 'known already' : `acted on ${data.task_id}`;
    response.writeHead(verdict.isGenuine ? 200 : 401).end(verdict.isGenuine ? acted : verdict.reason);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The verdict of the shell script on a delivery. */
async function verified(headers: IncomingHttpHeaders, body: string) {
  const child = spawn(`${folder}/verify.sh`, {
    env: {
      ...process.env,
      WEBHOOK_ID: String(headers['x-toapis-webhook-id']),
      WEBHOOK_TIMESTAMP: String(headers['x-toapis-webhook-timestamp']),
      WEBHOOK_SIGNATURE: String(headers['x-toapis-webhook-signature']),
      WEBHOOK_SECRET: secret,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It may end before it has read the body.
  child.stdin.on('error', () => {}).end(body);
  const [reason, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { isGenuine: status === 0, reason: reason.trim() };
}

describe.each([
  ['Python’s hmac', isThere('python3', '-c', 'import hmac'), startPython],
  ['openssl dgst', isThere('openssl', 'version'), startOpenssl],
] as const)('a receiver with %s', (_, canRun, startReceiver) => {
  // Far from the receiver's clock, which is the machine's.
  const clock = createClock({ frozen: true, start: Date.UTC(2040, 0, 1) });
  let receiver: Receiver;
  let mock: Mock;
  beforeAll(async () => {
    if (!canRun) return;
    receiver = await startReceiver();
    mock = createMock({ clock, webhooks: { url: receiver.url, secret } });
  });
  afterAll(() => receiver?.stop());

  /** Submits a task that ends at once. */
  async function submit(prompt: string): Promise<string> {
    const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
    // The signature is over bytes: a text that is not ASCII shows it.
    const own = { client_business_id: 'Auftrag für 猫' };
    const body = JSON.stringify({ model: 'grok-video-1.0', prompt: `[instant] ${prompt}`, ...own });
    const request = new Request('http://mock/toapis/v1/videos/generations', {
      method: 'POST',
      headers,
      body,
    });
    const { id } = await (await mock.fetch(request)).json();
    await mock.webhooks.settled();
    return id;
  }

  /** The answers to the attempts of the last delivery. */
  const answers = () =>
    mock.webhooks.deliveries.at(-1)?.attempts.map(({ status, answer }) => `${status} ${answer}`);

  it.skipIf(!canRun)('acts on a delivery, and on one of two the same', async () => {
    const id = await submit('A cat');
    expect(answers()).toEqual([`200 acted on ${id}`]);
    const other = await submit('[fail] [webhook duplicate]');
    expect(answers()).toEqual([`200 acted on ${other}`, '200 known already']);
  });

  it.skipIf(!canRun).each([
    ['bad-signature', 'no signature fits'],
    ['old-timestamp', 'the timestamp is too far away'],
    ['tampered', 'no signature fits'],
    ['wrong-version', 'no signature fits'],
  ])('refuses what is spoilt by %s, and acts on the retry', async (fault, reason) => {
    const id = await submit(`[webhook ${fault}]`);
    expect(answers()).toEqual([`401 refused: ${reason}`]);
    clock.advance(10 * seconds);
    await mock.webhooks.settled();
    expect(answers()).toEqual([`401 refused: ${reason}`, `200 acted on ${id}`]);
  });

  it.skipIf(!canRun)(
    'acts on a delivery that is signed by two secrets, of which it knows either',
    async () => {
      const rotated = (current: string, previousSecret: string) =>
        createMock({ clock, webhooks: { url: receiver.url, secret: current, previousSecret } });
      for (const one of [rotated(secret, 'whsec_unknown'), rotated('whsec_unknown', secret)]) {
        one.webhooks.sendTest();
        await one.webhooks.settled();
        expect(one.webhooks.deliveries).toMatchObject([{ state: 'delivered' }]);
      }
    },
  );
});
