/** Checking answers: what is reported, how, and that no call suffers from it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { gateways } from '../../../generated/gateways.ts';
import type { Lifecycles } from '../../../generated/lifecycle.ts';
import type { GrokCreateVideoRequest } from '../../../generated/octopusx/client.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { type Response as DescribedResponse, operationsOf, resolve } from '../../../spec/contract.ts';
import { GatewayError, octopusx, toapis } from '../../../src/index.ts';
import { ContractViolationError, validate } from '../../../src/validate.ts';
import { casesOf } from '../../contract/requests/cases.ts';
import { type Call, send } from '../../contract/requests/send.ts';
import { contractOf } from '../../contract/schema.ts';

const apiKey = 'sk-very-secret';
const video: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'x',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};
const query = { params: { query: { id: 'grok:1' } } };
const page = '<title>Bad gateway</title>';

/** A client of octopusx that gets one answer to everything, and what is reported of it. */
function answered(answer: () => Response) {
  const gateway = octopusx({ apiKey, baseUrl: 'http://mock', fetch: async () => answer() });
  const violations: ContractViolationError[] = [];
  const stop = validate(gateway, (violation) => violations.push(violation));
  return { gateway, violations, stop };
}

describe('a deviation', () => {
  it('is an error that says what deviates, where, and where the statement comes from', async () => {
    const body = { id: 'grok:1', status: 'failed', progress: true };
    const { gateway, violations } = answered(() =>
      Response.json(body, { headers: { 'x-request-id': 'r-1' } }),
    );
    await gateway.http.GET('/v1/video/query', query);
    expect(violations).toHaveLength(1);
    const [violation] = violations;
    expect(violation).toBeInstanceOf(ContractViolationError);
    expect(violation).toBeInstanceOf(GatewayError);
    expect(violation?.message).toBe(
      'GET http://mock/v1/video/query?id=grok%3A1 200: /progress must be an integer or a string (published: https://docs.octopusx.ai/en/videos/grok/unified-query). Either the gateway or the contract is wrong.',
    );
    expect(violation).toMatchObject({
      name: 'ContractViolationError',
      operation: 'queryVideo',
      pointer: '/progress',
      provenance: { level: 'published', source: 'https://docs.octopusx.ai/en/videos/grok/unified-query' },
      status: 200,
      requestId: 'r-1',
      body,
    });
  });

  it('is reported once for each that an answer has', async () => {
    const { gateway, violations } = answered(() => Response.json({ status: 5, created_at: 'yesterday' }));
    await gateway.http.POST('/v1/video/create', { body: video });
    const rules = violations.map(({ message }) => /200: (.*? \(\w+): /.exec(message)?.[1]);
    expect(rules).toEqual([
      'the answer must have id or must have task_id (inferred',
      '/status must be a string (documented',
      '/created_at must be a date-time (documented',
    ]);
  });

  it('names the values that the contract lists', async () => {
    const fetch = async () => Response.json({ id: '1', object: 'video', status: 'lost' });
    const gateway = toapis({ apiKey, fetch });
    const messages: string[] = [];
    validate(gateway, ({ message }) => messages.push(message));
    await gateway.http.GET('/v1/videos/generations/{task_id}', { params: { path: { task_id: '1' } } });
    expect(messages).toEqual([
      expect.stringContaining('/object must be generation.task ('),
      expect.stringContaining('/status must be one of submitted, queued, in_progress, completed, failed ('),
    ]);
  });

  it('has the provenance of the field, where the field has one of its own', async () => {
    const body = { id: 'grok:1', status: 'failed', size: 7, prompt: 7 };
    const { gateway, violations } = answered(() => Response.json(body));
    await gateway.http.GET('/v1/video/query', query);
    expect(
      violations.map(({ pointer, provenance }) => [pointer, provenance.source, provenance.note]),
    ).toEqual([
      ['/prompt', 'https://docs.octopusx.ai/en/videos/grok/unified-query', undefined],
      ['/size', 'https://docs.octopusx.ai/en/videos/sora/unified-query', undefined],
    ]);
  });

  it('has the provenance of the keyword that is broken, where the keyword has one of its own', async () => {
    const body = { id: 'video_1', status: 'processing', progress: 101 };
    const { gateway, violations } = answered(() => Response.json(body));
    const path = { params: { path: { task_id: 'video_1' } } };
    await gateway.http.GET('/v1/videos/{task_id}', path);
    expect(violations.map(({ message }) => message)).toEqual([
      expect.stringContaining('/progress must be at most 100 (inferred: The meaning of a percentage.'),
    ]);
  });

  it.each([
    [
      'a status that nobody has described',
      new Response(page, { status: 502 }),
      'documented',
      'has a status that is none of 200, 400, 401, 403, 413, 429, 500, 503',
    ],
    ['a refusal without a body', new Response(null, { status: 500 }), 'inferred', 'has no body'],
    [
      'a refusal as a page',
      new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'inferred',
      'is text/html that is not JSON',
    ],
    [
      'a body that breaks off',
      new Response('{"error": {"mess', { status: 401 }),
      'published',
      'is text/plain that is not JSON',
    ],
    ['an answer of success without a body', new Response(''), 'documented', 'has no body'],
  ])('is %s', async (_, response, level, rule) => {
    const { gateway, violations } = answered(() => response.clone());
    const text = await response.clone().text();
    await gateway.http.POST('/v1/video/create', { body: video });
    expect(violations).toMatchObject([
      { pointer: '', provenance: { level }, status: response.status, body: text },
    ]);
    expect(violations[0]?.message).toContain(`: the answer ${rule} (${level}: `);
  });

  it('is not a field, a state or a time that the contract leaves open', async () => {
    const body = { id: 'grok:1', status: 'on_holiday', created_at: 1768489641, more: { than: 'known' } };
    const { gateway, violations } = answered(() => Response.json(body));
    await gateway.http.POST('/v1/video/create', { body: video });
    expect(violations).toEqual([]);
  });

  it.each([
    ['as it is', JSON.stringify({ error: `No account has ${apiKey}` })],
    ['with escapes', `{"error": "No account has ${apiKey.replace('s', '\\u0073')}"}`],
  ])('never shows the API key, not even where the gateway repeats it %s', async (_, answer) => {
    const { gateway, violations } = answered(() => new Response(answer, { status: 401 }));
    await gateway.http.POST('/v1/video/create', { body: video });
    expect(violations[0]?.body).toEqual({ error: 'No account has ***' });
    expect(JSON.stringify(violations) + violations[0]?.stack).not.toContain(apiKey);
  });
});

describe('a video', () => {
  const download = { params: { path: { task_id: '1' } }, parseAs: 'stream' } as const;

  /** An answer whose bytes are counted as they are read. */
  function bytes(headers: Record<string, string>) {
    let read = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      read += 1;
      controller.enqueue(new Uint8Array(1000));
    };
    const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
    return { response: new Response(stream, { headers }), count: () => read };
  }

  it('is not read', async () => {
    const { response, count } = bytes({ 'content-type': 'video/mp4' });
    const { gateway, violations } = answered(() => response);
    await gateway.http.GET('/v1/videos/{task_id}/content', download);
    expect(count()).toBe(0);
    expect(violations).toEqual([]);
  });

  it('deviates if it is something else, which is not read either', async () => {
    const { response, count } = bytes({ 'content-type': 'application/json' });
    const { gateway, violations } = answered(() => response);
    await gateway.http.GET('/v1/videos/{task_id}/content', download);
    expect(count()).toBe(0);
    expect(violations[0]?.message).toContain('the answer is application/json, not video/mp4 (inferred: ');
    expect(violations[0]?.body).toBeUndefined();
  });
});

describe('a call', () => {
  it('gives the same data as without checking', async () => {
    const { gateway } = answered(() => Response.json({ status: 5 }));
    const { data } = await gateway.http.POST('/v1/video/create', { body: video });
    expect(data).toEqual({ status: 5 });
  });

  it('gives the task that was paid for, although the answer deviates and the report fails', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fetch = async () =>
      Response.json({ id: 'grok:1', status: 'processing', status_update_time: 'now' });
    const gateway = octopusx({ apiKey, fetch });
    const failure = new Error('The report failed');
    validate(gateway, () => {
      throw failure;
    });
    validate(gateway, async () => {
      throw failure;
    });
    const task = await gateway.createVideo(video);
    expect(task.id).toBe('grok:1');
    expect(written.mock.calls).toEqual([[failure], [failure]]);
    written.mockRestore();
  });

  it('is checked as well when a task makes it', async () => {
    const { gateway, violations } = answered(() => Response.json({ id: 7, status: 'processing' }));
    const task = gateway.resume({
      version: 1,
      gateway: 'octopusx',
      baseUrl: 'http://mock',
      submittedAt: 0,
      locators: [['queryVideo', '7']],
    });
    await task.refresh();
    expect(violations.map(({ operation, pointer }) => [operation, pointer])).toEqual([['queryVideo', '/id']]);
  });

  it('that breaks off fails as it would, and nothing is reported', async () => {
    const broken = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id":'));
          controller.error(new TypeError('terminated'));
        },
      });
    const { gateway, violations } = answered(() => new Response(broken()));
    await expect(gateway.http.GET('/v1/video/query', query)).rejects.toThrow('terminated');
    expect(violations).toEqual([]);
  });

  it('that is aborted amid its answer ends', async () => {
    const controller = new AbortController();
    const server = createServer((_, response) => response.writeHead(200).write('{"id":'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address.
    const { port } = server.address() as AddressInfo;
    const fetch = async (request: Request) => {
      const response = await globalThis.fetch(request);
      setImmediate(() => controller.abort());
      return response;
    };
    const gateway = octopusx({ apiKey, baseUrl: `http://127.0.0.1:${port}`, fetch });
    validate(gateway, () => {});
    const call = gateway.http.GET('/v1/video/query', { ...query, signal: controller.signal });
    await expect(call).rejects.toThrow('aborted');
    server.closeAllConnections();
    server.close();
  });

  it('is not checked any more after a stop', async () => {
    const { gateway, violations, stop } = answered(() => Response.json({}));
    stop();
    await gateway.http.GET('/v1/video/query', query);
    expect(violations).toEqual([]);
  });
});

it('refuses a gateway that it has no contract of', () => {
  const http = { use: () => {}, eject: () => {} };
  expect(() => validate({ name: 'constructor', http }, () => {})).toThrow(
    new TypeError('There is no contract of a gateway named constructor'),
  );
});

// The keys of the table are the gateways' names.
describe.each(Object.keys(contracts) as GatewayName[])('the mock of %s keeps to the contract', (name) => {
  const contract = contractOf(name);
  const { lifecycles }: { lifecycles: Lifecycles } = gateways[name];

  /** A mock, a way to ask it anything, and what is reported of its answers. */
  function checkedMock() {
    const clock = createClock({ frozen: true });
    const mock = createMock({ clock });
    const options = { apiKey, baseUrl: `http://mock/${name}`, fetch: mock.fetch };
    const gateway = { octopusx, toapis }[name](options);
    const messages: string[] = [];
    validate(gateway, ({ message }) => messages.push(message));
    // What is asked comes from the contract, so the client's types cannot know it.
    return { clock, call: gateway.http.request as unknown as Call, messages };
  }

  const operations = operationsOf(contract).map((placed) => ({ id: placed.operation.operationId, placed }));

  it.each(operations)('in every answer of $id to what it accepts and refuses', async ({ placed }) => {
    const { call, messages } = checkedMock();
    // A wrong media type, which no typed call sends, is refused outside the contract.
    const cases = casesOf(contract, placed).filter(
      ({ verdict }) => verdict.accepted || verdict.status !== 415,
    );
    for (const sent of cases) await send(call, placed, sent);
    expect(cases.length).toBeGreaterThan(0);
    expect(messages).toEqual([]);
  });

  it.each(operations)('in every status and example of $id', async ({ placed }) => {
    const { call, messages } = checkedMock();
    const [base] = casesOf(contract, placed);
    const seen: number[] = [];
    for (const [status, reference] of Object.entries(placed.operation.responses)) {
      const [body] = Object.values(resolve<DescribedResponse>(contract, reference).content ?? {});
      for (const example of Object.keys(body?.examples ?? {})) {
        if (base === undefined) throw new Error('The operation has no case');
        const headers = { Prefer: `code=${status}, example=${example}` };
        seen.push((await send(call, placed, { ...base, headers })).response.status);
      }
    }
    expect([...new Set(seen)].map(String)).toEqual(Object.keys(placed.operation.responses));
    expect(messages).toEqual([]);
  });

  const submits = operations.filter(({ id }) => id in lifecycles.submits);
  const wishes = [
    '',
    '[instant]',
    '[fail content_policy at 60%]',
    '[stuck]',
    '[no-url]',
    '[expired]',
    '[reject 429]',
  ];

  it.each(submits)('in every state of a task of $id', async ({ id, placed }) => {
    const { clock, call, messages } = checkedMock();
    const sent = casesOf(contract, placed).find(({ verdict }) => verdict.accepted);
    const links = lifecycles.submits[id]?.links ?? [];
    const states = new Set<unknown>();
    for (const wish of wishes) {
      if (sent === undefined) throw new Error('The operation has no case that is accepted');
      const body = { ...(sent.body as object), prompt: `${wish} a cat` };
      const { data } = await send(call, placed, { ...sent, body });
      for (let minute = 0; minute < 12 && data !== undefined; minute += 1) {
        for (const { operationId, parameter, from } of links) {
          const reading = operations.find((operation) => operation.id === operationId)?.placed;
          const value = (data as Record<string, string>)[from.slice(1)];
          if (reading === undefined || value === undefined) continue;
          const parameters = { [parameter]: value };
          const read = await call(reading.method, reading.path, {
            params: { path: parameters, query: parameters },
          });
          states.add((read.data as { status?: unknown } | undefined)?.status);
        }
        clock.advance(20_000);
      }
    }
    expect(states.size).toBeGreaterThan(2);
    expect(messages).toEqual([]);
  });
});
