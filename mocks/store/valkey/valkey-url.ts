/** Reads the URL of a Valkey or Redis server. */

import { StoreError } from '../store-error.ts';

/** The address of a server, and how to use it. */
export interface ValkeyAddress {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The number of its database. */
  readonly database: number;
  readonly isCluster: boolean;
  /** The beginning of all keys. */
  readonly prefix: string;
}

/** The protocols, and whether they use TLS. */
const protocols: Readonly<Record<string, boolean>> = {
  'valkey:': false,
  'redis:': false,
  'valkeys:': true,
  'rediss:': true,
};

/** The parameters of the query. */
const parameters = ['cluster', 'prefix'];

/** The beginning of all keys, unless the URL names another. */
const defaultPrefix = 'video-gateway-kit';

const example = 'valkey://USER:PASSWORD@HOST:6379/0?prefix=video-gateway-kit';

/**
 * Reads a URL such as `valkey://HOST:PORT/DATABASE?cluster=true&prefix=NAME`.
 *
 * @throws StoreError that never shows the password
 */
export function parseValkeyUrl(text: string): ValkeyAddress {
  // The host of a protocol that the URL standard does not know is taken as it is.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSecure = url && protocols[url.protocol];
  if (url === undefined || isSecure === undefined || url.hostname === '')
    throw new StoreError(`The URL of the store cannot be read. It looks like ${example}`);
  const unknown = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined)
    throw new StoreError(
      `The URL of the store has an unknown parameter "${unknown}"; there are ${parameters.join(' and ')}`,
    );
  const database = databaseIn(url.pathname);
  const isCluster = isClusterIn(url.searchParams.get('cluster'));
  if (isCluster && database !== 0)
    throw new StoreError('A cluster has the database 0 alone: remove the number from the URL of the store');
  return {
    host: decoded(url.hostname.replace(/^\[(.*)\]$/, '$1')),
    port: url.port === '' ? 6379 : Number(url.port),
    isSecure,
    username: url.username === '' ? undefined : decoded(url.username),
    password: url.password === '' ? undefined : decoded(url.password),
    database,
    isCluster,
    prefix: prefixIn(url.searchParams.get('prefix')),
  };
}

/** The address as messages show it: without user and password. */
export function shownAddress({ host, port, isSecure }: ValkeyAddress): string {
  return `${isSecure ? 'valkeys' : 'valkey'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function databaseIn(path: string): number {
  const number = path.replace(/^\//, '');
  if (!/^\d{0,5}$/.test(number))
    throw new StoreError(`The path of the store's URL is the number of a database, such as /0, not ${path}`);
  return Number(number);
}

function isClusterIn(value: string | null): boolean {
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw new StoreError(`The parameter cluster of the store's URL must be true or false, not "${value}"`);
}

function prefixIn(value: string | null): string {
  if (value === null) return defaultPrefix;
  if (/^[\w.:-]{1,100}$/.test(value)) return value;
  throw new StoreError(
    `The parameter prefix of the store's URL must be up to 100 letters, digits and "_.:-", not "${value}"`,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StoreError('A part of the URL of the store is not percent-encoded as it should be');
  }
}
