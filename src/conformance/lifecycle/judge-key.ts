/** Checks the answer to a request without a valid API key. */

import type { Provenance } from '../../../generated/lifecycle.ts';
import { isTelling } from './judge-refusal.ts';
import type { JudgedCase } from './judged-case.ts';

/** Judges a request without a valid key. */
export function judgeKey({ operation, statuses, answer: { status }, rulings, table }: JudgedCase): void {
  const { provenances } = table.answers;
  const refusal = statuses[401];
  if (!table.operations[operation]?.isSecured || refusal === undefined) return;
  const statement = `${operation} security`;
  if (status === 401) rulings.held.push(statement);
  else if (isTelling(status) || status === 403) {
    // The positions in the table are those of its list.
    const provenance = provenances[refusal.provenance] as Provenance;
    const rule = 'a request without a valid API key must be refused with 401';
    rulings.findings.push(rulings.finding(operation, { statement, pointer: '', rule, provenance }, status));
  }
}
