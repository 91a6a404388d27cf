/** Answers are as open as the documents say, and no more. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type MediaType, operationsOf, type Response, resolve } from '../../spec/contract.ts';
import { contractOf, problemsOf } from './schema.ts';

/** The violations of the contract in an answer of an operation. */
function problemsWith(gateway: GatewayName, operationId: string, answer: unknown, status = '200'): string[] {
  const contract = contractOf(gateway);
  const { operation } =
    operationsOf(contract).find((placed) => placed.operation.operationId === operationId) ?? {};
  const response = operation?.responses[status];
  if (response === undefined) throw new Error(`${operationId} has no answer ${status}`);
  const json = resolve<Response>(contract, response).content?.['application/json'];
  return problemsOf(contract, json?.schema ?? {}, answer);
}

// The keys of the table are the gateways' names.
const bodies = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return operationsOf(contract).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, reference]) => {
      const content = Object.entries(resolve<Response>(contract, reference).content ?? {});
      return content.map(([type, body]: [string, MediaType]) => ({
        gateway,
        contract,
        id: operation.operationId,
        status,
        type,
        body,
      }));
    }),
  );
});

describe.each(bodies)('$gateway $id $status', ({ contract, body }) => {
  it.each(Object.entries(body.examples))('its example %s conforms to its schema', (_, { value }) => {
    expect(problemsOf(contract, body.schema, value)).toEqual([]);
  });

  const objects = Object.entries(body.examples).filter(([, { value }]) => typeof value === 'object');
  it.each(objects)('its example %s may have further members at every level', (_, { value }) => {
    expect(problemsOf(contract, body.schema, withExtras(value))).toEqual([]);
  });
});

/** A JSON value with one more member in every object. */
function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withExtras(member)]);
  return { ...Object.fromEntries(members), not_in_the_contract: { at: 'all' } };
}

describe('octopusx create', () => {
  const problems = (answer: object) => problemsWith('octopusx', 'createVideo', answer);

  it('may have id alone, task_id alone, or both', () => {
    expect(problems({ id: 'grok:1', status: 'processing' })).toEqual([]);
    expect(problems({ task_id: '1', status: 'processing' })).toEqual([]);
    expect(problems({ id: 'grok:1', task_id: '1', status: 'processing' })).toEqual([]);
  });

  it('has at least one of id and task_id', () => {
    expect(problems({ status: 'processing' })).not.toEqual([]);
  });

  it('has a created_at in RFC 3339, to the nanosecond and with an offset, or as an integer', () => {
    const task = { id: 'grok:1', status: 'processing' };
    expect(problems({ ...task, created_at: '2025-11-08T23:07:57.510141923+08:00' })).toEqual([]);
    expect(problems({ ...task, created_at: 1768489641 })).toEqual([]);
    expect(problems({ ...task, created_at: 'yesterday' })).not.toEqual([]);
    expect(problems({ ...task, created_at: null })).not.toEqual([]);
  });
});

describe('states', () => {
  it.each([
    'createVideo',
    'remixVideo',
    'extendVideo',
    'queryVideo',
    'generateVideo',
    'retrieveVideo',
    'remixVideoById',
    'extendVideoById',
  ])('octopusx %s may answer with a state that nobody has named', (operationId) => {
    expect(problemsWith('octopusx', operationId, { id: '1', status: 'on_holiday' })).toEqual([]);
  });

  it.each(['generateVideo', 'remixVideo', 'extendVideo', 'queryVideo'])(
    'toapis %s answers with a listed state only',
    (operationId) => {
      expect(problemsWith('toapis', operationId, { id: '1', status: 'failed' })).toEqual([]);
      expect(problemsWith('toapis', operationId, { id: '1', status: 'processing' })).not.toEqual([]);
    },
  );
});

describe('placeholders', () => {
  it('octopusx retrieve shows an unfinished task with empty strings and zero, or without those members', () => {
    const placeholders = {
      completed_at: 0,
      remixed_from_video_id: '',
      error: { message: '', code: '' },
      video_url: '',
    };
    expect(problemsWith('octopusx', 'retrieveVideo', { id: '1', status: 'queued', ...placeholders })).toEqual(
      [],
    );
    expect(problemsWith('octopusx', 'retrieveVideo', { id: '1', status: 'queued' })).toEqual([]);
  });

  it('octopusx query shows an unfinished task with a URL that is null', () => {
    expect(
      problemsWith('octopusx', 'queryVideo', { id: '1', status: 'processing', video_url: null }),
    ).toEqual([]);
    expect(
      problemsWith('octopusx', 'queryVideo', { id: '1', status: 'processing', video_url: 5 }),
    ).not.toEqual([]);
  });

  it('octopusx query shows progress as a number or as text, and times in seconds or milliseconds', () => {
    expect(problemsWith('octopusx', 'queryVideo', { id: '1', status: 'processing', progress: 50 })).toEqual(
      [],
    );
    expect(problemsWith('octopusx', 'queryVideo', { id: '1', status: 'pending', progress: '0' })).toEqual([]);
    expect(
      problemsWith('octopusx', 'queryVideo', {
        id: '1',
        status: 'pending',
        status_update_time: 1759763621142,
      }),
    ).toEqual([]);
  });

  it('octopusx remix by id shows a quality that is empty', () => {
    expect(problemsWith('octopusx', 'remixVideoById', { id: '1', status: 'queued', quality: '' })).toEqual(
      [],
    );
  });
});

describe('the code of an error', () => {
  const refusal = (code: unknown) => ({ error: { message: 'No', code } });

  it.each(['invalid_api_key', '', null])('is %j at octopusx', (code) => {
    expect(problemsWith('octopusx', 'createVideo', refusal(code), '401')).toEqual([]);
  });

  it.each([401, 'rate_limit_exceeded'])('is %j at toapis', (code) => {
    expect(problemsWith('toapis', 'remixVideo', refusal(code), '429')).toEqual([]);
  });

  it('is neither a boolean nor an object', () => {
    expect(problemsWith('octopusx', 'createVideo', refusal(true), '401')).not.toEqual([]);
    expect(problemsWith('toapis', 'remixVideo', refusal({}), '401')).not.toEqual([]);
  });
});
