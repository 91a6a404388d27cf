/** A session through the proxy, recorded and replayed. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { type Clock, createClock } from '../../mocks/mock-clock.ts';
import { createRecorder } from '../../src/cli/recording/recorder.ts';
import { readRecordingFiles, recordedFileReader } from '../../src/cli/recording/recording-folder.ts';
import { octopusx } from '../../src/index.ts';
import { filesIn, temporaryFolder } from '../cli/recording/recorded-exchanges.ts';
import { listeningMock, proxyTo, secret, submit } from './proxied-gateway.ts';

// Chance may take a part of each interval between two queries.
beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => vi.restoreAllMocks());

/** A client that runs through a session, and all that it was answered. */
async function run(
  baseUrl: string,
  files: string,
  clock: Clock,
  fetch: (request: Request) => Promise<Response>,
) {
  const answers: unknown[] = [];
  const gateway = octopusx({
    apiKey: secret,
    baseUrl,
    clock,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = await fetch(request);
      const isVideo = response.headers.get('content-type') === 'video/mp4';
      const body = isVideo
        ? (await response.clone().arrayBuffer()).byteLength
        : await response.clone().text();
      const text = String(body).replaceAll(files, 'files:');
      answers.push([
        request.method,
        pathname + search,
        response.status,
        response.headers.get('content-type'),
        text,
      ]);
      return response;
    },
  });
  const task = await gateway.generateVideo({ model: 'veo_3_1', prompt: 'a cat' });
  await task.wait();
  const { response } = await gateway.http.GET('/v1/videos/{task_id}/content', {
    params: { path: { task_id: task.id } },
    parseAs: 'blob',
  });
  const remix = await task.remix({ model: 'veo_3_1-extend', prompt: '[fail content_policy] a dog' });
  const failure = await remix.wait().catch(String);
  const other = await gateway
    .createVideo({ ...submit, duration: 10, aspect_ratio: '3:2', size: '1080P', prompt: '[reject 503]' })
    .catch(String);
  return { answers, outcomes: [task.id, task.status, response.status, remix.id, failure, other] };
}

it('a session through the proxy is replayed as it was, and the recording shows no key', async () => {
  using folder = temporaryFolder();
  await using gateway = await listeningMock();
  const { clock } = gateway.mock;
  const recorder = createRecorder(folder.path, { videos: true });
  await using proxied = await proxyTo(gateway.octopusx, { recorder, now: () => clock.now() });
  const recorded = await run(proxied.url, `${gateway.octopusx}/files/`, clock, fetch);
  await proxied.proxy.idle;
  const files = filesIn(folder.path);
  expect(Object.keys(files).map((name) => name.replace(/\d{4}-\d+(?=\.mp4)/, 'n'))).toEqual([
    'recording.har',
    'stories/0001-generateVideo.json',
    'stories/0002-remixVideoById.json',
    'stories/0003-createVideo.json',
    'stories/0004-createVideo.json',
    'stories/0005-createVideo.json',
    'videos/n.mp4',
  ]);
  expect(Object.values(files).filter((text) => text.includes(secret))).toEqual([]);
  const again = createClock({ frozen: true, start: clock.now() });
  const replay = {
    recording: readRecordingFiles(folder.path),
    only: true,
    readFile: recordedFileReader(folder.path),
  };
  const mock = createMock({ gateway: 'octopusx', clock: again, replay });
  const replayed = await run('http://mock', 'http://mock/files/', again, mock.fetch);
  expect(replayed.answers).toEqual(recorded.answers);
  expect(replayed.outcomes.map((one) => String(one).replace('http://mock', proxied.url))).toEqual(
    recorded.outcomes.map(String),
  );
});
