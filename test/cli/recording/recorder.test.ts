/** The recorder of the proxy: what is in its files, and what never is. */

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommandError } from '../../../src/cli/exit-codes.ts';
import type { ProxiedExchange } from '../../../src/cli/gateway-proxy/proxied-exchange.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { readStories } from '../../../src/cli/recording/read-stories.ts';
import { recordedGateways } from '../../../src/cli/recording/recorded-gateways.ts';
import { createRecorder } from '../../../src/cli/recording/recorder.ts';
import { readRecordingFiles } from '../../../src/cli/recording/recording-folder.ts';
import { plainName, redactedNames } from '../../../src/cli/recording/redacted-names.ts';
import { replayTest } from '../../../src/cli/recording/replay-test.ts';
import { replayOf, session } from '../../mocks/replay/recorded-session.ts';
import { comparable, step, take } from '../../mocks/replay/session-steps.ts';
import { filesIn, recording, temporaryFolder } from './recorded-exchanges.ts';

// Chance may take a part of each interval between two queries.
beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => vi.restoreAllMocks());

const request = { model: 'grok-video-3', images: [], aspect_ratio: '3:2', size: '1080P' } as const;

/** The forms in which somebody may write a key. */
const encodings: readonly ((key: string) => string)[] = [
  (key) => key,
  encodeURIComponent,
  (key) => encodeURIComponent(encodeURIComponent(key)),
  (key) => key.replace(/./g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`),
  (key) => btoa(key),
  (key) => btoa(`user:${key}`),
  (key) => btoa(`{"a":"${key}"}`).replaceAll('+', '-').replaceAll('/', '_'),
  (key) => Buffer.from(key).toString('hex'),
  (key) => `https://cdn.example.com/video.mp4?token=${key}&expires=1`,
];

/** Tells that a text shows a key in some form. */
function shows(text: string, key: string): boolean {
  const readings = [text];
  for (let layer = 0; layer < 3; layer += 1)
    readings.push(
      (readings.at(-1) ?? '').replace(/%([0-7][0-9a-f])/gi, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    );
  readings.push(
    text.replace(/\\+u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  for (const run of text.match(/[\w+/-]{10,}/g) ?? [])
    for (const offset of [0, 1, 2, 3])
      readings.push(Buffer.from(run.slice(offset), 'base64').toString('latin1'));
  for (const run of text.match(/(?:[0-9a-f]{2}){8,}/gi) ?? [])
    readings.push(Buffer.from(run, 'hex').toString('latin1'));
  return readings.some((reading) => reading.includes(key));
}

// Visible ASCII without quotation marks and backslashes, as the client takes keys.
const apiKey = fc
  .stringMatching(/^[!#-[\]-~]{9,40}$/)
  .map((key) => `sk${key}`)
  .filter((key) => !/REDACTED|example|grok/i.test(key));

it('no key is found in any file of a recording, in whatever form the gateway repeats it', async () => {
  await fc.assert(
    fc.asyncProperty(
      apiKey,
      fc.subarray([...encodings.keys()], { minLength: 1 }),
      fc.constantFrom('json', 'name', 'text', 'header', 'prompt', 'refusal'),
      async (key, forms, place) => {
        using folder = temporaryFolder();
        const recorder = createRecorder(folder.path);
        const echo = forms.map((form) => encodings[form]?.(key) ?? '').join(' ');
        const made = session({
          apiKey: key,
          between: recording(
            recorder,
            () => made.clock.now(),
            async (sent, send) => {
              const response = await send(sent);
              const headers = {
                ...Object.fromEntries(response.headers),
                ...(place === 'header' && { 'x-echo': echo }),
              };
              if (place === 'text')
                return new Response(`<p>${echo}</p>`, { headers, status: response.status });
              const body: object = JSON.parse(await response.text());
              const echoes = {
                json: { echo: [echo] },
                name: { [echo]: 1 },
                refusal: { error: { message: echo } },
              };
              const shown = { ...body, ...Reflect.get(echoes, place) };
              return Response.json(shown, { headers, status: place === 'refusal' ? 400 : response.status });
            },
          ),
        });
        const prompt = place === 'prompt' ? `a cat ${echo}` : 'a cat';
        await made.octopus.createVideo({ ...request, prompt }).catch(() => {});
        await recorder.close();
        const files = filesIn(folder.path);
        expect(Object.keys(files)).toEqual(['recording.har', 'stories/0001-createVideo.json']);
        for (const text of Object.values(files)) expect(shows(text, key)).toBe(false);
      },
    ),
    { numRuns: 25, examples: [['sk!#%0a##]]', [3], 'json']] },
  );
});

it('a session that is recorded and replayed gives the client the same answers', async () => {
  using folder = temporaryFolder();
  const recorder = createRecorder(folder.path);
  const run = async ({ octopus, toapi }: ReturnType<typeof session>) => {
    const task = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'mail me@example.com' });
    const video = await task.wait();
    const remix = await task.remix({ model: 'veo_3_1-extend', prompt: '[fail content_policy] a dog' });
    const failure = await remix.wait().catch(String);
    const lost = await octopus.createVideo({ ...request, prompt: '[lost] a cat' }).catch(String);
    const other = await toapi.generateVideo({ model: 'grok-video-3', prompt: 'x' });
    return [task.id, video.url, failure, lost, (await other.wait()).url];
  };
  const made = session({ between: recording(recorder, () => made.clock.now()) });
  const outcomes = await run(made);
  await recorder.close();
  const files = readRecordingFiles(folder.path);
  expect(files.map(({ name }) => name)).toEqual([
    '0001-generateVideo',
    '0002-remixVideoById',
    '0003-createVideo',
    '0004-generateVideo',
  ]);
  expect(JSON.stringify(files)).not.toContain('me@example.com');
  const replayed = replayOf(files);
  expect(await run(replayed)).toEqual(outcomes);
  const comparable = ({ seen }: typeof made) => JSON.stringify(seen).replace(/vgk-[\w-]+/g, 'caller');
  // The prompt is not repeated by any answer.
  expect(comparable(replayed)).toBe(comparable(made));
  const har = { log: JSON.parse(readFileSync(join(folder.path, 'recording.har'), 'utf8')).log };
  expect(await run(replayOf(har))).toEqual(outcomes);
});

it('any session that is recorded and replayed is the same byte for byte, and shows no key', async () => {
  const key = 'sk-the/key+of=the~session';
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 2 }), async (steps) => {
      using folder = temporaryFolder();
      const recorder = createRecorder(folder.path);
      const made = session({ apiKey: key, between: recording(recorder, () => made.clock.now()) });
      for (const one of steps) await take(made, one);
      await recorder.close();
      for (const text of Object.values(filesIn(folder.path))) expect(shows(text, key)).toBe(false);
      const replayed = replayOf(readRecordingFiles(folder.path));
      for (const one of steps) await take(replayed, one);
      expect(comparable(replayed.seen)).toBe(comparable(made.seen));
    }),
    { numRuns: 4 },
  );
});

/** An exchange with parts of its own. */
function exchange(parts: {
  request?: object;
  response?: object;
  body?: string;
  answer?: string | Uint8Array<ArrayBuffer>;
}) {
  const bytes = (text: string | Uint8Array<ArrayBuffer>) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [body, answer] = [bytes(parts.body ?? ''), bytes(parts.answer ?? '{}')];
  const json = ['content-type', 'application/json'] as const;
  const made: ProxiedExchange = {
    number: 1,
    gateway: 'octopusx',
    baseUrl: 'https://octopusx.ai',
    operation: 'queryVideo',
    startedAt: 0,
    endedAt: 7,
    request: {
      method: 'GET',
      url: 'https://octopusx.ai/v1/video/query?id=a',
      httpVersion: '1.1',
      headers: [json],
      body,
      bodySize: body.length,
      ...parts.request,
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: '1.1',
      headers: [json],
      body: answer,
      bodySize: answer.length,
      ...parts.response,
    },
    failure: undefined,
  };
  return made;
}

/** The text of the HAR file after some exchanges. */
async function harOf(exchanges: readonly ProxiedExchange[], redact: readonly string[] = [], names?: string) {
  using folder = temporaryFolder();
  if (names !== undefined) writeFileSync(join(folder.path, 'redact.json'), names);
  const recorder = createRecorder(folder.path, { redact });
  for (const one of exchanges) await recorder.record(one);
  await recorder.close();
  return readFileSync(join(folder.path, 'recording.har'), 'utf8');
}

it.each<[what: string, hidden: string, parts: Parameters<typeof exchange>[0]]>([
  ['a cookie', 'abcdefgh1234', { request: { headers: [['Cookie', 'a=b; sid=abcdefgh1234']] } }],
  [
    'a cookie that is set',
    'abcdefgh1234',
    { response: { headers: [['set-cookie', 'sid=abcdefgh1234; Path=/']] } },
  ],
  [
    'the password of basic authentication',
    'pass word!',
    { request: { headers: [['authorization', `Basic ${btoa('me:pass word!')}`]] }, answer: '["pass word!"]' },
  ],
  ['the address of a caller', '203.0.113.9', { request: { headers: [['X-Forwarded-For', '203.0.113.9']] } }],
  [
    'an address in another header',
    '203.0.113.9',
    { response: { headers: [['x-served', 'to 203.0.113.9']] } },
  ],
  ['an e-mail address', 'me@example.com', { answer: '{"owner":"Me <me@example.com>"}' }],
  ['a key of another service', 'sk-abcdefgh123', { answer: '{"text":"use sk-abcdefgh123"}' }],
  [
    'the query of a signed URL',
    'Signature=x',
    { answer: '{"video_url":"https://cdn.example/a.mp4?Signature=x&Expires=3"}' },
  ],
  ['a field of the account', 'user-77', { answer: '{"data":{"user_id":"user-77"}}' }],
  ['an amount of money', '12345.67', { answer: '{"remain_balance":12345.67}' }],
  [
    'the password of a URL',
    'pass word',
    { request: { url: 'https://me:pass%20word@octopusx.ai/v1/models' } },
  ],
  ['a password that is not encoded', 'p%zzword', { request: { url: 'https://me:p%zzword@octopusx.ai/' } }],
  ['a key in a URL', 'abc.def', { request: { url: 'https://octopusx.ai/v1/models?api_key=abc.def' } }],
  ['a picture', 'iVBORw0KGgo', { body: '{"images":["data:image/png;base64,iVBORw0KGgo"]}' }],
  ['the shadowed member of a name', 'sk-abcdefgh123', { answer: '{"a":"sk-abcdefgh123","a":1}' }],
  [
    'a key in a compressed answer',
    'sk-abcdefgh123',
    {
      answer: gzipSync('{"text":"sk-abcdefgh123"}'),
      response: {
        headers: [
          ['content-type', 'application/json'],
          ['content-encoding', 'gzip'],
        ],
      },
    },
  ],
])('%s is hidden', async (_, hidden, parts) => {
  const har = await harOf([exchange(parts)]);
  expect(har).not.toContain(hidden);
  expect(JSON.parse(har).log.entries).toHaveLength(1);
});

it('further names are hidden, by an option or a file', async () => {
  const one = exchange({
    answer: '{"Trace_Id":"t-77","note":"n-77"}',
    request: { headers: [['x-tenant', 'acme']] },
  });
  expect(await harOf([one])).toMatch(/t-77.*n-77/s);
  const har = await harOf([one], ['trace-id'], '["note", "X-Tenant"]');
  expect(har).not.toMatch(/t-77|n-77|acme/);
});

it('a value has the same placeholder everywhere, and a key that is learned late is hidden in what was recorded before', async () => {
  const before = exchange({ answer: '{"note":"late-secret-1"}' });
  const after = exchange({ request: { headers: [['x-api-key', 'late-secret-1']] } });
  const har = await harOf([before, after]);
  expect(har).not.toContain('late-secret-1');
  const [placeholder] = /REDACTED-\w+-\d+/.exec(har) ?? [];
  expect(har.split(`${placeholder}"`).length + har.split(`${placeholder}\\"`).length).toBe(4);
});

it('an entry has the members that HAR 1.2 requires, and own ones begin with an underscore', async () => {
  const har = JSON.parse(
    await harOf([exchange({ body: '{"a":1}' }), { ...exchange({}), response: undefined }]),
  );
  expect(har.log).toMatchObject({ version: '1.2', creator: { name: 'video-gateway-kit' } });
  const message = ['bodySize', 'cookies', 'headers', 'headersSize', 'httpVersion'];
  for (const entry of har.log.entries) {
    const own = Object.keys(entry).filter((name) => !name.startsWith('_'));
    expect(own.sort()).toEqual(['cache', 'request', 'response', 'startedDateTime', 'time', 'timings']);
    const { request: sent, response, timings } = entry;
    expect(Object.keys(sent)).toEqual(expect.arrayContaining([...message, 'method', 'queryString', 'url']));
    expect(Object.keys(response)).toEqual(
      expect.arrayContaining([...message, 'content', 'redirectURL', 'status', 'statusText']),
    );
    expect(response.content).toEqual(
      expect.objectContaining({ size: expect.any(Number), mimeType: expect.any(String) }),
    );
    expect(timings.send + timings.wait + timings.receive).toBe(entry.time);
  }
});

it('what a contract says of the money of an account is hidden', () => {
  const models = recordedGateways().flatMap(({ model }) => model.operations);
  const places = models.flatMap(({ balance }) => Object.keys({ ...balance?.remaining, ...balance?.used }));
  const names = places.map((place) => plainName(place.split('/').at(-1) ?? ''));
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !redactedNames.has(name))).toEqual([]);
});

it.each([
  ['a body that is no text', { answer: 'GIF', response: { headers: [['content-type', 'image/gif']] } }],
  ['a coding that it does not have', { response: { headers: [['content-encoding', 'gzip']] } }],
  ['a status that HTTP does not have', { response: { status: 999 } }],
])('an answer with %s is in the HAR file, and disturbs nothing', async (_, parts) => {
  const har = await harOf([exchange(parts), exchange({ answer: '{"id":"a"}' })]);
  expect(JSON.parse(har).log.entries).toHaveLength(2);
});

it('an answer that broke off is replayed as a connection that is lost', async () => {
  using folder = temporaryFolder();
  const recorder = createRecorder(folder.path);
  await recorder.record({ ...exchange({ answer: '{"id":' }), failure: 'The answer broke off' });
  await recorder.close();
  const replayed = replayOf(readRecordingFiles(folder.path));
  const query = { params: { query: { id: 'a' } } };
  await expect(replayed.octopus.http.GET('/v1/video/query', query)).rejects.toThrow();
  expect(replayed.seen[0]?.answer).toBeUndefined();
});

it('a HAR file that was cut off is read as far as it goes, and a recording is continued', async () => {
  using folder = temporaryFolder();
  const first = createRecorder(folder.path);
  await first.record(exchange({ answer: '{"id":"a","status":"processing"}' }));
  await first.record(exchange({ answer: '{"id":"a","status":"completed"}' }));
  const path = join(folder.path, 'recording.har');
  expect(JSON.parse(readFileSync(path, 'utf8')).log.entries).toHaveLength(2);
  truncateSync(path, readFileSync(path).length - 40);
  const second = createRecorder(folder.path);
  await second.record(exchange({ answer: '{"id":"a","status":"failed"}' }));
  await Promise.all([first.close(), second.close()]);
  const { entries } = JSON.parse(readFileSync(path, 'utf8')).log;
  expect(
    entries.map((entry: { response: { content: { text: string } } }) => entry.response.content.text),
  ).toEqual(['{"id":"a","status":"processing"}', '{"id":"a","status":"failed"}']);
});

it.each([
  ['redact.json', '{}', 'redact.json must be a list, not an object'],
  ['redact.json', '[', 'redact.json is no JSON: it must be a list of names'],
  ['recording.har', '{}', 'recording.har: log must be an object, not absent'],
  ['recording.har', '<html>', 'recording.har is no JSON'],
  ['recording.har', '{"log":{"entries":[{}]}}', 'log.entries[0]._gateway must be a text, not absent'],
])('a folder whose %s is %s is not recorded into', (name, text, problem) => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, name), text);
  expect(() => createRecorder(folder.path)).toThrow(problem);
});

it.each([
  ['missing', undefined, 'is not there.'],
  ['recording.har', '{"log":', 'recording.har is no JSON: '],
  ['story.json', '{"version":1,"gateway":"sora"}', 'story: gateway must be octopusx or toapis, not "sora".'],
])('a recording that cannot be read is an error of the command: %s', (name, text, problem) => {
  using folder = temporaryFolder();
  const path = join(folder.path, name);
  if (text !== undefined) writeFileSync(path, text);
  expect(() => readStories(path)).toThrow(CommandError);
  expect(() => readStories(path)).toThrow(problem);
});

it('a folder without a recording is an error of the command', () => {
  using folder = temporaryFolder();
  expect(() => readStories(folder.path)).toThrow('has neither stories/*.json nor recording.har.');
});

it('a video is kept in a file of its own, if that is asked for, and is played again', async () => {
  using folder = temporaryFolder();
  const recorder = createRecorder(folder.path, { videos: true });
  const headers = [['content-type', 'video/mp4']] as const;
  const url = 'https://octopusx.ai/v1/videos/a/content';
  const sink = recorder.openBody?.({
    number: 1,
    operation: 'downloadVideo',
    method: 'GET',
    url,
    status: 200,
    headers,
  });
  await new Promise<void>((resolve) => sink?.end('movie', () => resolve()));
  await recorder.record(exchange({ request: { url }, response: { headers, body: undefined, bodySize: 5 } }));
  await recorder.close();
  expect(filesIn(folder.path)['videos/0001-1.mp4']).toBe('movie');
  expect(JSON.stringify(readRecordingFiles(folder.path))).toContain('"file":"videos/0001-1.mp4"');
});

it('a recording becomes tests of the client, with the outcome of each task', async () => {
  using folder = temporaryFolder();
  const recorder = createRecorder(folder.path);
  const made = session({ between: recording(recorder, () => made.clock.now()) });
  const { octopus, toapi } = made;
  const file = new File(['bytes of a picture'], 'cat.png', { type: 'image/png' });
  const form = { model: 'grok-video-3', prompt: 'a cat', seconds: 6, input_reference: file } as const;
  const task = await octopus.generateVideo(form);
  await task.wait();
  const refused = await task
    .extend({ model: 'grok-video-3', prompt: '[reject content_policy] on' })
    .catch((error: Error) => error.name);
  await (await toapi.generateVideo({ model: 'x', prompt: '[fail timeout]' })).wait().catch(() => {});
  await octopus.createVideo({ ...request, prompt: '[lost]' }).catch(() => {});
  await octopus
    .resume('grok:unknown')
    .wait()
    .catch(() => {});
  await octopus.http.GET('/v1/models');
  await recorder.close();
  const code = await replayTest(readStories(folder.path));
  const titles = [...code.matchAll(/it\("(.*)", async/g)].map(([, title]) => title);
  expect(titles).toEqual([
    '0001-generateVideo: the task is completed',
    `0002-extendVideoById: ${refused}`,
    '0003-generateVideo: TaskFailedError',
    '0004-createVideo: SubmitUnconfirmedError',
    '0005-queryVideo: NotFoundError',
  ]);
  expect(code).toMatch(
    /await gateway.generateVideo\(\{.*"input_reference": new File\(\["data:,size=18;digest=/,
  );
  expect(code).toMatch(/"name": "TaskFailedError", "code": "timeout"/);
  expect(code.split('const story')[0]).not.toContain('vgk-');
});

it('`replay-test` overwrites a file, which may have been edited, only with --force', async () => {
  using folder = temporaryFolder();
  const recorder = createRecorder(folder.path);
  const made = session({ between: recording(recorder, () => made.clock.now()) });
  await (await made.octopus.createVideo({ ...request, prompt: 'a cat' })).wait();
  await recorder.close();
  const output = join(folder.path, 'rec.test.ts');
  const words = ['replay-test', folder.path, '-o', output];
  const replay = (...more: string[]) =>
    createProgram(words).parseAsync([...words, ...more], { from: 'user' });
  await replay();
  expect(readFileSync(output, 'utf8')).toContain('0001-createVideo');
  writeFileSync(output, '// edited');
  await expect(replay()).rejects.toMatchObject({
    message: `"${output}" exists. Choose another --output, or overwrite it with --force.`,
    exitCode: 2,
  });
  expect(readFileSync(output, 'utf8')).toBe('// edited');
  await replay('--force');
  expect(readFileSync(output, 'utf8')).toContain('0001-createVideo');
});
