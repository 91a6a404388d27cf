/** Every statement of the contracts about answers is checked: what breaks it is reported, in its place and with its origin. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import {
  type Contract,
  type Response as DescribedResponse,
  type MediaType,
  operationsOf,
  type PlacedOperation,
  type Provenance,
  resolve,
  type Schema,
  type Statement,
} from '../../../spec/contract.ts';
import { provenanceOf } from '../../../spec/openapi/effective-provenance.ts';
import { octopusx, toapis } from '../../../src/index.ts';
import { type ContractViolationError, validate } from '../../../src/validate.ts';
import { provenanceOfError } from '../../contract/error-provenance.ts';
import { conforming, violating } from '../../contract/requests/arbitraries.ts';
import type { Call } from '../../contract/requests/send.ts';
import { variantsOf } from '../../contract/requests/variants.ts';
import { contractOf, validatorOf } from '../../contract/schema.ts';

/** An answer that the contract describes as JSON. */
interface DescribedAnswer {
  readonly name: string;
  readonly gateway: GatewayName;
  readonly contract: Contract;
  readonly placed: PlacedOperation;
  readonly status: number;
  readonly response: DescribedResponse;
  readonly json: MediaType;
  /** The schema of the body, with its reference followed. */
  readonly schema: Schema;
}

// The keys of the table are the gateways' names.
const answers: DescribedAnswer[] = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return operationsOf(contract).flatMap((placed) =>
    Object.entries(placed.operation.responses).flatMap(([status, reference]) => {
      const response = resolve<DescribedResponse>(contract, reference);
      const json = response.content?.['application/json'];
      const name = `${gateway} ${placed.operation.operationId} ${status}`;
      if (json === undefined) return [];
      const schema = resolve<Schema>(contract, json.schema);
      return [{ name, gateway, contract, placed, status: Number(status), response, json, schema }];
    }),
  );
});

/** The violations that are reported of an answer with a body. */
async function violationsOf(
  { gateway, placed, status }: DescribedAnswer,
  body: unknown,
): Promise<ContractViolationError[]> {
  const answer = async () => Response.json(body, { status });
  const checked = { octopusx, toapis }[gateway]({
    apiKey: 'YOUR_API_KEY',
    baseUrl: 'http://mock',
    fetch: answer,
  });
  const violations: ContractViolationError[] = [];
  validate(checked, (violation) => violations.push(violation));
  // The path comes from the contract, so the client's types cannot know it.
  const call = checked.http.request as unknown as Call;
  const id = { video_id: '1', task_id: '1', model: '1' };
  await call(placed.method, placed.path, { params: { path: id, query: { id: '1' } } });
  return violations;
}

/**
 * The places of a body that Ajv, compiled now from the contract, finds wrong. Of an `anyOf` that fits nowhere, once, and
 * not at all if that is because of a member of a wrong type, which is found wrong itself.
 */
function pointersByAjv({ contract, schema }: DescribedAnswer, body: unknown): string[] {
  const validator = validatorOf(contract, schema);
  validator(body);
  const all = validator.errors ?? [];
  const outer = all.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  const errors = outer.filter(({ keyword, schemaPath }) => {
    const inner = all.filter((one) => one.schemaPath.startsWith(`${schemaPath}/`));
    const isFoundOutside = inner.some((one) =>
      outer.some((other) => other.instancePath === one.instancePath && other.keyword === one.keyword),
    );
    return keyword !== 'anyOf' || !isFoundOutside;
  });
  return distinct(errors.map(({ instancePath }) => instancePath));
}

/** The provenances of what Ajv finds wrong at a place of a body, found in the contract itself. */
function provenancesByContract(answer: DescribedAnswer, body: unknown, pointer: string): Provenance[] {
  const { contract, placed, response, json, schema } = answer;
  const outer = [placed.operation, response, json].reduce(
    (enclosing: Provenance, statement: Statement) => provenanceOf(statement, enclosing),
    { level: 'inferred', source: 'nothing' },
  );
  const validator = validatorOf(contract, schema);
  validator(body);
  const errors = (validator.errors ?? []).filter(({ instancePath }) => instancePath === pointer);
  return errors.map((error) => provenanceOfError(contract, schema, outer, error));
}

async function expectAsByAjv(answer: DescribedAnswer, body: unknown): Promise<ContractViolationError[]> {
  const violations = await violationsOf(answer, body);
  expect(distinct(violations.map(({ pointer }) => pointer))).toEqual(pointersByAjv(answer, body));
  for (const { pointer, provenance } of violations)
    expect(provenancesByContract(answer, body, pointer)).toContainEqual(provenance);
  return violations;
}

/** At one place, Ajv may find more than one thing wrong: a fraction is no integer, and no `int64` either. */
function distinct(pointers: readonly string[]): string[] {
  return [...new Set(pointers)].sort();
}

const derived = (answer: DescribedAnswer) =>
  Object.entries(answer.json.examples).flatMap(([key, example]) =>
    variantsOf(answer.contract, answer.schema, key, example, 'application/json'),
  );

describe.each(answers)('$name', (answer) => {
  const { contract, schema } = answer;

  it('has nothing reported of a body that conforms', async () => {
    const bodies = conforming(contract, schema).filter((body) => pointersByAjv(answer, body).length === 0);
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        expect(await violationsOf(answer, body)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('is judged as Ajv judges it at run time, whatever the body', async () => {
    const bodies = fc.oneof(
      violating(contract, schema).map(({ body }) => body),
      fc.jsonValue(),
    );
    await fc.assert(
      // What is sent is what JSON keeps of it.
      fc.asyncProperty(bodies, async (body) => {
        await expectAsByAjv(answer, JSON.parse(JSON.stringify(body)));
      }),
      { numRuns: 6 },
    );
  });
});

// The answers of many operations have the same body: one of each is enough where all changes are tried.
const distinctAnswers = [...new Map(answers.map((answer) => [answer.schema, answer])).values()];

describe.each(distinctAnswers)('$schema.title, such as $name,', (answer) => {
  it('has each derived change reported if it breaks a statement, and only then', async () => {
    for (const { name, body, verdict } of derived(answer)) {
      const violations = await expectAsByAjv(answer, body);
      expect(violations.length === 0, name).toBe(verdict.accepted);
    }
  });
});

it('leaves out no statement about a body: each is broken by a derived change', () => {
  const broken = new Set(
    distinctAnswers.flatMap((answer) => {
      const validator = validatorOf(answer.contract, answer.schema);
      // Where one of two fields is enough, only a body without both breaks the statement.
      return [{ body: {} }, ...derived(answer)].flatMap(({ body }) => {
        validator(body);
        return (validator.errors ?? []).map(({ schemaPath }) => `${titleOf(answer)} ${schemaPath}`);
      });
    }),
  );
  const stated = new Set(
    distinctAnswers.flatMap((answer) =>
      statementsIn(answer.schema, '#').map((place) => `${titleOf(answer)} ${place}`),
    ),
  );
  expect(stated.size).toBeGreaterThan(100);
  expect([...stated].filter((place) => !broken.has(place))).toEqual([]);
});

const titleOf = ({ gateway, schema }: DescribedAnswer) => `${gateway} ${schema.title}`;

/** The place of each keyword that a body can break. What an `int64` is, its type says. */
function statementsIn(schema: Schema, place: string): string[] {
  const keywords = ['type', 'enum', 'const', 'minimum', 'maximum', 'required', 'format', 'anyOf'];
  const own = Object.entries(schema).filter(([key, value]) => keywords.includes(key) && value !== 'int64');
  const inner = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    `properties/${name}`,
    property,
  ]);
  if (schema.items) inner.push(['items', schema.items]);
  return [
    ...own.map(([key]) => `${place}/${key}`),
    ...inner.flatMap(([key, part]) => statementsIn(part as Schema, `${place}/${key}`)),
  ];
}
