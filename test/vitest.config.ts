/**
 * Everything against the sources, but what waits long for a browser or other programs; with the variable `TEST_AGAINST`, what
 * can run against the package.
 */

import { defineConfig, mergeConfig } from 'vitest/config';
import packaged from './package/vitest.config.ts';
import { shared } from './support/vitest-shared.ts';

const sources = mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/**/*.test.ts'],
      exclude: [
        'test/{package,journeys,tools/journeys}/**',
        // In these pages runs the package, by `npm run test:package`, and not the sources once more.
        'test/browser/**',
        'test/mocks/console/console.test.ts',
        '**/node_modules/**',
      ],
      globalSetup: ['test/global-setup.ts', 'test/cli/global-setup.ts'],
      typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    },
  }),
);

export default process.env.TEST_AGAINST === undefined ? sources : packaged;
