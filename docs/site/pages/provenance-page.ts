/** The page that lists every statement of the contracts with its source, and counts them. */

import { operationsOf, type Provenance } from '../../../spec/contract.ts';
import { type StatedKeyword, statedKeywordsOf } from '../../../spec/openapi/stated-keywords.ts';
import { type Markup, markup } from '../../../src/markup.ts';
import type { PublishedContract } from '../contracts.ts';
import type { Guide } from '../guides/guides.ts';
import { anchorOf } from '../reference/anchors.ts';
import { levelBadge, levels, levelsTable } from '../reference/provenance.ts';
import { pageOf } from './page.ts';

/** The name of the page's file. */
export const provenanceFile = 'provenance.html';

// The keys of the table are the levels.
const knownLevels = Object.keys(levels) as Provenance['level'][];

/** The numbers of the statements of one operation. */
export interface StatementCount {
  readonly gateway: string;
  readonly operationId: string;
  readonly counts: Readonly<Record<Provenance['level'], number>>;
}

/** The numbers of statements, by operation and level. */
export function statementCounts(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
): StatementCount[] {
  return published.flatMap(([gateway, contract]) =>
    [...byOperation(contract)].map(([operationId, statements]) => {
      const counts = { documented: 0, published: 0, inferred: 0 };
      for (const { provenance } of statements) counts[provenance.level] += 1;
      return { gateway, operationId, counts };
    }),
  );
}

/** The page, as the text of a file. */
export function provenancePage(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
  guides: readonly Guide[],
): string {
  return pageOf({
    file: provenanceFile,
    title: 'Where every statement comes from · video-gateway-kit',
    summary: 'Every statement of the contracts, with its source, and how many there are of each level.',
    guides,
    main: markup`<article>
<h1>Where every statement comes from</h1>
<p>A statement is a keyword of a field, such as its type or its lowest value, a value that is listed, a status, a link,
an example. Each has the source that is nearest to it: its own, or that of what it stands in.</p>
${levelsTable()}
<h2 id="numbers">How many there are</h2>
${countsTable(published)}
${published.flatMap(([gateway, contract]) =>
  operationsOf(contract).map(({ operation }) => {
    const { operationId, summary } = operation;
    return markup`<h2 id="${gateway}-${operationId}"><a href="${gateway}.html${anchorOf(operation)}">${gateway}: ${summary}</a></h2>
${statementsTable(byOperation(contract).get(operationId) ?? [])}`;
  }),
)}</article>
`,
  });
}

function countsTable(published: readonly (readonly [name: string, contract: PublishedContract])[]): Markup {
  const rows = statementCounts(published).map(({ gateway, operationId, counts }) => {
    const name = `${gateway} ${operationId}`;
    return markup`<tr><th scope="row"><a href="#${gateway}-${operationId}">${name}</a></th>${knownLevels.map(
      (level) => markup`<td>${String(counts[level])}</td>`,
    )}</tr>
`;
  });
  return markup`<div class="table" tabindex="0"><table>
<thead><tr><th>Operation</th>${knownLevels.map((level) => markup`<th>${levels[level].name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

function statementsTable(statements: readonly StatedKeyword[]): Markup {
  const rows = [...rowsOf(statements).values()].map(
    ({
      place,
      names,
      provenance,
    }) => markup`<tr><td>${place}</td><td>${names.join(', ')}</td><td>${levelBadge(provenance.level)}</td><td>${sourceOf(provenance)}</td></tr>
`,
  );
  return markup`<div class="table" tabindex="0"><table>
<thead><tr><th>Where</th><th>What</th><th>Level</th><th>Source</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

/** The statements of one place that come from one source. */
interface Row {
  readonly place: string;
  readonly names: string[];
  readonly provenance: Provenance;
}

function rowsOf(statements: readonly StatedKeyword[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { part, pointer, keyword, element, provenance } of statements) {
    const place = [part || 'operation', fieldOf(pointer)].filter(Boolean).join(': ');
    const key = JSON.stringify([place, provenance]);
    const row = rows.get(key) ?? { place, names: [], provenance };
    rows.set(key, row);
    row.names.push(element === undefined ? keyword : `${keyword} ${element}`);
  }
  return rows;
}

/** A place in a schema as the field that it is about: `images[]`. */
function fieldOf(pointer: string): string {
  return pointer
    .replace(/\/properties\/([^/]+)/g, '.$1')
    .replace(/\/items\b/g, '[]')
    .replace(/\/(then|else|if|not|anyOf)\b/g, ' $1')
    .replace(/^\./, '');
}

function sourceOf({ level, source, note }: Provenance): Markup {
  const origin =
    level === 'inferred'
      ? markup`${source}`
      : markup`<a href="${source}">${source.replace('https://', '')}</a>`;
  return note === undefined ? origin : markup`${origin} ${note}`;
}

/** The statements of a contract by the operation that they are about. */
function byOperation(contract: PublishedContract): Map<string, StatedKeyword[]> {
  const operations = new Map(
    operationsOf(contract).map(({ operation }) => [operation.operationId, [] as StatedKeyword[]]),
  );
  for (const statement of statedKeywordsOf(contract)) operations.get(statement.operationId)?.push(statement);
  return operations;
}
