/** The order in which the files of tests are run. */

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './module-graph.ts';

/** The files that take longest, since they wait for browsers and other programs; the longest first. */
const longest: readonly string[] = [
  'test/client/pay-once/pay-once.test.ts',
  'test/browser/tabs.test.ts',
  'test/mocks/prism/differential.test.ts',
  'test/contract/stock-prism.test.ts',
  'test/mocks/console/console.test.ts',
  'test/cli/commands/examples.test.ts',
  'test/docs/samples.test.ts',
  'test/mocks/http/raw-requests.test.ts',
  'test/cli/tasks/pay-once.test.ts',
  'test/readme.test.ts',
  'test/cli/tasks/tasks.test.ts',
];

/**
 * Runs the longest files first, so that none of them is left to run alone. Where no run has left its times behind, as in a
 * new clone, Vitest goes by the size of a file, which tells little.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(relative(root, moduleId));
  return place === -1 ? longest.length : place;
}
