/** The operations that a proxy forwards, and the matching of requests. */

import type { GatewayTables } from '../../generated/gateway-tables.ts';
import { assertTaskId } from '../transport/url-path.ts';

/**
 * The purpose of an operation: submit a task, query it, fetch its video, upload a file, or an extra operation that the
 * options name. `changes` is the proxy's own stream of changes.
 */
export type OperationKind = 'submit' | 'query' | 'content' | 'upload' | 'other' | 'changes';

/** A forwarded operation. */
export interface ProxyOperation {
  /** The operationId. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly method: 'GET' | 'POST';
  /** The path template. */
  readonly path: string;
  /** The query parameter. Undefined if there is none. */
  readonly queryName: string | undefined;
}

/** A request for one of the operations. */
export interface MatchedOperation {
  readonly operation: ProxyOperation;
  /** The parameters of the path and of the query string, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The path and query string for the gateway, built from the template. */
  readonly target: string;
}

/**
 * The operations that a proxy forwards.
 *
 * @param extra operationIds of additional operations to forward
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
  // Paths without parameters take precedence.
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
 * The operation of a request. Undefined if there is none.
 *
 * @param path the path below the proxy's base path, as in the URL
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
  // With several values, a gateway may use any of them.
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

/** Characters that end a path segment, also for a server that decodes twice. */
const separators = /[/\\%?#;]/;

/** True for a valid task id. */
export function isId(value: string): boolean {
  try {
    assertTaskId(value);
    return !separators.test(value);
  } catch {
    return false;
  }
}

/** Rebuilt, so that only the operation's own path and parameter reach the gateway. */
function targetOf({ path, queryName }: ProxyOperation, parameters: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? ''));
  if (queryName === undefined) return filled;
  return `${filled}?${new URLSearchParams({ [queryName]: parameters[queryName] ?? '' })}`;
}
