// Generated from spec/ by `npm run generate`. Do not edit.

import type { GatewayName } from './gateway-name.ts';
import type { Lifecycles, Tasks } from './lifecycle.ts';
import type { Requests } from './requests.ts';
import { lifecycles as octopusxLifecycles } from './octopusx/lifecycles.ts';
import { requests as octopusxRequests } from './octopusx/requests.ts';
import { tasks as octopusxTasks } from './octopusx/tasks.ts';
import { lifecycles as toapisLifecycles } from './toapis/lifecycles.ts';
import { requests as toapisRequests } from './toapis/requests.ts';
import { tasks as toapisTasks } from './toapis/tasks.ts';

/** The tables of a gateway that its client and a proxy work by. */
export interface GatewayTables {
  readonly tasks: Tasks;
  readonly lifecycles: Lifecycles;
  readonly requests: Requests;
}

/** The tables of every gateway, by its name. */
export const gatewayTables: Readonly<Record<GatewayName, GatewayTables>> = {
  octopusx: { lifecycles: octopusxLifecycles, requests: octopusxRequests, tasks: octopusxTasks },
  toapis: { lifecycles: toapisLifecycles, requests: toapisRequests, tasks: toapisTasks },
};
