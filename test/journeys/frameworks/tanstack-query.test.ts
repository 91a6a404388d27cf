/** TanStack Query 5 submits and follows tasks with the installed package. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { run } from '../../package/run.ts';
import { type Journey, startJourney, typeErrors } from '../journey.ts';

let journey: Journey;
let told: Record<string, unknown>;

beforeAll(async () => {
  journey = await startJourney('tanstack-query');
  const source = await readFile(new URL('../programs/tanstack-query-waits.ts', import.meta.url), 'utf8');
  await writeFile(join(journey.folder, 'program.ts'), source);
  const { status, stdout, stderr } = await run(process.execPath, ['program.ts'], journey.folder);
  if (status !== 0) throw new Error(stdout + stderr);
  told = JSON.parse(stdout);
});
afterAll(() => journey?.[Symbol.asyncDispose]());

it('submits by a mutation, and shows each answer of the task until its video is there', () => {
  expect(told.whole).toEqual({
    states: ['running', 'completed'],
    url: expect.stringMatching(/^http/),
    submits: 1,
    isFetching: false,
  });
});

it('asks no more for a task that has ended, whoever looks at it again', () => {
  expect(told.again).toEqual({ queries: 0, state: 'completed' });
});

it.each(['lost', 'status', 'not_json'])('never repeats a submit that may have been taken: %s', (fault) => {
  expect(told[fault]).toEqual({ name: 'SubmitUnconfirmedError', submits: 1 });
});

it('fails at once without a network, and submits nothing when it is back', () => {
  expect(told.offline).toEqual({ status: 'error', isPaused: false, submits: 0 });
});

it('goes on over queries that fail, and ends with the error of a task that failed', () => {
  expect(told.passing).toBe('completed');
  expect(told.failed).toEqual({ name: 'TaskFailedError', state: 'failed' });
});

it('stops asking when nobody looks, and goes on from the kept handle', () => {
  expect(told.unwatched).toEqual({ wasAborted: true, end: 'completed' });
});

it('waits for a task that there is none of yet', () => {
  expect(told.none).toEqual({ fetchStatus: 'idle', queries: 0 });
});

it('has the types that TanStack Query and React infer, in the sample of the guide as well', async () => {
  const sample = (await guideRecipes('query-and-ai-sdk.html')).get('TanStack Query') ?? '';
  expect(sample).toContain('useVideo');
  await writeFile(join(journey.folder, 'sample.ts'), sample);
  await writeFile(
    join(journey.folder, 'screen.ts'),
    `import { queryOptions, mutationOptions, useMutation, useQuery } from '@tanstack/react-query';
import { toapis } from 'video-gateway-kit';
import { submitVideoOptions, videoTaskOptions } from 'video-gateway-kit/tanstack-query';
const gateway = toapis({ apiKey: 'any-key', baseUrl: 'http://mock/toapis' });
const options = mutationOptions(submitVideoOptions({ submit: (prompt: string) => gateway.generateVideo({ model: 'm', prompt }) }));
export function useVideo() {
  const { mutate, data: task } = useMutation(options);
  const { data } = useQuery(queryOptions(videoTaskOptions({ gateway, task })));
  const url: string | undefined = data?.url;
  // @ts-expect-error a prompt is a text
  mutate(1);
  return { generate: () => mutate('a cat'), url };
}
`,
  );
  expect(await typeErrors(journey, ['sample.ts', 'screen.ts', 'program.ts'])).toBe('');
});
