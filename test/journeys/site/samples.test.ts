/** The samples of the guides and of the README, with the installed package, on the oldest Node that they name. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { nodeNote } from '../../../docs/site/markdown/node-note.ts';
import { expectOutput, runs, withMockClock } from '../../docs/guides/guide-samples.ts';
import { createStage, type Stage } from '../../docs/run-sample.ts';
import { runtimes } from '../../package/run.ts';
import { root } from '../../support/module-graph.ts';

const [oldest] = runtimes.slice(-1);
const { project, installed } = inject('package');

/** A mock, and a folder of the project. */
function openStage(): Promise<Stage> {
  return createStage(
    { 'http://127.0.0.1:4010': '' },
    {
      folder: project,
      node: oldest?.program ?? '',
      commandLine: join(installed, 'dist/cli/video-gateway.js'),
    },
  );
}

it('the guides name the oldest Node of these tests', () => {
  expect(nodeNote('commands')).toContain(`Node ${oldest?.version.split('.')[0]} or later`);
});

describe.each(runs)('the guide "$title"', ({ samples }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each(samples)(`sample $name runs on Node ${oldest?.version}`, (sample) => expectOutput(sample, stage));
});

describe('the README', async () => {
  const markdown = await readFile(join(root, 'README.md'), 'utf8');
  const programs = [...markdown.matchAll(/^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/gms)].map(
    ([, text = '', output = '']) => ({ text, output }),
  );
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('has two programs, and names the Node', () => {
    expect(programs).toHaveLength(2);
    expect(markdown).toContain(`Node ${oldest?.version.split('.')[0]} or later`);
  });

  it.each(programs)(`program %# runs on Node ${oldest?.version}`, async ({ text, output }) => {
    // The last line: the others tell a progress that depends on the machine.
    const last = (printed: string) => printed.trim().split('\n').at(-1);
    expect(last(await stage.program(withMockClock(text)))).toBe(last(output));
  });
});
