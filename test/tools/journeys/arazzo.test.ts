/** Redocly's Respect runs the workflows of the installed package against a mock, and judges every answer. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tasks as octopusx } from '../../../generated/octopusx/tasks.ts';
import { tasks as toapis } from '../../../generated/toapis/tasks.ts';
import { createClock, createMock, listen, type MockOptions } from '../../../mocks/index.ts';
import { temporaryFolder } from '../../package/install.ts';
import { run } from '../../package/run.ts';
import { root } from '../../support/module-graph.ts';
import { packageIn, testedProject } from '../../support/tested-package.ts';
import { samplesUnder } from '../tool-samples.ts';

/** The installed package. */
const installed = packageIn(testedProject() ?? root);

/** A check that Respect made. */
interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly severity: string;
}

/** A workflow, as Respect tells of it. */
interface Executed {
  readonly workflowId: string;
  readonly executedSteps: readonly { readonly stepId: string; readonly checks: readonly Check[] }[];
}

/** Runs the command of the guide against a mock. */
async function respect(gateway: string, options: MockOptions, further = '') {
  const [sample = ''] = (await samplesUnder('Arazzo, with Redocly Respect')).commands;
  const mock = createMock(options);
  const server = await listen({ fetch: mock.fetch, port: 0 });
  const folder = await temporaryFolder();
  try {
    const command = sample
      .replaceAll('octopusx', gateway)
      .replace('npx', join(root, 'node_modules/.bin/'))
      .replace('/ redocly', '/redocly')
      .replace('node_modules/video-gateway-kit', installed)
      .replace('http://127.0.0.1:4010', server.url);
    const { status, stdout, stderr } = await run(
      'sh',
      ['-c', `${command} --json-output report.json ${further}`],
      folder,
      undefined,
      { REDOCLY_TELEMETRY: 'off' },
    );
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    const [file] = Object.values<{ executedWorkflows: Executed[] }>(report.files);
    return { mock, status, output: stdout + stderr, workflows: file?.executedWorkflows ?? [] };
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** A clock on which a task ends as soon as it is made. */
function endingAtOnce(): MockOptions {
  const clock = createClock({ frozen: true });
  const onRequest: MockOptions['onRequest'] = ({ billable }) => {
    if (billable) clock.advance(600_000);
  };
  return { clock, onRequest };
}

describe.each([
  ['octopusx', octopusx],
  ['toapis', toapis],
])('the workflows of %s', (gateway, { submits }) => {
  it('are one for each submit, and lead to its video: all checks hold', async () => {
    const { status, output, workflows, mock } = await respect(gateway, endingAtOnce());
    expect([status, status === 0 ? '' : output]).toEqual([0, '']);
    expect(workflows.map(({ workflowId }) => workflowId)).toEqual(Object.keys(submits));
    const checks = workflows.flatMap(({ executedSteps }) =>
      executedSteps.flatMap(({ stepId, checks: ofStep }) => ofStep.map((check) => ({ stepId, ...check }))),
    );
    expect(checks.length).toBeGreaterThan(40);
    const failed = checks.filter(({ passed }) => !passed);
    // A file has no text that a schema could be held against.
    expect(failed.filter(({ stepId, severity }) => stepId !== 'fetch' || severity !== 'warn')).toEqual([]);
    const paid = workflows.flatMap(({ executedSteps }) =>
      executedSteps.filter(({ stepId }) => stepId.startsWith('submit')),
    );
    expect(mock.ledger.billable).toBe(paid.length);
    expect(mock.ledger.entries.filter(({ status = 0 }) => status >= 300)).toEqual([]);
  });
});

it('a task that is still rendering is queried again, and not submitted again', async () => {
  const clock = createClock({ frozen: true });
  const options: MockOptions = {
    clock,
    onRequest: ({ method }) => method === 'GET' && clock.advance(600_000),
  };
  const { status, mock } = await respect('toapis', options, '--workflow generateVideo');
  expect(status).toBe(0);
  const lines = mock.ledger.entries.map(({ method, operation }) => `${method} ${operation}`);
  expect(lines).toEqual(['POST generateVideo', 'GET queryVideo', 'GET queryVideo']);
});

it.each(['octopusx', 'toapis'])('the file of %s names the contract beside it', async (gateway) => {
  const folder = join(installed, 'generated', gateway);
  const { sourceDescriptions } = parse(await readFile(join(folder, 'workflows.arazzo.yaml'), 'utf8'));
  const { openapi } = JSON.parse(await readFile(join(folder, sourceDescriptions[0].url), 'utf8'));
  expect(openapi).toMatch(/^3\.1/);
});
