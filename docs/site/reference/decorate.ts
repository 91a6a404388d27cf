/** A contract as Redoc is to show it: with samples, and with its extensions in words. */

import { type Operation, operationsOf, webhooksOf } from '../../../spec/contract.ts';
import type { PublishedContract } from '../contracts.ts';
import { samplesOf } from '../samples/samples.ts';
import { lifecycleText } from './lifecycle.ts';
import { levelOf, levels } from './provenance.ts';
import { mapStatements } from './statements.ts';
import { isSubmit, tryAnchorOf } from './tried-operations.ts';
import { inWords, type Node, paragraphs } from './words.ts';

/**
 * Makes a copy of a contract for Redoc.
 *
 * @param gateway the gateway's name
 */
export function decorate(gateway: string, contract: PublishedContract): object {
  const operations = new Map(operationsOf(contract).map((placed) => [placed.operation.operationId, placed]));
  const webhooks = new Map(webhooksOf(contract).map(({ operation }) => [operation.operationId, operation]));
  const decorated = mapStatements(contract, (node: Node & { operationId?: string }) => {
    const shown = inWords(contract, node);
    // A link has the operationId of another object.
    const operationId = 'responses' in node ? (node.operationId ?? '') : '';
    const webhook = webhooks.get(operationId);
    if (webhook !== undefined) return { ...shown, 'x-badges': badgesOf(webhook) };
    const placed = operations.get(operationId);
    if (placed === undefined) return shown;
    return {
      ...shown,
      description: paragraphs(
        shown.description,
        tryItText(gateway, operationId),
        lifecycleText(gateway, contract, placed.operation),
      ),
      'x-badges': badgesOf(placed.operation),
      'x-codeSamples': samplesOf(gateway, contract, placed),
    };
  });
  // The contract's licence is not that of the gateway, beside whose name Redoc would show it.
  const { license: _, ...info } = contract.info;
  const servers = contract.servers.map((server) => {
    const shown = inWords(contract, server);
    return { ...shown, description: withoutMarkup(shown.description) };
  });
  return { ...decorated, info, servers };
}

/** A description without Markdown, which Redoc does not read in that of a server. */
function withoutMarkup(text = ''): string {
  return text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/\*\*|`/g, '');
}

/** The link of a submit to “Try it”, which `browser/reference.ts` opens. Empty for another operation. */
function tryItText(gateway: string, operationId: string): string {
  if (!isSubmit(gateway, operationId)) return '';
  return `**[Try it](${tryAnchorOf(operationId)})** against a mock in this page: no server, no key, no bill.`;
}

/** The badge that tells where an operation comes from. */
function badgesOf(operation: Operation): readonly object[] {
  const { name, color } = levels[levelOf(operation)];
  return [{ name, color }];
}
