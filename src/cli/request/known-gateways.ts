/** The gateways that the command line can call. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { Tasks } from '../../../generated/lifecycle.ts';
import { tasks as octopusxTasks } from '../../../generated/octopusx/tasks.ts';
import { tasks as toapisTasks } from '../../../generated/toapis/tasks.ts';
import { type GatewayOptions, octopusx, toapis } from '../../index.ts';
import type { SubmitOptions, Task, TaskHandle } from '../../types.ts';
import { usageError } from '../exit-codes.ts';

/** A task from which others can be made. */
export type SourceTask = Task & Partial<Record<'remix' | 'extend', SubmitMethod>>;

/**
 * A method that submits a task. The contract, at run time, says what the body may hold. A gateway that finds no task by its
 * caller's own id never calls `onHandle`.
 */
export type SubmitMethod = (body: object, options: SubmitOptions) => Promise<Task>;

/** The part of a client that is the same for every gateway. Its methods that submit are looked up by their names. */
export interface AnyGateway {
  readonly baseUrl: string;
  resume(handle: TaskHandle | string): Task;
}

/** A gateway's client, and the table that the client reads. */
interface KnownGateway {
  readonly connect: (options: GatewayOptions) => AnyGateway;
  readonly tasks: Tasks;
}

/** Every gateway, by its name. */
export const knownGateways: Readonly<Record<GatewayName, KnownGateway>> = {
  octopusx: { connect: octopusx, tasks: octopusxTasks },
  toapis: { connect: toapis, tasks: toapisTasks },
};

/** The names of all gateways. */
// The keys of the table are the names.
export const gatewayNames = Object.keys(knownGateways) as GatewayName[];

/** True for the name of a gateway. */
export function isGatewayName(name: unknown): name is GatewayName {
  return typeof name === 'string' && Object.hasOwn(knownGateways, name);
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
