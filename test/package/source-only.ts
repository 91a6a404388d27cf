/** The suites that run against the package as well as against the sources, and what of them does not. */

/** The folders of the suites of what the package exports, and of the command line. */
export const packagedSuites: readonly string[] = [
  'test/browser',
  'test/cli',
  'test/client',
  'test/mocks',
  'test/react',
  'test/server',
  'test/task-store',
  'test/webhooks',
];

/**
 * Tests of modules that the package does not publish. A test of the imports keeps the list as long as it must be, and
 * no longer.
 */
export const aboutInternals: readonly string[] = [
  'test/cli/commands/help.test.ts',
  'test/cli/commands/usage.test.ts',
  'test/cli/output/delivery-log-line.test.ts',
  'test/cli/output/progress-bar.test.ts',
  'test/cli/output/request-log-line.test.ts',
  'test/cli/output/terminal.test.ts',
  'test/cli/recording/recorder.test.ts',
  'test/cli/servers/monitored-store.test.ts',
  'test/cli/servers/monitoring.test.ts',
  'test/cli/servers/shown-store.test.ts',
  'test/cli/servers/stopping.test.ts',
  'test/cli/tasks/proxy.test.ts',
  'test/cli/tasks/video-file.test.ts',
  'test/cli/verify-report/hostile-texts.property.test.ts',
  'test/cli/verify-report/report-forms.test.ts',
  'test/cli/verify-report/suggested-change.test.ts',
  'test/mocks/control/keys-in-ledger.test.ts',
  'test/mocks/control/ledger-bodies.test.ts',
  'test/mocks/control/ledger.test.ts',
  'test/mocks/control/sent-keys.test.ts',
  'test/mocks/directives/similar.test.ts',
  'test/mocks/http/serve-bytes.test.ts',
  'test/mocks/integrations/caught-gateways.test.ts',
  'test/mocks/media/clips.test.ts',
  'test/mocks/model/model.test.ts',
  'test/mocks/prism/differential.test.ts',
  'test/mocks/store/keys-of-faults.test.ts',
  'test/mocks/store/replicas/replicas.test.ts',
  'test/mocks/store/replicas/replicated-webhooks.test.ts',
  'test/mocks/store/replicas/replicated-worlds.test.ts',
  'test/mocks/store/sqlite/sqlite-state.test.ts',
  'test/mocks/store/sqlite/sqlite-store.test.ts',
  'test/mocks/store/sqlite/sqlite-webhooks.test.ts',
  'test/mocks/store/valkey/valkey-failures.test.ts',
  'test/mocks/store/valkey/valkey-store.test.ts',
  'test/mocks/store/valkey/valkey-url.test.ts',
  'test/mocks/store/valkey/valkey-webhooks.test.ts',
  'test/mocks/tasks/ids.test.ts',
  'test/mocks/tasks/schedule.test.ts',
  'test/mocks/tasks/sparse-list.test.ts',
  'test/mocks/tasks/tasks.test.ts',
  'test/mocks/webhooks/delivery-schedule.test.ts',
  'test/mocks/webhooks/webhook-control.test.ts',
  'test/task-store/entry.property.test.ts',
];

/** Tests that are about this repository: the text of its sources, or a tool of it. */
export const aboutSources: readonly string[] = [
  'test/client/types/public-types.test.ts',
  // The project with the package has no Vitest. A journey has.
  'test/mocks/integrations/vitest-fixtures.test.ts',
  'test/mocks/prism/mock-prism.test.ts',
];
