/** The suites of client, mock and command line, and the tests of the package itself, against the packed package. */

import { defineConfig, mergeConfig } from 'vitest/config';
import { redirectToPackage } from '../support/tested-package.ts';
import { shared } from '../support/vitest-shared.ts';
import { sourceOnly } from './source-only.ts';

export default mergeConfig(
  shared,
  defineConfig({
    plugins: [redirectToPackage()],
    test: {
      include: ['test/{client,mocks,cli,package}/**/*.test.ts'],
      exclude: [...sourceOnly, '**/node_modules/**'],
      globalSetup: ['test/global-setup.ts', 'test/package/global-setup.ts'],
    },
  }),
);
