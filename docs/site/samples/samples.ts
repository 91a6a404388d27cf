/** Code samples that call an operation. */

import type { Contract, PlacedOperation } from '../../../spec/contract.ts';
import { callOf } from './call.ts';
import { commandLine } from './command-line.ts';
import { shell } from './shell.ts';
import { typescript } from './typescript.ts';

/** A code sample, in the form of Redoc's `x-codeSamples`. */
export interface CodeSample {
  readonly lang: 'curl' | 'TypeScript' | 'Command line';
  readonly source: string;
}

/**
 * The samples of an operation, one in each language that can express it. Redoc shows no more than that; so where
 * the contract shows several requests, a sample sends them all.
 *
 * @param gateway the gateway's name
 */
export function samplesOf(gateway: string, contract: Contract, placed: PlacedOperation): CodeSample[] {
  const call = callOf(gateway, contract, placed);
  const command = commandLine(call);
  return [
    { lang: 'curl', source: shell(call) },
    { lang: 'TypeScript', source: typescript(call) },
    ...(command === undefined ? [] : [{ lang: 'Command line', source: command } as const]),
  ];
}
