/** The pages that the contracts name as sources. */

import type { Contract } from '../contract.ts';
import { statedKeywordsOf } from '../openapi/stated-keywords.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { SourcePage } from './page-verdict.ts';
import type { Quote } from './quotes.ts';

/** The stored quotes and fingerprints of a gateway's pages. */
export interface StoredPages {
  readonly quotes: readonly Quote[];
  readonly fingerprints: Fingerprints;
}

/** The pages of a contract, in the order in which it names them first. Reasoning is no page, also if it speaks of one. */
export function sourcePagesOf(gateway: string, contract: Contract, stored: StoredPages): SourcePage[] {
  const stated = statedKeywordsOf(contract).filter(({ provenance }) => provenance.level !== 'inferred');
  const addresses = [...new Set(stated.map(({ provenance }) => provenance.source))];
  return addresses.map((address) => {
    const fingerprint = stored.fingerprints[address];
    return {
      gateway,
      address,
      statements: stated.filter(({ provenance }) => provenance.source === address),
      quotes: stored.quotes.filter(({ source }) => source === address),
      ...(fingerprint && { fingerprint }),
    };
  });
}
