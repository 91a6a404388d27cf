/** The commands of the installed package, on the oldest and on the newest Node. */

import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { contracts } from '../../../generated/contracts.ts';
import { run, runtimes } from '../run.ts';
import { type Journey, journeys } from './journeys.ts';
import { serveDocs, serveMock } from './serving.ts';

const { project } = inject('package');

/** True if it begins as every MP4 does: with a box that tells the type of the file. */
function isVideo(file: Buffer): boolean {
  return file.toString('latin1', 4, 8) === 'ftyp';
}

function isFirstOfItsGateway(journey: Journey): boolean {
  return journey === journeys.find(({ gateway }) => gateway === journey.gateway);
}

describe.each(runtimes)('on Node $version the command', (runtime) => {
  const command = (...args: string[]) =>
    run(join(project, 'node_modules/.bin/video-gateway'), args, project, runtime);

  it('mock, called by the name of the package, serves a task from its submit to a video', async () => {
    await using mock = await serveMock(project, runtime);
    const { octopusx, control } = mock;
    const headers = { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' };
    const send = async (url: string, body?: object) => {
      const response = await fetch(url, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      return response.json();
    };
    const submit = contracts.octopusx.paths['/v1/video/create'].post.requestBody.content['application/json'];
    const [example] = Object.values(submit.examples);
    const { id } = await send(`${octopusx}/v1/video/create`, example?.value);
    await send(`${control}/clock/advance`, { seconds: 120 });
    const { status, video_url } = await send(`${octopusx}/v1/video/query?id=${id}`);
    expect(status).toBe('completed');
    expect(isVideo(Buffer.from(await (await fetch(video_url)).arrayBuffer()))).toBe(true);
  });

  it('mock ends without an error when it is interrupted, and never warned of anything', async () => {
    const mock = await serveMock(project, runtime);
    expect(await mock.interrupt()).toEqual({ status: 0, stderr: '' });
  });

  it('create, remix and extend make videos that play, by the documented operations', async () => {
    await using mock = await serveMock(project, runtime, '--speed', '500');
    const folder = await mkdtemp(join(project, 'videos-'));
    const travel = async ({ gateway, steps }: Journey, number: number) => {
      for (const [index, [verb = '', ...options]] of steps.entries()) {
        const fileOf = (step: number) => join(folder, `${number}-${step}.mp4`);
        const source = verb === 'create' ? [] : [fileOf(index - 1)];
        const where = ['--gateway', gateway, '--base-url', mock[gateway], '--output', fileOf(index)];
        const request = [...options, '--prompt', 'a cat', '--poll-every', '0.05'];
        const { status, stderr } = await command(verb, ...source, ...where, ...request);
        expect(status, stderr).toBe(0);
        expect(isVideo(await readFile(fileOf(index)))).toBe(true);
      }
    };
    // The oldest Node goes every way; on the other one, the first of each gateway shows that it goes at all.
    const ways = runtime === runtimes.at(-1) ? journeys : journeys.filter(isFirstOfItsGateway);
    await Promise.all(ways.map(travel));
    const { entries } = await (await fetch(`${mock.control}/ledger`)).json();
    const called = entries.map(
      (entry: { gateway: string; operation: string }) => `${entry.gateway} ${entry.operation}`,
    );
    for (const { gateway, operations } of ways)
      expect(called).toEqual(
        expect.arrayContaining(operations.map((operation) => `${gateway} ${operation}`)),
      );
  });

  it('spec prints the contract', async () => {
    const { stdout, stderr } = await command('spec', 'toapis');
    expect(JSON.parse(stdout)).toEqual(contracts.toapis);
    expect(stderr).toBe('');
  });

  it('spec prints it as YAML', async () => {
    const { stdout } = await command('spec', 'toapis', '--yaml');
    expect(parse(stdout)).toEqual(contracts.toapis);
  });

  it('docs serves the docs', async () => {
    await using docs = await serveDocs(project, runtime);
    const response = await fetch(docs.url);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(await response.text()).toContain('octopusx');
  });

  it('that is misspelt ends with 2 and suggests the right one', async () => {
    const { status, stderr } = await command('mokc');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean mock?');
  });
});
