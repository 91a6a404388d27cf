/** The report for programs, as JSON. */

import { printable } from '../../printable.ts';
import type { Verification } from '../verify/verification.ts';
import { type BrokenStatement, reportOf } from './report.ts';

/** Version of the format. Incompatible changes raise it. */
const formatVersion = 1;

/** The report as JSON. `generated/schemas/verification-report.json` describes it. */
export function jsonReport(verification: Verification): string {
  const { gateway, baseUrl, version, startedAt, endedAt, budget, submits, balance, remarks, ...rest } =
    reportOf(verification);
  const document = {
    formatVersion,
    gateway,
    baseUrl,
    packageVersion: version,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    budget,
    submits: submits.map(({ operation, task, state }) => ({
      operation,
      task: task ?? null,
      state: state ?? null,
    })),
    balance: balance ?? null,
    remarks,
    counts: rest.counts,
    findings: rest.findings.map(brokenEntry),
    news: rest.news.map(brokenEntry),
    operations: rest.operations,
    statements: rest.verdicts.map(({ statement, verdict }) => ({
      id: statement.id,
      operation: statement.operation,
      kind: statement.kind,
      words: statement.words,
      status: statement.status ?? null,
      pointer: statement.pointer ?? null,
      provenance: statement.provenance,
      verdict,
    })),
  };
  // JSON escapes control characters below U+0020. `printable` writes the others as JSON escapes, too.
  return `${JSON.stringify(document, null, 2).split('\n').map(printable).join('\n')}\n`;
}

function brokenEntry({ change, ...broken }: BrokenStatement): object {
  return { ...broken, change: change ?? null };
}
