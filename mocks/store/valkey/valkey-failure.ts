/** Explains errors of a server, with advice. */

import { StoreError } from '../store-error.ts';

/** Advice by the beginning of a server's error. */
const advice: readonly (readonly [beginning: string, advice: string])[] = [
  ['NOAUTH', 'It asks for a password: put it into the URL, as in valkey://USER:PASSWORD@HOST'],
  ['WRONGPASS', 'The user or the password in the URL is wrong'],
  ['ERR AUTH', 'The password in the URL is wrong, or it has none'],
  [
    'NOPERM',
    'The user in the URL lacks a permission; the mock needs INFO, scripts, streams, and its channel (&PREFIX:changes)',
  ],
  ['OOM', 'Its memory is full: raise maxmemory'],
  ['READONLY', 'It is a read-only replica: use the address of the primary'],
  ['NOREPLICAS', 'It has fewer replicas than min-replicas-to-write requires'],
  ['MISCONF', 'It accepts no writes, because it cannot write to its disk'],
  ['LOADING', 'It is still loading its data: wait a moment'],
  ['MASTERDOWN', 'It is a replica that has lost its primary'],
  ['CLUSTERDOWN', 'The cluster is down: not all slots have a node'],
  ['MOVED', 'It is part of a cluster: add ?cluster=true to the URL'],
  ['CROSSSLOT', 'It is part of a cluster: add ?cluster=true to the URL'],
  ['BUSY', "It is busy with another client's script"],
  ['ERR DB index', 'It has no database with that number: change the path of the URL'],
  ['ERR SELECT', 'It has no database with that number: change the path of the URL'],
  [
    'ERR This instance has cluster support disabled',
    'It is not a cluster: remove ?cluster=true from the URL',
  ],
  ['WRONGTYPE', 'Another program uses the same keys: choose another ?prefix= in the URL'],
];

/** Messages of the client that mean that it is not connected. */
const disconnected =
  /isn't writeable|Connection is closed|max retries|Connection is in|all slots cache|startup nodes/i;

/** The circumstances of a failure. */
export interface FailureContext {
  /** The address without user and password. */
  readonly address: string;
  /** The password, which is hidden in messages. */
  readonly password: string | undefined;
  /** True if the connection was open when the command was given to it. */
  readonly isSent: boolean;
  /** The last error of the connection. */
  readonly connectionError: Error | undefined;
}

/** The error to report. It has no `cause`, because the client's errors contain the commands, including passwords. */
export function storeErrorOf(error: unknown, context: FailureContext): StoreError {
  if (error instanceof StoreError) return error;
  const text = reasonOf(error, context.connectionError);
  const { address, password, isSent } = context;
  const reason = password === undefined ? text : text.replaceAll(password, '…');
  const known = advice.find(([beginning]) => reason.includes(beginning));
  if (known) return new StoreError(`The store at ${address} refuses: ${known[1]} (${reason})`);
  if (/^[A-Z]{3,} /.test(reason)) return new StoreError(`The store at ${address} refuses: ${reason}`);
  const message = `The store at ${address} cannot be reached: ${reason}`;
  return new StoreError(message, { mayHaveRun: isSent && !isUnsent(error) });
}

/** True if a command was certainly not sent. A lost connection proves nothing about those that were. */
function isUnsent(error: unknown): boolean {
  return error instanceof Error && /isn't writeable|slots cache|startup nodes/.test(error.message);
}

/** A short reason. */
function reasonOf(error: unknown, connectionError: Error | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  if (message === 'Command timed out') return 'it has not answered in time';
  if (!disconnected.test(message)) return messageOf(error);
  const reason = connectionError && messageOf(connectionError);
  return reason === undefined || disconnected.test(reason) ? 'the connection is lost' : reason;
}

/** The message of an error. For an aggregate error, as for a host with two addresses, the first message. */
function messageOf(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  if ('lastNodeError' in error && error.lastNodeError instanceof Error) return error.lastNodeError.message;
  const [line = ''] = error.message.split('\n');
  // A failed script names its hash and its line, which tell a user nothing.
  return line === '' ? error.name : line.replace(/,? ?script: [0-9a-f]{40}.*$/, '');
}

/**
 * Checks the answer to `INFO` about the server and its memory.
 *
 * @throws StoreError if the server is too old, or may delete keys to free memory
 */
export function checkServer(info: string, address: string): void {
  const version = /^redis_version:(\d+)\.(\d+)/m.exec(info);
  // Accept a server that hides its version.
  if (version !== null && Number(version[1]) < 7)
    throw new StoreError(
      `The server at ${address} is too old: it is version ${version[1]}.${version[2]}, and the mock needs Valkey, or Redis 7 or later`,
    );
  const limit = Number(/^maxmemory:(\d+)/m.exec(info)?.[1] ?? 0);
  const policy = /^maxmemory_policy:([\w-]+)/m.exec(info)?.[1] ?? 'noeviction';
  if (limit === 0 || policy === 'noeviction') return;
  throw new StoreError(
    `The server at ${address} deletes keys when its memory is full, so accepted tasks would be lost: set its maxmemory-policy to noeviction (it is ${policy})`,
  );
}
