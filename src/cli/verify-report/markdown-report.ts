/** The report for a pull request or a job summary, as Markdown. */

import { printable } from '../../printable.ts';
import type { Verification } from '../verify/verification.ts';
import { type BrokenStatement, type Report, reportOf, secondsOf } from './report.ts';

/** The report as GitHub-flavored Markdown. */
export function markdownReport(verification: Verification): string {
  const report = reportOf(verification);
  const { findings, news, gateway } = report;
  const blocks = [
    `# Verification of ${plain(gateway)}`,
    ...summary(report),
    ...section('Findings', 'The gateway departs from its documents.', findings),
    ...section('News', 'The contract inferred this, and guessed wrong.', news),
    '## Operations',
    operationsTable(report),
    ...notSeen(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summary(report: Report): string[] {
  const { baseUrl, version, startedAt, budget, submits, balance, counts, remarks } = report;
  const rows = [
    ['Base URL', code(baseUrl)],
    ['Begun', new Date(startedAt).toISOString()],
    ['Took', `${secondsOf(report)} s`],
    ['Version', `video-gateway-kit ${plain(version)}`],
    ['Submits', `${submits.length} of at most ${budget}`],
    ...(balance === undefined ? [] : [['Balance', `${balance.before} before, ${balance.after} after`]]),
  ];
  const tasks = submits.map(({ operation, task, state }) => {
    const id = task === undefined ? 'no task' : code(task);
    return `- ${plain(operation)}: ${id}${state === undefined ? '' : `, ${code(state)}`}`;
  });
  const lists = [tasks.join('\n'), remarks.map((remark) => `- Not tried: ${plain(remark)}`).join('\n')];
  return [
    `**${counts.held} held, ${counts.findings} ${counts.findings === 1 ? 'finding' : 'findings'}, ${counts.news} news, ${counts.notSeen} not seen**`,
    table(['Run', ''], rows),
    ...lists.filter(Boolean),
  ];
}

function section(title: string, meaning: string, broken: readonly BrokenStatement[]): string[] {
  if (broken.length === 0) return [];
  return [`## ${title}`, meaning, ...broken.flatMap(brokenBlocks)];
}

function brokenBlocks(entry: BrokenStatement): string[] {
  const { statement, rule, provenance, evidence, furtherEvidence, change } = entry;
  const { level, source, note } = provenance;
  const origin = [sourceOf(source), plain(note ?? '')].filter(Boolean);
  const further = furtherEvidence > 0 ? [`and ${furtherEvidence} more like it`] : [];
  return [
    `### ${code(statement)}`,
    `${plain(rule)}. *${level}*: ${origin.join(' ')}`,
    [...evidence.map(code), ...further].map((text) => `- Seen: ${text}`).join('\n'),
    ...(change === undefined
      ? []
      : ['A change of the contract that makes it conform:', fenced(change.yaml, 'yaml')]),
  ];
}

function operationsTable({ operations }: Report): string {
  return table(
    ['Operation', 'Held', 'Broken', 'Not seen'],
    operations.map(({ operation, held, broken, notSeen }) => [
      plain(operation),
      `${held}`,
      `${broken}`,
      `${notSeen}`,
    ]),
  );
}

function notSeen({ verdicts }: Report): string[] {
  const unseen = verdicts.filter(({ verdict }) => verdict === 'not seen');
  if (unseen.length === 0) return [];
  const lines = unseen.map(
    ({ statement: { id, words, provenance } }) => `- ${code(id)}: ${plain(words)} (*${provenance.level}*)`,
  );
  return ['<details>', `<summary>${unseen.length} not seen</summary>`, lines.join('\n'), '</details>'];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/**
 * Escapes a text for Markdown and HTML, and keeps GitHub from turning parts of it into links, mentions or issue
 * references. GitHub looks for those in the rendered text, in which an invisible comment ends a word.
 */
function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*{}[\]<>+!|~&$#]|(?<![A-Za-z0-9])[_-]|[_-](?![A-Za-z0-9])/g, '\\$&')
    .replace(/^\d+(?=[.)](\s|$))/, '$&\\')
    .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
}

/** The address of a page as a link, and any other source as text. */
function sourceOf(source: string): string {
  return /^https:\/\/[\w./-]+$/.test(source) ? `<${source}>` : plain(source);
}

/** A text as inline code. The fence is longer than any in the text. */
function code(text: string): string {
  const content = printable(text);
  const fence = '`'.repeat(longestRun(content) + 1);
  // Markdown removes one space beside each fence. It separates a backtick at the end from the fence.
  const space = /^[` ]|[` ]$|^$/.test(content) ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}`;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = text.trimEnd().split('\n').map(printable);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
