/** Gateways that can be checked against their contracts. */

import type { Client } from 'openapi-fetch';

/** A gateway that can be checked: `octopusx()` or `toapis()`. */
export interface CheckedGateway {
  /** The gateway's name. */
  readonly name: string;
  /** The typed calls of the gateway, whose middleware checks them. */
  readonly http: Pick<Client<object>, 'use' | 'eject'>;
}

/**
 * The table of a gateway.
 *
 * @throws TypeError if there is no contract of a gateway of that name
 */
export function tableOf<Table>(tables: Readonly<Record<string, Table>>, name: string): Table {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (table === undefined) throw new TypeError(`There is no contract of a gateway named ${name}`);
  return table;
}

/** The API key of a request, which is redacted. */
export function apiKeyOf(request: Request): string {
  return request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
}
