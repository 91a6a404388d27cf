/**
 * The installed package in the places where it is used, the pages of the docs in a browser, and the benchmark. A journey
 * installs what it needs, or waits for other programs, so they take minutes.
 */

import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../support/vitest-shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/journeys/**/*.test.ts', 'test/tools/journeys/*.test.ts'],
      exclude: ['test/journeys/projects/**', '**/node_modules/**'],
      globalSetup: ['test/package/global-setup.ts'],
      // An install, and a build of a whole application, take all processors that there are.
      maxWorkers: 1,
      testTimeout: 300_000,
      hookTimeout: 600_000,
    },
  }),
);
