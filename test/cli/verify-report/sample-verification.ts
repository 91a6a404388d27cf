/** Verifications that were made by hand. */

import type { Verification } from '../../../src/cli/verify/verification.ts';
import type { ContractStatement } from '../../../src/conformance/contract-statement.ts';
import type { Finding } from '../../../src/conformance/finding.ts';
import type { Verdict } from '../../../src/conformance/verdict.ts';

const page = 'https://docs.toapis.com/docs/en/api-reference/tasks/video-status';

/** A statement about the answers of toapis' query. */
export function statement(given: Partial<ContractStatement> = {}): ContractStatement {
  return {
    id: 'queryVideo 200 /progress',
    operation: 'queryVideo',
    kind: 'field',
    words: 'progress is an integer',
    status: 200,
    pointer: '/progress',
    provenance: { level: 'published', source: page },
    ...given,
  };
}

/** A broken statement, as one answer showed it. */
export function broken(
  about: ContractStatement,
  given: Partial<Finding> | readonly Partial<Finding>[] = {},
): Verdict {
  const finding: Finding = {
    statement: about.id,
    operation: about.operation,
    status: about.status ?? 200,
    pointer: about.pointer ?? '',
    rule: 'progress must be an integer',
    evidence: '"40%"',
    provenance: about.provenance,
  };
  const findings = [given].flat().map((one) => ({ ...finding, ...one }));
  return { statement: about, verdict: 'broken', findings };
}

const neverFalls = statement({
  id: 'queryVideo lifecycle progress-never-falls',
  kind: 'lifecycle',
  words: 'progress never falls',
  status: undefined,
  pointer: undefined,
  provenance: { level: 'inferred', source: 'A progress says how much is done.' },
});

/** A run of two submits, with a finding, a piece of news and a statement that was not seen. */
export const sample: Verification = {
  gateway: 'toapis',
  baseUrl: 'https://toapis.com',
  version: '0.1.0',
  startedAt: Date.UTC(2026, 10, 27, 2, 40),
  endedAt: Date.UTC(2026, 10, 27, 2, 46, 5),
  budget: 3,
  submits: [
    { operation: 'generateVideo', task: 'video_1', state: 'completed' },
    { operation: 'remixVideo', task: undefined, state: undefined },
  ],
  balance: { before: 12.5, after: 11.9 },
  verdicts: [
    {
      statement: statement({
        id: 'generateVideo 200',
        operation: 'generateVideo',
        kind: 'answer',
        pointer: undefined,
        words: 'the answer 200 is JSON',
      }),
      verdict: 'held',
      findings: [],
    },
    broken(statement()),
    broken(neverFalls, {
      rule: 'progress never falls',
      evidence: '"60, then 40"',
      pointer: '/progress',
    }),
    {
      statement: statement({
        id: 'queryVideo 200 /expires_at',
        pointer: '/expires_at',
        words: 'expires_at is an integer',
      }),
      verdict: 'not seen',
      findings: [],
    },
  ],
  remarks: ['The submit of remixVideo is unconfirmed: a task may exist.'],
};
