/** Parses the URL of a Valkey or Redis server. */

import { StoreError } from '../store-error.ts';

/** The address of a server, with its settings. */
export interface ValkeyAddress {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Number of the database. */
  readonly database: number;
  readonly isCluster: boolean;
  /** Prefix of all keys. */
  readonly prefix: string;
}

/** The protocols; true for those that use TLS. */
const protocols: Readonly<Record<string, boolean>> = {
  'valkey:': false,
  'redis:': false,
  'valkeys:': true,
  'rediss:': true,
};

/** The allowed query parameters. */
const parameters = ['cluster', 'prefix'];

/** Default prefix of all keys. */
const defaultPrefix = 'video-gateway-kit';

const example = 'valkey://USER:PASSWORD@HOST:6379/0?prefix=video-gateway-kit';

/**
 * Parses a URL such as `valkey://HOST:PORT/DATABASE?cluster=true&prefix=NAME`.
 *
 * @throws StoreError that never shows the password
 */
export function parseValkeyUrl(text: string): ValkeyAddress {
  // `URL` does not decode or normalize the host of a non-standard protocol.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSecure = url && protocols[url.protocol];
  if (url === undefined || isSecure === undefined || url.hostname === '')
    throw new StoreError(`The URL of the store cannot be read. It should look like ${example}`);
  const unknown = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined)
    throw new StoreError(
      `The URL of the store has an unknown parameter "${unknown}"; the parameters are ${parameters.join(' and ')}`,
    );
  const database = databaseIn(url.pathname);
  const isCluster = isClusterIn(url.searchParams.get('cluster'));
  if (isCluster && database !== 0)
    throw new StoreError('A cluster has only database 0: remove the number from the URL of the store');
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

/** The channel on which replicas announce changes. */
export function channelOf({ prefix }: ValkeyAddress): string {
  return `${prefix}:changes`;
}

/** The address for messages, without user and password. */
export function shownAddress({ host, port, isSecure }: ValkeyAddress): string {
  return `${isSecure ? 'valkeys' : 'valkey'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function databaseIn(path: string): number {
  const number = path.replace(/^\//, '');
  if (!/^\d{0,5}$/.test(number))
    throw new StoreError(
      `The path of the store's URL must be the number of a database, such as /0, not ${path}`,
    );
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
    `The parameter prefix of the store's URL must be 1 to 100 letters, digits and characters of "_.:-", not "${value}"`,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StoreError('The URL of the store is not percent-encoded correctly');
  }
}
