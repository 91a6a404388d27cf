/** The contract says what the five documents say: no less and, where it claims to quote them, no more. */

import { describe, expect, it } from 'vitest';
import { contracts } from '../../generated/contracts.ts';
import {
  type Contract,
  type Operation,
  type Parameter,
  resolve,
  type Schema,
  successOf,
} from '../../spec/contract.ts';
import { type Document, type DocumentedField, documents } from './documents.ts';
import { branchOf, contractOf } from './schema.ts';

describe.each(Object.entries(documents))('%s', (_, document) => {
  const contract = contractOf(document.gateway);
  const operation = operationOf(contract, document);
  const json = operation.requestBody?.content['application/json'];
  const answer = successOf(contract, operation).response.content?.['application/json'];
  const branch = branchOf(contract, json?.schema ?? {}, document.exampleRequest);
  const request = propertiesOf(contract, branch);
  const response = propertiesOf(contract, resolve(contract, answer?.schema ?? {}));

  it('is an operation of the contract, whose provenance is the document', () => {
    expect(operation['x-provenance']?.level).toBe('documented');
    expect(contract.servers[0]?.url).toBe(document.server);
  });

  it('has its example request and its example answer in the contract, unchanged', () => {
    expect(Object.values(json?.examples ?? {})[0]?.value).toEqual(document.exampleRequest);
    expect(Object.values(answer?.examples ?? {})[0]?.value).toEqual(document.exampleResponse);
  });

  it('requires its path parameters and its bearer key', () => {
    const parameters = (operation.parameters ?? []).map((parameter) =>
      resolve<Parameter>(contract, parameter),
    );
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual(
      document.parameters.map((name) => [name, 'path', true]),
    );
    expect(contract.components.securitySchemes).toHaveProperty('BearerAuth.scheme', 'bearer');
    expect(contracts[document.gateway].security).toEqual([{ BearerAuth: [] }]);
  });

  it('has exactly its request fields in the contract', () => {
    expect(Object.keys(request).sort()).toEqual(Object.keys(document.request).sort());
    expect([...(branch.required ?? [])].sort()).toEqual(
      namesOf(document.request, ({ required }) => required === true),
    );
  });

  it('has exactly its answer fields in the contract, besides those that are marked as another page’s', () => {
    const quoted = Object.entries(response).filter(([, schema]) => schema['x-provenance'] === undefined);
    expect(quoted.map(([name]) => name).sort()).toEqual(Object.keys(document.response).sort());
  });

  it.each(Object.entries(document.request))(
    'states the request field %s as the document does',
    (name, field) => {
      expect(stated(contract, request[name])).toEqual(expected(field));
    },
  );

  it.each(Object.entries(document.response))(
    'states the answer field %s as the document does',
    (name, field) => {
      const found = stated(contract, response[name]);
      // Only create shows a time as text, "in some responses": there the contract takes both forms.
      if (name === 'created_at' && field.type === 'string') expect(found.type).toEqual(['string', 'integer']);
      else expect(found).toEqual(expected(field));
    },
  );
});

function operationOf(contract: Contract, { path, method }: Document): Operation {
  const operation = contract.paths[path]?.[method];
  if (operation === undefined) throw new Error(`The contract has no ${method} ${path}`);
  return operation;
}

function propertiesOf(contract: Contract, schema: Schema): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      resolve<Schema>(contract, property),
    ]),
  );
}

function namesOf(fields: Document['request'], predicate: (field: DocumentedField) => boolean): string[] {
  return Object.keys(fields)
    .filter((name) => predicate(fields[name] ?? { type: 'string' }))
    .sort();
}

/** A property of the contract, in the terms of a document's field. */
function stated(contract: Contract, schema: Schema | undefined): Record<string, unknown> {
  if (schema === undefined) return {};
  const items = schema.items && resolve<Schema>(contract, schema.items);
  return {
    type: schema.type === 'array' ? `array<${items?.type}>` : schema.type,
    values: schema.enum ?? (schema.const === undefined ? undefined : [schema.const]),
    commonValues: schema['x-extensible-enum'],
    default: schema.default,
    maxItems: schema.maxItems,
    minimum: schema.minimum,
    maximum: schema.maximum,
  };
}

function expected({ required: _, ...field }: DocumentedField): Record<string, unknown> {
  const unstated = { values: undefined, commonValues: undefined, default: undefined };
  return { ...unstated, maxItems: undefined, minimum: undefined, maximum: undefined, ...field };
}
