/** Images that a request of `video-gateway mcp` names. */

import { writeFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Agent, type AgentOptions } from './agent.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Files beside the folders of the agents. */
const outside: string[] = [];

afterEach(async () => {
  for (const file of outside.splice(0)) await rm(file);
});

/** An agent whose folder has images, and files that are none. */
async function createAgent(options: AgentOptions = {}): Promise<Agent> {
  const agent = await Agent.create(options);
  const { folder } = agent;
  outside.push(`${folder}.png`);
  const files: Readonly<Record<string, string | Buffer>> = {
    [`../${basename(folder)}.png`]: png,
    'in/cat.png': png,
    'named.txt': png,
    'photo.png': Buffer.from('ffd8ffe000104a464946', 'hex'),
    '.env': 'TOKEN=secret',
    '.hidden.png': png,
    '.git/cat.png': png,
    'notes.txt': 'secret notes',
    'notes.png': 'secret notes',
    'image.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'cat.mp4.task.json': '{}',
    'empty.png': '',
    'large.png': Buffer.concat([png, Buffer.alloc(10_485_760)]),
  };
  for (const inner of ['in', '.git']) await mkdir(join(folder, inner));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const links = [
    [`../${basename(folder)}.png`, 'out.png'],
    ['.env', 'link.png'],
    ['in/cat.png', 'inner.png'],
    ['..', 'up'],
  ];
  for (const [target = '', name = ''] of links) await symlink(target, join(folder, name));
  return agent;
}

function submit(agent: Agent, image: string) {
  return agent.call('submit', {
    operation: 'toapis.generateVideo',
    request: { model: 'grok-video-1.5', prompt: 'a cat', image },
  });
}

describe('an image of a request', () => {
  it('is refused if it is no image of the folder, before the user is asked', async () => {
    const questions: string[] = [];
    const answer = (question: string) => (questions.push(question) ? 'yes' : 'no');
    await using agent = await createAgent({ isMock: false, answer });
    const outside = `../${basename(agent.folder)}.png`;
    for (const [name, reason] of [
      [outside, 'there is no file'],
      ['/etc/passwd', 'there is no file'],
      ['none.png', 'there is no file'],
      ['.', 'there is no file'],
      ['in', 'is no file'],
      ['out.png', 'leads out of the folder'],
      [`up/${basename(agent.folder)}.png`, 'leads out of the folder'],
      ['.env', 'is hidden'],
      ['.hidden.png', 'is hidden'],
      ['.git/cat.png', 'is hidden'],
      ['link.png', 'is hidden'],
      ['cat.mp4.task.json', 'is a task file'],
      ['notes.txt', 'is not an image'],
      ['notes.png', 'is not an image'],
      ['image.svg', 'is not an image'],
      ['empty.png', 'is not an image'],
      ['large.png', 'bytes. toapis takes at most 10485760'],
    ] as const) {
      const { text } = await submit(agent, name);
      expect(text).toContain(reason);
      expect(text).toContain('Nothing was sent.');
    }
    expect(questions).toEqual([]);
    expect(agent.submits).toEqual([]);
  });

  it.each([
    ['in/cat.png', 'file cat.png (image/png, 70 bytes)'],
    ['inner.png', 'file cat.png (image/png, 70 bytes)'],
    ['named.txt', 'file named.txt (image/png, 70 bytes)'],
    ['photo.png', 'file photo.png (image/jpeg, 10 bytes)'],
  ])('is shown to the user with its type, by its bytes: %s', async (name, shown) => {
    let question = '';
    await using agent = await createAgent({
      isMock: false,
      answer: (text) => {
        question = text;
        return 'yes';
      },
    });
    const { result } = await submit(agent, name);
    expect(result).toMatchObject({ outcome: 'accepted' });
    expect(question).toContain(`"image":"${shown}"`);
    const [upload] = agent.submits;
    const file = (await upload?.formData())?.get('file');
    expect(file).toMatchObject({ type: /image\/\w+/.exec(shown)?.[0] });
  });
});

it('an image that changes while the user is asked is asked about again', async () => {
  await using agent = await createAgent({
    isMock: false,
    answer: () => {
      writeFileSync(join(agent.folder, 'in/cat.png'), Buffer.concat([png, Buffer.from('more')]));
      return 'yes';
    },
  });
  expect((await submit(agent, 'in/cat.png')).text).toContain('has changed since the user was asked');
  expect(agent.submits).toHaveLength(0);
  expect((await submit(agent, 'in/cat.png')).result).toMatchObject({ outcome: 'accepted' });
});

describe('the description of a field for images', () => {
  it.each([
    ['toapis.generateVideo', 'image', 'Give an http(s) URL or the name of an image'],
    ['octopusx.createVideo', 'images', 'Give an http(s) URL, a data URI or the name of an image'],
    ['octopusx.generateVideo', 'image', 'Give a data URI or the name of an image'],
    ['octopusx.generateVideo', 'input_reference', 'Give the name of an image'],
  ])('of %s %s has the values that its contract allows', async (operation, field, text) => {
    await using agent = await Agent.create({ gateways: ['octopusx', 'toapis'] });
    const { tools } = await agent.client.listTools();
    const forms: readonly { readonly title: string; readonly properties: Record<string, object> }[] = Object(
      tools[0]?.inputSchema.properties,
    ).request.anyOf;
    const fields = forms
      .filter(({ title }) => title === operation)
      .map(({ properties }) => properties[field]);
    expect(JSON.stringify(fields)).toContain(text);
  });

  it('is repeated when a file is refused', async () => {
    await using agent = await createAgent();
    const { text } = await submit(agent, 'notes.txt');
    expect(text).toContain('Give an http(s) URL or the name of an image');
    expect(text).not.toContain('data URI');
  });
});
