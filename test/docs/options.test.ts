/** The reference of functions has every exported function and every option, each with what a caller must know. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsReference } from '../../docs/site/markdown/options-reference.ts';
import { entrySources } from '../../docs/site/markdown/public-entries.ts';
import { root } from '../support/module-graph.ts';

const reference = optionsReference(root);
const entries = entrySources(root, ['octopusx', 'toapis']);

/** The part of an entry point. */
function chapterOf(entry: string): string {
  return reference.split(/^## /m).find((text) => text.startsWith(`${entry}\n`)) ?? '';
}

/** The names that a source exports, as its text shows them, without the compiler: those of values, and those of types. */
function exportsOf(file: string): { readonly values: readonly string[]; readonly types: readonly string[] } {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const lists = [...text.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, isType, names = '']) =>
    names.split(',').map((name) => `${isType ?? ''}${name.trim()}`),
  );
  const all = [...text.matchAll(/^export \* from '(\..*)'/gm)].map(([, from = '']) =>
    exportsOf(join(dirname(file), from)),
  );
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  return {
    values: [
      ...named(/^export (?:async )?function (\w+)/gm),
      ...lists.filter((name) => /^[a-z]\w*$/.test(name)),
      ...all.flatMap(({ values }) => values),
    ],
    types: [
      ...named(/^export interface (\w+)/gm),
      ...lists.flatMap((name) => /^type (\w+)/.exec(name)?.[1] ?? []),
      ...all.flatMap(({ types }) => types),
    ],
  };
}

describe.each([...entries])('%s', (entry, file) => {
  const { values, types } = exportsOf(file);
  // Tables of values, and the tests that a tool runs.
  const notFunctions = ['webhookFaults', 'test', 'it', 'expect'];
  // The results of functions, in the words of TanStack Query.
  const results = ['VideoTaskQueryOptions', 'SubmitVideoOptions'];
  // A gateway's entry point has what the first one has.
  const chapter = chapterOf(entry);

  it('has every function that it exports', () => {
    const missing = values.filter(
      (name) =>
        !notFunctions.includes(name) &&
        !chapter.includes(`### ${name}()\n`) &&
        !chapter.includes(`[\`${name}()\`]`),
    );
    expect(missing).toEqual([]);
  });

  it('has every interface of options that it exports', () => {
    const options = types.filter(
      (name) => /(Options|Fixtures|Parameters)$/.test(name) && !results.includes(name),
    );
    expect(options.filter((name) => !reference.includes(`### ${name}\n`))).toEqual([]);
  });

  it('leads from each function to its options, and says what a function does', () => {
    for (const part of chapter.split(/^### /m).slice(1)) {
      const [heading = '', , summary = ''] = part.split('\n');
      expect(summary, heading).toMatch(/^[A-Z].*\.$/);
      for (const [line] of part.matchAll(/^- `options`, .*$/gm))
        expect(line, heading).toMatch(/\]\(#\w+(-\d)?\)/);
    }
  });
});

it('has the functions and the options of the integrations', () => {
  const found = [...entries.keys()].map((entry) => [entry, chapterOf(entry).match(/^### /gm)?.length ?? 0]);
  expect(Object.fromEntries(found.filter(([, count]) => count === 0))).toEqual({});
});

it('tells the type, the default and the unit of an option', () => {
  expect(reference).toContain('| `maxRetries` | `number` | 2 | Maximum number of retries');
  expect(reference).toMatch(/\| `requestTimeout` \| `number` \| 120_000.* in milliseconds\./);
  expect(reference).toContain('| `apiKey` | `string` | required |');
  expect(reference).toContain('It also has the options of [`WaitOptions`](#waitoptions).');
});

it('tells the errors of a function', () => {
  const wait = reference.split('### Task.wait()\n')[1]?.split('###')[0];
  expect(wait).toContain('\nThrows:\n\n- `TaskFailedError` if the task failed or was cancelled\n');
});

/** The rows of the tables, each with its cells. */
const rows = [...reference.matchAll(/^\| (`.*) \|$/gm)].map(([, cells = '']) =>
  cells.split(/(?<!\\)\| ?/).map((cell) => cell.trim()),
);

it('has a text for each option', () => {
  expect(rows.filter(([, , , text = '']) => !/[.:]$/.test(text))).toEqual([]);
});

it('tells the default of each option, but for callbacks and signals', () => {
  const without = rows.filter(
    ([, type = '', fallback]) => fallback === '' && !/=>|onRetry|AbortSignal/.test(type),
  );
  expect(without.map(([name]) => name)).toEqual(['`info`', '`ownsProcess`']);
});

it('tells the unit of each number that has one', () => {
  const units = /milliseconds|bytes|[Ss]econds|[Nn]umber of|most |port/i;
  expect(rows.filter(([, type, , text = '']) => type === '`number`' && !units.test(text))).toEqual([]);
});
