/** The contracts that are published. */

import { contracts } from '../../generated/contracts.ts';
import type { Contract } from '../../spec/contract.ts';

/** A contract with what the docs show of it besides. */
export interface PublishedContract extends Contract {
  readonly info: Contract['info'] & {
    readonly summary: string;
    readonly description: string;
    readonly license?: object;
  };
}

/** The contract of each gateway, by the gateway's name. */
export function publishedContracts(): [name: string, contract: PublishedContract][] {
  // The compiler knows the contracts as the JSON that they are; the lint rules see to the rest.
  return Object.entries<PublishedContract>(JSON.parse(JSON.stringify(contracts)));
}
