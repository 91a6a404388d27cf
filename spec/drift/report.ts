/** The report on all pages, for a terminal and as Markdown. */

import type { StatedKeyword } from '../openapi/stated-keywords.ts';
import { needsReading, type PageState, type PageVerdict } from './page-verdict.ts';
import { printable, printableCode } from './printable.ts';
import { placeOf } from './quotes.ts';

/** Lines that are listed of a page at most. */
const mostLines = 20;

/** Operations whose statements are listed by place; of more, they are counted. */
const mostOperations = 3;

const headings: Readonly<Record<PageState, string>> = {
  changed: 'changed',
  'other form': 'is served in another form than its fingerprint was taken of',
  moved: 'has moved',
  gone: 'is gone',
  login: 'asks for a login',
  empty: 'has no text',
  unreadable: 'could not be read',
  new: 'new page: no fingerprint has been taken yet',
  unchanged: 'unchanged',
};

/** The signs that a report is written with. */
interface Style {
  readonly page: (text: string) => string;
  readonly item: (depth: number, text: string) => string;
  /** Text that comes from a page. */
  readonly quoted: (text: string) => string;
  /** Addresses and names that come from the contract or a page. */
  readonly name: (text: string) => string;
}

const plain: Style = {
  page: (text) => `\n${text}`,
  item: (depth, text) => `${'  '.repeat(depth)}${text}`,
  quoted: printable,
  name: printable,
};

const markdown: Style = {
  page: (text) => `\n### ${text}\n`,
  item: (depth, text) => `${'  '.repeat(depth - 1)}- ${text}`,
  quoted: printableCode,
  name: printableCode,
};

/** The report as text for a terminal. */
export function terminalReport(verdicts: readonly PageVerdict[]): string {
  return `${[summaryOf(verdicts), ...pagesOf(verdicts, plain)].join('\n')}\n`;
}

/** The report as Markdown, for an issue or the summary of a job. */
export function markdownReport(verdicts: readonly PageVerdict[]): string {
  return `${['## Drift of the documents', '', summaryOf(verdicts), ...pagesOf(verdicts, markdown)].join('\n')}\n`;
}

function summaryOf(verdicts: readonly PageVerdict[]): string {
  const counts = Object.keys(headings).flatMap((state) => {
    const count = verdicts.filter((verdict) => verdict.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  const compared = verdicts.filter(({ fingerprint }) => fingerprint !== undefined);
  const quotes = compared.flatMap(({ page }) => page.quotes).length;
  const lost = compared.flatMap(({ lostQuotes }) => lostQuotes).length;
  const moved = verdicts.filter(({ movedTo }) => movedTo !== undefined).length;
  return [
    `${verdicts.length} pages: ${counts.join(', ')}.`,
    ...(moved > 0 ? [`${moved} of them at another address.`] : []),
    ...(quotes > 0 ? [`${quotes - lost} of ${quotes} quotes stand in the pages that were read.`] : []),
  ].join(' ');
}

function pagesOf(verdicts: readonly PageVerdict[], style: Style): string[] {
  const told = verdicts.filter((verdict) => verdict.state !== 'unchanged' || verdict.movedTo !== undefined);
  // What someone has to read comes first.
  const sorted = [...told.filter(needsReading), ...told.filter((verdict) => !needsReading(verdict))];
  return sorted.flatMap((verdict) => [
    style.page(`${verdict.page.gateway}: ${style.name(verdict.page.address)}`),
    ...pageLines(verdict, style),
  ]);
}

function pageLines(verdict: PageVerdict, style: Style): string[] {
  const { page, state, reason, movedTo, lostQuotes } = verdict;
  const heading = reason === undefined ? headings[state] : `${headings[state]}: ${style.name(reason)}`;
  const standing = page.quotes.length - lostQuotes.length;
  const isCompared = verdict.fingerprint !== undefined;
  return [
    style.item(1, heading),
    ...(movedTo === undefined ? [] : [style.item(1, `leads to ${style.name(movedTo)}`)]),
    ...(isCompared && page.quotes.length > 0
      ? [style.item(1, `${standing} of its ${page.quotes.length} quotes stand`)]
      : []),
    ...lostQuotes.flatMap(({ text, nearest, statements }) => [
      style.item(1, `was: ${style.quoted(text)}`),
      style.item(1, nearest ? `now: ${style.quoted(nearest.join(' '))}` : 'now: nothing like it'),
      style.item(1, 'may have changed:'),
      ...statementLines(statements, style),
    ]),
    ...otherLines(verdict, style),
  ];
}

/** The lines that are new in a page, and the statements that no lost quote accounts for. */
function otherLines({ page, state, newLines, lostQuotes }: PageVerdict, style: Style): string[] {
  const listed = newLines.slice(0, mostLines);
  const left = newLines.length - listed.length;
  const isUnclear = !['unchanged', 'new', 'unreadable'].includes(state) && lostQuotes.length === 0;
  return [
    ...(listed.length > 0 ? [style.item(1, 'new lines:')] : []),
    ...listed.map((line) => style.item(2, style.quoted(line))),
    ...(left > 0 ? [style.item(2, `and ${left} more`)] : []),
    ...(isUnclear ? [style.item(1, 'may have changed:'), ...statementsOfPage(page.statements, style)] : []),
  ];
}

/** All statements of a page: by place, or where it is the source of much, their numbers by operation. */
function statementsOfPage(statements: readonly StatedKeyword[], style: Style): string[] {
  const operations = groupedBy(statements, ({ operationId }) => operationId || 'all operations');
  if (operations.size <= mostOperations) return statementLines(statements, style);
  return [...operations].map(([operation, own]) =>
    style.item(2, `${style.name(operation)}: ${own.length} statements`),
  );
}

/** Statements by place. */
function statementLines(statements: readonly StatedKeyword[], style: Style): string[] {
  const names = groupedBy(statements, placeOf);
  return [...names].map(([place, own]) => {
    const keywords = own.map(({ keyword, element }) =>
      element === undefined ? keyword : `${keyword} ${element}`,
    );
    return style.item(2, `${style.name(place)}: ${style.name(keywords.join(', '))}`);
  });
}

function groupedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
