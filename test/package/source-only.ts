/**
 * The tests of client, mock and command line that run against the sources only, since they are about modules that
 * the package does not publish. A test of the imports keeps the list as long as it must be, and no longer.
 */
export const sourceOnly: readonly string[] = [
  'test/cli/program.test.ts',
  'test/cli/progress.test.ts',
  'test/cli/request-line.test.ts',
  'test/cli/usage.test.ts',
  'test/mocks/clips.test.ts',
  'test/mocks/differential.test.ts',
  'test/mocks/ids.test.ts',
  'test/mocks/ledger.test.ts',
  'test/mocks/model.test.ts',
  'test/mocks/random.test.ts',
  'test/mocks/schedule.test.ts',
  'test/mocks/serve-bytes.test.ts',
  'test/mocks/similar.test.ts',
  'test/mocks/sparse-list.test.ts',
  'test/mocks/tasks.test.ts',
];
