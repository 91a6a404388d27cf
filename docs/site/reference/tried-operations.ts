/** The submits that a reader can try in a reference, with what the panel shows of them. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { gatewayTables } from '../../../generated/gateway-tables.ts';
import { operationsOf, type PlacedOperation } from '../../../spec/contract.ts';
import type { TriedOperation } from '../browser/tried-operation.ts';
import type { PublishedContract } from '../contracts.ts';
import { callOf, parametersIn } from '../samples/call.ts';
import { diagramOf } from './diagram.ts';
import { stateMachinesOf } from './state-machine.ts';

/** All submits, in the order of the contracts. */
export function triedOperations(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
): TriedOperation[] {
  return published.flatMap(([gateway, contract]) =>
    isGateway(gateway)
      ? operationsOf(contract)
          .filter(({ operation }) => isSubmit(gateway, operation.operationId))
          .map((placed) => triedOperation(gateway, contract, placed))
      : [],
  );
}

/** The fragment of the address that opens the panel with an operation. */
export function tryAnchorOf(operationId: string): string {
  return `#try-${operationId}`;
}

/** Tells an operation that can be tried. */
export function isSubmit(gateway: string, operationId: string): boolean {
  return isGateway(gateway) && operationId in gatewayTables[gateway].tasks.submits;
}

function isGateway(name: string): name is GatewayName {
  return Object.hasOwn(gatewayTables, name);
}

function triedOperation(
  gateway: GatewayName,
  contract: PublishedContract,
  placed: PlacedOperation,
): TriedOperation {
  const call = callOf(gateway, contract, placed);
  const { operationId, summary, responses } = placed.operation;
  const [source] = parametersIn('path', call);
  const machines = stateMachinesOf(contract, placed.operation);
  return {
    gateway,
    operationId,
    summary,
    method: placed.method.toUpperCase(),
    path: placed.path,
    requests: call.bodies.map((body) => ({ summary: body.summary, body: body.value })),
    pathSource: source && String(source.example),
    sourceField: gatewayTables[gateway].tasks.submits[operationId]?.field,
    refusals: Object.keys(responses)
      .map(Number)
      .filter((status) => status >= 400),
    diagrams: Object.fromEntries(machines.map((machine) => [machine.query.operationId, diagramOf(machine)])),
  };
}
