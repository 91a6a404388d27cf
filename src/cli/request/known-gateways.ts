/** The gateways that the command line can call. */

import * as clients from '../../../generated/clients.ts';
import type { GatewayName } from '../../../generated/contracts.ts';
import { gatewayTables } from '../../../generated/gateway-tables.ts';
import type { Tasks } from '../../../generated/lifecycle.ts';
import type { GatewayOptions } from '../../index.ts';
import type { SubmitOptions, Task, TaskHandle } from '../../types.ts';
import { usageError } from '../exit-codes.ts';

/** A task from which others can be made. */
export type SourceTask = Task & Partial<Record<'remix' | 'extend', SubmitMethod>>;

/**
 * A method that submits a task. The contract is checked at run time. A gateway that cannot find tasks by a caller's id
 * never calls `onHandle`.
 */
export type SubmitMethod = (body: object, options: SubmitOptions) => Promise<Task>;

/** The part of a client that every gateway has. Methods that submit are looked up by name. */
export interface AnyGateway {
  readonly baseUrl: string;
  resume(handle: TaskHandle | string): Task;
}

/** A gateway's client, and the table that it is built from. */
interface KnownGateway {
  readonly connect: (options: GatewayOptions) => AnyGateway;
  readonly tasks: Tasks;
}

/** The function that makes the client of each gateway, by the gateway's name. */
const connections: Readonly<Record<GatewayName, KnownGateway['connect']>> = clients;

/** The names of all gateways. */
// The keys of the table are the names.
export const gatewayNames = Object.keys(gatewayTables) as GatewayName[];

/** Every gateway, by its name. */
export const knownGateways = Object.fromEntries(
  gatewayNames.map((name) => [name, { connect: connections[name], tasks: gatewayTables[name].tasks }]),
  // There is an entry for each name.
) as Readonly<Record<GatewayName, KnownGateway>>;

/** True for the name of a gateway. */
export function isGatewayName(name: unknown): name is GatewayName {
  return typeof name === 'string' && Object.hasOwn(gatewayTables, name);
}

/**
 * Resumes a task.
 *
 * @throws CommandError if the handle or the id is not valid
 */
export function resumeTask(gateway: AnyGateway, task: TaskHandle | string): Task {
  try {
    return gateway.resume(task);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw usageError(`${cause.message}.`, { cause });
  }
}
