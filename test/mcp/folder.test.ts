/** The folder of `video-gateway mcp`: names of tasks, a folder that is gone, and one that cannot be made. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/cli/mcp/make-folder.ts';
import { Agent } from './agent.ts';

describe('a task that a call names', () => {
  it.each(['-', '...', '🙂', '!?', '?', ' - '])(
    'by %j, which has nothing that a name is made of, is no other task',
    async (task) => {
      await using agent = await Agent.create();
      await agent.submit('a cat', { name: '🙂' });
      expect(await agent.files()).toEqual(['video.mp4.task.json']);
      for (const tool of ['status', 'wait', 'download', 'recover'])
        expect((await agent.call(tool, { task })).text).toContain(`The folder has no task named "${task}"`);
      const remix = { operation: 'toapis.remixVideo', source: task, request: { prompt: 'snow' } };
      expect((await agent.call('submit', remix)).text).toContain(`The folder has no task named "${task}"`);
      expect((await agent.call('resume', { id: task })).text).toContain(`no task named "${task}"`);
      expect(agent.submits).toHaveLength(1);
    },
  );

  it('by its id is not the one that is named like it', async () => {
    await using agent = await Agent.create();
    const { result } = await agent.submit('a cat', { name: 'one' });
    await agent.submit('a dog', { name: String(result.id) });
    expect((await agent.call('status', { task: result.id })).result).toMatchObject({ task: 'one.mp4' });
  });

  it('by an id is taken up, though another task has that name', async () => {
    await using elsewhere = await Agent.create();
    const { id } = (await elsewhere.submit('a dog')).result;
    await using agent = await Agent.create({ mock: elsewhere.mock });
    await agent.submit('a cat', { name: String(id) });
    const { result } = await agent.call('resume', { id, name: 'dog' });
    expect(result.tasks).toContainEqual(expect.objectContaining({ task: 'dog.mp4', id }));
  });
});

describe('the folder', () => {
  it('that is gone is said to be', async () => {
    await using agent = await Agent.create();
    await rm(agent.folder, { recursive: true });
    for (const outcome of [
      await agent.submit('a cat'),
      await agent.call('resume'),
      await agent.call('status', { task: 'cat.mp4' }),
    ]) {
      expect(outcome.text).toContain(`The folder of the server is gone: `);
      expect(outcome.text).toContain('Tell the user');
    }
    expect(agent.submits).toEqual([]);
    makeFolder(agent.folder);
  });

  it('is made with those above it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'agent-'));
    const inner = join(folder, 'a', 'b');
    for (const _ of ['missing', 'there']) makeFolder(inner);
    expect(existsSync(inner)).toBe(true);
    await writeFile(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(folder, 'file', 'c'))).toThrow();
    await rm(folder, { recursive: true });
  });

  it.runIf(process.platform === 'linux')('that cannot be made is an error at once', () => {
    expect(() => makeFolder('/proc/none/videos')).toThrow('ENOENT');
  });
});

it('a server that a task file names is shown with a warning about the key', async () => {
  await using agent = await Agent.create({ isMock: false });
  const handle = {
    version: 1,
    gateway: 'toapis',
    baseUrl: 'https://evil.example',
    locators: [['queryVideo', 'v']],
  };
  await writeFile(join(agent.folder, 'evil.mp4.task.json'), JSON.stringify(handle));
  const { text } = await agent.call('status', { task: 'evil.mp4' });
  expect(text).toContain('the API key for toapis would be sent to https://evil.example');
});

it.each([
  ['an upload', { image: 'cat.png' }],
  ['a submit', {}],
])('a server without the path of %s is not taken for one without the task', async (_, more) => {
  await using agent = await Agent.create({
    respond: ({ method }) =>
      method === 'POST' ? Response.json({ error: { message: 'no such path' } }, { status: 404 }) : undefined,
  });
  await writeFile(join(agent.folder, 'cat.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  const request = {
    model: 'grok-video-1.5',
    prompt: 'a cat',
    image: 'https://images.example/cat.png',
    ...more,
  };
  const { text } = await agent.call('submit', { operation: 'toapis.generateVideo', request });
  expect(text).not.toContain('Check the id');
  expect(text).toMatch(/Nothing was accepted|unconfirmed/);
});
