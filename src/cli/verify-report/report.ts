/** The report of a verification as data, for all formats. */

import type { Provenance } from '../../../generated/lifecycle.ts';
import type { Finding } from '../../conformance/finding.ts';
import type { Verdict } from '../../conformance/verdict.ts';
import type { Verification, VerifiedSubmit } from '../verify/verification.ts';
import { type SuggestedChange, suggestedChange } from './suggestion/suggested-change.ts';

/** The report. Its texts come from the gateway: each format escapes them. */
export interface Report extends Omit<Verification, 'verdicts'> {
  readonly counts: VerdictCounts & { readonly findings: number; readonly news: number };
  /** Broken statements of the gateway's documents. */
  readonly findings: readonly BrokenStatement[];
  /** Broken statements that the contract inferred. */
  readonly news: readonly BrokenStatement[];
  /** The numbers of each operation. */
  readonly operations: readonly OperationCounts[];
  readonly verdicts: readonly Verdict[];
}

/** Numbers of statements. */
export interface VerdictCounts {
  readonly held: number;
  readonly broken: number;
  readonly notSeen: number;
}

/** The numbers of one operation. */
export interface OperationCounts extends VerdictCounts {
  /** The operationId. */
  readonly operation: string;
}

/** A broken statement, with its evidence. */
export interface BrokenStatement {
  /** The statement's id. */
  readonly statement: string;
  /** The operationId. */
  readonly operation: string;
  readonly rule: string;
  readonly provenance: Provenance;
  /** The first few pieces of evidence. */
  readonly evidence: readonly string[];
  /** Number of further deviations. */
  readonly furtherEvidence: number;
  /** A change of the contract that makes the answer conform. Undefined if the contract cannot express it. */
  readonly change: SuggestedChange | undefined;
}

/** Maximum number of pieces of evidence per statement. */
const shownEvidence = 3;

/** Maximum length of a text from a gateway, in characters. */
const longestText = 2000;

/** The report of a verification. */
export function reportOf({ verdicts, ...run }: Verification): Report {
  const broken = verdicts.flatMap((verdict) => brokenIn(verdict, run));
  const findings = broken.filter(({ provenance }) => provenance.level !== 'inferred');
  const news = broken.filter(({ provenance }) => provenance.level === 'inferred');
  const names = [...new Set(verdicts.map(({ statement }) => statement.operation))];
  return {
    ...run,
    submits: run.submits.map(shortenSubmit),
    remarks: run.remarks.map(shorten),
    counts: { ...countsOf(verdicts), findings: findings.length, news: news.length },
    findings,
    news,
    operations: names.map((operation) => ({
      operation,
      ...countsOf(verdicts.filter(({ statement }) => statement.operation === operation)),
    })),
    verdicts,
  };
}

/** The duration of a run in seconds. */
export function secondsOf({ startedAt, endedAt }: Pick<Report, 'startedAt' | 'endedAt'>): number {
  return Math.max(0, Math.round((endedAt - startedAt) / 1000));
}

function countsOf(verdicts: readonly Verdict[]): VerdictCounts {
  const count = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return { held: count('held'), broken: count('broken'), notSeen: count('not seen') };
}

/** The deviations of a statement, one for each rule. */
function brokenIn(
  { statement, verdict, findings }: Verdict,
  { gateway, endedAt }: Pick<Verification, 'gateway' | 'endedAt'>,
): BrokenStatement[] {
  if (verdict !== 'broken') return [];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.provenance]);
    byRule.set(key, [...(byRule.get(key) ?? []), finding]);
  }
  return [...byRule.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const evidence = [...new Set(alike.map((finding) => finding.evidence))];
    return [
      {
        statement: statement.id,
        operation: statement.operation,
        rule: shorten(first.rule),
        provenance: first.provenance,
        evidence: evidence.slice(0, shownEvidence).map(shorten),
        furtherEvidence: Math.max(0, evidence.length - shownEvidence),
        change: suggestedChange({ gateway, statement, finding: first, seenAt: endedAt }),
      },
    ];
  });
}

function shortenSubmit({ operation, task, state }: VerifiedSubmit): VerifiedSubmit {
  return {
    operation,
    task: task === undefined ? undefined : shorten(task),
    state: state === undefined ? undefined : shorten(state),
  };
}

function shorten(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText)}… (${text.length - longestText} more characters)`;
}
