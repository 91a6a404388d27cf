/** The ledger keeps bodies: cut, and without keys. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loggedText } from '../../../mocks/core/text/logged-text.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import { logEntry } from '../../support/log-entry.ts';

let mock = createMock();
let listener: Listener;
beforeAll(async () => {
  listener = await listen({ fetch: (request, caller) => mock.fetch(request, caller), port: 0 });
  return () => listener.close();
});
beforeEach(() => {
  mock = createMock();
});

const secret = 'sk-1234567890abcdef';
const valid = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };

async function send(path: string, init: RequestInit = {}): Promise<void> {
  const headers = { Authorization: `Bearer ${secret}`, ...init.headers };
  await fetch(`${listener.url}${path}`, { ...init, headers }).then(
    (response) => response.arrayBuffer(),
    () => undefined,
  );
}

async function submit(body: unknown, headers: Record<string, string> = {}): Promise<void> {
  await send('/octopusx/v1/video/create', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function exchange(number = mock.ledger.count) {
  const response = await fetch(`${listener.url}/__mock/ledger/${number}`);
  return { status: response.status, ...(await response.json()) };
}

/** Runs a command as it was copied. */
async function run(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)('sh', ['-c', `${command} -s`]);
  return JSON.parse(stdout);
}

describe('a request', () => {
  it('is kept with its answer, and sent again by its command', async () => {
    await submit({ ...valid, prompt: "it's a $HOME `cat`\n" });
    const { request_body, response_body, curl, query } = await exchange();
    const text = JSON.stringify({ ...valid, prompt: "it's a $HOME `cat`\n" });
    expect(request_body).toEqual({ type: 'application/json', size: text.length, text, is_whole: true });
    expect(JSON.parse(response_body.text)).toHaveProperty('id');
    expect(response_body).toMatchObject({ size: response_body.text.length, is_whole: true });
    expect(query).toBe('');
    expect(await run(curl)).toHaveProperty('id');
    expect((await exchange(2)).request_body).toEqual(request_body);
  });

  it('keeps its query, its method and its preference', async () => {
    await send('/octopusx/v1/video/query?id=a%20b', { headers: { Prefer: 'code=429' } });
    const { query, curl, request_body } = await exchange();
    expect([query, request_body]).toEqual(['?id=a%20b', null]);
    expect(await run(curl)).toHaveProperty('error');
    expect(mock.ledger.entries.map(({ status }) => status)).toEqual([429, 429]);
  });

  it('without a key is sent again without one', async () => {
    await fetch(`${listener.url}/octopusx/v1/video/query?id=a`);
    const { curl } = await exchange();
    await run(curl);
    expect(mock.ledger.entries.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('that is no JSON is kept as it is', async () => {
    await submit('{"model": ');
    const { request_body, response_body } = await exchange();
    expect(request_body).toMatchObject({ text: '{"model": ', is_whole: true });
    expect(response_body.text).toContain('not valid JSON');
  });

  it('whose answer is lost has none', async () => {
    mock.faults.add({ kind: 'lost' });
    await submit(valid);
    const { request_body, response_body } = await exchange();
    expect(request_body.is_whole).toBe(true);
    expect(response_body).toBeNull();
  });

  it('is unknown once a later one has taken its place, or after a reset', async () => {
    mock = createMock({ ledgerLimit: 1 });
    for (const prompt of ['a cat', 'a dog']) await submit({ ...valid, prompt });
    expect(await exchange(1)).toMatchObject({
      status: 404,
      error: { message: 'The bodies of request 1 are not kept' },
    });
    expect((await exchange(2)).request_body.text).toContain('a dog');
    mock.reset();
    expect((await exchange(2)).status).toBe(404);
    expect((await exchange(0)).status).toBe(400);
  });
});

describe('a key', () => {
  it('is not kept, wherever it stands', async () => {
    const other = 'sk-proj-abcdefgh12345';
    const body = {
      ...valid,
      prompt: `say ${other}`,
      key: secret,
      api_key: 'abc"def',
      token: 'xyz',
      note: 'Bearer abcdefgh12',
    };
    await submit(body);
    await send(`/octopusx/v1/video/query?id=${secret}`);
    const [one, two] = [await exchange(1), await exchange(2)];
    const all = JSON.stringify([one, two, mock.ledger.exchange(1), mock.ledger.exchange(2)]);
    for (const key of [secret, other, 'def', 'xyz', 'abcdefgh12']) expect(all).not.toContain(key);
    expect(JSON.parse(one.request_body.text)).toEqual({
      ...valid,
      prompt: 'say YOUR_API_KEY',
      key: 'YOUR_API_KEY',
      api_key: 'YOUR_API_KEY',
      token: 'YOUR_API_KEY',
      note: 'Bearer YOUR_API_KEY',
    });
    expect(two.query).toBe('?id=YOUR_API_KEY');
  });

  it('is not kept in part either, where a text is cut', () => {
    for (let before = 4060; before < 4110; before += 1) {
      const { text, isWhole } = loggedText(
        `${' '.repeat(before)}${secret} ${'a'.repeat(500)}`,
        `Bearer ${secret}`,
      );
      expect([isWhole, text.includes('1234')]).toEqual([false, false]);
      expect(text.length).toBeLessThanOrEqual(4096);
    }
  });

  it('is no part of other words', () => {
    const text = '{"task_id": "task-0123456789abcdef", "prompt": "a bearer of good news"}';
    expect(loggedText(text, 'Bearer a').text).toBe(text);
  });
});

describe('a long body', () => {
  it('is cut, and its whole size told', async () => {
    await submit({ ...valid, prompt: 'é'.repeat(10_000) });
    const { request_body, curl } = await exchange();
    expect(request_body.text).toHaveLength(4096);
    expect(request_body).toMatchObject({ size: JSON.stringify(valid).length - 5 + 20_000, is_whole: false });
    expect(curl).toBeNull();
  });

  it('has its data URIs shortened, so that what follows them is seen', async () => {
    const image = `data:image/png;base64,${'iVBORw0K'.repeat(500_000)}`;
    await submit({ images: [image, image], model: valid.model, prompt: 'at the end' });
    const { text, size } = (await exchange()).request_body;
    expect(size).toBeGreaterThan(8_000_000);
    expect(text).toMatch(
      /^\{"images":\["data:image\/png;base64,iVBORw0K[^"]*… \(4000022 characters\)","data:/,
    );
    expect(text).toContain('"prompt":"at the end"}');
  });

  it('that is full of quotation marks is cut as well', () => {
    for (const text of [
      '"'.repeat(10_000),
      '"data:'.repeat(10_000),
      '"data:"'.repeat(10_000),
      'data:'.repeat(9000),
    ])
      expect(loggedText(text, null).text).toHaveLength(4096);
  });
});

describe('a form', () => {
  it('is kept as its fields and the names of its files, and its command sends the fields again', async () => {
    const form = new FormData();
    form.set('model', 'grok-imagine-video');
    form.set('prompt', `by ${secret}`);
    await send('/octopusx/v1/videos', { method: 'POST', body: form });
    const { request_body, curl } = await exchange();
    expect(request_body).toMatchObject({
      type: 'multipart/form-data',
      text: 'model: grok-imagine-video\nprompt: by YOUR_API_KEY',
      is_whole: true,
    });
    await run(curl);
    const [before, after] = mock.ledger.entries;
    expect(after?.status).toBe(before?.status);
    expect((await exchange(2)).request_body.text).toBe(request_body.text);
  });

  it('is kept as it was sent, though its numbers are read as numbers', async () => {
    const form = new FormData();
    const fields = {
      model: 'grok-video-3',
      prompt: 'a cat',
      seconds: '6',
      aspect_ratio: '16:9',
      size: '720P',
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    await send('/octopusx/v1/videos', { method: 'POST', body: form });
    expect(mock.ledger.entries[0]?.status).toBe(200);
    const { request_body, curl } = await exchange();
    expect(request_body.text).toBe(
      'model: grok-video-3\nprompt: a cat\nseconds: 6\naspect_ratio: 16:9\nsize: 720P',
    );
    expect(await run(curl)).toHaveProperty('id');
  });

  it('has a line for a file, whose bytes are not kept', async () => {
    const form = new FormData();
    form.set('prompt', 'a cat');
    form.set('input_reference', new File(['bytes of a cat'], 'cat.png', { type: 'image/png' }));
    await send('/octopusx/v1/videos', { method: 'POST', body: form });
    const { request_body, curl } = await exchange();
    expect(request_body.text).toBe('prompt: a cat\ninput_reference: file "cat.png", image/png, 14 bytes');
    expect(curl).toContain('-F input_reference=@cat.png');
    expect(JSON.stringify(mock.ledger.exchange(1))).not.toContain('bytes of a cat');
  });
});

it('the bodies of the last 1,000 requests are kept, however long the ledger is', () => {
  const log = new RequestLog(Infinity);
  const noBodies = { search: '', prefer: null, hasKey: true, sent: undefined, answered: undefined };
  for (let number = 1; number <= 1500; number += 1)
    log.add({ ...logEntry }, { ...noBodies, search: `?${number}` });
  const found = (number: number) => log.exchange(number)?.search;
  expect([0, 1, 500, 501, 1500, 1501].map(found)).toEqual([
    undefined,
    undefined,
    undefined,
    '?501',
    '?1500',
    undefined,
  ]);
  expect([0, 1, 1500, 1501].map((number) => log.entry(number)?.number)).toEqual([
    undefined,
    1,
    1500,
    undefined,
  ]);
});

it.each([
  ['a path of no operation', `/toapis/v1/${secret}`],
  ['the id of a task', `/toapis/v1/videos/generations/${secret}`],
])('a key in %s is not in the log', async (_, path) => {
  await send(path);
  const [entry] = mock.ledger.entries;
  expect(entry?.path).toContain('YOUR_API_KEY');
  expect(JSON.stringify(entry)).not.toContain(secret);
});
