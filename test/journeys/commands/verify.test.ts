/** `video-gateway verify` of the installed package, killed at several moments: what it goes on with, and what it pays. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Ending, type Running, start } from '../../cli/command.ts';
import { type MockServer, serveMock } from '../mock-server.ts';

const file = join(inject('package').installed, 'dist/cli/video-gateway.js');

let folder: string;
let server: MockServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-journey-'));
  // A task takes about a second.
  server = await serveMock({ speed: 60 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Starts the command. It queries often: the mock's tasks are fast. */
function verify(gateway: 'octopusx' | 'toapis', ...args: readonly string[]): Running {
  const baseUrl = server.octopusx.replace('octopusx', gateway);
  const words = [
    'verify',
    '--gateway',
    gateway,
    '--base-url',
    baseUrl,
    '--poll-every',
    '0.2',
    '--yes',
    '--json',
  ];
  return start([...words, ...args], {
    file,
    folder,
    environment: { VIDEO_GATEWAY_API_KEY: 'any-key-will-do' },
  });
}

/** The tasks in the report that a command has printed. */
function tasksIn({ stdout }: Ending): unknown[] {
  return JSON.parse(stdout).submits.map(({ task }: { task?: string }) => task);
}

/** The tasks that the mock has made. */
function tasksMade(): unknown[] {
  return server.mock.ledger.entries.flatMap(({ billable, task }) => (billable ? [task] : []));
}

/** Kills a command, as nothing can be put off. */
async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Waits until the mock has made a task: the next change of it. */
function taskMade(): Promise<void> {
  return new Promise((resolve) => {
    const end = server.mock.subscribe(() => {
      end();
      resolve();
    });
  });
}

describe('a run that is killed', () => {
  it.each([0, 200, 700, 1500, 2500])(
    '%i ms after its first submit loses no task and makes none twice',
    async (delay) => {
      const first = verify('toapis', '--budget', '3');
      await first.says('Submitting');
      await new Promise((resolve) => setTimeout(resolve, delay));
      await kill(first);
      const resumed = await verify('toapis', '--resume').ended;
      if (resumed.status === 2) {
        // It was killed before it could write the submit down, and so before it could send it.
        expect(server.submits()).toBe(0);
        return;
      }
      expect(resumed.status, resumed.stderr).toBe(0);
      expect(server.submits()).toBeLessThanOrEqual(3);
      expect(tasksIn(resumed)).toEqual(expect.arrayContaining(tasksMade()));
      expect(tasksIn(resumed)).toHaveLength(new Set(tasksMade()).size);
      // Nothing is left to resume.
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('while a submit is under way finds its task by the id that it gave it', async () => {
    server.mock.scenario.set({ delay_seconds: 5 });
    const first = verify('toapis', '--budget', '1');
    await taskMade();
    await kill(first);
    server.mock.scenario.clear();
    const resumed = await verify('toapis', '--resume').ended;
    expect(resumed.status, resumed.stderr).toBe(0);
    expect(server.submits()).toBe(1);
    expect(tasksIn(resumed)).toEqual(tasksMade());
  });

  it('while a submit is under way counts it as paid where no task can be found so', async () => {
    server.mock.scenario.set({ delay_seconds: 5 });
    const first = verify('octopusx', '--budget', '1');
    await taskMade();
    await kill(first);
    server.mock.scenario.clear();
    const resumed = await verify('octopusx', '--resume').ended;
    expect(resumed.status, resumed.stderr).toBe(5);
    expect(resumed.stderr).toContain('it may have been accepted and billed');
    expect(server.submits()).toBe(1);
    // It is kept: whoever deletes it has looked.
    expect(await readdir(folder)).toEqual(['verify-octopusx.journal.jsonl']);
  });
});

it('of two runs on one journal, one spends', async () => {
  const first = verify('toapis', '--budget', '2');
  await first.says('task video_');
  server.clock.freeze();
  const second = await verify('toapis', '--resume', '--budget', '9').ended;
  expect(second.status).toBe(2);
  expect(second.stdout).toContain('A run is writing the journal');
  const third = await verify('toapis', '--budget', '2').ended;
  expect(third.status).toBe(2);
  expect(third.stdout).toContain('exists: a run has not ended');
  server.clock.resume();
  const { status, stderr } = await first.ended;
  expect(status, stderr).toBe(0);
  expect(server.submits()).toBe(2);
});

it('a run that is interrupted ends after the answer to its submit, and can be resumed', async () => {
  const first = verify('toapis', '--budget', '1');
  await first.says('Submitting');
  first.child.kill('SIGINT');
  const { status, stdout } = await first.ended;
  expect(status).toBe(130);
  expect(stdout).toContain('verify --gateway toapis --resume --journal verify-toapis.journal.jsonl');
  const resumed = await verify('toapis', '--resume').ended;
  expect(resumed.status, resumed.stderr).toBe(0);
  expect(tasksIn(resumed)).toEqual(tasksMade());
  expect(server.submits()).toBe(1);
});
