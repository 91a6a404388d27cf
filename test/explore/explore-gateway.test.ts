/** An exploration of a server that may bill, and the report. */

import { describe, expect, it, onTestFinished } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { ConnectionLostError } from '../../mocks/http/connection-lost-error.ts';
import { listen } from '../../mocks/http/listen.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { CommandError } from '../../src/cli/exit-codes.ts';
import { type ExploreGatewayOptions, exploreGateway } from '../../src/cli/explore/explore-gateway.ts';
import { exploreJson, exploreReport } from '../../src/cli/explore/explore-report.ts';
import { connectOwnMock, ServedMockClock } from '../../src/cli/explore/mock-connection.ts';
import { CalledContract } from '../../src/cli/verify/called-contract.ts';
import { systemClock } from '../../src/transport/system-clock.ts';
import { deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';

const apiKey = 'sk-a-key-of-the-account';

const contracts = { octopusx: new CalledContract('octopusx'), toapis: new CalledContract('toapis') };

/** A gateway that bills: a mock of which nothing but its answers is used, and the submits that it was sent. */
function billing(gateway: GatewayName, fault?: string) {
  const time = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
  const mock = createMock({ clock: time });
  const deviation = deviations.find(({ name }) => name === fault);
  const deviating = deviation && deviatingFetch(mock.fetch, deviation);
  const sent: string[] = [];
  const fetch = (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    return deviating ? deviating(request, {}) : mock.fetch(request);
  };
  const connection = {
    baseUrl: `http://mock/${gateway}`,
    apiKey,
    fetch,
    clock: { now: () => time.now(), sleep: async (milliseconds: number) => time.advance(milliseconds) },
  };
  return {
    submits: () => sent.filter((line) => line.startsWith('POST')).length,
    sent,
    options: {
      contract: contracts[gateway],
      connect: () => connection,
      isMock: false,
      budget: 0,
      runs: 5,
      seed: 1,
    } satisfies ExploreGatewayOptions,
    connection,
  };
}

describe('a server that is not the mock', () => {
  it('is sent no submit without a budget', async () => {
    const { options, submits, sent } = billing('octopusx');
    const { submits: counted, requests } = await exploreGateway(options);
    expect([submits(), counted]).toEqual([0, 0]);
    expect(requests).toBeGreaterThan(3);
    expect(sent.filter((line) => line.includes('__mock'))).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8])('is sent at most %i submits, shrinking included', async (budget) => {
    for (const fault of ['a running task has an error', undefined]) {
      for (const seed of [1, 2]) {
        const { options, submits } = billing('toapis', fault);
        const outcome = await exploreGateway({ ...options, budget, seed, runs: 10 });
        expect(submits()).toBeLessThanOrEqual(budget);
        expect(outcome.submits).toBe(submits());
      }
    }
  });

  it('is told of no deviation that it does not have, and each task is told', async () => {
    const tasks: string[] = [];
    const { options, submits } = billing('toapis');
    const onTask = (operation: string, id: string) => tasks.push(`${operation} ${id}`);
    const { deviations: found } = await exploreGateway({ ...options, budget: 6, runs: 10, onTask });
    expect(found).toEqual([]);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.length).toBeLessThanOrEqual(submits());
  });

  it('is sent nothing more after a submit whose answer is lost', async () => {
    const { options, connection, submits, sent } = billing('toapis');
    const fetch = async (request: Request) => {
      const answer = await connection.fetch(request);
      if (request.method === 'POST') throw new ConnectionLostError();
      return answer;
    };
    const exploring = exploreGateway({
      ...options,
      budget: 5,
      runs: 20,
      connect: () => ({ ...connection, fetch }),
    });
    await expect(exploring).rejects.toMatchObject({ name: 'CommandError', exitCode: 5 });
    expect(submits()).toBe(1);
    expect(sent.at(-1)).toMatch(/^POST/);
  });

  it('whose answers stop is still told of the deviation that was found before', async () => {
    const { options, connection } = billing('octopusx', 'the list of models is an object');
    let isOver = false;
    const fetch = async (request: Request) => {
      if (isOver) throw new TypeError('fetch failed');
      return connection.fetch(request);
    };
    const { deviations: found, failure } = await exploreGateway({
      ...options,
      runs: 20,
      connect: () => ({ ...connection, fetch }),
      onDeviation: () => {
        isOver = true;
      },
    });
    expect(found.map(({ finding }) => finding.statement)).toEqual(['listModels 200 /data']);
    expect(failure).toMatchObject({ name: 'NoAnswerError' });
  });

  it('is not explored with a key that it refuses', async () => {
    const { options, connection, sent } = billing('octopusx');
    const fetch = async (request: Request) => {
      await connection.fetch(request);
      return Response.json({ error: { message: 'Invalid token' } }, { status: 401 });
    };
    const exploring = exploreGateway({ ...options, budget: 5, connect: () => ({ ...connection, fetch }) });
    await expect(exploring).rejects.toMatchObject({ name: 'CommandError', exitCode: 8 });
    expect(sent).toEqual(['GET /octopusx/v1/models']);
  });

  it('is left alone after an interruption', async () => {
    const { options, sent } = billing('toapis');
    const signal = AbortSignal.abort(new CommandError('Interrupted.', { exitCode: 130 }));
    await expect(exploreGateway({ ...options, isMock: true, signal })).rejects.toMatchObject({
      exitCode: 130,
    });
    expect(sent).toEqual([]);
  });
});

describe('a mock that is served', () => {
  it('is explored through its control API, at the speed of its clock', async () => {
    const mock = createMock({ clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }) });
    const deviation = deviations.find(({ name }) => name === 'a completed task has an empty result');
    if (deviation === undefined) throw new Error('There is no such deviation');
    const { url, close } = await listen({ fetch: deviatingFetch(mock.fetch, deviation), port: 0 });
    onTestFinished(close);
    const baseUrl = `${url}/toapis`;
    const fetch = (request: Request) => globalThis.fetch(request);
    const clock = await ServedMockClock.of(baseUrl, fetch, systemClock);
    const outcome = await exploreGateway({
      contract: contracts.toapis,
      connect: () => ({ baseUrl, apiKey: 'any-key', fetch, clock }),
      isMock: true,
      budget: 0,
      runs: 15,
      seed: 1,
    });
    expect(outcome.deviations.map(({ finding }) => finding.statement)).toEqual([deviation.statement]);
    expect(clock.now()).toBe(mock.clock.now());
  });

  it('is none if nothing answers as its clock', async () => {
    const requests: string[] = [];
    const fetch = async (request: Request) => {
      requests.push(`${request.method} ${request.url}`);
      return new Response('<!doctype html>', { status: 404 });
    };
    const opening = ServedMockClock.of('https://api.example.com/v1', fetch, systemClock);
    await expect(opening).rejects.toThrow('There is no mock whose clock could be moved');
    expect(requests).toEqual(['GET https://api.example.com/__mock/clock']);
  });
});

describe('the outcome', () => {
  const explore = (seed: number) => {
    const { options } = billing('toapis', 'a running task has an error');
    return exploreGateway({ ...options, isMock: true, runs: 25, seed });
  };

  it('is shown as steps that can be followed, and without the key', async () => {
    const outcome = await explore(1);
    const lines = exploreReport(outcome);
    expect(lines[0]).toBe('1. queryVideo lifecycle error-belongs-to-failed');
    expect(lines).toContainEqual(expect.stringMatching(/^ {4}1\. generateVideo grok-\S+, "/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {7}→ 200 \{"id":/));
    expect(lines.at(-1)).toMatch(
      /^toapis: 1 deviation from the contract in \d+ sequences of calls .*seed 1\)\.$/,
    );
    const json = JSON.stringify(exploreJson(outcome));
    expect(JSON.parse(json)).toMatchObject({
      gateway: 'toapis',
      seed: 1,
      deviations: [{ statement: 'queryVideo lifecycle error-belongs-to-failed', provenance: {} }],
    });
    expect(lines.join('\n') + json).not.toContain(apiKey);
  });

  it('is the same for the same seed, at a new mock for each sequence', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() =>
        exploreGateway({
          contract: contracts.toapis,
          connect: () => connectOwnMock('toapis'),
          isMock: true,
          budget: 0,
          runs: 10,
          seed: 7,
        }),
      ),
    );
    expect(other).toEqual(one);
    expect(exploreReport(one ?? (await explore(1)))).toHaveLength(1);
  });
});
