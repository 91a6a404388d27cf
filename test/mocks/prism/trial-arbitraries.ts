/** Requests and answers of every kind, good and bad, for `fast-check`; and those that a contract derives itself. */

import fc from 'fast-check';
import type { GatewayName } from '../../../generated/contracts.ts';
import type { Operation } from '../../../mocks/core/contract/operation.ts';
import {
  type Contract,
  operationsOf,
  type PlacedOperation,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';
import { conforming, violating } from '../../contract/requests/arbitraries.ts';
import { type Case, casesOf } from '../../contract/requests/cases.ts';
import { branchOf, contractOf } from '../../contract/schema.ts';
import type { AnswerTrial, Trial } from './trials.ts';

const boundary = 'the-boundary';
const formType = `multipart/form-data; boundary=${boundary}`;

/** Every case that a contract derives from itself, as a request. */
export function derivedTrials(gateway: GatewayName): Trial[] {
  const contract = contractOf(gateway);
  return operationsOf(contract).flatMap((placed) =>
    casesOf(contract, placed).map((sent) => trialOf(placed, sent)),
  );
}

function trialOf({ method, path }: PlacedOperation, { mediaType, body, headers, ...sent }: Case): Trial {
  const query = Object.entries(sent.query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const isForm = mediaType === 'multipart/form-data' && headers['Content-Type'] === undefined;
  const authorization = headers.Authorization === undefined ? 'Bearer YOUR_API_KEY' : headers.Authorization;
  return {
    method,
    path: path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(sent.path[name] ?? '')),
    query: new URLSearchParams(query).toString(),
    authorization: authorization ?? undefined,
    contentType: headers['Content-Type'] ?? (isForm ? formType : mediaType),
    text: body === undefined ? '' : isForm ? formOf(body) : JSON.stringify(body),
  };
}

/** A body as a form: one part for each member, and one for each element of an array. */
function formOf(body: unknown): string {
  const parts = Object.entries(Object(body)).flatMap(([name, value]) =>
    [value].flat().map((part) => [name, typeof part === 'string' ? part : JSON.stringify(part)]),
  );
  return formOfParts(parts);
}

/** A field's name as browsers write it. */
function escaped(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}

function formOfParts(parts: readonly (readonly (string | undefined)[])[]): string {
  const texts = parts.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name ?? '')}"\r\n\r\n${value}\r\n`,
  );
  return `${texts.join('')}--${boundary}--\r\n`;
}

/** Requests to one gateway: most of them nearly right. */
export function trials(gateway: GatewayName): fc.Arbitrary<Trial> {
  const contract = contractOf(gateway);
  const placed = operationsOf(contract);
  const segment = segments(placed);
  return fc
    .constantFrom(...placed)
    .chain((one) =>
      fc.record({
        method: fc.oneof(
          { weight: 8, arbitrary: fc.constant(one.method) },
          { weight: 1, arbitrary: methods },
        ),
        path: paths(one, segment),
        query: queries(one),
        authorization: authorizations,
        ...bodies(contract, one),
      }),
    )
    .map(({ sent, otherType, ...trial }) => ({
      ...trial,
      ...sent,
      ...(otherType && { contentType: otherType.type }),
    }));
}

const methods = fc.oneof(
  fc.constantFrom(
    'get',
    'post',
    'put',
    'patch',
    'delete',
    'head',
    'options',
    'trace',
    'constructor',
    '__proto__',
  ),
  fc.stringMatching(/^[a-z]{1,8}$/),
);

/** A segment of a path: any text, one that a template has, or one that is hard to take apart. */
function segments(placed: readonly PlacedOperation[]): fc.Arbitrary<string> {
  const known = [...new Set(placed.flatMap(({ path }) => path.split('/')))].filter(
    (one) => !one.includes('{'),
  );
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }).map(encodeURIComponent),
    fc.constantFrom(
      ...known,
      'grok:48a67431-0708-46d1-9ab9-83cb84700153',
      'a,b',
      'a;b=c',
      '%2C',
      '%2F',
      '%00',
      '%25',
    ),
    fc.constantFrom(
      '%',
      '%zz',
      '%C3',
      '{video_id}',
      '__proto__',
      'constructor',
      'toString',
      '~',
      '*',
      "!$&'()+=@",
    ),
  );
}

/** A path that a template matches, or one that differs from it in a place or two. */
function paths({ path }: PlacedOperation, segment: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const filled = fc.array(segment, { minLength: 2, maxLength: 2 }).map((values) =>
    path
      .split('/')
      .slice(1)
      .map((part, at) => (part.includes('{') ? (values[at % 2] ?? '') : part)),
  );
  const change = fc.oneof(
    fc.constant((parts: string[]) => [...parts, '']),
    fc.constant((parts: string[]) => parts.slice(0, -1)),
    segment.map((one) => (parts: string[]) => [...parts, one]),
    fc.tuple(fc.nat(4), fc.oneof(fc.constant(''), segment)).map(
      ([at, one]) =>
        (parts: string[]) =>
          parts.with(at % parts.length, one),
    ),
    fc.nat(4).map((at) => (parts: string[]) => parts.toSpliced(at, 0, '')),
    fc
      .nat(4)
      .map(
        (at) => (parts: string[]) =>
          parts.with(at % parts.length, (parts[at % parts.length] ?? '').toUpperCase()),
      ),
    fc
      .nat(4)
      .map(
        (at) => (parts: string[]) =>
          parts.with(at % parts.length, firstEncoded(parts[at % parts.length] ?? '')),
      ),
  );
  const near = fc
    .tuple(filled, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([parts, changes]) =>
      changes.reduce((before, next) => (before.length === 0 ? [''] : next(before)), parts),
    );
  return (
    fc
      .oneof(
        { weight: 4, arbitrary: filled },
        { weight: 2, arbitrary: near },
        { weight: 1, arbitrary: fc.array(segment) },
      )
      // What a server is handed is what a URL makes of it.
      .map((parts) => new URL(`http://mock/${parts.join('/')}`).pathname)
  );
}

/** Encodes the first letter, which means the same and looks different. */
function firstEncoded(part: string): string {
  return part.replace(/^[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}

function queries({ operation }: PlacedOperation): fc.Arbitrary<string> {
  const isAsked = JSON.stringify(operation.parameters ?? []).includes('"query"');
  const name = fc.constantFrom(
    'id',
    'id',
    'id',
    'ID',
    'task_id',
    '__proto__',
    'constructor',
    '%69d',
    '',
    'i d',
  );
  const value = fc.oneof(
    fc.constantFrom('grok:1', 'a%20b', 'a+b', '%zz', ''),
    fc.string().map(encodeURIComponent),
  );
  const any = fc
    .array(fc.tuple(name, value), { maxLength: 3 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  return isAsked
    ? fc.oneof(
        value.map((one) => `id=${one}`),
        any,
      )
    : fc.oneof(fc.constant(''), any);
}

const authorizations = fc.oneof(
  { weight: 5, arbitrary: fc.constant('Bearer YOUR_API_KEY') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'bearer x',
      'Bearer\tx',
      'BearerX',
      'Bearer  x',
      'Basic dXNlcjp4',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii' }).map((text) => `Bearer ${text}`.trim()) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii' }).map((text) => text.trim()) },
);

const mediaTypes = [
  undefined,
  'application/json',
  'Application/JSON; charset=UTF-8',
  'application/json ; charset="utf-8"',
  'application/json;',
  'application/vnd.gateway+json',
  'application/*',
  '*/*',
  'application',
  'application/json, text/plain',
  'text/plain;charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'MULTIPART/Form-Data; boundary=the-boundary',
  'multipart/form-data; boundary="the-boundary"',
  'multipart/form-data; boundary=another',
];

interface Sending {
  readonly contentType: string | undefined;
  readonly text: string;
}

/** A body that an operation takes, one that it does not, or none; at times under another type. */
function bodies(contract: Contract, { operation }: PlacedOperation) {
  const sendings: fc.Arbitrary<Sending>[] = Object.entries(operation.requestBody?.content ?? {}).flatMap(
    ([type, { schema, examples }]) =>
      Object.values(examples).flatMap(({ value }) => {
        const branch = branchOf(contract, schema, value);
        const isForm = type === 'multipart/form-data';
        const sent = (body: unknown): Sending =>
          isForm
            ? { contentType: formType, text: formOf(body) }
            : { contentType: type, text: JSON.stringify(body) };
        return [
          fc.constant(value),
          // What generates objects generates objects.
          conforming(contract, branch).map((body) => ({ ...(body as object), ...modelOf(value) })),
          violating(contract, resolve<Schema>(contract, branch)).map(({ body }) => body),
          fc.jsonValue(),
        ].map((body) => body.map(sent));
      }),
  );
  const junk = fc.constantFrom<Sending>(
    { contentType: 'application/json', text: '{"model": ' },
    { contentType: 'application/json', text: 'null' },
    { contentType: 'application/json', text: '""' },
    { contentType: 'application/json', text: '{"model":"a","model":1,"prompt":"x"}' },
    { contentType: 'application/json', text: '{"__proto__":{"model":"a","prompt":"x"}}' },
    { contentType: formType, text: 'no form' },
    { contentType: formType, text: formOfParts([]) },
  );
  const none = fc.constant<Sending>({ contentType: undefined, text: '' });
  return {
    sent:
      sendings.length === 0
        ? fc.oneof({ weight: 6, arbitrary: none }, { weight: 1, arbitrary: junk })
        : fc.oneof(
            { weight: 8, arbitrary: fc.oneof(...sendings) },
            { weight: 1, arbitrary: junk },
            { weight: 1, arbitrary: none },
          ),
    otherType: fc.option(fc.record({ type: fc.constantFrom(...mediaTypes) }), { freq: 6, nil: undefined }),
  };
}

/** The model of an example, which keeps a generated body in its branch. */
function modelOf(value: unknown): object {
  const { model } = Object(value);
  return model === undefined ? {} : { model };
}

/** Answers of every status: a contract's example as it is, or with one or two members changed. */
export function answerTrials(operations: readonly Operation[]): fc.Arbitrary<AnswerTrial> {
  const examples = operations.flatMap(({ id, answers }) =>
    [...answers].flatMap(([status, { type, headers, examples: bodiesByName }]) =>
      [...bodiesByName.values()].map((body) => ({
        operation: id,
        status,
        headers: { ...headers, ...(type && { 'content-type': type }) },
        body,
      })),
    ),
  );
  const headers = fc.record(
    {
      'content-type': fc.constantFrom(
        'application/json',
        'Application/JSON; charset=utf-8',
        'text/html',
        'video/mp4',
        'application/*',
      ),
      'Retry-After': fc.constantFrom('5', 'soon', ''),
      'X-RateLimit-Remaining': fc.constantFrom('3', 'none'),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      example: fc.constantFrom(...examples),
      mutations: fc.array(mutation, { maxLength: 2 }),
      status: fc.option(fc.constantFrom(200, 201, 204, 400, 401, 404, 418, 429, 500, 599), {
        freq: 8,
        nil: undefined,
      }),
      headers: fc.option(headers, { freq: 5, nil: {} }),
    })
    .map(({ example, mutations, status, headers: others }) => ({
      ...example,
      status: status ?? example.status,
      headers: { ...example.headers, ...others },
      body: mutations.reduce((body, change) => change(body), structuredClone(example.body)),
    }));
}

/** A change of a JSON value in one place: a member goes, comes, or has another value. */
const mutation = fc
  .record({
    at: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    value: fc.oneof(
      fc.constant(undefined),
      fc.jsonValue(),
      fc.constantFrom('', '1', 'completed', 0, 101, 'https://x.example/', 'x'),
    ),
  })
  .map(
    ({ at, value }) =>
      (body: unknown) =>
        changed(body, at, value),
  );

function changed(body: unknown, [at = 0, ...deeper]: readonly number[], value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return value ?? null;
  const keys = Object.keys(body);
  const key = keys[at % (keys.length + 1)] ?? 'not_in_the_contract';
  // One of its own keys, or a new one.
  const member = (body as Record<string, unknown>)[key];
  const next =
    deeper.length > 0 && typeof member === 'object' && member !== null
      ? changed(member, deeper, value)
      : value;
  if (Array.isArray(body))
    return next === undefined ? body.toSpliced(at % (keys.length + 1), 1) : [...body, next];
  const { [key]: _, ...others } = body as Record<string, unknown>;
  return next === undefined ? others : { ...others, [key]: next };
}
