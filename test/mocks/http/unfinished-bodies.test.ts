/** Bodies that do not arrive in full: what is held of them, for how long, and what the log says. */

import { afterEach, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, type ListenOptions, listen } from '../../../mocks/http/listen.ts';
import { headOf, sendRaw } from './raw.ts';

const create = '/octopusx/v1/video/create';
const megabyte = new Uint8Array(1024 * 1024).fill(0x20);

let listener: Listener;
afterEach(() => listener.close());

/** Serves a mock whose next log entry can be waited for. */
async function serve(options: Partial<ListenOptions> = {}) {
  let tell = () => {};
  const logged = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const mock = createMock({ onRequest: () => tell() });
  listener = await listen({ fetch: mock.fetch, port: 0, ...options });
  return { mock, logged };
}

/** A submit that states more than it sends. */
function unfinished(megabytes: number) {
  const head = headOf('POST', create, { 'Content-Length': 16 * megabyte.length });
  return [head, ...Array.from({ length: megabytes }, () => megabyte)];
}

it('a caller that goes away is in the log as dropped, and not as a fault of the mock', async () => {
  const { mock, logged } = await serve();
  await sendRaw(listener.url, { pieces: unfinished(1), abandons: true });
  await logged;
  expect(mock.ledger.entries).toMatchObject([
    {
      operation: 'createVideo',
      status: undefined,
      refusal: 'The caller closed the connection before the complete body arrived',
    },
  ]);
});

it('a body that stalls is refused with 408', async () => {
  const { mock } = await serve({ stallTimeout: 20 });
  const { status, text } = await sendRaw(listener.url, { pieces: unfinished(1) });
  expect(status).toBe(408);
  expect(text).toContain('No more of the body arrived for 0.02 s');
  expect(mock.ledger.entries).toMatchObject([{ operation: 'createVideo', status: 408 }]);
});

it('a POST without a length has no body, and is answered at once', async () => {
  await serve({ stallTimeout: 60_000 });
  const ask = (path: string) => sendRaw(listener.url, { pieces: [headOf('POST', path)] });
  expect(await ask('/__mock/reset')).toMatchObject({
    status: 200,
    text: expect.stringContaining('"frozen":false'),
  });
  expect(await ask(create)).toMatchObject({
    status: 400,
    text: expect.stringContaining('A body is required'),
  });
});

it('whoever brings more than can be held is refused with 503, and what was held is free again', async () => {
  const { mock } = await serve({ unfinishedLimit: 2 * megabyte.length });
  const whole = { method: 'POST', headers: { authorization: 'Bearer any-key' }, body: megabyte };
  for (let round = 0; round < 3; round += 1) {
    const { status, text } = await sendRaw(listener.url, { pieces: unfinished(3) });
    expect(status).toBe(503);
    expect(text).toContain(
      'The mock itself accepts no more data: it holds 2097152 bytes of incomplete bodies',
    );
    // It is read, and refused for want of a type.
    expect((await fetch(`${listener.url}${create}`, whole)).status).toBe(415);
  }
  expect(mock.ledger.entries.map(({ status }) => status)).toEqual([503, 415, 503, 415, 503, 415]);
});
