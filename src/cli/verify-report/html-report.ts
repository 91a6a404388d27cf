/** The report as a self-contained HTML page without scripts. */

import { createHash } from 'node:crypto';
import type { Verdict } from '../../conformance/verdict.ts';
import { type Markup, markup } from '../../markup.ts';
import type { Verification } from '../verify/verification.ts';
import { pageStyle } from './html-style.ts';
import { type BrokenStatement, type Report, reportOf, secondsOf } from './report.ts';

/** The report as an HTML page. Its content security policy allows only its own style. */
export function htmlReport(verification: Verification): string {
  const report = reportOf(verification);
  const { gateway, findings, news, verdicts } = report;
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const held = verdicts.filter(({ verdict }) => verdict === 'held');
  const unseen = verdicts.filter(({ verdict }) => verdict === 'not seen');
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Verification of ${gateway}</title>
<style>`.source;
  const main = markup`</style>
</head>
<body>
<main>
<h1>Verification of ${gateway}</h1>
${summary(report)}
${section('findings', 'Findings', 'The gateway departs from its documents.', findings)}
${section('news', 'News', 'The contract inferred this, and guessed wrong.', news)}
<section>
<h2>Operations</h2>
${operationsTable(report)}</section>
<section>
<h2>Other statements</h2>
${statementList('Held', held)}
${statementList('Not seen', unseen)}
</section>
</main>
</body>
</html>
`;
  // The style is not escaped, since its hash is that of this text.
  return page + pageStyle + main.source;
}

function summary(report: Report): Markup {
  const { baseUrl, version, startedAt, budget, submits, balance, counts, remarks } = report;
  const time = new Date(startedAt).toISOString();
  return markup`<ul class="counts">
<li class="held"><b>${counts.held}</b> held</li>
<li class="${counts.findings > 0 ? 'finding' : 'none'}"><b>${counts.findings}</b> ${counts.findings === 1 ? 'finding' : 'findings'}</li>
<li class="${counts.news > 0 ? 'inferred' : 'none'}"><b>${counts.news}</b> news</li>
<li class="none"><b>${counts.notSeen}</b> not seen</li>
</ul>
<dl>
<div><dt>Base URL</dt><dd><code>${baseUrl}</code></dd></div>
<div><dt>Begun</dt><dd><time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>, took ${secondsOf(report)} s</dd></div>
<div><dt>Version</dt><dd>video-gateway-kit ${version}</dd></div>
<div><dt>Submits</dt><dd>${submits.length} of at most ${budget}${submitList(report)}</dd></div>
${balance === undefined ? '' : markup`<div><dt>Balance</dt><dd>${balance.before} before, ${balance.after} after</dd></div>\n`}${
  remarks.length === 0
    ? ''
    : markup`<div><dt>Not tried</dt><dd><ul>${remarks.map((remark) => markup`<li>${remark}</li>`)}</ul></dd></div>\n`
}</dl>`;
}

function submitList({ submits }: Report): Markup | string {
  if (submits.length === 0) return '';
  return markup`<ul>${submits.map(
    ({ operation, task, state }) =>
      markup`<li>${operation}: ${task === undefined ? 'no task' : markup`<code>${task}</code>`}${
        state === undefined ? '' : markup`, <code>${state}</code>`
      }</li>`,
  )}</ul>`;
}

function section(
  id: string,
  title: string,
  meaning: string,
  broken: readonly BrokenStatement[],
): Markup | string {
  if (broken.length === 0) return '';
  return markup`<section id="${id}">
<h2>${title}</h2>
<p class="meaning">${meaning}</p>
${broken.map(article)}</section>`;
}

function article(entry: BrokenStatement): Markup {
  const { statement, rule, provenance, evidence, furtherEvidence, change } = entry;
  const { level, source, note } = provenance;
  const origin = /^https:\/\//.test(source)
    ? markup`<a href="${source}" rel="noreferrer">${source.replace('https://', '')}</a>`
    : source;
  return markup`<article class="${level}">
<h3><code>${statement}</code> ${levelBadge(level)}</h3>
<p>${rule}.</p>
<p class="origin">${origin}${note === undefined ? '' : ` ${note}`}</p>
<h4>Seen</h4>
${evidence.map((text) => markup`<pre><code>${text}</code></pre>\n`)}${
  furtherEvidence === 0 ? '' : markup`<p class="origin">and ${furtherEvidence} more like it</p>\n`
}${
  change === undefined
    ? ''
    : markup`<h4>A change of the contract that makes it conform</h4>\n<pre class="yaml" tabindex="0"><code>${change.yaml.trimEnd()}</code></pre>\n`
}</article>
`;
}

function operationsTable({ operations }: Report): Markup {
  return markup`<div class="table" tabindex="0" role="group" aria-label="Operations"><table>
<thead><tr><th scope="col">Operation</th><th scope="col">Held</th><th scope="col">Broken</th><th scope="col">Not seen</th></tr></thead>
<tbody>
${operations.map(
  ({ operation, held, broken, notSeen }) =>
    markup`<tr><th scope="row">${operation}</th><td>${held}</td><td${broken > 0 ? markup` class="broken"` : ''}>${broken}</td><td>${notSeen}</td></tr>\n`,
)}</tbody></table></div>
`;
}

function statementList(title: string, verdicts: readonly Verdict[]): Markup | string {
  if (verdicts.length === 0) return '';
  return markup`<details>
<summary>${title} (${verdicts.length})</summary>
<ul class="statements">
${verdicts.map(
  ({ statement }) =>
    markup`<li><code>${statement.id}</code> ${statement.words} ${levelBadge(statement.provenance.level)}</li>\n`,
)}</ul>
</details>`;
}

function levelBadge(level: string): Markup {
  return markup`<span class="level ${level}">${level}</span>`;
}
