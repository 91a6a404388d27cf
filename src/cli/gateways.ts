/** The gateways that the command line knows: those that have a client. */

import type { GatewayName } from '../../generated/contracts.ts';
import type { Tasks } from '../../generated/lifecycle.ts';
import { tasks as octopusxTasks } from '../../generated/octopusx/tasks.ts';
import { tasks as toapisTasks } from '../../generated/toapis/tasks.ts';
import { type GatewayOptions, octopusx, type Task, type TaskHandle, toapis } from '../index.ts';

/** What a client is asked here for, whichever gateway's it is. Its methods that submit are found by their names. */
export interface AnyGateway {
  resume(handle: TaskHandle | string): Task;
}

/** How a gateway is called, and how its tasks are submitted and read. */
export const gateways: Readonly<
  Record<GatewayName, { readonly connect: (options: GatewayOptions) => AnyGateway; readonly tasks: Tasks }>
> = {
  octopusx: { connect: octopusx, tasks: octopusxTasks },
  toapis: { connect: toapis, tasks: toapisTasks },
};

/** Whether a text is a gateway's name. */
export function isGateway(name: string | undefined): name is GatewayName {
  return name !== undefined && Object.hasOwn(gateways, name);
}
