/** The configuration that all runs of the tests share. */

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { root } from './module-graph.ts';

export const shared = defineConfig({
  test: {
    root,
    // More than there may be processors: files that wait for a process or a browser leave time to others.
    maxWorkers: 3,
    // To load the contracts and compile their schemas takes longer than most files: each worker does it once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Browsers, installs and spawned servers need longer than the default on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
