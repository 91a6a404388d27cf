/** A submit without an answer is never given up in silence, and each command that a message prints works as printed. */

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, type GatewayServerOptions, serveGateways } from '../gateway-server.ts';
import { create, Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await Workplace.create();
});
afterAll(() => work[Symbol.asyncDispose]());

/** A submit to octopusx whose answer is lost. */
const lostAtOctopusx = (server: GatewayServer, video: string) => [
  ...['create', '-g', 'octopusx', '--base-url', server.octopusx, '--model', 'grok-video-3'],
  ...['--prompt', '[lost] a cat', '--aspect-ratio', '3:2', '--size', '720P', '-o', video, '--no-wait'],
];

/** A submit to toapis whose answer is lost. */
const lostAtToapis = (server: GatewayServer, video: string) =>
  create('[lost] a cat', '-o', video, '--no-wait', '--base-url', server.toapis);

/** A mock that loses answers to submits, and refuses queries until it is told to find tasks. */
async function serveLosing(options: GatewayServerOptions = {}) {
  const state = { isDown: true };
  const server = await serveGateways({
    ...options,
    respond: ({ method }) =>
      state.isDown && method === 'GET'
        ? Response.json({ error: { message: 'Not now' } }, { status: 403 })
        : undefined,
  });
  return {
    server,
    find() {
      state.isDown = false;
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

/** The words of a command that a message prints, as a shell reads them. */
function printedCommand(text: string, name: string): string[] {
  const [, line = ''] = new RegExp(`^ {2}video-gateway (${name} .*)$`, 'm').exec(text) ?? [];
  return execFileSync('bash', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

/** The task that the mock has. */
async function idAt(server: GatewayServer): Promise<string> {
  const response = await fetch(`${new URL('/', server.toapis).href}__mock/tasks`);
  const { tasks } = (await response.json()) as { tasks: { id: string }[] };
  return tasks[0]?.id ?? '';
}

describe.concurrent('a name that belongs to a submit without an answer', () => {
  it('of octopusx is refused with what may have been billed, and --force is not offered', async () => {
    await using server = await serveGateways();
    const args = lostAtOctopusx(server, 'one.mp4');
    await work.run(args);
    const { status, stderr } = await work.run(args);
    expect(status).toBe(2);
    for (const text of [
      'A submit for "one.mp4" has no answer: it may have been accepted and billed.',
      `It was sent to octopusx (${server.octopusx})`,
      "Compare the account's balance with the one before",
      `video-gateway download ID --gateway octopusx --base-url ${server.octopusx} --output one.mp4\n`,
    ])
      expect(stderr).toContain(text);
    expect(stderr).not.toContain('--force');
    expect(server.submits).toHaveLength(1);
  });

  it('of octopusx is given up with --force, which says so', async () => {
    await using server = await serveGateways();
    const args = lostAtOctopusx(server, 'two.mp4');
    await work.run(args);
    const { stderr } = await work.run([...args, '--force']);
    expect(stderr).toContain('A submit without an answer is given up: two.mp4.task.json is overwritten.');
    expect(stderr).toContain('with the prompt "[lost] a cat"');
    expect(stderr).toContain("Compare the account's balance with the one before");
  });

  it('of toapis is refused with the command that finds its task, and given up with that command', async () => {
    await using losing = await serveLosing();
    const { server } = losing;
    const args = lostAtToapis(server, 'three.mp4');
    await work.run(args);
    const refused = await work.run(args);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('recover three.mp4\n') });
    expect(refused.stderr).not.toContain('--force');
    const { stderr } = await work.run([...args, '--force']);
    expect(stderr).toContain('A submit without an answer is given up: three.mp4.task.json is overwritten.');
    losing.find();
    const found = await work.run(printedCommand(stderr, 'recover'));
    expect(found).toMatchObject({ status: 0, stdout: expect.stringContaining('"locators"') });
  });

  it('is overwritten by the download of another task only with --force, which says so', async () => {
    await using losing = await serveLosing();
    await work.run(lostAtToapis(losing.server, 'four.mp4'));
    losing.find();
    const other = await work.run(create('a dog', '--no-wait', '--base-url', losing.server.toapis));
    losing.server.clock.advance(200_000);
    const args = ['download', other.stdout, '-o', 'four.mp4'];
    expect(await work.run(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('A submit for "four.mp4" has no answer'),
    });
    expect(await work.run([...args, '--force'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('A submit without an answer is given up'),
    });
  });

  it('that cannot be read is not offered to be overwritten', async () => {
    await using server = await serveGateways();
    await writeFile(work.path('broken.mp4.task.json'), '{"version":1,');
    const args = create('a cat', '-o', 'broken.mp4', '--no-wait', '--base-url', server.toapis);
    const { status, stderr } = await work.run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(
      '"broken.mp4.task.json" holds no task. Look into it, or choose another --output.',
    );
    expect(stderr).not.toContain('--force');
    expect(await work.run([...args, '--force'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('broken.mp4.task.json is overwritten. It holds no task.'),
    });
  });
});

describe.concurrent('the advice after a submit without an answer', () => {
  it('to download by the id works as printed, and the video is one that can be remixed', async () => {
    await using losing = await serveLosing();
    const { server } = losing;
    const { status, stderr } = await work.run(lostAtToapis(server, "the cat's.mp4"));
    expect(status).toBe(5);
    expect(stderr).toContain(`download ID --gateway toapis --base-url ${server.toapis} --output `);
    losing.find();
    server.clock.advance(200_000);
    const id = await idAt(server);
    const printed = printedCommand(stderr, 'download').map((word) => (word === 'ID' ? id : word));
    expect(await work.run(printed)).toMatchObject({ status: 0, stdout: "the cat's.mp4\n" });
    expect(await work.json("the cat's.mp4.task.json")).toMatchObject({
      locators: [[expect.any(String), id]],
      request: { prompt: '[lost] a cat' },
    });
  });

  it('names a server that is neither the gateway’s own nor on this machine in each command', async () => {
    const baseUrl = 'http://gateway.invalid/toapis';
    const record = { version: 1, gateway: 'toapis', baseUrl, callerId: 'order-1', submittedAt: 1 };
    await writeFile(
      work.path('far.mp4.task.json'),
      JSON.stringify({
        ...record,
        locators: [['queryVideo', 'order-1']],
        operation: 'generateVideo',
        request: { prompt: 'a cat' },
      }),
    );
    const { stderr } = await work.run(create('a cat', '-o', 'far.mp4', '--base-url', baseUrl));
    expect(stderr).toContain(`  video-gateway recover far.mp4 --base-url ${baseUrl}\n`);
    expect(stderr).toContain(
      `  video-gateway download ID --gateway toapis --base-url ${baseUrl} --output far.mp4\n`,
    );
    const remix = await work.run(['remix', 'far.mp4', '--prompt', 'a dog', '--base-url', baseUrl]);
    expect(remix.stderr).toContain(`  video-gateway recover far.mp4 --base-url ${baseUrl}\n`);
  });

  it('names the gateway’s own server if the environment names another', async () => {
    await using server = await serveGateways();
    const record = { version: 1, gateway: 'octopusx', baseUrl: 'https://api.octopusx.ai' };
    const kept = JSON.stringify({ ...record, operation: 'createVideo', request: { prompt: 'a cat' } });
    await writeFile(work.path('own.mp4.task.json'), kept);
    const environment = { VIDEO_GATEWAY_BASE_URL: server.octopusx };
    const { stderr } = await work.run(['status', 'own.mp4'], { environment });
    expect(stderr).toContain(
      'download ID --gateway octopusx --base-url https://api.octopusx.ai --output own.mp4\n',
    );
  });

  it('of a record from the standard input deletes no file', async () => {
    const record = { version: 1, gateway: 'octopusx', baseUrl: 'https://api.octopusx.ai' };
    const kept = JSON.stringify({
      ...record,
      operation: 'createVideo',
      request: { prompt: 'a'.repeat(5000) },
    });
    const { status, stderr } = await work.run(['status', '-'], { input: kept });
    expect(status).toBe(5);
    expect(stderr).toContain('If it is not, submit again.');
    expect(stderr.length).toBeLessThan(1500);
  });
});

it('`recover` prints the handle that it has found if the task file cannot be written', async () => {
  await using losing = await serveLosing();
  await work.run(lostAtToapis(losing.server, 'full.mp4'));
  losing.find();
  const before = await work.read('full.mp4.task.json');
  const { status, stdout, stderr } = await work.run(['recover', 'full.mp4'], { shell: 'ulimit -f 0' });
  const handle = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(handle.locators[0][1]).toBe(await idAt(losing.server));
  expect(stderr).toContain(`The task file cannot be written. Keep this:\n${JSON.stringify(handle)}\n`);
  losing.server.clock.advance(200_000);
  expect(await work.run(printedCommand(stderr, 'download'))).toMatchObject({ status: 0 });
  expect(await work.read('full.mp4.task.json')).toBe(before);
  expect(await work.files('full')).toEqual(['full.mp4.task.json']);
});
