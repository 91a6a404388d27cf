/** Everything against the sources; with the variable `TEST_AGAINST`, what can run against the package. */

import { defineConfig, mergeConfig } from 'vitest/config';
import packaged from './package/vitest.config.ts';
import { shared } from './support/vitest-shared.ts';

const sources = mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/**/*.test.ts'],
      exclude: ['test/{package,journeys,tools/journeys}/**', '**/node_modules/**'],
      globalSetup: ['test/global-setup.ts', 'test/cli/global-setup.ts'],
      typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    },
  }),
);

export default process.env.TEST_AGAINST === undefined ? sources : packaged;
