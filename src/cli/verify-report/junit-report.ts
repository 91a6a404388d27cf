/** The report for a CI server, as JUnit XML. */

import type { Verdict } from '../../conformance/verdict.ts';
import { type Markup, markup } from '../../markup.ts';
import type { Verification } from '../verify/verification.ts';
import { type BrokenStatement, type OperationCounts, type Report, reportOf, secondsOf } from './report.ts';

/**
 * The report as JUnit XML: a suite for each operation, a case for each statement. The `type` of a failure is the level
 * of the statement's provenance, which distinguishes `inferred` from the others.
 */
export function junitReport(verification: Verification): string {
  const report = reportOf(verification);
  const { counts, verdicts, operations, gateway } = report;
  const document = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="video-gateway verify ${gateway}" tests="${verdicts.length}" failures="${counts.broken}" errors="0" skipped="${counts.notSeen}" time="${secondsOf(report)}">
${operations.map((operation) => suite(operation, report))}</testsuites>
`;
  return document.source;
}

function suite({ operation, held, broken, notSeen }: OperationCounts, report: Report): Markup {
  const verdicts = report.verdicts.filter(({ statement }) => statement.operation === operation);
  // In UTC, without a zone, as JUnit XML schemas require.
  const timestamp = new Date(report.startedAt).toISOString().slice(0, 19);
  return markup`<testsuite name="${operation}" tests="${held + broken + notSeen}" failures="${broken}" errors="0" skipped="${notSeen}" time="0" timestamp="${timestamp}">
<properties>
${propertiesOf(report).map(([name, value]) => markup`<property name="${name}" value="${value}"/>\n`)}</properties>
${verdicts.map((verdict) => testCase(verdict, report))}</testsuite>
`;
}

function propertiesOf({ baseUrl, version, budget, submits, balance }: Report): [string, string | number][] {
  return [
    ['baseUrl', baseUrl],
    ['version', version],
    ['budget', budget],
    ['submits', submits.length],
    ...(balance === undefined
      ? []
      : ([
          ['balanceBefore', balance.before],
          ['balanceAfter', balance.after],
        ] satisfies [string, number][])),
  ];
}

function testCase({ statement, verdict }: Verdict, { gateway, findings, news }: Report): Markup {
  const { id, operation, words } = statement;
  const start = markup`<testcase name="${`${id}: ${words}`}" classname="${gateway}.${operation}" time="0"`;
  if (verdict === 'held') return markup`${start}/>\n`;
  if (verdict === 'not seen') return markup`${start}><skipped/></testcase>\n`;
  // A case has one failure: a documented statement takes precedence.
  const broken = [...findings, ...news].filter((entry) => entry.statement === id);
  const [first] = broken;
  const message = first?.rule ?? words;
  const type = first?.provenance.level ?? statement.provenance.level;
  return markup`${start}><failure message="${message}" type="${type}">${broken.map(failureText).join('\n\n')}</failure></testcase>
`;
}

function failureText({ rule, provenance, evidence, furtherEvidence, change }: BrokenStatement): string {
  const { level, source, note } = provenance;
  const lines = [
    `${rule} (${level}: ${source}${note === undefined ? '' : ` ${note}`})`,
    ...evidence.map((text) => `Seen: ${text.replaceAll('\n', '\\n')}`),
  ];
  if (furtherEvidence > 0) lines.push(`and ${furtherEvidence} more like it`);
  if (change !== undefined) lines.push('Change of the contract:', change.yaml.trimEnd());
  return lines.join('\n');
}
