/** The bodies of requests and answers. */

import type { Content, Contract, MediaType } from './document.ts';
import { schemaAt } from './schema-walk.ts';

/** A request or an answer, which may have a body. */
export interface WithContent {
  readonly content?: Content;
}

/** A body as JSON. Undefined if it is none. */
export function jsonOf(body: WithContent | undefined): MediaType | undefined {
  return body?.content?.['application/json'];
}

/** Tells a body as JSON that has something where a pointer leads, by its schema. */
export function hasPlace(contract: Contract, body: WithContent | undefined, pointer: string): boolean {
  const { schema } = jsonOf(body) ?? {};
  return schema !== undefined && schemaAt(contract, schema, pointer) !== undefined;
}
