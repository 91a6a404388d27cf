/** `video-gateway mock --webhook-url`: a task's end arrives, signed by a secret that is told once. */

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { start } from '../command.ts';

it('delivers over HTTP, logs it, and shows the secret on the standard error output alone', async () => {
  const deliveries: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = [];
  const receiver = createServer(async (request, response) => {
    deliveries.push({ headers: request.headers, body: await text(request) });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = receiver.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hooks`;
  const { child, ended } = start(['mock', '--port', '0', '--json', '--webhook-url', `${url}?token=1`], {
    environment: { TOAPIS_WEBHOOK_SECRET: undefined, TOAPIS_WEBHOOK_PREVIOUS: undefined },
  });
  if (child.stdout === null) throw new Error('There is no output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => JSON.parse((await lines.next()).value ?? '');
  try {
    const { listening } = await line();
    expect(listening.webhooks).toBe(url);
    const init = {
      method: 'POST',
      headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'grok-video-1.0', prompt: '[instant] A cat' }),
    };
    const submitted = await fetch(`${listening.gateways.toapis}/v1/videos/generations`, init);
    const { id } = await submitted.json();
    expect(await line()).toMatchObject({ request: { task: id } });
    expect(await line()).toMatchObject({
      webhook: { task: id, type: 'generation.completed', status: 200, state: 'delivered', url },
    });
  } finally {
    child.kill('SIGTERM');
    receiver.close();
  }
  const { stderr, stdout } = await ended;
  const [, secret = ''] =
    /^The secret of the webhooks, made for this run: (whsec_[\w-]{43})\n$/.exec(stderr) ?? [];
  expect(secret).not.toBe('');
  expect(stdout).not.toContain(secret);
  const [delivery, ...others] = deliveries;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  expect(others).toEqual([]);
  const { headers, body } = delivery;
  const signed = `${headers['x-toapis-webhook-id']}.${headers['x-toapis-webhook-timestamp']}.${body}`;
  expect(headers['x-toapis-webhook-signature']).toBe(
    `v1=${createHmac('sha256', secret).update(signed).digest('hex')}`,
  );
});
