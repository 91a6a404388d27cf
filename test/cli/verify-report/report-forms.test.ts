/** The forms of the report of `video-gateway verify`. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import picocolors from 'picocolors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import schema from '../../../generated/schemas/verification-report.json' with { type: 'json' };
import { htmlReport } from '../../../src/cli/verify-report/html-report.ts';
import { jsonReport } from '../../../src/cli/verify-report/json-report.ts';
import { junitReport } from '../../../src/cli/verify-report/junit-report.ts';
import { markdownReport } from '../../../src/cli/verify-report/markdown-report.ts';
import { terminalReport } from '../../../src/cli/verify-report/terminal-report.ts';
import { writeReport } from '../../../src/cli/verify-report/write-report.ts';
import { broken, sample, statement } from './sample-verification.ts';

describe('the report for a terminal', () => {
  it('says what the run was, what broke, and what of each operation was seen', () => {
    expect(terminalReport(sample)).toMatchInlineSnapshot(`
      "toapis at https://toapis.com, 2026-11-27 02:40 UTC, video-gateway-kit 0.1.0
      365 s; 2 of at most 3 submits; balance 12.5 → 11.9
        generateVideo  video_1  completed
        remixVideo  no task

      1 held, 1 finding, 1 news, 1 not seen

      Findings: the gateway departs from its documents

      ✗ queryVideo 200 /progress
        progress must be an integer
        Published   https://docs.toapis.com/docs/en/api-reference/tasks/video-status
        Seen        "40%"
        Change      # spec/toapis/components/schemas/QueriedTask.yaml, at /properties/progress
                    type: [integer, string]
                    x-provenance:
                      level: published
                      source: https://docs.toapis.com/docs/en/api-reference/tasks/video-status
                      keywords:
                        type:
                          string:
                            level: inferred
                            source: Seen in an answer on 2026-11-27.

      News: the contract guessed wrong

      ✗ queryVideo lifecycle progress-never-falls
        progress never falls
        Inferred    A progress says how much is done.
        Seen        "60, then 40"
        Change      # spec/toapis/paths/v1_videos_generations_{task_id}.yaml, at /get/x-lifecycle
                    x-provenance:
                      note: Progress can fall. Seen in an answer on 2026-11-27.

      Operation      Held  Broken  Not seen
      generateVideo     1       0         0
      queryVideo        0       2         1

      Not tried
        - The submit of remixVideo is unconfirmed: a task may exist.
      "
    `);
  });

  it('has colors where they are asked for', () => {
    expect(terminalReport(sample, picocolors.createColors(true))).toContain(
      '\u001b[31m✗ queryVideo 200 /progress',
    );
  });
});

it('the Markdown says the same', () => {
  expect(markdownReport(sample)).toMatchInlineSnapshot(`
    "# Verification of toapis

    **1 held, 1 finding, 1 news, 1 not seen**

    | Run |  |
    |---|---|
    | Base URL | \`https://toapis.com\` |
    | Begun | 2026-11-27T02:40:00.000Z |
    | Took | 365 s |
    | Version | video-gateway-kit 0.1.0 |
    | Submits | 2 of at most 3 |
    | Balance | 12.5 before, 11.9 after |

    - generateVideo: \`video_1\`, \`completed\`
    - remixVideo: no task

    - Not tried: The submit of remixVideo is unconfirmed: a task may exist.

    ## Findings

    The gateway departs from its documents.

    ### \`queryVideo 200 /progress\`

    progress must be an integer. *published*: <https://docs.toapis.com/docs/en/api-reference/tasks/video-status>

    - Seen: \`"40%"\`

    A change of the contract that makes it conform:

    \`\`\`yaml
    # spec/toapis/components/schemas/QueriedTask.yaml, at /properties/progress
    type: [integer, string]
    x-provenance:
      level: published
      source: https://docs.toapis.com/docs/en/api-reference/tasks/video-status
      keywords:
        type:
          string:
            level: inferred
            source: Seen in an answer on 2026-11-27.
    \`\`\`

    ## News

    The contract inferred this, and guessed wrong.

    ### \`queryVideo lifecycle progress-never-falls\`

    progress never falls. *inferred*: A progress says how much is done.

    - Seen: \`"60, then 40"\`

    A change of the contract that makes it conform:

    \`\`\`yaml
    # spec/toapis/paths/v1_videos_generations_{task_id}.yaml, at /get/x-lifecycle
    x-provenance:
      note: Progress can fall. Seen in an answer on 2026-11-27.
    \`\`\`

    ## Operations

    | Operation | Held | Broken | Not seen |
    |---|---|---|---|
    | generateVideo | 1 | 0 | 0 |
    | queryVideo | 0 | 2 | 1 |

    <details>

    <summary>1 not seen</summary>

    - \`queryVideo 200 /expires_at\`: expires_at is an integer (*published*)

    </details>
    "
  `);
});

describe('the JSON', () => {
  const report = JSON.parse(jsonReport(sample));

  it('has a version, the run and the numbers', () => {
    expect(report).toMatchObject({
      formatVersion: 1,
      gateway: 'toapis',
      packageVersion: '0.1.0',
      startedAt: '2026-11-27T02:40:00.000Z',
      budget: 3,
      balance: { before: 12.5, after: 11.9 },
      counts: { held: 1, broken: 2, notSeen: 1, findings: 1, news: 1 },
    });
    expect(report.submits[1]).toEqual({ operation: 'remixVideo', task: null, state: null });
  });

  it('tells what a document says from what the contract inferred', () => {
    expect(report.findings.map(({ statement }: { statement: string }) => statement)).toEqual([
      'queryVideo 200 /progress',
    ]);
    expect(report.news.map(({ statement }: { statement: string }) => statement)).toEqual([
      'queryVideo lifecycle progress-never-falls',
    ]);
  });

  it('is what its schema says, and has nothing that the schema does not know', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    for (const one of [report, JSON.parse(jsonReport({ ...sample, balance: undefined, verdicts: [] }))]) {
      expect(ajv.validate(schema, one), ajv.errorsText()).toBe(true);
    }
    expect(Object.keys(report)).toEqual(schema.required);
    expect(Object.keys(report.findings[0])).toEqual(schema.$defs.Broken.required);
    expect(Object.keys(report.findings[0].change.edits[0])).toEqual(schema.$defs.Edit.required);
    expect(Object.keys(report.statements[0])).toEqual(schema.$defs.Statement.required);
  });

  it('lists every statement with its verdict', () => {
    expect(report.statements.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'held',
      'broken',
      'broken',
      'not seen',
    ]);
  });
});

describe('the JUnit XML', () => {
  const xml = junitReport(sample);
  const options = {
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name: string) => /^test(suite|case)$/.test(name),
  };
  const { testsuites } = new XMLParser(options).parse(xml);

  it('is well-formed', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
  });

  it('has a suite for each operation, with its numbers', () => {
    expect(testsuites).toMatchObject({ tests: '4', failures: '2', errors: '0', skipped: '1' });
    expect(testsuites.testsuite).toMatchObject([
      { name: 'generateVideo', tests: '1', failures: '0', skipped: '0', timestamp: '2026-11-27T02:40:00' },
      { name: 'queryVideo', tests: '3', failures: '2', skipped: '1' },
    ]);
  });

  it('has a case for each statement, and the level of a broken one as the type of its failure', () => {
    const [progress, falls, expires] = testsuites.testsuite[1].testcase;
    expect(progress).toMatchObject({
      name: 'queryVideo 200 /progress: progress is an integer',
      classname: 'toapis.queryVideo',
      failure: { type: 'published', message: 'progress must be an integer' },
    });
    expect(progress.failure['#text']).toContain('Seen: "40%"');
    expect(falls.failure.type).toBe('inferred');
    expect(expires.skipped).toBe('');
    expect(testsuites.testsuite[0].testcase[0]).not.toHaveProperty('failure');
  });
});

describe('the HTML page', () => {
  const html = htmlReport(sample);

  it('needs no script and no other file', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe)|\ssrc=|\son\w+=|url\(/);
    expect(html).toMatch(
      /default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'/,
    );
  });

  it('shows the run, what broke, and the rest folded', () => {
    for (const text of [
      '<h2>Findings</h2>',
      '<h2>News</h2>',
      '&quot;40%&quot;',
      '<summary>Not seen (1)</summary>',
    ]) {
      expect(html).toContain(text);
    }
  });
});

it('a statement that many answers break is one entry with three of them', () => {
  const answers = [1, 2, 3, 4, 5, 5].map((number) => ({ evidence: `"${number}"` }));
  const report = JSON.parse(jsonReport({ ...sample, verdicts: [broken(statement(), answers)] }));
  expect(report.findings).toMatchObject([{ evidence: ['"1"', '"2"', '"3"'], furtherEvidence: 2 }]);
  expect(junitReport({ ...sample, verdicts: [broken(statement(), answers)] })).toContain(
    'and 2 more like it',
  );
});

it('an inferred keyword of a published field is news, and a published one a finding', () => {
  const inferred = { level: 'inferred', source: 'The meaning of a percentage.' } as const;
  const rules = [{}, { rule: 'progress must be at most 100', evidence: '400', provenance: inferred }];
  const report = JSON.parse(jsonReport({ ...sample, verdicts: [broken(statement(), rules)] }));
  expect(report.counts).toMatchObject({ broken: 1, findings: 1, news: 1 });
});

it('a run without a deviation has no sections for them', () => {
  const verdicts = sample.verdicts.filter(({ verdict }) => verdict === 'held');
  const clean = { ...sample, verdicts, remarks: [], balance: undefined };
  expect(terminalReport(clean)).not.toMatch(/Findings:|News:|balance|Not tried/);
  expect(markdownReport(clean)).not.toMatch(/## (Findings|News)|Balance|not tried|<details>/);
  expect(htmlReport(clean)).not.toMatch(/<h2>(Findings|News)|Balance|Not tried/);
});

describe('the file of a report', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-report-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['report.md', '# Verification of toapis'],
    ['report.HTML', '<!DOCTYPE html>'],
    ['report.json', '{\n  "formatVersion": 1'],
    ['report.xml', '<?xml version="1.0" encoding="UTF-8"?>'],
  ])('%s has the form of its ending', async (name, beginning) => {
    const file = join(folder, name);
    await writeReport(sample, file);
    expect((await readFile(file, 'utf8')).startsWith(beginning)).toBe(true);
  });

  it('must have an ending that names a form', async () => {
    await expect(writeReport(sample, join(folder, 'report.pdf'))).rejects.toThrow(
      'it must end in .md, .html, .json, or .xml for JUnit',
    );
  });

  it('is named when it cannot be written', async () => {
    await expect(writeReport(sample, join(folder, 'no-folder/report.md'))).rejects.toThrow(
      /no-folder.report\.md" cannot be written/,
    );
  });
});
