/** Every curl command of the documents, templates too, as it is pasted: from our mock and from stock Prism. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { type Listener, listen } from '../../mocks/http/listen.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';
import { freePort } from '../free-port.ts';
import { documents } from './documents.ts';

const run = promisify(execFile);

/** A template's values are words for types, most of which are refused: the fields that the mock names. */
const refusedFields: Readonly<Record<string, readonly string[]>> = {
  'octopusx: Create Video': ['aspect_ratio', 'size', 'duration'],
  'octopusx: Video Remix (unified)': ['size', 'aspect_ratio'],
  // It has texts alone, and any will do. Its source is a word as well, which only a mock with tasks can tell.
  'octopusx: Video Remix (Veo)': [],
  'octopusx: Video Extend': ['images', 'size'],
};

const templates = Object.entries(documents).flatMap(([name, { gateway, server, lines }]) => {
  const from = lines.findIndex((line) => line.startsWith('curl --request'));
  const to = lines.indexOf("'", from);
  // The document of toapis has its example in that place.
  if (!(name in refusedFields)) return [];
  return [{ name, gateway, server, command: lines.slice(from, to + 1).join('\n') }];
});

const examples = Object.entries(documents).map(([name, document]) => ({ name, ...document }));

let mock: Listener;
// Each gateway has one before a test runs.
const prisms = {} as Record<GatewayName, StockPrism>;

beforeAll(async () => {
  mock = await listen({ fetch: createMock().fetch, port: 0 });
  // The keys of the table are the gateways' names.
  for (const gateway of Object.keys(contracts) as GatewayName[]) {
    const contract = fileURLToPath(new URL(`../../generated/${gateway}/openapi.json`, import.meta.url));
    prisms[gateway] = await startStockPrism({ contract, port: await freePort() });
  }
});
afterAll(() => Promise.all([mock, ...Object.values(prisms)].map((server) => server.close())));

/** Runs a command against another server. */
async function sent(command: string, from: string, to: string) {
  const pasted = `${command.replace(from, to)} --silent --write-out '\n%{http_code}'`;
  const { stdout } = await run('bash', ['-c', pasted]);
  const [status = '', ...body] = stdout.split('\n').reverse();
  return { status: Number(status), body: JSON.parse(body.reverse().join('\n')) };
}

it('there is a template in each document of octopusx', () => {
  const [first = ''] = templates.map(({ command }) => command);
  expect(templates).toHaveLength(4);
  expect(first).toMatch(/^curl --request POST(.|\n)*"model": "<string>"(.|\n)*'$/);
});

describe.each(templates)('the template of $name', ({ name, gateway, server, command }) => {
  const fields = refusedFields[name] ?? [];

  it('is refused by the mock with all that has to change', async () => {
    const { status, body } = await sent(command, server, `${mock.url}/${gateway}`);
    expect(status).toBe(400);
    // curl takes braces in a path for a list, here of one word.
    if (fields.length === 0) expect(body.error.message).toBe('Task not found: video_id');
    for (const field of fields) expect(body.error.message).toMatch(new RegExp(`${field}(\\.0)? must `));
    expect(body.error.param.split('.')[0]).toBe(fields[0] ?? '');
  });

  it('gets from stock Prism what a server without state can say', async () => {
    const { status, body } = await sent(command, server, prisms[gateway].url);
    if (fields.length === 0)
      expect({ status, body }).toMatchObject({ status: 200, body: { object: 'video' } });
    // It answers with the example of the operation's own refusal.
    else
      expect({ status, body }).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
  });
});

describe.each(examples)('the example of $name', ({ gateway, server, curl, exampleResponse }) => {
  it('gets from the mock a task, in the form of the document', async () => {
    const { status, body } = await sent(curl, server, `${mock.url}/${gateway}`);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(Object.keys(exampleResponse).sort());
    expect(body.status).toBe(exampleResponse.status);
  });

  it('gets from stock Prism the answer of the document', async () => {
    const { status, body } = await sent(curl, server, prisms[gateway].url);
    expect({ status, body }).toEqual({ status: 200, body: exampleResponse });
  });
});
