/** `requestViolations` says what is wrong with a body, in words, and agrees with the contract on every body. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import {
  type Contract,
  type MediaType,
  operationsOf,
  type PlacedOperation,
  type Provenance,
  resolve,
  type Schema,
  withoutRestatement,
} from '../../../spec/contract.ts';
import { provenanceOf } from '../../../spec/openapi/effective-provenance.ts';
import { type RequestViolation, requestViolations } from '../../../src/validate.ts';
import { provenanceOfError } from '../../contract/error-provenance.ts';
import { conforming, violating } from '../../contract/requests/arbitraries.ts';
import { variantsOf } from '../../contract/requests/variants.ts';
import { branchOf, contractOf, validatorOf } from '../../contract/schema.ts';

const create = { model: 'grok-video-3', prompt: 'x', images: [], aspect_ratio: '3:2', size: '1080P' };
const generate = { model: 'grok-video-1.0', prompt: 'x' };

/** The words for a rule of `createVideo` that is one of the Grok models. */
const ofGrok = ' for a model that does not begin with veo';

const image = 'https://example.com/cat.png';

/** The fields and rules of the violations of a body. */
function rulesOf(gateway: GatewayName, operationId: string, body: unknown): string[] {
  return requestViolations(gateway, operationId, body).map(({ field, rule }) => `${field} ${rule}`);
}

describe('a violation', () => {
  it('has the field as a pointer and as a name, the rule, its source, and all of them as a sentence', () => {
    const source = 'https://docs.octopusx.ai/en/videos/grok/unified-generation';
    expect(requestViolations('octopusx', 'createVideo', { ...create, duration: 99 })).toEqual([
      {
        pointer: '/duration',
        field: 'duration',
        rule: `must be one of 6, 10, 15${ofGrok}, not 99`,
        message: `duration must be one of 6, 10, 15${ofGrok}, not 99 (documented: ${source})`,
        provenance: { level: 'documented', source },
      },
    ]);
  });

  it('takes the gateway instead of its name', () => {
    expect(requestViolations({ name: 'octopusx' }, 'createVideo', {})).toEqual(
      requestViolations('octopusx', 'createVideo', {}),
    );
  });

  it.each<[string, GatewayName, string, unknown, string[]]>([
    ['a missing field', 'toapis', 'extendVideo', { model: 'x' }, ['prompt is required']],
    [
      'a value of another type',
      'toapis',
      'extendVideo',
      { ...generate, size: 7 },
      ['size must be a string, not 7'],
    ],
    [
      'a list instead of a text',
      'toapis',
      'extendVideo',
      { ...generate, prompt: ['x'] },
      ['prompt must be a string, not an array'],
    ],
    [
      'a text where one of several types is taken',
      'octopusx',
      'generateVideo',
      { model: 'veo_3_1', prompt: 'x', seconds: true },
      ['seconds must be a string or a number for a model that does not begin with grok-imagine, not true'],
    ],
    [
      'a number as text where the list has numbers',
      'octopusx',
      'createVideo',
      { ...create, duration: '10' },
      [`duration must be one of 6, 10, 15${ofGrok}, not "10"`],
    ],
    [
      'a number that is too small',
      'toapis',
      'generateVideo',
      { ...generate, duration: 0 },
      ['duration must be at least 1, not 0'],
    ],
    [
      'a number that is too large',
      'toapis',
      'generateVideo',
      { ...generate, duration: 16 },
      ['duration must be at most 15, not 16'],
    ],
    [
      'too many elements',
      'octopusx',
      'createVideo',
      { ...create, images: Array(7).fill(image) },
      [`images must have at most 6 elements${ofGrok}, not 7`],
    ],
    [
      'an address that is none',
      'toapis',
      'generateVideo',
      { ...generate, image: 'cat.png' },
      ['image must begin with http:// or https://, not "cat.png"'],
    ],
    [
      'an address of another kind',
      'toapis',
      'generateVideo',
      { ...generate, reference_images: [image, 'ftp://example.com/cat.png'] },
      ['reference_images.1 must begin with http:// or https://, not "ftp://example.com/cat.png"'],
    ],
    [
      'a field of an object in the body',
      'toapis',
      'generateVideo',
      { ...generate, metadata: { resolution: '480p' } },
      ['metadata.resolution must be one of 720P, 1080P, not "480p"'],
    ],
    [
      'fields that do not go together',
      'toapis',
      'generateVideo',
      { ...generate, image, reference_images: Array(8).fill(image) },
      [' must not have image and 8 or more reference_images together'],
    ],
    [
      'a rule for the models of one kind',
      'octopusx',
      'remixVideoById',
      { model: 'veo_3_1' },
      ['prompt is required'],
    ],
    [
      'a rule for one model',
      'toapis',
      'generateVideo',
      { ...generate, model: 'grok-video-1.5' },
      ['image is required for the model grok-video-1.5'],
    ],
    [
      'the field that decides itself, which is wrong without a condition',
      'octopusx',
      'remixVideoById',
      { prompt: 'x' },
      ['model is required'],
    ],
    [
      'a list where each model takes an object',
      'octopusx',
      'remixVideoById',
      [],
      [' must be an object, not an array'],
    ],
    ['no body', 'toapis', 'remixVideo', undefined, [' must be an object, not undefined']],
    [
      'a body that JSON cannot hold',
      'toapis',
      'remixVideo',
      { ...generate, seed: 1n },
      [expect.stringContaining(' cannot be sent as JSON: ')],
    ],
  ])('is put into words: %s', (_, gateway, operationId, body, rules) => {
    expect(rulesOf(gateway, operationId, body)).toEqual(rules);
  });

  it('repeats no long value', () => {
    const [violation] = requestViolations('octopusx', 'createVideo', { ...create, size: 'x'.repeat(1000) });
    expect(violation?.rule).toBe(`must be one of 720P, 1080P${ofGrok}, not a text of 1000 characters`);
  });

  it('is safe to print, whatever was given', () => {
    const body = { ...create, size: '\u001b[2J\u009b\u202e\n', 'durat\u202eion': 6 };
    const violations = requestViolations('octopusx', 'createVideo', body);
    expect(violations.map(({ rule }) => rule)).toEqual([
      `must be one of 720P, 1080P${ofGrok}, not "\\u001b[2J\\u009b\\u202e\\n"`,
      'is not a field of this request; did you mean duration?',
    ]);
    expect(violations[1]).toMatchObject({
      field: 'durat\u202eion',
      message: expect.stringMatching(/^durat\\u202eion is/),
    });
  });

  it('names one of many thousand without delay', () => {
    const body = { ...create, images: Array(100_000).fill(7) };
    expect(rulesOf('octopusx', 'createVideo', body)[0]).toBe(
      `images must have at most 6 elements${ofGrok}, not 100000`,
    );
  });
});

describe('an unknown field', () => {
  it('is a violation if it looks like one that is missing', () => {
    expect(rulesOf('octopusx', 'createVideo', { ...create, durations: 6 })).toEqual([
      'durations is not a field of this request; did you mean duration?',
    ]);
    expect(
      rulesOf('octopusx', 'createVideo', { ...create, aspect_ratio: undefined, aspectRatio: '3:2' }),
    ).toEqual([
      `aspect_ratio is required${ofGrok}`,
      'aspectRatio is not a field of this request; did you mean aspect_ratio?',
    ]);
  });

  it.each([
    ['looks like none', { seed: 7 }],
    ['looks like one that is given', { mode: 'custom' }],
    ['is too long to compare', { [`duration${'n'.repeat(1_000_000)}`]: 6 }],
    ['is named like a part of every object', { constructor: 1, hasOwnProperty: 2 }],
    [
      'is one of a thousand',
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`duration${index}`, 1])),
    ],
  ])('is no violation if it %s: the contract is open', (_, extra) => {
    expect(rulesOf('octopusx', 'createVideo', { ...create, ...extra })).toEqual([]);
  });
});

describe('a file', () => {
  const files = [new Blob(['cat'], { type: 'image/png' }), new Uint8Array(3), Buffer.from('cat')];

  it.each(files)('counts as its data URI where the method sends it so (%#)', (file) => {
    expect(rulesOf('octopusx', 'createVideo', { ...create, images: [file] })).toEqual([]);
    expect(rulesOf('octopusx', 'createVideo', { ...create, images: file })).toEqual([
      `images must be an array${ofGrok}, not "data:image/png;base64,"`,
    ]);
  });

  it.each(files)('counts as its URL where the method uploads it (%#)', (file) => {
    const body = { model: 'grok-video-1.0', prompt: 'x' };
    expect(rulesOf('toapis', 'generateVideo', { ...body, image: file })).toEqual([]);
    expect(rulesOf('toapis', 'generateVideo', { ...body, reference_images: [file, file] })).toEqual([]);
    expect(rulesOf('toapis', 'generateVideo', { ...body, reference_images: Array(9).fill(file) })).toEqual([
      'reference_images must have at most 8 elements, not 9',
    ]);
  });

  it.each(files)('is a violation where the method takes none (%#)', (file) => {
    const rule = 'takes no file, only its URL';
    const body = { model: 'grok-video-1.0', prompt: 'x' };
    expect(rulesOf('octopusx', 'extendVideo', { ...create, task_id: '1', images: [file] })).toEqual([
      `images ${rule}`,
    ]);
    expect(rulesOf('toapis', 'generateVideo', { ...body, images: [file] })).toEqual([`images ${rule}`]);
    expect(rulesOf('toapis', 'generateVideo', { ...body, prompt: file })).toEqual([`prompt ${rule}`]);
    expect(rulesOf('toapis', 'generateVideo', { ...body, metadata: { cat: { is: file } } })).toEqual([
      `metadata ${rule}`,
    ]);
    expect(rulesOf('toapis', 'remixVideo', { ...body, more: [[file]] })).toEqual([`more ${rule}`]);
  });

  it.each(files)('is one part of a form where the model takes a form (%#)', (file) => {
    const body = { model: 'grok-video-3', prompt: 'x' };
    expect(rulesOf('octopusx', 'generateVideo', { ...body, input_reference: file })).toEqual([]);
    expect(rulesOf('octopusx', 'generateVideo', { ...body, input_reference: [file, file] })).toEqual([]);
    expect(rulesOf('octopusx', 'generateVideo', { ...body, prompt: [file, file] })).toEqual([
      'prompt must be a string, not an array',
    ]);
  });
});

describe('what cannot be looked up', () => {
  it('is a gateway without a contract', () => {
    expect(() => requestViolations('constructor', 'createVideo', create)).toThrow(
      new TypeError('There is no contract of a gateway named constructor'),
    );
  });

  it('is an operation that the gateway does not have', () => {
    expect(() => requestViolations('toapis', 'createVideo', create)).toThrow(
      new TypeError('toapis has no operation named createVideo'),
    );
  });

  it('is not an operation that takes no body: there is nothing wrong with none', () => {
    expect(requestViolations('toapis', 'queryVideo', undefined)).toEqual([]);
  });
});

/** A JSON body that an operation takes. */
interface JsonBody {
  readonly name: string;
  readonly gateway: GatewayName;
  readonly contract: Contract;
  readonly placed: PlacedOperation;
  readonly json: MediaType;
  readonly schema: Schema;
}

// The keys of the table are the gateways' names.
const bodies: JsonBody[] = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return operationsOf(contract).flatMap((placed) => {
    const json = placed.operation.requestBody?.content['application/json'];
    if (json === undefined) return [];
    const name = `${gateway} ${placed.operation.operationId}`;
    return [{ name, gateway, contract, placed, json, schema: resolve<Schema>(contract, json.schema) }];
  });
});

/** The violations of a body as JSON, without unknown fields: whether one looks like another is not in the contract. */
function statedViolations({ gateway, placed }: JsonBody, body: unknown): RequestViolation[] {
  return requestViolations(gateway, placed.operation.operationId, body).filter(
    ({ rule }) => !rule.startsWith('is not a field'),
  );
}

const once = new Map<Schema, Schema>();

/** The same object for the same schema, for which it is compiled once. */
function statedOnce(schema: Schema): Schema {
  const known = once.get(schema) ?? withoutRestatement(schema);
  once.set(schema, known);
  return known;
}

/** The places of a body that Ajv, compiled now from the contract, finds wrong: what is stated twice, once. */
function pointersByAjv({ contract, schema }: JsonBody, body: unknown): string[] {
  const whole = validatorOf(contract, schema)(body);
  const validator = validatorOf(contract, statedOnce(schema));
  expect(validator(body)).toBe(whole);
  const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const pointers = errors.map(({ keyword, instancePath, params }) =>
    keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath,
  );
  return [...new Set(pointers)].sort();
}

/** The provenances of what Ajv finds wrong with a field, found in the contract itself. */
function provenancesByContract(
  { contract, placed, json, schema }: JsonBody,
  body: unknown,
  pointer: string,
): Provenance[] {
  const outer = provenanceOf(json, provenanceOf(placed.operation, { level: 'inferred', source: 'nothing' }));
  const validator = validatorOf(contract, statedOnce(schema));
  validator(body);
  const errors = (validator.errors ?? []).filter(({ keyword, instancePath, params }) => {
    const place = keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath;
    return place === pointer;
  });
  return errors.map((error) => provenanceOfError(contract, schema, outer, error));
}

function expectAsByAjv(json: JsonBody, body: unknown): void {
  const violations = statedViolations(json, body);
  expect([...new Set(violations.map(({ pointer }) => pointer))].sort()).toEqual(pointersByAjv(json, body));
  for (const { pointer, provenance } of violations)
    expect(provenancesByContract(json, body, pointer)).toContainEqual(provenance);
}

describe.each(bodies)('$name', (json) => {
  const { contract, schema } = json;
  // A model that begins with "veo" leads to JSON where another leads to a form.
  const isJson = (body: unknown) => {
    const { model } = Object(body);
    return (
      !(typeof model === 'string' && model.startsWith('grok-video-')) || !json.name.endsWith('generateVideo')
    );
  };
  const branches = Object.values(json.json.examples).map(({ value }) => branchOf(contract, schema, value));

  it('finds nothing wrong with its examples', () => {
    expect(Object.keys(json.json.examples)).not.toEqual([]);
    for (const { value } of Object.values(json.json.examples)) {
      expect(requestViolations(json.gateway, json.placed.operation.operationId, value)).toEqual([]);
    }
  });

  it('judges each derived change as the contract does, and names the field', () => {
    for (const [key, example] of Object.entries(json.json.examples)) {
      for (const { name, body, verdict } of variantsOf(contract, schema, key, example, 'application/json')) {
        const violations = statedViolations(json, body);
        expect(violations.length === 0, name).toBe(verdict.accepted);
        const field = verdict.accepted ? undefined : verdict.field;
        if (field !== undefined)
          expect(violations.map(({ message }) => message).join(), name).toContain(field);
        expectAsByAjv(json, body);
      }
    }
  });

  it('judges any body as Ajv does that is compiled from the contract now', () => {
    const any = fc.oneof(
      ...branches.map((branch) => conforming(contract, branch)),
      ...branches.map((branch) => violating(contract, branch).map(({ body }) => body)),
      fc.jsonValue(),
    );
    fc.assert(
      // What is sent is what JSON keeps of it.
      fc.property(any.map((body) => JSON.parse(JSON.stringify(body))).filter(isJson), (body) => {
        expectAsByAjv(json, body);
      }),
      { numRuns: 50 },
    );
  });
});
