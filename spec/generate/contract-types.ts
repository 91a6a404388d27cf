/**
 * TypeScript types of a contract, by openapi-typescript.
 *
 * @see https://openapi-ts.dev/node
 */

import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type SchemaObject,
  STRING,
  tsIntersection,
  tsLiteral,
  tsUnion,
} from 'openapi-typescript';
import ts from 'typescript';
import type { Contract, Schema } from '../contract.ts';
import { notice } from './notice.ts';

/** `string & {}`: any string, yet one that does not swallow the literals beside it, so that editors complete them. */
const anyString = tsIntersection([STRING, ts.factory.createTypeLiteralNode([])]);

const blob = ts.factory.createTypeReferenceNode('Blob');

/** The types of a contract's paths, operations and components, as the text of a module. */
export function types(contract: Contract): Promise<string> {
  return print(contract, {});
}

/** The types of named JSON Schemas, readonly throughout, as the text of a module. */
export function schemaTypes(schemas: Record<string, Schema>): Promise<string> {
  const info = { title: 'Schemas', version: '0' };
  return print({ info, servers: [], paths: {}, components: { schemas } }, { immutable: true });
}

async function print(contract: Contract, options: OpenAPITSOptions): Promise<string> {
  // Ours is a narrower view of the same document; its arrays are readonly, which openapi-typescript's are not.
  const document = { openapi: '3.1.0', ...contract } as unknown as OpenAPI3;
  const nodes = await openapiTS(document, {
    ...options,
    // A default does not make a property of a request required.
    defaultNonNullable: false,
    // An object of which nothing is said may hold anything.
    emptyObjectsUnknown: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform,
  });
  return notice + astToString(nodes);
}

/** The types that openapi-typescript does not derive by itself. */
function transform(schema: SchemaObject): ts.TypeNode | undefined {
  const known: unknown = schema['x-extensible-enum'];
  if (Array.isArray(known)) return tsUnion([...known.map(tsLiteral), anyString]);

  if (schema.format === 'binary') {
    return schema.type === 'string' ? blob : tsUnion([blob, ts.factory.createArrayTypeNode(blob)]);
  }

  return undefined;
}
