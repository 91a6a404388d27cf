/** What to type to call an operation. */

import type { Contract, PlacedOperation } from '../spec/contract.ts';
import { callOf } from './call.ts';
import { shell } from './shell.ts';
import { typescript } from './typescript.ts';

/** A code sample, in the form of Redoc's `x-codeSamples`. */
export interface CodeSample {
  readonly lang: 'curl' | 'TypeScript';
  readonly source: string;
}

/**
 * The samples of an operation, one in each language. Redoc shows no more than that; so where the contract
 * shows several requests, a sample sends them all.
 *
 * @param gateway the gateway's name
 */
export function samplesOf(gateway: string, contract: Contract, placed: PlacedOperation): CodeSample[] {
  const call = callOf(gateway, contract, placed);
  return [
    { lang: 'curl', source: shell(call) },
    { lang: 'TypeScript', source: typescript(call) },
  ];
}
