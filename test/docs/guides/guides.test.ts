/** The samples of the guides do what they say, in their order, and print what stands below them. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directivesOf } from '../../../mocks/core/tasks/directives.ts';
import * as client from '../../../src/index.ts';
import { createStage, type Stage, withSources } from '../run-sample.ts';
import { expectOutput, runs, tests } from './guide-samples.ts';

describe.each(runs)('the guide "$title"', ({ samples }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage({ 'http://127.0.0.1:4010': '' });
  });
  afterAll(() => stage.close());

  it.each(samples)('does what it says in sample $name', (sample) => expectOutput(sample, stage));
});

// The tests in the guides become tests of this file.
const folder = await mkdtemp(join(tmpdir(), 'guides-'));
afterAll(() => rm(folder, { recursive: true }));
for (const [index, { text }] of tests.entries()) {
  const file = join(folder, `sample-${index}.ts`);
  await writeFile(file, withSources(text).replace("'vitest'", JSON.stringify(import.meta.resolve('vitest'))));
  describe(`test ${index + 1} in a guide`, async () => {
    await import(pathToFileURL(file).href);
  });
}

/** The code in the first column of a table. */
async function firstColumn(guide: string): Promise<string[]> {
  const markdown = await readFile(new URL(`../../../docs/guides/${guide}.md`, import.meta.url), 'utf8');
  return markdown.split('\n').flatMap((line) => {
    const [, cell = ''] = /^\| (`.*?) \|/.exec(line) ?? [];
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  });
}

it('every directive that a guide names means something to the mock', async () => {
  const directives = (await firstColumn('mock')).filter((code) => code.startsWith('['));
  expect(directives.length).toBeGreaterThan(8);
  for (const directive of directives) {
    expect(directivesOf(directive), directive).toEqual({ instruction: expect.anything(), misread: [] });
  }
});

it('every class of error has its place in the guide on errors', async () => {
  const classes = Object.keys(client).filter((name) => name.endsWith('Error') && name !== 'GatewayError');
  const named = (await firstColumn('errors')).filter((code) => code.endsWith('Error'));
  expect(named.sort()).toEqual(classes.sort());
});

it('every property of an error has its place in the guide on errors', async () => {
  const details = {
    status: 1,
    code: 1,
    reason: '',
    field: '',
    retryAfter: 1,
    requestId: '',
    body: 1,
    task: undefined,
    cause: 1,
    handle: undefined,
  } satisfies Required<client.ErrorDetails> & Pick<client.SubmitUnconfirmedError, 'handle'>;
  const error = new client.SubmitUnconfirmedError('', details);
  const named = (await firstColumn('errors')).filter((code) => !code.endsWith('Error'));
  expect(named.sort()).toEqual(
    Object.getOwnPropertyNames(error)
      .filter((name) => !['name', 'stack', 'message'].includes(name))
      .sort(),
  );
});
