import { gatewayStatements } from '../../generated/conformance.ts';
import { decodedOrLiteral } from '../transport/url-path.ts';
import { tableOf } from '../validation/checked-gateway.ts';

/** The operation of a request. */
export interface CalledOperation {
  /** The operationId. */
  readonly operation: string;
  /** The values of the path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The operation of a request. Undefined if the contract has none. Paths without parameters take precedence.
 *
 * @param gateway the gateway's name
 * @param path the path below the gateway's base URL, without the query
 * @throws TypeError if there is no contract of a gateway of that name
 */
export function operationAt(gateway: string, method: string, path: string): CalledOperation | undefined {
  const { answers } = tableOf(gatewayStatements, gateway);
  let found: CalledOperation | undefined;
  for (const [endpoint, { operationId }] of Object.entries(answers.operations)) {
    const [verb, template = ''] = endpoint.split(' ');
    if (verb !== method.toUpperCase()) continue;
    const parameters = parametersIn(template, path);
    if (parameters === undefined) continue;
    const called = { operation: operationId, parameters };
    if (!template.includes('{')) return called;
    found ??= called;
  }
  return found;
}

/** The parameters in a path that matches a template, decoded. Undefined if it does not match. */
export function parametersIn(template: string, path: string): Record<string, string> | undefined {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    const [, name] = /^\{(.+)\}$/.exec(part) ?? [];
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) parameters[name] = decodedOrLiteral(value);
  }
  return parameters;
}
