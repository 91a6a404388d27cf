/**
 * The step of the GitHub Action: starts the mock in the background, waits until it is ready, and sets outputs and variables.
 * It runs on any Node from 20, without an install.
 */

import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that the mock has to start. */
const patience = 60_000;

const { env } = process;
const folder = mkdtempSync(join(env.RUNNER_TEMP ?? '/tmp', 'video-gateway-mock-'));
const log = join(folder, 'mock.log');
const program = join(env.MOCK_PATH ? resolve(env.MOCK_PATH) : install(), 'dist/cli/video-gateway.js');
const options = ['--port', env.MOCK_PORT || '4010', '--speed', env.MOCK_SPEED || '1', '--json'];
const further = (env.MOCK_ARGS ?? '').split(/\s+/).filter((word) => word !== '');
const output = openSync(log, 'a');
const mock = spawn(process.execPath, [program, 'mock', ...options, ...further], {
  // It outlives this step. The runner ends it with the job.
  detached: true,
  stdio: ['ignore', output, output],
});
mock.unref();

const { gateways, console: page } = await listening();
const url = page.replace(/\/$/, '');
set('GITHUB_OUTPUT', { url, ...gateways, log, pid: mock.pid });
const names = Object.keys(gateways).map((name) => [`${name.toUpperCase()}_BASE_URL`, gateways[name]]);
set('GITHUB_ENV', Object.fromEntries(names));

/** Installs the package beside the log; returns its folder. */
function install() {
  const wanted = `video-gateway-kit@${env.MOCK_VERSION || 'latest'}`;
  const settings = ['--prefix', folder, '--no-audit', '--no-fund', '--no-save'];
  execFileSync('npm', ['install', ...settings, wanted], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return join(folder, 'node_modules/video-gateway-kit');
}

/** Waits for the line of the log with the addresses. */
async function listening() {
  const end = Date.now() + patience;
  while (Date.now() < end && mock.exitCode === null) {
    const line = readFileSync(log, 'utf8')
      .split('\n')
      .find((one) => one.includes('"listening":') && one.endsWith('}'));
    if (line !== undefined) return JSON.parse(line).listening;
    await sleep(100);
  }
  console.error(`::error::The mock has not started.\n${readFileSync(log, 'utf8')}`);
  process.exit(1);
}

/** Writes values to the file that a variable of the runner names. */
function set(variable, values) {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(env[variable] ?? '/dev/stdout', lines.join(''));
}
