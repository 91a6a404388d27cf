/** A gateway: its typed calls, one method for each way to submit a task, and a way back to one that was kept. */

import createClient, { type Client } from 'openapi-fetch';
import type { TaskSubmit } from '../generated/lifecycle.ts';
import { createSend } from './answer.ts';
import type { CallOptions } from './call-options.ts';
import { worldClock } from './clock.ts';
import type { Connection } from './connection.ts';
import { checkedHandle, type TaskHandle } from './handle.ts';
import type { BodyOf, GatewayTypes, QueryOf, Submits, TaskOf } from './operation-types.ts';
import { authorizationOf, type GatewayOptions } from './options.ts';
import { questionOf } from './question.ts';
import { submit } from './submit.ts';
import { createTask } from './task.ts';

/** A method that submits a task; where the path names the source, its id comes first. */
type SubmitMethod<
  Types extends GatewayTypes,
  Name extends keyof Submits<Types>,
> = Submits<Types>[Name] extends {
  source: string;
}
  ? (
      sourceId: string,
      body: BodyOf<Types, Name>,
      options?: CallOptions,
    ) => Promise<TaskOf<Types, QueryOf<Submits<Types>[Name]>>>
  : (
      body: BodyOf<Types, Name>,
      options?: CallOptions,
    ) => Promise<TaskOf<Types, QueryOf<Submits<Types>[Name]>>>;

/** A gateway, typed by its contract. */
export type Gateway<Types extends GatewayTypes> = {
  /** The gateway's name. */
  readonly name: string;
  /**
   * Every call of the contract, as it is: nothing is sent again and nothing is thrown for a refusal.
   *
   * @see https://openapi-ts.dev/openapi-fetch/api
   */
  readonly http: Client<Types['paths']>;
  /**
   * Goes on with a task that was kept.
   *
   * @param handle what `task.toJSON()` gave, or the text that `JSON.stringify(task)` made of it
   * @throws TypeError if it is no handle of a task of this gateway
   */
  resume(handle: TaskHandle | string): TaskOf<Types, keyof Types['tasks']['queries']>;
} & {
  /**
   * Submits a task, once: a submit is sent again only when the gateway certainly refused it.
   *
   * @throws SubmitUnconfirmedError if a task may exist although nobody has its id
   * @throws GatewayError of another class if the submit was refused or could not be sent
   */
  readonly [Name in keyof Submits<Types>]: SubmitMethod<Types, Name>;
};

/** What a gateway is made from. */
export interface GatewayDefinition<Types extends GatewayTypes> {
  readonly name: string;
  /** The server that the contract names. */
  readonly baseUrl: string;
  readonly tasks: Types['tasks'];
}

/**
 * Makes a gateway.
 *
 * @throws TypeError if the key cannot be sent
 */
export function createGateway<Types extends GatewayTypes>(
  { name, baseUrl: server, tasks }: GatewayDefinition<Types>,
  options: GatewayOptions,
): Gateway<Types> {
  const { apiKey, clock = worldClock, requestTimeout = 120_000, fetch = globalThis.fetch, poll } = options;
  const baseUrl = (options.baseUrl ?? server).replace(/\/$/, '');
  const headers = authorizationOf(options);
  const http = createClient<Types['paths']>({ baseUrl, headers, fetch });
  const connection: Connection = {
    name,
    baseUrl,
    tasks,
    poll,
    send: createSend(http, baseUrl, apiKey, requestTimeout),
    fetchVideo: (url, needsKey, signal) =>
      fetch(new Request(url, { signal: signal ?? null, headers: needsKey ? headers : {} })),
    submit: async (operationId, source, body, { signal } = {}) => {
      // Only the operations of the table are asked for.
      const operation = tasks.submits[operationId] as TaskSubmit;
      return submit(connection, await questionOf(operation, body, source), operation.readings, signal);
    },
    clock,
    awaited: new Map(),
  };
  const gateway: Record<string, unknown> = {
    name,
    http,
    resume(given: TaskHandle | string) {
      const handle = checkedHandle(given, name, tasks.queries);
      return connection.awaited.get(handle.readings[0][1]) ?? createTask(connection, handle);
    },
  };
  for (const operationId in tasks.submits) {
    // The type of each method says what is given: the source's id first, where the path names it.
    gateway[operationId] = (...given: never[]) => {
      const source = tasks.submits[operationId]?.source && given.shift();
      return connection.submit(operationId, source, ...(given as [never]));
    };
  }
  // The methods are those of the table, by which the type names them too.
  return gateway as Gateway<Types>;
}
