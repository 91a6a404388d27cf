/**
 * Requests that a contract accepts or refuses, derived from the contract itself: from every field,
 * every enum, every limit, and from what is said of authentication and media types.
 */

import {
  type Contract,
  type MediaType,
  type Parameter,
  type PlacedOperation,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';
import { accepted, refused, type Verdict, variantsOf } from './variants.ts';

/** A request and what is to become of it. */
export interface Case {
  /** The behaviour, as a sentence about the operation. */
  readonly name: string;
  readonly mediaType?: string;
  readonly body?: unknown;
  /** The media type of each field of a form that takes files: its text stands for the bytes of one. */
  readonly files?: Readonly<Record<string, string>>;
  /** Parameters by place and name; what is undefined is not sent. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Headers that replace what a client sends by itself; null takes one away. */
  readonly headers: Readonly<Record<string, string | null>>;
  /** The expected answer. */
  readonly verdict: Verdict;
}

/** Every case of an operation. */
export function casesOf(contract: Contract, { operation }: PlacedOperation): Case[] {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve<Parameter>(contract, parameter));
  const at = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, example }) => [name, String(example)]),
    );
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  const [first] = bodies;
  const base = {
    path: at('path'),
    query: at('query'),
    headers: {},
    ...(first && { mediaType: first[0], body: Object.values(first[1].examples)[0]?.value }),
  };

  const cases: Case[] = bodies.flatMap(([mediaType, media]) =>
    Object.entries(media.examples).flatMap(([key, example]) =>
      variantsOf(contract, media.schema, key, example, mediaType).map((variant) => ({
        ...base,
        mediaType,
        files: filesOf(contract, media),
        ...variant,
      })),
    ),
  );
  if (first === undefined)
    cases.push({ ...base, name: 'accepts its own example parameters', verdict: accepted });
  for (const { name } of parameters.filter((parameter) => parameter.in === 'query' && parameter.required)) {
    const query = { ...base.query, [name]: undefined };
    cases.push({
      ...base,
      name: `refuses a request without the parameter ${name}`,
      query,
      verdict: refused(400, name),
    });
  }
  for (const { name, schema } of parameters.filter((parameter) => parameter.in === 'query')) {
    const values = resolve<Schema>(contract, schema).enum;
    if (values === undefined) continue;
    for (const value of values) {
      const query = { ...base.query, [name]: String(value) };
      cases.push({ ...base, name: `accepts ${name} ${value}`, query, verdict: accepted });
    }
    cases.push({
      ...base,
      name: `refuses a ${name} that is not in its list`,
      query: { ...base.query, [name]: 'nonsense' },
      verdict: refused(400, name),
    });
  }
  // Ids with a colon are octopusx' own, and those of Grok tasks: an operation's last example is a Grok one.
  const withColon = 'grok:48a67431-0708-46d1-9ab9-83cb84700153';
  if (first && 'video_id' in base.path && JSON.stringify(contract).includes(withColon)) {
    const path = { ...base.path, video_id: withColon };
    const body = Object.values(first[1].examples).at(-1)?.value;
    cases.push({ ...base, body, name: 'accepts a colon in video_id', path, verdict: accepted });
  }
  cases.push(...authenticationCases(base));
  if (first) cases.push(...mediaTypeCases(base));
  return cases;
}

/** The fields of a form that take files. A field whose media types are not stated takes a picture. */
function filesOf(contract: Contract, { schema, encoding }: MediaType): Record<string, string> {
  const properties = Object.entries(resolve<Schema>(contract, schema).properties ?? {});
  return Object.fromEntries(
    properties.flatMap(([name, property]) => {
      if (resolve<Schema>(contract, property).format !== 'binary') return [];
      return [[name, encoding?.[name]?.contentType?.split(',')[0] ?? 'image/png']];
    }),
  );
}

function authenticationCases(base: Omit<Case, 'name' | 'verdict'>): Case[] {
  const malformed = [null, '', 'YOUR_API_KEY', 'Bearer', 'Basic dXNlcjprZXk=', 'Token YOUR_API_KEY'];
  return malformed.map((authorization) => ({
    ...base,
    name: `refuses ${authorization === null ? 'a request without a key' : `the authorization "${authorization}"`}`,
    headers: { Authorization: authorization },
    verdict: refused(401),
  }));
}

function mediaTypeCases(base: Omit<Case, 'name' | 'verdict'>): Case[] {
  return ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'].map((type) => ({
    ...base,
    name: `refuses a body of the type ${type}`,
    headers: { 'Content-Type': type },
    verdict: refused(415),
  }));
}
