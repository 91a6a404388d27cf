/** The suites of client, mock and command line, and the tests of the package itself, against the packed package. */

import { defineConfig, mergeConfig } from 'vitest/config';
import { redirectToPackage } from '../support/tested-package.ts';
import { shared } from '../support/vitest-shared.ts';
import { aboutInternals, aboutSources, packagedSuites } from './source-only.ts';

export default mergeConfig(
  shared,
  defineConfig({
    plugins: [redirectToPackage()],
    test: {
      include: [...packagedSuites, 'test/package'].map((folder) => `${folder}/**/*.test.ts`),
      exclude: [...aboutInternals, ...aboutSources, '**/node_modules/**'],
      globalSetup: ['test/global-setup.ts', 'test/package/global-setup.ts'],
    },
  }),
);
