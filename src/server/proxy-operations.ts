/** The operations that a proxy forwards, and the recognition of a request as one of them. */

import type { GatewayTables } from '../../generated/gateway-tables.ts';
import { assertTaskId } from '../transport/url-path.ts';

/**
 * The purpose of an operation: it submits a task, queries one, fetches its video, uploads a file, or, as an operation that has
 * to be named to be forwarded, does something else. `changes` is the proxy's own stream of changes.
 */
export type OperationKind = 'submit' | 'query' | 'content' | 'upload' | 'other' | 'changes';

/** An operation that is forwarded. */
export interface ProxyOperation {
  /** The operationId. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly method: 'GET' | 'POST';
  /** The path template. */
  readonly path: string;
  /** The one parameter of the query string. Undefined if it has none. */
  readonly queryName: string | undefined;
}

/** A request that is one of the operations. */
export interface MatchedOperation {
  readonly operation: ProxyOperation;
  /** The parameters of the path and of the query string, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The path and query string to ask the gateway for, made from the template. */
  readonly target: string;
}

/**
 * The operations that a proxy forwards.
 *
 * @param extra operationIds of the contract that are forwarded as well
 * @throws TypeError if one of them is not in the contract
 */
export function operationsOf(tables: GatewayTables, extra: readonly string[]): readonly ProxyOperation[] {
  const { tasks, requests } = tables;
  const all = Object.entries(requests.operations).map(([line, { operationId: id }]): ProxyOperation => {
    const [method, path = ''] = line.split(' ');
    const queryName = path.includes('{') ? undefined : tasks.queries[id]?.parameter;
    return { id, kind: kindOf(tables, id), method: method === 'POST' ? 'POST' : 'GET', path, queryName };
  });
  for (const id of extra) {
    if (all.some((operation) => operation.id === id)) continue;
    const names = all.map((operation) => operation.id).join(', ');
    throw new TypeError(
      `extraOperations: ${tasks.name} has no operation ${JSON.stringify(id)}, only ${names}`,
    );
  }
  const forwarded = all.filter(({ id, kind }) => kind !== 'other' || extra.includes(id));
  // A path without parameters goes before one that a parameter would make of it.
  return forwarded.sort((one, other) => parameterCount(one.path) - parameterCount(other.path));
}

function kindOf({ tasks, lifecycles }: GatewayTables, id: string): OperationKind {
  if (Object.hasOwn(lifecycles.submits, id)) return 'submit';
  if (Object.hasOwn(lifecycles.queries, id)) return 'query';
  if (Object.hasOwn(lifecycles.contents, id)) return 'content';
  return Object.hasOwn(tasks.uploads ?? {}, id) ? 'upload' : 'other';
}

function parameterCount(path: string): number {
  return path.split('{').length - 1;
}

/**
 * The operation that a request is for. Undefined if it is none.
 *
 * @param path the path below the proxy's own, as it is in the URL
 */
export function matchOperation(
  operations: readonly ProxyOperation[],
  method: string,
  path: string,
  query: URLSearchParams,
): MatchedOperation | undefined {
  for (const operation of operations) {
    const parameters = operation.method === method ? parametersOf(operation, path, query) : undefined;
    if (parameters) return { operation, parameters, target: targetOf(operation, parameters) };
  }
  return undefined;
}

function parametersOf(
  { path: template, queryName }: ProxyOperation,
  path: string,
  query: URLSearchParams,
): Record<string, string> | undefined {
  const names = template.split('/');
  const given = path.split('/');
  if (names.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = given[index] ?? '';
    const parameter = /^\{(.+)\}$/.exec(name)?.[1];
    if (parameter === undefined && segment !== name) return undefined;
    if (parameter === undefined) continue;
    const value = idIn(segment);
    if (value === undefined) return undefined;
    parameters[parameter] = value;
  }
  if (queryName === undefined) return parameters;
  // A gateway may take the last of several, or another one.
  const [value, ...others] = query.getAll(queryName);
  if (value === undefined || others.length > 0 || !isId(value)) return undefined;
  return { ...parameters, [queryName]: value };
}

function idIn(segment: string): string | undefined {
  try {
    const value = decodeURIComponent(segment);
    return isId(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Characters that end a segment of a path, or that a server which decodes twice would take for the end of one. */
const separators = /[/\\%?#;]/;

/** True if a text can be the id of a task that is asked for. */
export function isId(value: string): boolean {
  try {
    assertTaskId(value);
    return !separators.test(value);
  } catch {
    return false;
  }
}

/** Written anew, so that nothing but the operation's own path and parameter reaches the gateway. */
function targetOf({ path, queryName }: ProxyOperation, parameters: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? ''));
  if (queryName === undefined) return filled;
  return `${filled}?${new URLSearchParams({ [queryName]: parameters[queryName] ?? '' })}`;
}
