/** A mock checks its settings: from the control API, its methods, and its options. */

import { describe, expect, it } from 'vitest';
import { createClock, createMock, type MockOptions } from '../../../mocks/index.ts';

const mock = createMock();

/** The message with which the control API refuses a body, after its status. */
async function refusal(method: string, path: string, value?: unknown): Promise<string> {
  const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
  const request = new Request(`http://mock${path}`, { method, ...(value !== undefined && json) });
  const response = await mock.fetch(request);
  const { error } = await response.json();
  return `${response.status} ${error.message}`;
}

const wrongFaults: readonly [unknown, string][] = [
  [{ kind: 'los' }, 'kind must be one of status, '],
  [{ foo: 1 }, 'must not have foo; it may have kind, status, retry_after, seconds, operation'],
  [
    { kind: 'lost', operation: 'createVido' },
    'There is no operation "createVido"; did you mean "createVideo"?',
  ],
  [{ kind: 'lost', operation: 7 }, 'operation must be a string, not 7'],
  [{ kind: 'status', status: '429' }, 'status must be an integer, not "429"'],
  [{ kind: 'status', status: 200 }, 'status must be at least 400, not 200'],
  [{ kind: 'lost', status: 503 }, 'status is for a fault of the kind "status", not "lost"'],
  [{ kind: 'lost', times: 0 }, 'times must be at least 1, not 0'],
  [[], 'must be an object, not an array of 0'],
];

const wrongScenarios: readonly [unknown, string][] = [
  [{ reject: '429' }, 'reject must be '],
  [{ reject: 418 }, 'reject must be a status that a submit documents, 400, 401,'],
  [{ foo: 1 }, 'must not have foo; it may have outcome, code,'],
  [{}, 'must have at least 1 member; it may have outcome, code,'],
  [{ outcome: 'done' }, 'outcome must be one of completed, failed, cancelled, not "done"'],
  [{ stops_at: 60 }, 'stops_at must be at most 1, not 60'],
  [{ times: 1.5 }, 'times must be an integer, not 1.5'],
];

describe('a fault that makes no sense', () => {
  it.each(wrongFaults)('%j is refused with what is allowed', async (fault, text) => {
    expect(await refusal('POST', '/__mock/faults', fault)).toContain(text);
    expect(() => mock.faults.add(fault as never)).toThrow(text);
    expect(mock.faults.list).toEqual([]);
  });
});

describe('a scenario that makes no sense', () => {
  it.each(wrongScenarios)('%j is refused with what is allowed', async (scenario, text) => {
    expect(await refusal('PUT', '/__mock/scenario', scenario)).toContain(text);
    expect(() => mock.scenario.set(scenario as never)).toThrow(text);
    expect(mock.scenario.current).toBeUndefined();
  });
});

it('a fault or a scenario is kept as it was given, whatever becomes of the object', () => {
  const other = createMock();
  const fault = { kind: 'lost', operation: 'createVideo' } as const;
  const scenario = { times: 1 };
  other.faults.add(fault);
  other.scenario.set(scenario);
  Object.assign(fault, { operation: 'none' });
  scenario.times = 0;
  expect(other.faults.list).toEqual([{ kind: 'lost', operation: 'createVideo' }]);
  expect(other.scenario.current).toEqual({ times: 1 });
});

it.each([
  [{ sede: 'x' }, 'createMock() has no option "sede"'],
  [{ ledgerlimit: 5 }, 'did you mean "ledgerLimit"?'],
  [{ seed: 5 }, 'The option seed must be a string, not 5'],
  [{ ledgerLimit: -1 }, 'The option ledgerLimit must be a non-negative integer, not -1'],
  [{ bodyLimit: '16 MB' }, 'The option bodyLimit must be a non-negative integer, not "16 MB"'],
  [{ onRequest: true }, 'The option onRequest must be a function, not true'],
  [{ clips: 'clips/' }, 'The option clips must be the URL of a folder, or a function, not "clips/"'],
  [{ clips: 5 }, 'The option clips must be the URL of a folder, or a function, not 5'],
  [{ rateLimit: 1 }, 'The option rateLimit must be true or false, or a string, not 1'],
])('createMock(%j) is a TypeError', (options, text) => {
  expect(() => createMock(options as MockOptions)).toThrow(text);
});

it.each([
  ['advance', '60000'],
  ['advance', Number.NaN],
  ['set', '2026-01-01'],
  ['setSpeed', '60'],
] as const)('clock.%s(%j) is a RangeError, and moves nothing', (method, value) => {
  const clock = createClock({ start: 1000, frozen: true });
  expect(() => clock[method](value as never)).toThrow(RangeError);
  expect(clock).toMatchObject({ speed: 1, frozen: true });
  expect(clock.now()).toBe(1000);
});

it('a clock starts at a number', () => {
  expect(() => createClock({ start: '2026-01-01' as never })).toThrow(
    'The start must be a time in milliseconds since 1970, not "2026-01-01"',
  );
});

describe('a message', () => {
  it.each([
    ['GET', '/octopusx', 'This is the base URL, not an endpoint; the paths below it are /v1/video/create, '],
    ['GET', '/octopus/v1/models', 'they are at /octopusx and /toapis; did you mean /octopusx?'],
    ['POST', '/v1/videos/generations', 'toapis has it at /toapis/v1/videos/generations'],
    ['GET', '/nothing', 'No gateway is served at /nothing; they are at /octopusx and /toapis'],
    [
      'GET',
      '/toapis/v1/balnce',
      'There is no endpoint GET /v1/balnce; did you mean /v1/balance? The paths are ',
    ],
    [
      'GET',
      '/__mock/fault',
      'There is no endpoint GET /__mock/fault; did you mean /__mock/faults? The paths are ',
    ],
    ['PUT', '/__mock/clock', '/__mock/clock does not accept PUT, only GET and PATCH'],
  ])('to %s %s says what there is', async (method, path, text) => {
    expect(await refusal(method, path)).toContain(text);
  });

  it('names the method and the path of an operation', async () => {
    const request = new Request('http://mock/octopusx/v1/videos/x', {
      headers: { Authorization: 'Bearer x', Prefer: 'code=418' },
    });
    const { error } = await (await mock.fetch(request)).json();
    expect(error.message).toBe(
      'GET /v1/videos/{task_id} does not document the status 418, only 200, 400, 401, 429, 500',
    );
  });
});

it('GET /__mock lists the endpoints', async () => {
  for (const path of ['/__mock', '/__mock/']) {
    const { endpoints } = await (await mock.fetch(new Request(`http://mock${path}`))).json();
    expect(endpoints).toContainEqual({ method: 'GET', path: '/__mock', operation: 'listEndpoints' });
    expect(endpoints).toContainEqual({ method: 'POST', path: '/__mock/faults', operation: 'addFault' });
  }
});
