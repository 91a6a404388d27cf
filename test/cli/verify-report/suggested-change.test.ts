/** With the suggested change, the contract takes the answer that broke it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import lifecycleSchema from '../../../generated/schemas/x-lifecycle.json' with { type: 'json' };
import provenanceSchema from '../../../generated/schemas/x-provenance.json' with { type: 'json' };
import { type Contract, operationsOf, resolve } from '../../../spec/contract.ts';
import type { ContractEdit } from '../../../src/cli/verify-report/suggestion/contract-edit.ts';
import {
  type SuggestedChange,
  suggestedChange,
} from '../../../src/cli/verify-report/suggestion/suggested-change.ts';
import { Conformance } from '../../../src/conformance/conformance.ts';
import type { Finding } from '../../../src/conformance/finding.ts';
import { statementsOf } from '../../../src/conformance/statements-of.ts';
import { contractOf, copyOf, problemsOf } from '../../contract/schema.ts';
import { root } from '../../support/module-graph.ts';

const seenAt = Date.UTC(2026, 10, 27);

// The keys of the table are the gateways' names.
const names = Object.keys(contracts) as GatewayName[];

/** The answer of an operation, as the contract's own examples have it. */
interface Example {
  readonly gateway: GatewayName;
  readonly operation: string;
  readonly status: number;
  readonly schema: object;
  readonly value: unknown;
}

const examples = names.flatMap((gateway) =>
  operationsOf(contractOf(gateway)).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]): Example[] => {
      const json = resolve(contractOf(gateway), response).content?.['application/json'];
      if (json?.schema === undefined) return [];
      const { schema } = json;
      return Object.values(json.examples ?? {}).map(({ value }) => ({
        gateway,
        operation: operation.operationId,
        status: Number(status),
        schema,
        value,
      }));
    }),
  ),
);

const statements = new Map(
  names.flatMap((gateway) => statementsOf(gateway).map((one) => [`${gateway} ${one.id}`, one] as const)),
);

/** The deviations of one answer. */
function findingsIn(
  { gateway, operation, status }: Example,
  text: string,
  type = 'application/json',
): readonly Finding[] {
  return new Conformance(gateway).observe({
    operation,
    request: { method: 'GET', path: '/', query: {}, body: undefined, apiKey: 'any-key' },
    response: { status, headers: { 'content-type': type }, text },
    at: seenAt,
  });
}

function changeFor(gateway: GatewayName, finding: Finding): SuggestedChange | undefined {
  const statement = statements.get(`${gateway} ${finding.statement}`);
  if (statement === undefined) throw new Error(`${finding.statement} is no statement`);
  return suggestedChange({ gateway, statement, finding, seenAt });
}

/** A contract with edits, each of which names a file of `spec/`. */
function edited(contract: Contract, edits: readonly ContractEdit[]): Contract {
  const copy = copyOf(contract);
  for (const { file, pointer, patch } of edits) {
    const names = pointer
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const target = memberAt(copy, [...rootOf(copy, file), ...names]);
    expect(target, `${file} ${pointer}`).toBeTypeOf('object');
    merge(Object(target), patch);
  }
  return copy;
}

/** The part of a contract that a schema refers to: it is compiled again and again. */
function partFor({ gateway, schema }: Example): Contract {
  const contract = contractOf(gateway);
  const all = contract.components?.schemas ?? {};
  const names = new Set<string>();
  const visit = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(all[name]);
    }
  };
  visit(schema);
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
  return { ...contract, paths: {}, components: { schemas } };
}

/** The names that lead to what a file became in the bundled contract. */
function rootOf(contract: object, file: string): string[] {
  const [, , kind = '', ...rest] = file.replace(/\.yaml$/, '').split('/');
  if (kind === 'components') return ['components', ...rest];
  const path = Object.keys(Object(memberAt(contract, ['paths']))).find(
    (known) => known.replace(/^\/|\/$/g, '').replaceAll('/', '_') === rest[0],
  );
  return ['paths', path ?? ''];
}

function memberAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce((found: unknown, name) => Object(found)[name], value);
}

/** RFC 7396. */
function merge(target: Record<string, unknown>, patch: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete target[name];
    else if (typeof value === 'object' && !Array.isArray(value)) {
      const inner = Object.hasOwn(target, name) ? Object(target[name]) : {};
      merge(inner, Object(value));
      target[name] = inner;
    } else target[name] = value;
  }
}

/** An answer that differs from an example in one value: another type, or none. */
interface Mutation {
  /** The place of the value, and its change. */
  readonly name: string;
  readonly body: unknown;
}

function mutationsOf(value: unknown): Mutation[] {
  if (Array.isArray(value)) {
    const ofElement = mutationsOf(value[0]).map(({ name, body }) => ({ name: `*/${name}`, body: [body] }));
    return [{ name: 'object', body: { no: 'list' } }, ...ofElement];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const { [member]: _, ...others } = Object(value);
    const changed = [
      ...mutationsOf(inner),
      { name: 'text', body: 'odd text' },
      { name: 'fraction', body: 1.5 },
    ];
    return [
      { name: `${member} missing`, body: others },
      ...changed.map(({ name, body }) => ({
        name: `${member}/${name}`,
        body: { ...value, [member]: body },
      })),
    ];
  });
}

describe.each(names)('an answer of %s that breaks a schema', (gateway) => {
  const tried = new Set<string>();
  const cases = examples
    .filter((example) => example.gateway === gateway)
    .flatMap((example) =>
      mutationsOf(example.value).flatMap(({ name, body }) => {
        // Most errors have the same schema.
        const key = `${JSON.stringify(example.schema)} ${name}`;
        if (tried.has(key)) return [];
        tried.add(key);
        const findings = findingsIn(example, JSON.stringify(body)).filter(
          ({ statement }) => !statement.includes(' lifecycle '),
        );
        return findings.length === 0 ? [] : [{ example, body, findings }];
      }),
    );

  it('conforms to the changed contract', () => {
    expect(cases.length).toBeGreaterThan(100);
    const without: string[] = [];
    const compiled = new Set<string>();
    for (const { example, body, findings } of cases) {
      const changes = findings.map((finding) => changeFor(gateway, finding));
      if (changes.some((change) => change === undefined)) {
        without.push(
          ...findings.map(({ statement, rule, evidence }) => `${statement}: ${rule}: ${evidence}`),
        );
        continue;
      }
      const all = changes.flatMap((change) => change?.edits ?? []);
      const edits = all.filter(({ file }) => file.includes('/schemas/'));
      const contract = edited(partFor(example), edits);
      // To compile a schema takes long: once for each kind of change of it.
      const kind = JSON.stringify(edits.map(({ file, patch }) => [file, Object.keys(patch), patch.type]));
      if (compiled.has(kind)) continue;
      compiled.add(kind);
      expect(problemsOf(contract, example.schema, body), JSON.stringify([findings, changes])).toEqual([]);
    }
    expect(without).toEqual([]);
  });
});

/** A finding about a statement, as an answer showed it. */
function findingAbout(gateway: GatewayName, id: string, given: Partial<Finding>): Finding {
  const statement = statements.get(`${gateway} ${id}`);
  if (statement === undefined) throw new Error(`${id} is no statement`);
  const { operation, provenance, words, pointer = '', status = 200 } = statement;
  return {
    statement: id,
    operation,
    provenance,
    rule: words,
    pointer,
    status,
    evidence: 'nothing',
    ...given,
  };
}

const seen = { level: 'inferred', source: 'Seen in an answer on 2026-11-27.' };
const query = 'spec/toapis/paths/v1_videos_generations_{task_id}.yaml';

describe('the change for', () => {
  it.each<[string, GatewayName, string, Partial<Finding>, Partial<ContractEdit>[]]>([
    [
      'a new state is one of the lifecycle, which those that the task was in before lead to',
      'octopusx',
      'queryVideo lifecycle known-states',
      { evidence: '"rendering"' },
      [
        {
          file: 'spec/octopusx/paths/v1_video_query.yaml',
          pointer: '/get/x-lifecycle',
          patch: {
            'x-provenance': { keywords: { states: { rendering: seen } } },
            states: {
              processing: { next: ['completed', 'failed', 'unknown', 'rendering'] },
              rendering: { kind: 'running', next: ['completed', 'failed', 'unknown'] },
            },
          },
        },
      ],
    ],
    [
      'a known word for the end is a final state',
      'octopusx',
      'queryVideo lifecycle known-states',
      { evidence: '"succeeded"' },
      [
        {
          patch: expect.objectContaining({
            states: {
              processing: { next: expect.arrayContaining(['succeeded']) },
              succeeded: { kind: 'completed' },
            },
          }),
        },
      ],
    ],
    [
      'a header that is no number is any text',
      'toapis',
      'generateVideo 200 header x-ratelimit-limit',
      { evidence: '"fifty"', rule: 'the header X-RateLimit-Limit must be an integer' },
      [
        {
          file: 'spec/toapis/components/headers/RateLimitLimit.yaml',
          pointer: '',
          patch: { schema: { type: 'string' }, 'x-provenance': { keywords: { schema: seen } } },
        },
      ],
    ],
    [
      'a state that the schema does not list is one of both',
      'toapis',
      'queryVideo 200 /status',
      { evidence: '"rendering"', rule: 'status must be one of submitted, queued' },
      [
        {
          file: 'spec/toapis/components/schemas/QueriedTask.yaml',
          pointer: '/properties/status',
          patch: expect.objectContaining({ enum: expect.arrayContaining(['completed', 'rendering']) }),
        },
        { file: query, pointer: '/get/x-lifecycle' },
      ],
    ],
    [
      'states in another order is one more that may follow',
      'toapis',
      'queryVideo lifecycle order-of-states',
      { evidence: '"in_progress, then queued"' },
      [
        {
          patch: expect.objectContaining({
            states: { in_progress: { next: ['completed', 'failed', 'queued'] } },
          }),
        },
      ],
    ],
    [
      'another status of a refusal is a response and the refusal',
      'toapis',
      'queryVideo lifecycle refuses-unknown',
      { status: 410 },
      [
        {
          pointer: '/get',
          patch: { responses: { 410: { description: 'Seen in an answer.', 'x-provenance': seen } } },
        },
        {
          pointer: '/get/x-lifecycle',
          patch: expect.objectContaining({ refusals: { unknown: { status: 410 } } }),
        },
      ],
    ],
    [
      'another lifetime is that of the video',
      'octopusx',
      'retrieveVideo lifecycle result-lifetime',
      { evidence: '{"from":1,"expires":3601,"seconds":3600}' },
      [{ patch: { result: { lifetime: 3_600_000, 'x-provenance': seen } } }],
    ],
    [
      'an undocumented status is a response',
      'toapis',
      'queryVideo statuses',
      { status: 418, evidence: '418' },
      [
        {
          file: query,
          pointer: '/get',
          patch: { responses: { 418: { description: 'Seen in an answer.', 'x-provenance': seen } } },
        },
      ],
    ],
    [
      'another media type is one more of the answer',
      'octopusx',
      'queryVideo 200',
      { evidence: '"text/html"', rule: 'the Content-Type must be application/json' },
      [
        {
          pointer: '/get/responses/200',
          patch: { content: { 'text/html': { 'x-provenance': seen, schema: { type: 'string' } } } },
        },
      ],
    ],
    [
      'no key being needed is an operation without one',
      'octopusx',
      'listModels security',
      { status: 200, evidence: '200' },
      [{ file: 'spec/octopusx/paths/v1_models.yaml', pointer: '/get', patch: { security: [] } }],
    ],
  ])('%s', (_, gateway, id, given, edits) => {
    const change = changeFor(gateway, findingAbout(gateway, id, given));
    expect(change?.edits).toEqual(edits.map((edit) => expect.objectContaining(edit)));
  });

  it('JSON that is none is not suggested', () => {
    const finding = findingAbout('toapis', 'listModels 200', {
      rule: 'the body must be JSON',
      evidence: '"<!doctype html>"',
    });
    expect(changeFor('toapis', finding)).toBeUndefined();
  });
});

describe.each(names)('every rule of the life of a task of %s', (gateway) => {
  const all = statementsOf(gateway).filter(({ kind }) => kind === 'lifecycle');
  // One of each rule: they are those of several operations.
  const rules = [...new Map(all.map((one) => [one.id.replace(/^\w+ /, ''), one])).values()];
  const evidence: Readonly<Record<string, string>> = {
    'known-states': '"odd"',
    'order-of-states': '"completed, then failed"',
    'final-is-final': '"completed, then failed"',
    'start-state': '"odd"',
    'result-lifetime': '{"seconds":60}',
  };

  it('has a change in a file that is there, with which the contract is still a contract', () => {
    expect(rules.length).toBeGreaterThan(15);
    for (const { id, operation } of rules) {
      const rule = id.split(' ').at(-1) ?? '';
      const finding = findingAbout(gateway, id, { status: 418, evidence: evidence[rule] ?? '"odd"' });
      const change = changeFor(gateway, finding);
      expect(change?.edits.length, id).toBeGreaterThan(0);
      for (const { file, pointer } of change?.edits ?? []) {
        const source = parse(readFileSync(join(root, file), 'utf8'));
        expect(memberAt(source, pointer.split('/').slice(1)), `${file} ${pointer}`).toBeTypeOf('object');
      }
      const contract = edited(contractOf(gateway), change?.edits ?? []);
      const lifecycle = operationsOf(contract).find((one) => one.operation.operationId === operation)
        ?.operation['x-lifecycle'];
      expect(problemsOf(contractOf(gateway), lifecycleSchema, lifecycle), id).toEqual([]);
      expect(
        problemsOf(contractOf(gateway), provenanceSchema, Object(lifecycle)['x-provenance']),
        id,
      ).toEqual([]);
    }
  });
});
