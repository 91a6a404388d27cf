/** The parts of a contract that is being linted: of what is a reference, the target. */

import { type Context, isObject, type Location } from './redocly.ts';

/** A node of a contract as Redocly reads it. */
export type Node = Record<string, unknown>;

/** A node with its place and the file it stands in, from which its own references are resolved. */
export interface Placed {
  readonly node: Node;
  readonly location: Location;
  readonly file: string | undefined;
}

/** An operation, with what its path and its parameters refer to. */
export interface Operation extends Placed {
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/** The statuses that an operation declares. */
export function statusesOf({ node }: Operation): string[] {
  return Object.keys(isObject(node.responses) ? node.responses : {});
}

/** The response of a status. */
export function responseOf(operation: Operation, status: string, context: Context): Placed | undefined {
  const responses = isObject(operation.node.responses) ? operation.node.responses : {};
  return follow(responses[status], operation.file, context);
}

/** The response of the first status of success. */
export function successOf(operation: Operation, context: Context): Placed | undefined {
  const status = statusesOf(operation).find((key) => key.startsWith('2'));
  return status === undefined ? undefined : responseOf(operation, status, context);
}

/** The media types of a request's body. */
export function mediaTypesOf(body: Placed | undefined): string[] {
  return Object.keys(isObject(body?.node.content) ? body.node.content : {});
}

/** The JSON body's part of a response or of a request body. */
function jsonOf(body: Placed | undefined): Node | undefined {
  const content = isObject(body?.node.content) ? body.node.content : {};
  const json = content['application/json'];
  return isObject(json) ? json : undefined;
}

/** The examples of a body as JSON, by their names. */
export function examplesOf(body: Placed | undefined, context: Context): Node {
  const examples = jsonOf(body)?.examples;
  const named = Object.entries(isObject(examples) ? examples : {});
  return Object.fromEntries(
    named.map(([name, example]) => [name, follow(example, body?.file, context)?.node]),
  );
}

/** Whether a body's schema declares what a JSON pointer leads to. */
export function pointsInto(body: Placed | undefined, pointer: string, context: Context): boolean {
  return schemaAt(body, pointer, context) !== undefined;
}

/** The schema of what a JSON pointer leads to in a body; of a conditional schema, in any branch. */
export function schemaAt(body: Placed | undefined, pointer: string, context: Context): Placed | undefined {
  const descend = (schema: Placed | undefined, keys: string[]): Placed | undefined => {
    const [key, ...rest] = keys;
    if (schema === undefined || key === undefined) return schema;
    const { properties, items, allOf, anyOf, oneOf, then, else: otherwise } = schema.node;
    const member =
      /^\d+$/.test(key) && items !== undefined ? items : isObject(properties) ? properties[key] : undefined;
    const found = descend(follow(member, schema.file, context), rest);
    if (found !== undefined) return found;
    for (const branch of [allOf, anyOf, oneOf, then, otherwise].flat()) {
      const inBranch = descend(follow(branch, schema.file, context), keys);
      if (inBranch !== undefined) return inBranch;
    }
    return undefined;
  };
  return descend(follow(jsonOf(body)?.schema, body?.file, context), pointer.split('/').slice(1));
}

/** The value that a JSON pointer leads to. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** The object that a node is or refers to. */
export function follow(node: unknown, file: string | undefined, context: Context): Placed | undefined {
  if (!isObject(node)) return undefined;
  if (typeof node.$ref !== 'string') return { node, location: context.location, file };
  const target = context.resolve(node, file);
  if (!isObject(target.node) || target.location === undefined) return undefined;
  return { node: target.node, location: target.location, file: target.location.source.absoluteRef };
}
