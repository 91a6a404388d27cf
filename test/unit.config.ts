/** The part of the tests that needs no browser, no server, no other program and no package, in seconds. */

import { defineConfig, mergeConfig } from 'vitest/config';
import { importsReachedFrom, sourcesIn } from './support/module-graph.ts';
import { shared } from './support/vitest-shared.ts';

/** The folders of the tests that may be a part. The others compile every schema, build the docs, run linters or measure. */
const folders = ['test/cli', 'test/client', 'test/mocks', 'test/task-store', 'test/webhooks'];

/** Modules that lead to a socket, a process, a browser or a bundler. */
const outside = [
  /^node:(child_process|http|http2|https|net|tls)$/,
  /^(@sparticuz\/chromium|playwright-core|rolldown)$/,
  /^mocks\/(http\/listen|stock-prism)\.ts$/,
];

/** Tests that need nothing else, but longer than all the others together: properties, models and simulations. */
const slow = [
  /\.property\.test\.ts$/,
  /^test\/cli\/output\/terminal\./,
  /^test\/client\/(submit\/uploads|validation\/validate-(body|statements)|waiting\/polling)\./,
  /^test\/mocks\/(media\/uploads|model\/model|prism\/differential|tasks\/random)\./,
];

const tests = (await Promise.all(folders.map(sourcesIn))).flat().filter((file) => file.endsWith('.test.ts'));

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: tests.filter((test) => !slow.some((pattern) => pattern.test(test)) && isInside(test)),
    },
  }),
);

function isInside(test: string): boolean {
  const reached = importsReachedFrom(test, (file) => file.startsWith('test/'));
  return !reached.some(({ to }) => outside.some((pattern) => pattern.test(to)));
}
