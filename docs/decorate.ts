/** A contract as Redoc is to show it: with samples, and with its extensions in words. */

import { operationsOf } from '../spec/contract.ts';
import type { PublishedContract } from './contracts.ts';
import { lifecycleText } from './lifecycle.ts';
import { levelOf, levels } from './provenance.ts';
import { samplesOf } from './samples.ts';
import { mapStatements } from './statements.ts';
import { inWords, type Node, paragraphs } from './words.ts';

/**
 * Makes a copy of a contract for Redoc.
 *
 * @param gateway the gateway's name
 */
export function decorate(gateway: string, contract: PublishedContract): object {
  const operations = new Map(operationsOf(contract).map((placed) => [placed.operation.operationId, placed]));
  const decorated = mapStatements(contract, (node: Node & { operationId?: string }) => {
    const shown = inWords(contract, node);
    // A link has the operationId of another object.
    const placed = 'responses' in node ? operations.get(node.operationId ?? '') : undefined;
    if (placed === undefined) return shown;
    const { name, color } = levels[levelOf(placed.operation)];
    return {
      ...shown,
      description: paragraphs(shown.description, lifecycleText(gateway, contract, placed.operation)),
      'x-badges': [{ name, color }],
      'x-codeSamples': samplesOf(gateway, contract, placed),
    };
  });
  return { ...decorated, info: contract.info };
}
