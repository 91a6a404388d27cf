/**
 * The files of the container image, assembled as the Dockerfile does it and run as the image runs them: in an empty
 * environment, by a user without rights where the tests may change the user, with the commands of the Dockerfile.
 */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { remove, temporaryFolder } from '../../package/install.ts';
import { mustRun } from '../../package/run.ts';
import { root } from '../../support/module-graph.ts';
import { freePort } from '../../support/servers/free-port.ts';

/** Node's own binary, as the image has it. */
const node = process.execPath;

/** A user that owns nothing; only root can become another one. */
const user = process.getuid?.() === 0 ? { uid: 65532, gid: 65532 } : {};
const bare = { env: {}, cwd: '/', ...user };

let folder: string;
let dockerfile: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await chmod(folder, 0o755);
  dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');
  await mustRun(node, ['deploy/image/assemble.ts', join(folder, 'app'), inject('package').tarball], root);
});
afterAll(() => remove(folder));

/** The words of an instruction, with the paths of this machine. */
function words(instruction: string): readonly string[] {
  const [, list = '[]'] = new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(dockerfile) ?? [];
  const parsed: readonly string[] = JSON.parse(list);
  return parsed.map((word) => word.replace('/nodejs/bin/node', node).replace(/^\/app\//, `${folder}/app/`));
}

/** Starts the mock as the image does, on a free port. */
async function startMock(): Promise<{ child: ChildProcess; url: string; log(): string }> {
  const port = await freePort();
  const [program = '', ...rest] = [...words('ENTRYPOINT'), ...words('CMD'), '--port', `${port}`];
  const child = spawn(program, rest, { ...bare, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const url = `http://127.0.0.1:${port}`;
  return { child, url, log: () => log };
}

/** Runs the health check of the image. */
function health(url: string, ...options: readonly string[]) {
  const [program = '', ...rest] = words('HEALTHCHECK [^\\[]*CMD');
  return promisify(execFile)(program, [...rest, url, ...options], bare);
}

it('becomes healthy, answers what is under way when it is stopped, and ends with 0', async () => {
  const { child, url, log } = await startMock();
  await health(url, '--wait', '60s');
  const submit = fetch(`${url}/toapis/v1/videos/generations`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer any-key',
      'content-type': 'application/json',
      'x-request-id': 'last-one',
    },
    body: JSON.stringify({ model: 'grok-video-1.0', prompt: '[delay 2s] A cat' }),
  });
  await expect
    .poll(async () => (await fetch(`${url}/metrics`)).text())
    .toContain('_live_tasks{gateway="toapis"} 1');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const response = await submit;
  expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'last-one']);
  expect(await response.json()).toMatchObject({ status: 'queued' });
  expect(await ended).toEqual([0, null]);
  const lines = log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { listening: { gateways: { toapis: `${url}/toapis` } } },
    { message: 'stopping' },
    { id: 'last-one', status: 200, request: { billable: true } },
    { message: 'stopped' },
  ]);
  await expect(health(url)).rejects.toMatchObject({ code: 1 });
});
