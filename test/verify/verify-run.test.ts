/** A run of `verify` against the mock: what it sends, what it spends, and what it says. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { wrongKey } from '../../src/cli/verify/probe-ids.ts';
import { apiKey, brokenIn, createFrozenMock, MemoryStorage, verifyMock } from '../support/verified-mock.ts';

const gateways: readonly GatewayName[] = ['octopusx', 'toapis'];

/** The operations of a contract that one of the five documents describes. */
function documentedOf(gateway: GatewayName): string[] {
  type Documented = { readonly operationId: string; readonly 'x-provenance'?: { readonly level: string } };
  return Object.values(contracts[gateway].paths)
    .flatMap((path) => Object.values<Documented>(path))
    .filter((operation) => operation['x-provenance']?.level === 'documented')
    .map(({ operationId }) => operationId);
}

/** A mock, and the requests that reach it. */
function watchedMock() {
  const mock = createFrozenMock();
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request.clone());
    return mock.fetch(request);
  };
  return { mock, requests, fetch };
}

describe.each(gateways)('the unchanged mock of %s', (gateway) => {
  it('is sent nothing that could be billed without a budget, and holds its contract', async () => {
    const { mock, requests, fetch } = watchedMock();
    const storage = new MemoryStorage();
    const outcome = await verifyMock({ gateway, mock, fetch, storage });
    expect(brokenIn(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ isIncomplete: false, openTasks: 0, unconfirmed: 0 });
    expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'));
    expect(storage.text).toBe('');
    const held = outcome.verification.verdicts.filter(({ verdict }) => verdict === 'held');
    expect(held.length).toBeGreaterThan(50);
  });

  it('holds its contract with a budget of 5, of which every documented operation has a part', async () => {
    const { mock, requests, fetch } = watchedMock();
    const outcome = await verifyMock({ gateway, mock, fetch, settings: { budget: 5 } });
    const { verification } = outcome;
    expect(brokenIn(outcome)).toEqual([]);
    expect(verification.remarks).toEqual([]);
    const submitted = verification.submits.map(({ operation }) => operation);
    expect(submitted).toEqual(expect.arrayContaining(documentedOf(gateway)));
    expect(verification.submits.map(({ state }) => state)).toEqual(submitted.map(() => 'completed'));
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(submitted.length);
    expect(submitted.length).toBeLessThanOrEqual(5);
    const { before, after } = verification.balance ?? { before: 0, after: 0 };
    expect(before).toBeGreaterThan(after);
    const held = verification.verdicts.flatMap(({ verdict, statement }) =>
      verdict === 'held' ? [statement.id] : [],
    );
    expect(held).toEqual(expect.arrayContaining(['queryVideo lifecycle video-as-asked']));
    for (const operation of documentedOf(gateway)) expect(held).toContain(`${operation} 200`);
  });

  it('refuses what is to be refused, which counts for nothing', async () => {
    const { mock, requests, fetch } = watchedMock();
    const outcome = await verifyMock({ gateway, mock, fetch, settings: { negative: true } });
    expect(brokenIn(outcome)).toEqual([]);
    expect(outcome.verification.submits).toEqual([]);
    expect(requests.filter(({ method }) => method === 'POST').length).toBeGreaterThan(5);
  });
});

it('the API key is seen nowhere, and goes to nobody but the gateway', async () => {
  const { mock, requests, fetch } = watchedMock();
  const storage = new MemoryStorage();
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const outcome = await verifyMock({
    gateway: 'octopusx',
    mock,
    fetch,
    storage,
    say,
    settings: { budget: 3 },
  });
  expect(`${storage.text}${said.join('\n')}${JSON.stringify(outcome)}`).not.toContain(apiKey);
  const videos = requests.filter(({ url }) => url.includes('/files/'));
  expect(videos.length).toBeGreaterThan(0);
  expect(videos.map(({ headers }) => headers.get('authorization'))).toEqual(videos.map(() => null));
});

it('operations that are asked for are all that the report is about, with what their tasks need', async () => {
  const settings = { budget: 3, operations: ['remixVideo'] };
  const { verification } = await verifyMock({ gateway: 'toapis', settings });
  expect(verification.submits.map(({ operation }) => operation)).toEqual(['generateVideo', 'remixVideo']);
  expect(new Set(verification.verdicts.map(({ statement }) => statement.operation))).toEqual(
    new Set(['remixVideo']),
  );
});

it('a submit that is not confirmed is not sent, nor is one that needs its task', async () => {
  const { mock, requests, fetch } = watchedMock();
  const confirm = ({ path }: { path: string }) => Promise.resolve(path.endsWith('/generations'));
  const outcome = await verifyMock({ gateway: 'toapis', mock, fetch, confirm, settings: { budget: 3 } });
  expect(requests.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).pathname)).toEqual([
    '/toapis/v1/videos/generations',
  ]);
  expect(outcome.verification.remarks).toEqual([
    'remixVideo remix was not sent, as it was not confirmed.',
    'extendVideo extend was not sent, as it was not confirmed.',
  ]);
  expect(outcome.isIncomplete).toBe(false);
});

describe('a request that is to be refused, and is accepted,', () => {
  /** A mock that makes a video without a prompt. */
  function lenient() {
    const { mock, requests, fetch } = watchedMock();
    const lenientFetch = async (request: Request) => {
      const body = request.method === 'POST' ? await request.clone().text() : '';
      if (!body.startsWith('{') || body.includes('"prompt"') || request.headers.get('authorization') === null)
        return fetch(request);
      const headers = request.headers;
      return fetch(
        new Request(request.url, { method: 'POST', headers, body: body.replace('{', '{"prompt":"a",') }),
      );
    };
    return { mock, requests, fetch: lenientFetch };
  }

  it('is a finding, is waited for, and is the last one without a budget', async () => {
    const { mock, requests, fetch } = lenient();
    const storage = new MemoryStorage();
    const outcome = await verifyMock({
      gateway: 'toapis',
      mock,
      fetch,
      storage,
      settings: { negative: true },
    });
    expect(brokenIn(outcome)).toEqual(['generateVideo 400']);
    expect(outcome.verification.submits).toEqual([
      { operation: 'generateVideo', task: expect.any(String), state: 'completed' },
    ]);
    const submits = requests.filter(({ method }) => method === 'POST');
    // Without a key, and without a prompt.
    expect(submits).toHaveLength(2);
    expect(storage.text).toContain('"isNegative":true');
  });

  it('counts against the budget', async () => {
    const { mock, fetch } = lenient();
    const settings = { negative: true, budget: 2 };
    const { verification } = await verifyMock({ gateway: 'toapis', mock, fetch, settings });
    expect(verification.submits).toHaveLength(2);
    expect(mock.ledger.entries.filter(({ task, billable }) => billable && task !== undefined)).toHaveLength(
      2,
    );
  });
});

it('a wrong key is tried on submits only where one was refused before', async () => {
  const { mock, requests, fetch } = watchedMock();
  const refusing = (request: Request) => {
    if (request.headers.get('authorization') !== `Bearer ${wrongKey}`) return fetch(request);
    const headers = new Headers(request.headers);
    headers.delete('authorization');
    requests.push(request.clone());
    return mock.fetch(new Request(request, { headers }));
  };
  const outcome = await verifyMock({
    gateway: 'toapis',
    mock,
    fetch: refusing,
    settings: { negative: true },
  });
  expect(brokenIn(outcome)).toEqual([]);
  const wrong = requests.filter(({ headers }) => headers.get('authorization')?.endsWith(wrongKey));
  expect(wrong.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST']);
});

describe('what keeps a run from its end is said:', () => {
  it('a gateway that refuses the key, before anything else is sent', async () => {
    const { mock, requests, fetch } = watchedMock();
    const refusing = (request: Request) => fetch(new Request(request, { headers: {} }));
    const run = verifyMock({ gateway: 'octopusx', mock, fetch: refusing, settings: { budget: 5 } });
    await expect(run).rejects.toMatchObject({ exitCode: 8, message: expect.stringContaining('the API key') });
    expect(requests).toHaveLength(1);
  });

  it('a server that is not there', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: refused }));
    const run = verifyMock({ gateway: 'octopusx', fetch, settings: { budget: 5 } });
    await expect(run).rejects.toMatchObject({
      exitCode: 8,
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('a submit that is refused, with the reason', async () => {
    const { mock, fetch } = watchedMock();
    mock.scenario.set({ reject: 403 });
    const outcome = await verifyMock({ gateway: 'octopusx', mock, fetch, settings: { budget: 1 } });
    expect(outcome.isIncomplete).toBe(true);
    expect(outcome.verification.remarks).toEqual([
      expect.stringContaining('createVideo text_to_video was refused with 403: '),
    ]);
    expect(brokenIn(outcome)).toEqual([]);
  });

  it('a task that does not end', async () => {
    const { mock, fetch } = watchedMock();
    mock.scenario.set({ holds: 'running' });
    const outcome = await verifyMock({ gateway: 'octopusx', mock, fetch, settings: { budget: 1 } });
    expect(outcome).toMatchObject({ openTasks: 1, isIncomplete: true });
    expect(outcome.verification.remarks).toEqual([expect.stringContaining('has not ended in time')]);
  });
});
