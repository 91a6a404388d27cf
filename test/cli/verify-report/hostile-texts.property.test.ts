/** Texts of a gateway are harmless in every form of the report. */

import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Verification } from '../../../src/cli/verify/verification.ts';
import { htmlReport } from '../../../src/cli/verify-report/html-report.ts';
import { jsonReport } from '../../../src/cli/verify-report/json-report.ts';
import { junitReport } from '../../../src/cli/verify-report/junit-report.ts';
import { markdownReport } from '../../../src/cli/verify-report/markdown-report.ts';
import { reportOf } from '../../../src/cli/verify-report/report.ts';
import { terminalReport } from '../../../src/cli/verify-report/terminal-report.ts';
import { broken, sample, statement } from './sample-verification.ts';

const attacks = [
  '\u001b]0;title\u0007\u001b[2J\u009b31m',
  '\u202egnp.exe\u2028\r\n\u0000\u007f',
  '<script>alert(1)</script><!-- ]]> --></details></code></pre></style>',
  '"\' onmouseover="alert(1)" & &lt;',
  '`` ``` ```` \n```\n# heading\n',
  '[link](https://evil.example) ![](//x) <https://evil.example> www.evil.example @someone #1 $x$',
  '1. list\n| a | b |\n|---|---|\n- [x] ~~done~~ **bold** _it_',
  ': {a: [b, !!js/function "x"]} # no\n---\n&a *a %YAML',
  '\ud800 \ufffe \uffff \ufeff',
  '__proto__',
  '',
  ' ',
  'x'.repeat(3000),
];
const text = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...'`*_[]()<>#-+!|~$@&:/\\\'" \n\r\u001b1.aw'), { maxLength: 20 })
    .map((all) => all.join('')),
);

/** A verification in which every text is another one. */
function verificationWith(one: string, other: string): Verification {
  const provenance = { level: 'inferred', source: one, note: other } as const;
  const odd = statement({ id: `queryVideo 200 ${one}`, words: other, provenance });
  const state = statement({ id: 'queryVideo 200 /status', pointer: '/status' });
  const known = statement({ id: 'queryVideo lifecycle known-states', kind: 'lifecycle' });
  return {
    ...sample,
    baseUrl: one,
    version: other,
    submits: [{ operation: 'generateVideo', task: other, state: one }],
    remarks: [one, other],
    verdicts: [
      broken(odd, { rule: one, evidence: other, provenance }),
      broken(state, {
        pointer: '/status',
        rule: 'status must be one of these',
        evidence: JSON.stringify(one),
      }),
      broken(known, { statement: known.id, pointer: '/status', evidence: JSON.stringify(other) }),
      {
        statement: statement({ id: one, operation: other, words: one, provenance }),
        verdict: 'not seen',
        findings: [],
      },
    ],
  };
}

/** Calls a function with verifications that are full of hostile texts. */
function everyTime(
  check: (verification: Verification, one: string, other: string) => void,
  numRuns = 20,
): void {
  fc.assert(
    fc.property(text, text, (one, other) => check(verificationWith(one, other), one, other)),
    { numRuns, examples: attacks.map((attack) => [attack, attack]) },
  );
}

/** Characters that a terminal obeys, or that turn a text around. */
const control = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

describe('whatever a gateway answers', () => {
  it('a terminal obeys none of it', () => {
    everyTime((verification) => {
      const lines = terminalReport(verification).split('\n');
      expect(lines.join('\n')).not.toMatch(control);
      expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(3);
    });
  });

  it('Markdown has no markup, link or mention of it', () => {
    everyTime((verification) => {
      const markdown = markdownReport(verification);
      expect(markdown).not.toMatch(control);
      const tokens: Token[] = [];
      marked.walkTokens(marked.lexer(markdown), (token) => {
        tokens.push(token);
      });
      const html = tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw.trim());
      const own = ['<!-- -->', '<details>', '<summary>1 not seen</summary>', '</details>'];
      expect(html.filter((raw) => !own.includes(raw))).toEqual([]);
      const links = tokens.filter(({ type }) => type === 'link' || type === 'image').map(({ raw }) => raw);
      expect(links.filter((raw) => !raw.startsWith('<https://docs.toapis.com/'))).toEqual([]);
      const shape = tokens.filter(({ type }) =>
        ['heading', 'list_item', 'code', 'table', 'blockquote', 'hr'].includes(type),
      );
      const parts = shape.map(({ type }) => type);
      expect(parts.filter((type) => type === 'heading').length).toBeLessThanOrEqual(7);
      expect(parts.filter((type) => type === 'blockquote' || type === 'hr')).toEqual([]);
      expect(parts.filter((type) => type === 'table')).toHaveLength(2);
      // GitHub looks for those whom a text mentions after it has made HTML of it, and outside of code.
      const rendered = marked.parse(markdown, { async: false }).replace(/<code[\s\S]*?<\/code>/g, '');
      expect(rendered.replaceAll('&#39;', '')).not.toMatch(/[@#]\w/);
    });
  });

  it('HTML has the same elements, and it is text', () => {
    const tagsOf = (html: string) => html.match(/<\/?[a-z]\w*/gi);
    const usual = tagsOf(htmlReport(verificationWith('one', 'other')));
    everyTime((verification, one) => {
      const html = htmlReport(verification);
      const isLink = /^https:\/\//.test(one);
      if (!isLink)
        expect(tagsOf(html)?.filter((tag) => !/^<\/?(h4|pre|code)$/.test(tag))).toEqual(
          usual?.filter((tag) => !/^<\/?(h4|pre|code)$/.test(tag)),
        );
      expect(html).not.toMatch(control);
      expect(html.match(/<script|<img|onmouseover="/g)).toBeNull();
    });
  });

  it('JUnit XML is well-formed, and has the same cases', () => {
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
    everyTime((verification) => {
      const xml = junitReport(verification);
      expect(XMLValidator.validate(xml)).toBe(true);
      // Of the characters that XML 1.0 does not have.
      expect(xml).not.toMatch(/[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/u);
      const suites = [parser.parse(xml).testsuites.testsuite].flat();
      expect(suites.flatMap(({ testcase }) => testcase)).toHaveLength(4);
    });
  });

  it('JSON has it unchanged, and can be printed', () => {
    everyTime((verification, one, other) => {
      const json = jsonReport(verification);
      expect(json).not.toMatch(control);
      const report = JSON.parse(json);
      expect(report.baseUrl).toBe(one);
      expect(report.statements.at(-1)).toMatchObject({ id: one, operation: other });
    });
  });

  it('the suggested YAML is the edit, and nothing else', () => {
    everyTime((verification) => {
      const { findings, news } = reportOf(verification);
      for (const { change } of [...findings, ...news]) {
        if (change === undefined) continue;
        expect(change.yaml).not.toMatch(control);
        const documents = parseAllDocuments(change.yaml);
        expect(documents).toHaveLength(change.edits.length);
        expect([...documents].map((document) => [document.errors, document.toJS()])).toEqual(
          change.edits.map(({ patch }) => [[], patch]),
        );
      }
    });
  });

  it('a long text is cut', () => {
    const long = 'x'.repeat(1_000_000);
    const { verdicts, ...run } = verificationWith(long, long);
    const verification = { ...run, baseUrl: '', version: '', verdicts: verdicts.slice(1, 3) };
    for (const form of [terminalReport, markdownReport, htmlReport]) {
      expect(form(verification).length).toBeLessThan(60_000);
    }
  });
});
