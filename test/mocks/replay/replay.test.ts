/** Recorded sessions that the mock replays. */

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { replayOf, type Seen, type SessionOptions, session, start } from './recorded-session.ts';
import {
  comparable,
  createRequest as request,
  type Session,
  type Step,
  step,
  take,
} from './session-steps.ts';

// Chance may take a part of each interval between two queries.
beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => vi.restoreAllMocks());

it('a session that is replayed gives the client the same story, byte for byte and at the same times', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      const recorded = session();
      const outcomes: string[][] = [];
      for (const one of steps) outcomes.push(await take(recorded, one));
      const replayed = replayOf(recorded.har());
      const again: string[][] = [];
      for (const one of steps) again.push(await take(replayed, one));
      expect(comparable(replayed.seen)).toBe(comparable(recorded.seen));
      expect(again).toEqual(outcomes);
    }),
    { numRuns: 5 },
  );
});

/** A recorded session of one task of octopusx. */
async function recorded(prompt: string, options: SessionOptions = {}) {
  const made = session(options);
  await take(made, { gateway: 'octopusx', prompt, remix: undefined, timeout: 400_000 });
  return made;
}

it('a story that is played again has new ids, which its answers, its remixes and its videos use', async () => {
  const made = session();
  const steps: Step = { gateway: 'openai', prompt: 'a cat', remix: 'a dog', timeout: 400_000 };
  await take(made, steps);
  const replayed = replayOf(made.har());
  await take(replayed, steps);
  const first = replayed.seen.length;
  expect(await take(replayed, steps)).toEqual(['done', 'done', 'done', 'done', 'done']);
  const [one, other] = [replayed.seen.slice(0, first), replayed.seen.slice(first)];
  expect(other.length).toBe(first);
  const idsIn = (seen: readonly Seen[]) => new Set(JSON.stringify(seen).match(/video_[0-9a-f]{9,}(-2)?/g));
  const [ids, newIds] = [idsIn(one), idsIn(other)];
  expect([...newIds]).toEqual([...ids].map((id) => `${id}-2`));
  expect(replayed.mock.ledger.billable).toBe(4);
});

it('what a gateway answered against its contract comes back as it was', async () => {
  const odd = { 1: '{ "id": "x",  "status": "dreaming", "progress": "4 %" }', 2: '<html>busy</html>' };
  let count = 0;
  const made = await recorded('[slow 60s] a cat', {
    between: async (request, send) => {
      const response = await send(request);
      count += request.method === 'GET' ? 1 : 0;
      const [text, type] = [Reflect.get(odd, count), count === 2 ? 'text/html' : 'application/json'];
      const headers = { 'content-type': type, 'retry-after': '7', 'x-served-by': 'cache-1' };
      return text === undefined ? response : new Response(text, { status: count === 2 ? 502 : 200, headers });
    },
  });
  const replayed = replayOf(made.har());
  await take(replayed, {
    gateway: 'octopusx',
    prompt: '[slow 60s] a cat',
    remix: undefined,
    timeout: 400_000,
  });
  const bodies = ({ seen }: Session) => seen.map(({ at, answer }) => [at, answer?.status, answer?.body]);
  expect(bodies(replayed)).toEqual(bodies(made));
  expect(replayed.seen[2]?.answer).toMatchObject({
    status: 502,
    headers: { 'content-type': 'text/html', 'retry-after': '7' },
  });
});

it('a request that was not recorded is answered by the mock, or refused with what was recorded', async () => {
  const made = await recorded('a cat');
  const body = { ...request, prompt: 'a dog' };
  const beside = replayOf(made.har(), false);
  const { id } = await beside.octopus.createVideo(body);
  const { id: replayed } = await beside.octopus.createVideo({ ...request, prompt: 'a cat' });
  expect(id).not.toBe(replayed);
  expect(beside.mock.ledger.entries.map(({ notes }) => notes)).toEqual([
    undefined,
    ['replayed from 0001-createVideo'],
  ]);
  const only = replayOf(made.har());
  await expect(only.octopus.createVideo(body)).rejects.toThrow(
    'The recording has no such request to POST /v1/video/create: 0001-createVideo: /prompt is "a cat"',
  );
  await expect(only.toapi.generateVideo({ model: 'grok-video-3', prompt: 'a cat' })).rejects.toThrow(
    'The recording has no such request to POST /v1/videos/generations: it has no submits and 0 task ids',
  );
});

it('a task that was recorded can be resumed by its id, and its story begins with the first query', async () => {
  const made = await recorded('a cat');
  const id = new URL(made.seen[1]?.line.slice(4) ?? '').searchParams.get('id') ?? '';
  const replayed = replayOf(made.har());
  await replayed.octopus.resume(id).wait();
  const bodies = replayed.seen.filter(({ line }) => line.includes('query')).map(({ answer }) => answer?.body);
  expect(replayed.seen[0]?.at).toBe(0);
  expect(bodies[0]).toBe(made.seen[1]?.answer?.body);
  expect(bodies.at(-1)).toContain('"status":"completed"');
});

it('pictures in a request are known by a digest, and other ones are another request', async () => {
  const image = (text: string) => `data:image/png;base64,${btoa(text)}`;
  const made = session();
  const submit = ({ octopus }: Session, picture: string) =>
    octopus.createVideo({ ...request, prompt: 'a cat', images: [image(picture)] });
  const { id } = await submit(made, 'one');
  const replayed = replayOf(made.har());
  expect((await submit(replayed, 'one')).id).toBe(id);
  await expect(submit(replayed, 'other')).rejects.toThrow(
    '0001-createVideo: /images/0 is "data:image/png;base64;size=4',
  );
});

const boundary = '----form';
const part = (head: string, text: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
const file = 'name="input_reference"; filename="cat.png"\r\nContent-Type: image/png';

it.each([
  [
    'its text',
    {
      text: `${part('name="model"', 'grok-video-3')}${part('name="prompt"', 'a cat')}${part(file, '\ufffdPNG')}--${boundary}--`,
    },
  ],
  [
    'its fields',
    {
      params: [
        { name: 'model', value: 'grok-video-3' },
        { name: 'prompt', value: 'a cat' },
        { name: 'input_reference', fileName: 'cat.png', contentType: 'image/png' },
      ],
    },
  ],
])('a form in the HAR of a browser is known by %s', async (_, body) => {
  const postData = { mimeType: `multipart/form-data; boundary=${boundary}`, ...body };
  const sent = { method: 'POST', url: 'https://octopusx.ai/v1/videos', headers: [], postData };
  const text = '{"id":"video_7","status":"queued"}';
  const response = { status: 200, headers: [], content: { size: text.length, text } };
  const replayed = replayOf(har({ ...entry, request: sent, response }));
  const picture = (name: string) => new File(['bytes'], name, { type: 'image/png' });
  const submit = (name: string) =>
    replayed.octopus.generateVideo({
      model: 'grok-video-3',
      prompt: 'a cat',
      input_reference: picture(name),
    });
  expect((await submit('cat.png')).id).toBe('video_7');
  await expect(submit('dog.png')).rejects.toThrow('/input_reference/file is "cat.png"');
});

const har = (entry: object) => ({ log: { entries: [entry] } });
const entry = {
  startedDateTime: '2026-01-01T00:00:00.000Z',
  time: 3,
  request: { method: 'GET', url: 'https://toapis.com/v1/videos/generations/a', headers: [] },
  response: { status: 200, headers: [], content: { size: 2, mimeType: 'application/json', text: '{}' } },
};
const story = {
  version: 1,
  gateway: 'toapis',
  recorded: '2026-01-01T00:00:00.000Z',
  ids: ['a'],
  calls: [{ operation: 'queryVideo', after: 0, request: {}, answer: { status: 200, headers: {}, json: {} } }],
};
const call = story.calls[0];

it.each<[problem: string, recording: object | readonly object[]]>([
  ['recording[0]: log.entries must be a list, not absent', { log: {} }],
  ['recording[0]: log.entries[0].request must be an object, not absent', har({})],
  ['recording[0]: log.entries[0].request.url must be a text, not 7', har({ request: { url: 7 } })],
  ['recording[0]: log.entries[0].time must be a number of at least -1, not -2', har({ ...entry, time: -2 })],
  [
    'recording[0]: log.entries[0].startedDateTime must be a time in ISO 8601, not "soon"',
    har({ ...entry, startedDateTime: 'soon' }),
  ],
  [
    'recording[0]: log.entries[0].response.content.text is absent: export the HAR with response content',
    har({ ...entry, response: { ...entry.response, content: { size: 9 } } }),
  ],
  [
    'recording[0]: log.entries[0].response.status must be a status from 200 to 599, not 999',
    har({ ...entry, response: { ...entry.response, status: 999 } }),
  ],
  ['recording[0]: version must be 1, not absent', {}],
  ['recording[1]: gateway must be octopusx or toapis, not "sora"', [story, { ...story, gateway: 'sora' }]],
  ['recording[0]: ids[1] must be a text, not an object', { ...story, ids: ['a', {}] }],
  [
    'recording[0]: calls[0].after must be a number of at least 0, not -1',
    { ...story, calls: [{ ...call, after: -1 }] },
  ],
  [
    'recording[0]: calls[0].operation must be an operation of the gateway, not "drop"',
    { ...story, calls: [{ ...call, operation: 'drop' }] },
  ],
  [
    'recording[0]: calls[0].answer.headers.a b must be a valid HTTP header, not "c"',
    { ...story, calls: [{ ...call, answer: { status: 200, headers: { 'a b': 'c' } } }] },
  ],
  ['my.har: log.entries must be a list, not "all"', { name: 'my.har', json: { log: { entries: 'all' } } }],
])('a recording that cannot be read is refused: %s', (problem, recording) => {
  expect(() => createMock({ replay: { recording } })).toThrow(problem);
});

/** The places of a JSON value, as lists of keys. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, member]) => placesIn(member).map((place) => [key, ...place])),
  ];
}

/** A copy of a JSON value with another value at a place. */
function changed(value: unknown, [key, ...others]: readonly string[], member: unknown): unknown {
  if (key === undefined) return member;
  const copy = structuredClone(value);
  // The place leads through objects and lists.
  Reflect.set(copy as object, key, changed(Reflect.get(copy as object, key), others, member));
  return copy;
}

it('whatever stands in a recording, it is replayed or refused with the place, and nothing crashes', async () => {
  const recordings = [story, har(entry), { ...story, submit: { ...call, operation: 'generateVideo' } }];
  const places = recordings.flatMap((recording) =>
    placesIn(recording).map((place) => ({ recording, place })),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async ({ recording, place }, value) => {
      const hostile = changed(recording, place, value);
      let replayed: Session;
      try {
        replayed = replayOf(typeof hostile === 'object' && hostile !== null ? hostile : [], false);
      } catch (error) {
        expect(error).toMatchObject({
          name: 'RecordingError',
          file: expect.any(String),
          field: expect.any(String),
        });
        return;
      }
      await replayed.toapi
        .resume('a')
        .refresh()
        .catch(() => {});
      await replayed.toapi.generateVideo({ model: 'x', prompt: 'a cat' }).catch(() => {});
      for (const { answer } of replayed.seen)
        expect(answer?.body ?? '').not.toContain('The mock itself failed');
    }),
    { numRuns: 60 },
  );
});

it('a HAR of thousands of queries is replayed, other requests in it are passed over', async () => {
  const queries = Array.from({ length: 5000 }, (_, index) => ({
    ...entry,
    startedDateTime: new Date(start + index * 1000).toISOString(),
    response: {
      ...entry.response,
      content: { size: 2, text: `{"id":"a","status":"queued","progress":${index}}` },
    },
  }));
  const other = { request: { method: 'GET', url: 'https://example.com/', headers: [] } };
  const replayed = replayOf({ log: { entries: [other, ...queries] } });
  const progress = async () => {
    const { data } = await replayed.toapi.http.GET('/v1/videos/generations/{task_id}', {
      params: { path: { task_id: 'a' } },
    });
    return data?.progress;
  };
  expect(await progress()).toBe(0);
  replayed.clock.advance(4_321_400);
  expect(await progress()).toBe(4321);
  replayed.clock.advance(86_400_000);
  expect(await progress()).toBe(4999);
});

it('options of a replay are checked', () => {
  expect(() => createMock({ replay: { recording: story, only: 1 as never } })).toThrow(
    'The option replay.only must be true or false, not 1',
  );
});
