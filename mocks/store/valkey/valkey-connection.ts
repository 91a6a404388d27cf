/** The connection to a Valkey or Redis server. */

import { StoreError } from '../store-error.ts';
import type { Script } from './script.ts';
import { textIn } from './server-reply.ts';
import { checkServer, storeErrorOf } from './valkey-failure.ts';
import { channelOf, shownAddress, type ValkeyAddress } from './valkey-url.ts';

/** Timeout of an operation, in milliseconds. */
const timeout = 2000;

/** Maximum pause between two attempts to connect, in milliseconds. */
const maxPause = 1000;

/** An argument of a command. */
export type Argument = string | number | Buffer;

/** The used methods of the client, which a server and a cluster share. */
interface Client {
  call(command: string, ...args: Argument[]): Promise<unknown>;
  callBuffer(command: string, ...args: Argument[]): Promise<unknown>;
  connect(): Promise<void>;
  disconnect(): void;
  subscribe(channel: string): Promise<unknown>;
  on(event: 'error' | 'node error', listener: (error: Error) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
}

/** A connection that opens with the first command, and again after it is lost. */
export class ValkeyConnection {
  readonly #address: ValkeyAddress;
  #client: Promise<Client> | undefined;
  #subscriber: Promise<Client | undefined> | undefined;
  #connectionError: Error | undefined;
  #isClosed = false;
  /** Number of failed operations so far. */
  errors = 0;

  constructor(address: ValkeyAddress) {
    this.#address = address;
  }

  /**
   * Runs a command.
   *
   * @throws StoreError
   */
  command(name: string, ...args: readonly Argument[]): Promise<unknown> {
    return this.#run((client) => client.call(name, ...args));
  }

  /**
   * Runs a command that returns bytes.
   *
   * @throws StoreError
   */
  commandForBytes(name: string, ...args: readonly Argument[]): Promise<unknown> {
    return this.#run((client) => client.callBuffer(name, ...args));
  }

  /**
   * Runs a script.
   *
   * @throws StoreError
   */
  script({ hash, lua }: Script, key: string, args: readonly Argument[]): Promise<unknown> {
    return this.#run(async (client) => {
      try {
        return await client.call('EVALSHA', hash, 1, key, ...args);
      } catch (error) {
        // A restarted server does not know the script yet, so it has run nothing.
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return client.call('EVAL', lua, 1, key, ...args);
      }
    });
  }

  /**
   * Subscribes to a channel, and again after a lost connection.
   *
   * @param onMessage called with each message, and with undefined when messages may have been missed
   */
  listen(channel: string, onMessage: (message: string | undefined) => void): void {
    // If the client's package is missing, the first command reports it.
    this.#subscriber ??= this.#subscribe(channel, onMessage).catch(() => undefined);
  }

  /** Closes the connection. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const clients = await Promise.allSettled([this.#client, this.#subscriber]);
    for (const client of clients) if (client.status === 'fulfilled') client.value?.disconnect();
  }

  async #run<T>(command: (client: Client) => Promise<T>): Promise<T> {
    let isSent = false;
    try {
      this.#client ??= this.#open();
      const client = await this.#client;
      isSent = true;
      return await command(client);
    } catch (error) {
      this.errors += 1;
      const { password } = this.#address;
      const address = shownAddress(this.#address);
      throw storeErrorOf(error, { address, password, isSent, connectionError: this.#connectionError });
    }
  }

  async #open(): Promise<Client> {
    if (this.#isClosed) throw new StoreError('The store is closed');
    let client: Client | undefined;
    try {
      client = await this.#create(false);
      await client.connect();
      const { database } = this.#address;
      // If the database does not exist, the client silently uses another one.
      if (database !== 0) await client.call('SELECT', database);
      checkServer(textIn(await client.call('INFO', 'server', 'memory')), shownAddress(this.#address));
      // A user without a right to the channel fails here, before anything is saved.
      await client.call('PUBLISH', channelOf(this.#address), '');
      return client;
    } catch (error) {
      client?.disconnect();
      this.#client = undefined;
      throw error;
    }
  }

  async #subscribe(
    channel: string,
    onMessage: (message: string | undefined) => void,
  ): Promise<Client | undefined> {
    const client = await this.#create(true);
    client.on('message', (_, message) => onMessage(message));
    client.on('ready', () => {
      client.subscribe(channel).then(
        () => onMessage(undefined),
        // The next connection subscribes again.
        () => {},
      );
    });
    await client.connect().catch(() => {});
    return client;
  }

  async #create(isSubscriber: boolean): Promise<Client> {
    const { host, port, isSecure, username, password, database, isCluster } = this.#address;
    const { Cluster, Redis } = await importClient();
    const pause = (times: number) => Math.min(50 * 2 ** Math.min(times - 1, 10), maxPause);
    const options = {
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
      ...(isSecure && { tls: {} }),
      connectTimeout: timeout,
      commandTimeout: timeout,
      // Reconnect if the server does not reply within this time.
      socketTimeout: timeout,
      autoResubscribe: false,
      // Never resend a command that the server may have run.
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
    };
    const client: Client = isCluster
      ? new Cluster([{ host, port }], {
          lazyConnect: true,
          enableOfflineQueue: false,
          retryDelayOnFailover: 0,
          slotsRefreshTimeout: timeout,
          clusterRetryStrategy: pause,
          redisOptions: options,
          // With TLS, connect to nodes by name, since their certificates are issued for names.
          ...(isSecure && {
            dnsLookup: (name: string, found: (error: null, address: string) => void) => found(null, name),
          }),
        })
      : new Redis({
          ...options,
          host,
          port,
          db: database,
          lazyConnect: true,
          enableOfflineQueue: isSubscriber,
          retryStrategy: pause,
        });
    const note = (error: Error) => {
      this.#connectionError = error;
    };
    client.on('error', note);
    client.on('node error', note);
    client.on('ready', () => {
      this.#connectionError = undefined;
    });
    return client;
  }
}

/** Loads the client. It is an optional dependency of this store. */
async function importClient(): Promise<Pick<typeof import('iovalkey'), 'Cluster' | 'Redis'>> {
  try {
    return await import('iovalkey');
  } catch {
    throw new StoreError(
      'A store in Valkey or Redis needs the package iovalkey, which is not installed: npm install iovalkey',
    );
  }
}
