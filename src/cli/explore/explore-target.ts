/** The explored server, as a sequence of calls sees it. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { CalledContract } from '../verify/called-contract.ts';
import { GatewayCalls, type GatewayConnection } from '../verify/gateway-calls.ts';

/** One gateway of a server. */
export interface ExploredGateway {
  readonly contract: CalledContract;
  readonly calls: GatewayCalls;
}

/** A server under exploration. */
export interface ExploreTarget {
  readonly gateways: Readonly<Partial<Record<GatewayName, ExploredGateway>>>;
  readonly budget: SubmitBudget;
  /** Called for each task that was created. */
  readonly onTask?: ((operation: string, id: string) => void) | undefined;
  /** Lets time pass: at the mock in an instant. */
  wait(seconds: number): Promise<void>;
}

/** The remaining submits. All sequences of an exploration share them, including those of shrinking. */
export class SubmitBudget {
  #left: number;
  #taken = 0;

  /** @param most the maximum number of submits. `Infinity` for a server that bills nothing */
  constructor(most: number) {
    this.#left = most;
  }

  get isUsedUp(): boolean {
    return this.#left <= 0;
  }

  /** True if it never ends. */
  get isFree(): boolean {
    return this.#left === Number.POSITIVE_INFINITY;
  }

  /** The submits that were sent. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes one before it is sent: it may be billed even if its answer is lost.
   *
   * @throws RangeError if none is left
   */
  take(): void {
    if (this.isUsedUp) throw new RangeError('The budget is used up');
    this.#left -= 1;
    this.#taken += 1;
  }
}

/** A server with one gateway. Time passes on the clock of the connection. */
export function targetOf(
  contract: CalledContract,
  connection: GatewayConnection,
  budget: SubmitBudget,
  onTask?: ExploreTarget['onTask'],
): ExploreTarget {
  return {
    onTask,
    gateways: { [contract.gateway]: { contract, calls: new GatewayCalls(connection) } },
    budget,
    wait: (seconds) => connection.clock.sleep(seconds * 1000, connection.signal),
  };
}
