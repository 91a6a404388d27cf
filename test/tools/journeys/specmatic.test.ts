/** Specmatic's contract tests and their negative ones, against the mock. It needs Java. */

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesUnder } from '../tool-samples.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { type Installed, install } from './installed.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;

/** Operations that Specmatic cannot follow, as the guide says: it makes their valid requests invalid. */
const unfollowed: Readonly<Record<string, readonly string[]>> = {
  octopusx: ['POST /v1/video/create', 'POST /v1/videos'],
  toapis: ['POST /v1/uploads/images', 'POST /v1/uploads/videos'],
};

describe.skipIf(!hasJava).each(['octopusx', 'toapis'])('%s', (gateway) => {
  let installed: Installed;
  let bench: Workbench;
  beforeAll(async () => {
    installed = await install('specmatic');
    bench = await openWorkbench(installed.folder);
  });
  afterAll(async () => {
    await bench?.[Symbol.asyncDispose]();
    await installed?.[Symbol.asyncDispose]();
  });

  it('passes all tests but what the guide tells, and all negative ones', async () => {
    const { commands } = await samplesUnder('Specmatic');
    const command = (commands[0] ?? '').replaceAll('octopusx', gateway);
    await bench.attempt(`${command} --junitReportDir=report`);
    const report = await readFile(join(bench.folder, 'report/TEST-junit-jupiter.xml'), 'utf8');
    const cases = report.split('<testcase ').slice(1);
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.filter((text) => text.includes('-ve  Scenario')).length).toBeGreaterThan(40);
    for (const failed of cases.filter((text) => text.includes('<failure'))) {
      const [, sign, operation, status] = /(\+ve|-ve) {2}Scenario: (\S+ \S+) -&gt; (\w+)/.exec(failed) ?? [];
      expect([sign, status]).toEqual(['+ve', '200']);
      expect(unfollowed[gateway]).toContain(operation);
    }
  });
});
