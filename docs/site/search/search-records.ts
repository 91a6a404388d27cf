/** The records that the search finds: the sections of the guides, and the operations with their fields. */

import {
  type Content,
  type Contract,
  type Operation,
  operationsOf,
  type Parameter,
  type PlacedOperation,
  type Reference,
  type Response,
  resolve,
  type Schema,
  schemasOfValue,
  successOf,
  webhooksOf,
} from '../../../spec/contract.ts';
import type { SearchRecord } from '../browser/search-record.ts';
import type { PublishedContract } from '../contracts.ts';
import { type Guide, textOf } from '../guides/guides.ts';
import { anchorOf } from '../reference/anchors.ts';

/** A record for each section and each operation. */
export function searchRecords(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
  guides: readonly Guide[],
): SearchRecord[] {
  return [
    ...guides.flatMap(recordsOfGuide),
    ...published.flatMap(([gateway, contract]) => [
      ...operationsOf(contract).map((placed) => recordOfOperation(gateway, contract, placed)),
      ...webhooksOf(contract).map((placed) => recordOfWebhook(gateway, contract, placed)),
    ]),
  ];
}

function recordsOfGuide({ file, title, sections }: Guide): SearchRecord[] {
  return sections.map((section) => ({
    url: section.id === '' ? file : `${file}#${section.id}`,
    title: section.title,
    place: section.id === '' ? 'Guide' : title,
    names: '',
    text: textOf(section.tokens),
  }));
}

function recordOfOperation(gateway: string, contract: Contract, placed: PlacedOperation): SearchRecord {
  const { method, path, operation } = placed;
  const bodies = [operation.requestBody?.content, successOf(contract, operation).response.content];
  const place = `${gateway} · ${method.toUpperCase()} ${path}`;
  return recordOf(gateway, contract, placed, place, fieldsOf(contract, operation, bodies));
}

function recordOfWebhook(gateway: string, contract: Contract, placed: PlacedOperation): SearchRecord {
  const { path: event, operation } = placed;
  const fields = fieldsOf(contract, operation, [operation.requestBody?.content]);
  return recordOf(gateway, contract, placed, `${gateway} · Webhook ${event}`, fields);
}

function recordOf(
  gateway: string,
  contract: Contract,
  { path, operation }: PlacedOperation,
  place: string,
  fields: readonly Field[],
): SearchRecord {
  const texts = [
    operation.description,
    ...fields.map(({ name, about }) => `${name}: ${about}`),
    ...answersOf(contract, operation),
  ];
  return {
    url: `${gateway}.html${anchorOf(operation)}`,
    title: operation.summary,
    place,
    names: [gateway, operation.operationId, path, ...fields.map(({ name }) => name)].join(' '),
    text: texts.join(' ').replace(/[`*]/g, '').replace(/\s+/g, ' '),
  };
}

/** The answers of an operation: each status with its meaning. */
function answersOf(contract: Contract, { responses }: Operation): string[] {
  return Object.entries(responses).map(
    ([status, node]) => `${status}: ${resolve<Response>(contract, node).description ?? ''}`,
  );
}

interface Field {
  readonly name: string;
  readonly about: string;
}

/** The parameters of an operation, and the fields of bodies of it. */
function fieldsOf(
  contract: Contract,
  operation: Operation,
  bodies: readonly (Content | undefined)[],
): Field[] {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve<Parameter>(contract, parameter));
  const found = [
    ...parameters.map(({ name, description = '' }) => ({ name, about: description })),
    ...bodies.flatMap((content) =>
      Object.values(content ?? {}).flatMap(({ schema }) => fieldsIn(contract, schema)),
    ),
  ];
  return [...new Map(found.map((field) => [`${field.name} ${field.about}`, field])).values()];
}

function fieldsIn(contract: Contract, node: Schema | Reference): Field[] {
  return schemasOfValue(contract, node).flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).flatMap(([name, property]) => [
      { name, about: resolve(contract, property).description ?? '' },
      ...fieldsIn(contract, property),
    ]),
    ...(items === undefined ? [] : fieldsIn(contract, items)),
  ]);
}
