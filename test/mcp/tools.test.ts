/** The tools of `video-gateway mcp`, called by a client of the protocol, in both of its eras. */

import { EventEmitter, once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { GatewayAccess } from '../../src/cli/mcp/gateway-access.ts';
import { gatewayNames } from '../../src/cli/request/known-gateways.ts';
import { operationsOf } from '../../src/cli/request/operations.ts';
import { Agent, type Era, key } from './agent.ts';

const eras: readonly Era[] = ['legacy', 'modern'];

describe.each(eras)('a client of the %s protocol', (era) => {
  it('submits, waits and downloads', async () => {
    await using agent = await Agent.create({ era });
    const submitted = await agent.submit('a cat', { name: 'cat' });
    expect(submitted.result).toMatchObject({ outcome: 'accepted', task: 'cat.mp4' });
    const { id } = submitted.result;
    expect((await agent.call('status', { task: 'cat.mp4' })).result).toMatchObject({ id, progress: 0 });
    const waited = await agent.call('wait', { task: 'cat.mp4', timeout: 600 });
    expect(waited.result).toMatchObject({ id, state: 'completed', progress: 1 });
    const downloaded = await agent.call('download', { task: 'cat.mp4' });
    expect(downloaded.result).toMatchObject({ state: 'completed', bytes: expect.any(Number) });
    expect(basename(String(downloaded.result.file))).toBe('cat.mp4');
    expect(await agent.files()).toEqual(['cat.mp4', 'cat.mp4.task.json']);
    // A second call does not download it again, and overwrites nothing.
    expect((await agent.call('download', { task: 'cat.mp4' })).result).toEqual(downloaded.result);
  });

  it('asks the user before a submit to a gateway', async () => {
    const questions: string[] = [];
    const answers = ['no', 'cancel', 'yes'] as const;
    const answer = (question: string) => answers[questions.push(question) - 1] ?? 'no';
    await using agent = await Agent.create({ era, isMock: false, answer });
    for (const _ of ['no', 'cancel'])
      expect((await agent.submit('a cat')).result).toMatchObject({ outcome: 'declined' });
    expect(agent.submits).toHaveLength(0);
    expect((await agent.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
    expect(agent.submits).toHaveLength(1);
    expect(questions).toHaveLength(3);
    expect(questions[2]).toContain('It may be billed');
    expect(questions[2]).toContain('This is submit 1 of at most 3.');
    expect(questions[2]).toContain('"prompt":"a cat"');
  });

  it('finds a lost submit again, and pays for it once', async () => {
    await using agent = await Agent.create({ era });
    const lost = await agent.submit('a [lost] cat', { name: 'cat' });
    expect(lost.isError).toBe(true);
    expect(lost.text).toContain('The submit of cat.mp4 is unconfirmed');
    expect(lost.text).toContain('Call recover with the task cat.mp4. Do not submit the request again.');
    // Under another name, too.
    const again = await agent.submit('a [lost] cat', { name: 'dog' });
    expect(again.text).toContain('The submit of cat.mp4 is unconfirmed');
    expect((await agent.call('wait', { task: 'cat.mp4' })).text).toContain('Call recover');
    const { result } = await agent.call('resume');
    expect(result).toMatchObject({ tasks: [{ task: 'cat.mp4', state: 'unconfirmed' }] });
    const found = await agent.call('recover', { task: 'cat.mp4' });
    expect(found.result).toMatchObject({ task: 'cat.mp4', next: expect.stringContaining('Call wait') });
    expect(agent.submits).toHaveLength(1);
    expect(agent.mock.ledger.entries.filter(({ billable }) => billable)).toHaveLength(1);
    expect(await agent.json('cat.mp4.task.json')).toMatchObject({
      locators: [[expect.any(String), found.result.id]],
    });
  });
});

it('`recover` gives the id that it has found if the task file cannot be written', async () => {
  await using agent = await Agent.create({ gateways: gatewayNames });
  const lost = await agent.submit('a [lost] cat', { name: 'cat' });
  expect(lost.isError).toBe(true);
  const before = await agent.json('cat.mp4.task.json');
  // It has the place of the file that is renamed.
  await mkdir(join(agent.folder, `cat.mp4.task.${process.pid % 10_000}`));
  const { result } = await agent.call('recover', { task: 'cat.mp4' });
  expect(result.task).toBe(result.id);
  expect(result.next).toContain(`keep the id. Call wait with the task ${result.id} of toapis.`);
  expect(await agent.json('cat.mp4.task.json')).toEqual(before);
  const status = await agent.call('status', { task: String(result.id), gateway: 'toapis' });
  expect(status.result).toMatchObject({ id: result.id });
});

describe('the list of tools', () => {
  it('has a submit that takes every operation of the contracts that makes a task', async () => {
    await using agent = await Agent.create({ gateways: gatewayNames });
    const { tools } = await agent.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'submit',
      'status',
      'wait',
      'download',
      'resume',
      'recover',
    ]);
    const operations = (['create', 'remix', 'extend'] as const).flatMap(operationsOf);
    const names = operations.map(({ gateway, id }) => `${gateway}.${id}`);
    const [submit] = tools;
    const { operation, request } = Object(submit?.inputSchema.properties);
    expect(operation.enum).toEqual(names);
    const forms: readonly { readonly title: string; readonly properties: object }[] = request.anyOf;
    expect(new Set(forms.map(({ title }) => title))).toEqual(new Set(names));
    for (const { gateway, id, fields } of operations) {
      const own = forms.filter(({ title }) => title === `${gateway}.${id}`);
      const described = new Set(own.flatMap(({ properties }) => Object.keys(properties)));
      expect(described).toEqual(new Set(fields.map(({ name }) => name)));
    }
    // What only this project understands is not told.
    expect(JSON.stringify(tools)).not.toContain('x-');
    expect(tools.map(({ annotations }) => annotations?.destructiveHint)).toEqual([
      true,
      ...Array.from({ length: 5 }, () => false),
    ]);
  });

  it('has only the operations of the gateway that is named', async () => {
    await using agent = await Agent.create({ gateways: ['octopusx'] });
    const { tools } = await agent.client.listTools();
    expect(JSON.stringify(tools)).not.toContain('toapis.');
  });
});

describe('a client that cannot ask', () => {
  it('gets a confirmation of exactly its request, for one submit', async () => {
    await using agent = await Agent.create({ isMock: false });
    const asked = await agent.submit('a cat');
    expect(asked.result).toMatchObject({ outcome: 'confirmation-required' });
    expect(asked.result.next).toContain('Show this to the user: "Submit to toapis (generateVideo)?');
    const { confirmation } = asked.result;
    const other = await agent.submit('a dog', { confirmation });
    expect(other.text).toContain('The confirmation does not belong to exactly this request');
    expect(agent.submits).toHaveLength(0);
    expect((await agent.submit('a cat', { confirmation })).result).toMatchObject({ outcome: 'accepted' });
    expect((await agent.submit('a cat', { confirmation })).text).toContain('was used before');
    expect(agent.submits).toHaveLength(1);
  });

  it('submits without one if the server was started with --yes, within the budget', async () => {
    await using agent = await Agent.create({ isMock: false, asks: false, budget: 2 });
    // What is refused costs nothing.
    expect((await agent.submit('a [reject 401] cat')).text).toContain('check the API key');
    for (const prompt of ['a cat', 'a dog'])
      expect((await agent.submit(prompt)).result).toMatchObject({ outcome: 'accepted' });
    const sent = agent.submits.length;
    const refused = await agent.submit('a horse');
    expect(refused.text).toContain('The budget of this server is used up: 2 submits. Nothing was sent.');
    expect(agent.submits).toHaveLength(sent);
  });

  it('cannot confirm itself with a made up answer', async () => {
    await using agent = await Agent.create({ isMock: false });
    const made = await agent.submit('a cat', { confirmation: 'yes' });
    expect(made.text).toContain('Nothing was sent');
    expect(agent.submits).toHaveLength(0);
  });
});

describe('a submit', () => {
  it('that octopusx did not answer cannot be recovered, but be taken up by its id', async () => {
    await using agent = await Agent.create({ gateways: ['octopusx'] });
    const request = {
      model: 'grok-video-3',
      prompt: 'a [lost] cat',
      images: [],
      aspect_ratio: '3:2',
      size: '720P',
    };
    const submit = () => agent.call('submit', { operation: 'octopusx.createVideo', request, name: 'cat' });
    const { text } = await submit();
    expect(text).toContain("ask the user to look for it on the gateway's pages");
    expect((await agent.call('recover', { task: 'cat.mp4' })).text).toContain('octopusx finds no task');
    const [task] = agent.mock.ledger.entries.flatMap((entry) => entry.task ?? []);
    const { result } = await agent.call('resume', { id: task, name: 'found' });
    expect(result.tasks).toContainEqual(
      expect.objectContaining({ task: 'found.mp4', id: task, state: 'submitted' }),
    );
    expect(agent.submits).toHaveLength(1);
  });

  it('that a server did not see answered is refused by the next one', async () => {
    await using first = await Agent.create();
    await first.submit('a [lost] cat', { name: 'cat' });
    const { folder, mock } = first;
    await using second = await Agent.create({ folder, mock });
    const request = { prompt: 'a [lost] cat', model: 'grok-video-1.0' };
    const again = await second.call('submit', { operation: 'toapis.generateVideo', request, name: 'other' });
    expect(again.text).toContain('The submit of cat.mp4 is unconfirmed');
    expect(second.submits).toHaveLength(0);
    expect((await second.call('recover', { task: 'cat.mp4' })).isError).toBe(false);
  });

  it('whose call is cancelled is kept, and told to the next call instead of sent again', async () => {
    const events = new EventEmitter();
    const arrived = once(events, 'arrived');
    const answered = once(events, 'answered');
    await using agent = await Agent.create({
      respond: async (request) => {
        if (request.method !== 'POST') return undefined;
        events.emit('arrived');
        await answered;
        return agent.mock.fetch(request);
      },
    });
    const controller = new AbortController();
    const call = agent.submit('a cat', { name: 'cat' }, { signal: controller.signal });
    await arrived;
    controller.abort(new Error('given up'));
    await expect(call).rejects.toThrow('given up');
    expect((await agent.submit('a cat')).text).toContain('is being submitted by another call');
    events.emit('answered');
    await expect.poll(async () => (await agent.json('cat.mp4.task.json')).locators).toBeDefined();
    await expect
      .poll(async () => (await agent.submit('a cat')).text)
      .toContain('submitted before, as cat.mp4');
    expect(agent.submits).toHaveLength(1);
    expect((await agent.submit('a cat')).result).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    [
      'a value that the contract does not list',
      { prompt: 'a cat', resolution: '8k' },
      'resolution must be one of',
    ],
    ['a missing field', {}, 'it needs prompt'],
    ['a wrong type', { prompt: 'a cat', duration: 'long' }, 'duration must be'],
  ])('with %s is not sent', async (_, request, message) => {
    await using agent = await Agent.create();
    const { isError, text } = await agent.call('submit', { operation: 'toapis.generateVideo', request });
    expect(isError).toBe(true);
    expect(text).toContain(message);
    expect(text).toContain('Nothing was sent.');
    expect(agent.submits).toHaveLength(0);
    expect(await agent.files()).toEqual([]);
  });

  it('of an operation that there is not is refused by the schema', async () => {
    await using agent = await Agent.create();
    const { text } = await agent.call('submit', { operation: 'toapis.paint', request: {} });
    expect(text).toContain('operation');
    expect((await agent.call('submit')).text).toContain("must have required property 'request'");
  });

  it('remixes a task by its name, with what its request had', async () => {
    await using agent = await Agent.create();
    await agent.submit('a cat', { name: 'cat' });
    await agent.call('wait', { task: 'cat.mp4', timeout: 600 });
    const remix = { operation: 'toapis.remixVideo', request: { prompt: 'with a dog' } };
    expect((await agent.call('submit', remix)).text).toContain('needs the task that it starts from');
    const { result } = await agent.call('submit', { ...remix, source: 'cat.mp4' });
    expect(result).toMatchObject({ outcome: 'accepted' });
    expect(await agent.submits[1]?.json()).toMatchObject({ model: 'grok-video-1.0', prompt: 'with a dog' });
  });

  it('never shows the API key, which a gateway may repeat', async () => {
    await using agent = await Agent.create({
      isMock: false,
      asks: false,
      respond: () => Response.json({ error: { code: key, message: `bad key ${key}` } }, { status: 401 }),
    });
    const { text } = await agent.submit('a cat');
    expect(text).toContain('Tell the user to check the API key');
    await agent.call('status', { task: 'video_1' });
    expect(agent.received).not.toContain(key);
    expect(agent.received).toContain('bad key ***');
  });

  it('without an API key says which variable to set', async () => {
    await using agent = await Agent.create({ isMock: false, asks: false, keyOf: () => undefined });
    expect((await agent.submit('a cat')).text).toContain('set TOAPIS_API_KEY or VIDEO_GATEWAY_API_KEY');
  });
});

describe('a server on this machine', () => {
  const access = (fetch: (request: Request) => Promise<Response>, baseUrl = 'http://127.0.0.1:4010/toapis') =>
    new GatewayAccess({ gateways: ['toapis'], baseUrl, fetch }).isMock('toapis');
  const { fetch } = createMock();

  it('is taken for a mock if it says that it is one', async () => {
    expect(await access(fetch)).toBe(true);
  });

  it.each<[string, (request: Request) => Promise<Response>, string?]>([
    ['a proxy to the gateway', async () => Response.json({ server: 'proxy' })],
    ['anything else', async () => new Response('no')],
    ['one that does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['a mock elsewhere', fetch, 'https://mock.example/toapis'],
  ])('is asked about as the gateway itself: %s', async (_, send, baseUrl) => {
    expect(await access(send, baseUrl)).toBe(false);
  });
});

describe('the folder', () => {
  it.each([
    ['../../cat', 'cat.mp4'],
    ['/etc/cat.mp4', 'etc-cat.mp4'],
    ['.hidden', 'hidden.mp4'],
    ['--force', 'force.mp4'],
    ['a\u0000b\nc', 'a-b-c.mp4'],
    ['Katze läuft', 'Katze-läuft.mp4'],
    ['..', 'video.mp4'],
  ])('keeps a video named %j as %s', async (name, file) => {
    await using agent = await Agent.create();
    expect((await agent.submit('a cat', { name })).result).toMatchObject({ task: file });
    expect(await agent.files()).toEqual([`${file}.task.json`]);
  });

  it('keeps a name that is taken', async () => {
    await using agent = await Agent.create();
    await writeFile(join(agent.folder, 'cat.mp4'), 'mine');
    expect((await agent.submit('a cat', { name: 'cat' })).text).toContain(
      'There is a task or a video named cat.mp4',
    );
    expect(agent.submits).toHaveLength(0);
  });

  it('does not say where the key goes', async () => {
    await using agent = await Agent.create({ isMock: false });
    const handle = {
      version: 1,
      gateway: 'toapis',
      baseUrl: 'https://evil.example',
      locators: [['queryVideo', 'v']],
    };
    await writeFile(join(agent.folder, 'evil.mp4.task.json'), JSON.stringify(handle));
    for (const outcome of [
      await agent.call('status', { task: 'evil.mp4' }),
      await agent.call('resume', { handle, name: 'x' }),
    ])
      expect(outcome.text).toContain('belongs to https://evil.example, which this server does not call');
  });

  it('takes up a handle of the library, once the gateway has shown its task', async () => {
    await using first = await Agent.create();
    await first.submit('a cat', { name: 'cat' });
    const handle = await first.json('cat.mp4.task.json');
    await using second = await Agent.create({ mock: first.mock });
    const { result } = await second.call('resume', { handle, name: 'taken up' });
    expect(result).toMatchObject({ tasks: [{ task: 'taken-up.mp4', prompt: 'a cat', state: 'submitted' }] });
    expect((await second.call('resume', { handle })).result.tasks).toHaveLength(1);
    expect((await second.call('resume', { handle: { version: 1 } })).text).toContain(
      'not the handle of a task',
    );
    expect(second.submits).toHaveLength(0);
  });
});

describe('a wait', () => {
  it('ends with its timeout, and the task goes on', async () => {
    await using agent = await Agent.create();
    await agent.submit('a cat', { name: 'cat' });
    const { result, isError } = await agent.call('wait', { task: 'cat.mp4', timeout: 10 });
    expect(isError).toBe(false);
    expect(result).toMatchObject({ state: 'running', next: expect.stringContaining('Call wait') });
  });

  it('tells a client of progress that grows', async () => {
    await using agent = await Agent.create();
    await agent.submit('a cat', { name: 'cat' });
    const told: { progress: number; message?: string | undefined }[] = [];
    await agent.call(
      'wait',
      { task: 'cat.mp4', timeout: 600 },
      { onprogress: (one: never) => told.push(one) },
    );
    const numbers = told.map(({ progress }) => progress);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(told.at(-1)).toMatchObject({ progress: 100, message: 'completed 100%' });
  });

  it('ends when the client cancels it', async () => {
    const events = new EventEmitter();
    const asked = once(events, 'asked');
    await using agent = await Agent.create({
      respond: (request) => {
        if (request.method !== 'GET') return undefined;
        events.emit('asked', request.signal);
        return new Promise((_, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason)),
        );
      },
    });
    await agent.submit('a cat', { name: 'cat' });
    const controller = new AbortController();
    const call = agent.call('wait', { task: 'cat.mp4' }, { signal: controller.signal });
    const [signal] = await asked;
    controller.abort(new Error('given up'));
    await expect(call).rejects.toThrow('given up');
    await expect.poll(() => signal.aborted).toBe(true);
  });

  it('for a task that failed says why, and that another attempt is a new submit', async () => {
    await using agent = await Agent.create();
    await agent.submit('a cat [fail]', { name: 'cat' });
    for (const tool of ['wait', 'download']) {
      const { result } = await agent.call(tool, { task: 'cat.mp4', timeout: 600 });
      expect(result).toMatchObject({ state: 'failed', error: expect.any(String) });
      expect(result.next).toContain('Another attempt is a new submit');
      // The failed download has let go of the task.
      if (tool === 'wait') expect(await agent.files()).toEqual(['cat.mp4.task.json']);
    }
  });

  it('for a task that nobody knows says so', async () => {
    await using agent = await Agent.create({ gateways: gatewayNames });
    expect((await agent.call('wait', { task: 'none' })).text).toContain(
      'The folder has no task named "none"',
    );
    const unknown = await agent.call('wait', { task: 'video_000000000000000000000000', gateway: 'toapis' });
    expect(unknown.text).toContain('Check the id and the gateway');
  });
});
