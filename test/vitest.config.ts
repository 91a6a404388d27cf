import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // More than there may be processors: files that wait for a process or a browser leave time to others.
    maxWorkers: 3,
    // To load the contracts and compile their schemas takes longer than most files: each worker does it once.
    isolate: false,
    // Browsers, installs and spawned servers need longer than the default on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    typecheck: {
      enabled: true,
      include: ['test/**/*.test-d.ts'],
      tsconfig: 'tsconfig.json',
    },
  },
});
