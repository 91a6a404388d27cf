/**
 * Compares the contracts with the five documents, in both directions: every statement of a document is in the contract
 * and called documented there, and every statement that a contract calls documented is in the document.
 */

import type { Contract } from '../../../spec/contract.ts';
import { type StatedKeyword, statedKeywordsOf } from '../../../spec/openapi/stated-keywords.ts';
import { type Document, documents } from '../documents.ts';
import type { DocumentedField, Fields } from './document.ts';

/** The roles of an answer's times and source, by the name of the field. */
const places: Readonly<Record<string, string>> = {
  created_at: 'created',
  status_update_time: 'updated',
  remixed_from_video_id: 'source',
};

/** In what the contract of a gateway and its documents disagree, in sentences; empty if in nothing. */
export function disagreements(contract: Contract, gateway: Document['gateway']): string[] {
  const own = Object.values(documents).filter((document) => document.gateway === gateway);
  const documented = statedKeywordsOf(contract).filter(({ provenance }) => provenance.level === 'documented');
  const operations = Object.entries({ ...contract.paths, ...contract.webhooks }).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => ({ path, method, operationId })),
  );
  const problems = [...unlabelled(contract), ...differences('', statementsOfAll(own), documented, own)];
  for (const { path, method, operationId } of operations) {
    const described = own.filter((document) => document.path === path && document.method === method);
    const expected = described.flatMap(statementsOf);
    problems.push(...differences(operationId, expected, documented, described));
  }
  return problems;
}

/** The differences between what is expected to be called documented of an operation, and what is. */
function differences(
  operationId: string,
  expected: readonly string[],
  documented: readonly StatedKeyword[],
  sources: readonly Document[],
): string[] {
  const pages = sources.map(({ transcription }) => transcription.page);
  const found = documented.filter((statement) => statement.operationId === operationId);
  const keys = found.map(keyOf);
  return [
    ...without(expected, keys).map((key) => `${operationId} lacks, or does not call documented: ${key}`),
    ...without(keys, expected).map((key) => `${operationId} calls documented what is not: ${key}`),
    ...found
      .filter(({ provenance }) => !pages.includes(provenance.source))
      .map((statement) => `${operationId} names another document for: ${keyOf(statement)}`),
  ];
}

/** The keys of a list without the others, each of which takes away one occurrence. */
function without(keys: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return keys.filter((key) => {
    const index = left.indexOf(key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** A statement in words that do not depend on the names that are ours. */
function keyOf({ part, pointer, keyword, element, value }: StatedKeyword): string {
  if (part.includes(' links/')) {
    const [expression] = keyword === 'parameters' ? Object.values(value as object) : [];
    return expression === undefined ? 'a query' : `a query with ${expression}`;
  }
  const place = part.replace(/ examples\/.*/, ' examples') + pointer.replace(/^\/(then|else)(?=\/|$)/, '');
  const said = keyword === 'items' ? '' : ` ${JSON.stringify(value)}`;
  // A property is said by its name alone; what it is, is said by its own keywords.
  if (keyword === 'properties') return `${place} has ${element}`;
  if (keyword === 'at') return `${place} at ${element}${said}`;
  return `${place} ${keyword}${said}`;
}

/** The statements of a gateway's documents about all operations, as keys. */
function statementsOfAll(own: readonly Document[]): string[] {
  const [{ server } = { server: '' }] = own;
  return [
    `servers url ${JSON.stringify(server)}`,
    'securitySchemes/BearerAuth type "http"',
    'securitySchemes/BearerAuth scheme "bearer"',
  ];
}

/** The statements of a document about its operation, as keys. */
function statementsOf({ transcription, exampleRequest, exampleResponse }: Document): string[] {
  const { method, path, parameters, request, response, mediaType, source, query } = transcription;
  const type = mediaType.value;
  const answer = `responses/200 ${type}`;
  const given = source && (source.field in parameters ? 'path.' : 'body#/') + source.field;
  const roles = Object.keys(response).flatMap((field) => (places[field] ? [[places[field], field]] : []));
  return [
    ` path ${JSON.stringify(`${method[1]} ${path.value}`)}`,
    ...Object.entries(parameters).flatMap(parameterStatements),
    'request required true',
    `request ${type} content ${JSON.stringify(type)}`,
    `request ${type} examples value ${JSON.stringify(exampleRequest)}`,
    ...bodyStatements(`request ${type}`, request),
    `${answer} content ${JSON.stringify(type)}`,
    `${answer} examples value ${JSON.stringify(exampleResponse)}`,
    ...bodyStatements(answer, response),
    ...(query?.from ?? []).flatMap((field) => ['a query', `a query with $response.body#/${field}`]),
    ...(given ? [`x-lifecycle source "$request.${given}"`] : []),
    ...roles.map(([role, field]) => `x-lifecycle at ${role} "/${field}"`),
  ];
}

function parameterStatements([name, field]: [string, DocumentedField]): string[] {
  const part = `parameters/${name}`;
  const examples = (field.examples ?? []).map(({ value }) => `${part} example ${JSON.stringify(value)}`);
  const { required } = field;
  return [
    `${part} name ${JSON.stringify(name)}`,
    `${part} in "path"`,
    ...(required ? [`${part} required true`] : []),
    ...examples,
    ...fieldStatements(part, field),
  ];
}

/** The statements about an object: its fields, and the required ones. */
function bodyStatements(part: string, fields: Fields): string[] {
  return [
    `${part} type "object"`,
    ...Object.entries(fields).flatMap(([name, field]) => [
      `${part} has ${name}`,
      ...(field.required ? [`${part} required ${JSON.stringify(name)}`] : []),
      ...fieldStatements(`${part}/properties/${name}`, field),
    ]),
  ];
}

function fieldStatements(place: string, field: DocumentedField): string[] {
  const {
    type,
    values = [],
    commonValues = [],
    constant,
    maxItems,
    minimum,
    maximum,
    format,
    dataUri,
  } = field;
  const [, list, word = ''] = /^(array<)?(\w+)>?$/.exec(type[1]) ?? [];
  const single = { const: constant, default: field.default, maxItems, minimum, maximum };
  return [
    ...(list
      ? [`${place} type "array"`, `${place} items`, `${place}/items type ${JSON.stringify(word)}`]
      : [`${place} type ${JSON.stringify(word)}`]),
    ...values.map(({ value }) => `${place} enum ${JSON.stringify(value)}`),
    ...commonValues.map(({ value }) => `${place} x-extensible-enum ${JSON.stringify(value)}`),
    ...Object.entries(single).flatMap(([keyword, stated]) =>
      stated ? [`${place} ${keyword} ${JSON.stringify(stated.value)}`] : [],
    ),
    ...(format ? [`${place} format "date-time"`] : []),
    ...(dataUri ? [`${place}/items x-data-uri true`] : []),
    ...(field.examples ?? []).map(({ value }) => `${place} examples ${JSON.stringify(value)}`),
  ];
}

/** Components, operations, lifecycles and servers without a label of their own. */
function unlabelled(contract: Contract): string[] {
  const components = Object.entries(contract.components).flatMap(([kind, named]) =>
    Object.entries(named).map(([name, node]) => [`${kind}/${name}`, node] as const),
  );
  const operations = Object.values(contract.paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => [
      [operation.operationId, operation] as const,
      ...(operation['x-lifecycle']
        ? [[`${operation.operationId} x-lifecycle`, operation['x-lifecycle']] as const]
        : []),
    ]),
  );
  const servers = contract.servers.map((server) => [server.url, server] as const);
  return [...components, ...operations, ...servers].flatMap(([name, node]) =>
    'x-provenance' in (node as object) ? [] : [`${name} has no provenance`],
  );
}
