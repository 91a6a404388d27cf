/** The caller's own key is in no entry of the ledger, no body, no line of the log and no store, wherever it was sent. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportedEntry } from '../../../mocks/core/call.ts';
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { requestLogLine } from '../../../src/cli/output/request-log-line.ts';

const generations = '/toapis/v1/videos/generations';
const video = { model: 'grok-video-1.0', prompt: 'a cat' };

/** The part of a request that contains a key. */
interface Placement extends RequestInit {
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

function jsonOf(fields: object): Placement {
  return {
    path: generations,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...video, ...fields }),
  };
}

function formOf(name: string, value: string | File): Placement {
  const body = new FormData();
  for (const [field, text] of Object.entries({ model: 'grok-video-3', prompt: 'a cat', seconds: '6' }))
    body.set(field, text);
  body.append(name, value);
  return { path: '/octopusx/v1/videos', method: 'POST', body };
}

/** Places that no task is made of. */
const places: Readonly<Record<string, (key: string) => Placement>> = {
  'a path of no operation': (key) => ({ path: `/toapis/v1/${encodeURIComponent(key)}` }),
  'the id of a task': (key) => ({ path: `${generations}/${encodeURIComponent(key)}` }),
  'a query': (key) => ({ path: `/octopusx/v1/video/query?id=${encodeURIComponent(key)}` }),
  'the name of a parameter': (key) => ({ path: `/toapis/v1/balance?${encodeURIComponent(key)}=1` }),
  'the name of an unknown field': (key) => jsonOf({ [key]: 1 }),
  'an unknown field': (key) => jsonOf({ note: key }),
  'an invalid field': (key) => jsonOf({ duration: key, aspect_ratio: key }),
  'a state': (key) => ({ ...jsonOf({}), headers: { prefer: `example=${key}` } }),
  'another preference': (key) => ({ path: '/toapis/v1/balance', headers: { prefer: `respond=${key}` } }),
  'an origin': (key) => ({ path: '/toapis/v1/balance', headers: { origin: `https://${key}` } }),
  'a media type': (key) => ({ ...jsonOf({}), headers: { 'content-type': `application/${key}` } }),
  'a method': (key) => ({ path: generations, method: key.replace(/[^\w-]/g, '') }),
  'malformed JSON': (key) => ({ ...jsonOf({}), body: `{${key}` }),
  'the name of a file': (key) =>
    formOf('input_reference', new File(['a'], `${key}.png`, { type: 'image/png' })),
  'the name of a field of a form': (key) => formOf(key, 'a'),
  'the name of a field with a file': (key) => formOf(key, new File(['a'], 'a.png', { type: 'image/png' })),
  'a field of a form': (key) => formOf('note', key),
  'a source': (key) => ({
    ...jsonOf({ prompt: 'a dog' }),
    path: `${generations}/${encodeURIComponent(key)}/remix`,
  }),
};

/** Places that a task is made of. */
const parts: Readonly<Record<string, (key: string) => Placement>> = {
  'a prompt': (key) => jsonOf({ prompt: `a cat ${key}` }),
  'an invalid directive': (key) => jsonOf({ prompt: `[reject ${key}] [${key}] a cat` }),
  'the reason of a failure': (key) => jsonOf({ prompt: `[fail ${key}] a cat` }),
  'a size': (key) => formOf('size', key),
  'a model': (key) => jsonOf({ model: key }),
  'an id of the caller': (key) => jsonOf({ client_business_id: key }),
};

const schemes = ['Bearer ', 'bearer  ', 'Bearer\t', ''];

/** Sends a request, and returns the texts that may show its key. */
async function shown(key: string, scheme: string, { path, ...init }: Placement, options?: MockOptions) {
  const lines: string[] = [];
  const entries: ReportedEntry[] = [];
  const mock = createMock({
    ...options,
    onRequest: (entry) => {
      entries.push(entry);
      lines.push(requestLogLine(entry));
    },
  });
  const headers = { authorization: scheme + key, ...jsonOf({}).headers, ...init.headers };
  if (init.body instanceof FormData) Reflect.deleteProperty(headers, 'content-type');
  await mock.fetch(new Request(`http://mock${path ?? generations}`, { ...init, headers }));
  const pages = await Promise.all(
    ['ledger', 'ledger/1', 'snapshot'].map(async (name) =>
      (await mock.fetch(new Request(`http://mock/__mock/${name}`))).text(),
    ),
  );
  const [ledger = '', exchange = '', snapshot = ''] = pages;
  await mock.store.close();
  const { ledger: inSnapshot } = JSON.parse(snapshot);
  return {
    ledger: [
      ledger,
      exchange,
      JSON.stringify([entries, inSnapshot, mock.ledger.exchange(1)]),
      ...lines,
    ].join(),
    count: entries.length,
  };
}

/** A text without its layers of encoding. */
function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const all = Object.entries({ ...places, ...parts });

it.each(all)('a key in %s is in no entry of the ledger, and in no line of the log', async (_, place) => {
  for (const scheme of schemes)
    for (const key of ['sekretkey-0123456789', 'Sekret.Key_987']) {
      const { ledger, count } = await shown(key, scheme, place(key));
      expect(count).toBe(1);
      expect(decoded(ledger)).not.toContain(key);
    }
});

it('no key is in the ledger, whatever it is made of', async () => {
  const key = fc.stringMatching(/^[\w.~+/=-]{8,40}$/);
  const encodable = fc.constantFrom(
    ...all.filter(([name]) => !/origin|media|method|name of a file/.test(name)).map(([, place]) => place),
  );
  await fc.assert(
    fc.asyncProperty(key, fc.constantFrom(...schemes), encodable, async (sent, scheme, place) => {
      const { ledger } = await shown(sent, scheme, place(sent));
      expect(decoded(ledger)).not.toContain(sent);
    }),
    { numRuns: 150 },
  );
});

it.each(Object.entries(places))('a key in %s is not in a store', async (_, place) => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  try {
    const key = 'sekretkey-0123456789';
    await shown(key, 'Bearer ', place(key), { store: `sqlite:${join(folder, 'mock.db')}` });
    const files = await readdir(folder);
    expect(files).toContain('mock.db');
    for (const file of files) {
      const bytes = await readFile(join(folder, file), 'latin1');
      expect(decoded(bytes)).not.toContain(key);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
