/** The page that says when each document was last held against its gateway, the workflow, and the guide's report. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import {
  documentedOperations,
  fillVerificationTable,
} from '../../../docs/site/verification/verification-table.ts';
import provenanceSchema from '../../../generated/schemas/x-provenance.json' with { type: 'json' };
import { createProgram } from '../../../src/cli/program.ts';
import type { Verification } from '../../../src/cli/verify/verification.ts';
import { jsonReport } from '../../../src/cli/verify-report/json-report.ts';
import { terminalReport } from '../../../src/cli/verify-report/terminal-report.ts';
import { sample, statement } from '../../cli/verify-report/sample-verification.ts';
import { root } from '../../support/module-graph.ts';

const page = await readFile(join(root, 'docs/verification.md'), 'utf8');

/** The addresses of the five documents. */
const documents = provenanceSchema.$defs.Address.allOf.flatMap(({ then }) =>
  'enum' in then.properties.source ? then.properties.source.enum : [],
);

function rowsIn(markdown: string): string[] {
  return markdown.split('\n').filter((line) => /^\| (octopusx|toapis) \|/.test(line));
}

/** The report of a run that has seen the success of an operation of toapis. */
function reportOf(
  operation: string,
  verdict: 'held' | 'broken' | 'not seen',
  given: Partial<Verification> = {},
) {
  const about = statement({ id: `${operation} 200`, operation, kind: 'answer', pointer: undefined });
  const refused = statement({
    id: `${operation} 401`,
    operation,
    kind: 'answer',
    pointer: undefined,
    status: 401,
  });
  const verdicts = [
    { statement: about, verdict, findings: [] },
    { statement: refused, verdict: 'held', findings: [] } as const,
  ];
  return JSON.parse(jsonReport({ ...sample, verdicts, ...given }));
}

describe('the table', () => {
  it('has a row for each of the five documents', () => {
    expect(documents).toHaveLength(5);
    expect(documentedOperations.map(({ source }) => source)).toEqual(documents);
    const rows = rowsIn(page);
    expect(rows).toHaveLength(5);
    for (const [index, { gateway, endpoint, source }] of documentedOperations.entries()) {
      expect(rows[index]).toContain(`| ${gateway} | \`${endpoint}\` | `);
      expect(rows[index]).toContain(`(${source}) | `);
      expect(rows[index]).toMatch(/\) \| (never \| \| \||\d{4}-\d\d-\d\d \| .+ \| [\w.+-]+ \|)$/);
    }
  });

  it('is filled by a run that has seen an operation succeed, and keeps its other rows', () => {
    const { markdown, filled } = fillVerificationTable(page, reportOf('remixVideo', 'held'));
    expect(filled).toEqual(['POST /v1/videos/{video_id}/remix']);
    const [last, ...others] = rowsIn(markdown).reverse();
    expect(last).toMatch(
      /\) \| 2026-11-27 \| 2 of at most 3 submits: 2 statements held, 0 broken, 0 not seen \| 0\.1\.0 \|$/,
    );
    expect(others.reverse()).toEqual(rowsIn(page).slice(0, 4));
    expect(markdown.replace(last ?? '', rowsIn(page).at(-1) ?? '')).toBe(page);
    const later = reportOf('remixVideo', 'broken', { endedAt: Date.UTC(2027, 0, 2), version: '0.2.0' });
    expect(rowsIn(fillVerificationTable(markdown, later).markdown).at(-1)).toMatch(
      /2027-01-02 .* 1 broken.* 0\.2\.0 \|$/,
    );
    expect(fillVerificationTable(markdown, reportOf('remixVideo', 'not seen')).markdown).toBe(markdown);
  });

  it.each([
    ['of a mock', reportOf('remixVideo', 'held', { baseUrl: 'http://127.0.0.1:4010/toapis' })],
    ['of a mock elsewhere', reportOf('remixVideo', 'held', { baseUrl: 'https://mock.example.com/toapis' })],
    ['that has seen refusals only', reportOf('remixVideo', 'not seen')],
    ['of operations that no document of the five describes', reportOf('generateVideo', 'held')],
  ])('is not filled by a run %s', (_, report) => {
    expect(fillVerificationTable(page, report)).toEqual({ markdown: page, filled: [] });
  });

  it('takes nothing but a report, and no text that would be more than one', () => {
    expect(() => fillVerificationTable(page, JSON.parse('{}'))).toThrow('no JSON report');
    expect(() => fillVerificationTable(page, reportOf('remixVideo', 'held', { version: '1 | x' }))).toThrow(
      'its version',
    );
    expect(() => fillVerificationTable('# A page', reportOf('remixVideo', 'held'))).toThrow('no table');
  });
});

describe('the workflow', async () => {
  const folder = join(root, '.github/workflows');
  const text = await readFile(join(folder, 'verify.yml'), 'utf8');
  const workflow = parse(text);
  const { steps, strategy } = workflow.jobs.verify;

  it('runs on demand and weekly, for each gateway that has a key', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(workflow.on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \d$/);
    expect(strategy.matrix.include.map(({ gateway }: { gateway: string }) => gateway)).toEqual([
      'octopusx',
      'toapis',
    ]);
    const [notice, ...others] = steps;
    expect(notice.if).toBe("env.HAS_KEY == 'false'");
    for (const step of others) expect(step.if).toMatch(/^env\.HAS_KEY == 'true'/);
  });

  it('submits nothing, and shows its key to one step', () => {
    const withKey = steps.filter((step: object) => JSON.stringify(step).includes('secrets['));
    expect(withKey).toHaveLength(1);
    expect(withKey[0].run).toMatch(/ verify --gateway \$\{\{ matrix\.gateway \}\} --budget 0 /);
    expect(text).not.toMatch(/--negative|--yes/);
  });

  it('takes the same versions of actions as the others', async () => {
    const others = (await readdir(folder)).filter((file) => file !== 'verify.yml');
    const texts = await Promise.all(others.map((file) => readFile(join(folder, file), 'utf8')));
    const known = new Set(texts.flatMap((other) => other.match(/(?<=uses: )\S+/g) ?? []));
    const used: string[] = text.match(/(?<=uses: )\S+/g) ?? [];
    const own = used.filter((action) => !known.has(action)).map((action) => action.split('@')[0]);
    expect(own).toEqual(['actions/upload-artifact']);
  });
});

it('the guide shows what the terminal does', async () => {
  const guide = (await readGuides()).find(({ file }) => file === 'verify.html');
  const blocks = guide?.tokens.filter((token) => token.type === 'code' && token.lang === 'text') ?? [];
  expect(blocks).toHaveLength(1);
  for (const block of blocks) expect(terminalReport(sample)).toContain('text' in block ? block.text : '');
});

it('the page, the guide and the workflow name options that the command has', async () => {
  const texts = await Promise.all(
    ['docs/verification.md', 'docs/guides/verify.md', '.github/workflows/verify.yml'].map((file) =>
      readFile(join(root, file), 'utf8'),
    ),
  );
  const command = createProgram().commands.find((one) => one.name() === 'verify');
  const known = command?.options.map(({ long }) => long);
  const named = new Set(texts.join('\n').match(/--[a-z]+(-[a-z]+)*/g));
  expect(named.size).toBeGreaterThan(7);
  expect([...named].filter((name) => !known?.includes(name))).toEqual([]);
});
