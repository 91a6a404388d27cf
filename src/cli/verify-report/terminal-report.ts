/** The report for a terminal. */

import { printable } from '../../printable.ts';
import { type Colors, clip, columnsOf, noColors } from '../output/terminal.ts';
import type { Verification } from '../verify/verification.ts';
import { type BrokenStatement, type Report, reportOf, secondsOf } from './report.ts';

/** Maximum width of a piece of evidence, in columns. */
const evidenceColumns = 400;

/** The report as lines for a terminal. */
export function terminalReport(verification: Verification, colors: Colors = noColors): string {
  const report = reportOf(verification);
  const { findings, news } = report;
  const blocks = [
    summary(report, colors),
    ...broken('Findings: the gateway departs from its documents', findings, colors.red, colors),
    ...broken('News: the contract guessed wrong', news, colors.yellow, colors),
    operationsTable(report, colors),
    ...remarks(report, colors),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function summary(report: Report, colors: Colors): string[] {
  const { gateway, baseUrl, version, startedAt, budget, submits, balance, counts } = report;
  const time = `${new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const spent = budget === 0 ? 'no submits' : `${submits.length} of at most ${budget} submits`;
  const money = balance === undefined ? '' : `; balance ${balance.before} → ${balance.after}`;
  return [
    `${colors.bold(printable(gateway))} at ${printable(baseUrl)}, ${time}, video-gateway-kit ${printable(version)}`,
    `${secondsOf(report)} s; ${spent}${money}`,
    ...submits.map(
      ({ operation, task = 'no task', state = '' }) =>
        `  ${[operation, task, state].filter(Boolean).map(printable).join('  ')}`,
    ),
    '',
    [
      colors.green(`${counts.held} held`),
      (counts.findings > 0 ? colors.red : colors.dim)(counted(counts.findings, 'finding', 'findings')),
      (counts.news > 0 ? colors.yellow : colors.dim)(`${counts.news} news`),
      colors.dim(`${counts.notSeen} not seen`),
    ].join(', '),
  ];
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function broken(
  title: string,
  entries: readonly BrokenStatement[],
  color: Colors['red'],
  colors: Colors,
): string[][] {
  if (entries.length === 0) return [];
  return [[colors.bold(title)], ...entries.map((entry) => brokenLines(entry, color, colors))];
}

function brokenLines(entry: BrokenStatement, color: Colors['red'], colors: Colors): string[] {
  const { statement, rule, provenance, evidence, furtherEvidence, change } = entry;
  const { level, source, note } = provenance;
  const seen = evidence.map((text) => clip(printable(text), evidenceColumns));
  const lines = [
    color(`✗ ${printable(statement)}`),
    `  ${printable(rule)}`,
    ...labelled(
      level[0]?.toUpperCase() + level.slice(1),
      [source, note ?? ''].filter(Boolean).map(printable),
      colors,
    ),
    ...labelled('Seen', seen, colors),
  ];
  if (furtherEvidence > 0) lines.push(...labelled('', [`and ${furtherEvidence} more like it`], colors));
  if (change === undefined) return lines;
  const yaml = change.yaml.trimEnd().split('\n').map(printable);
  return [...lines, ...labelled('Change', yaml, colors)];
}

function labelled(label: string, lines: readonly string[], colors: Colors): string[] {
  return lines.map((line, index) => `  ${colors.dim((index === 0 ? label : '').padEnd(10))}  ${line}`);
}

function operationsTable({ operations }: Report, colors: Colors): string[] {
  const rows = [
    ['Operation', 'Held', 'Broken', 'Not seen'],
    ...operations.map(({ operation, held, broken, notSeen }) => [
      printable(operation),
      `${held}`,
      `${broken}`,
      `${notSeen}`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((cells) => columnsOf(cells[column] ?? ''))),
  );
  return rows.map((cells, row) => {
    const line = cells
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ');
    return row === 0 ? colors.dim(line) : line;
  });
}

function remarks({ remarks }: Report, colors: Colors): string[][] {
  if (remarks.length === 0) return [];
  return [[colors.bold('Not tried'), ...remarks.map((remark) => `  - ${printable(remark)}`)]];
}
