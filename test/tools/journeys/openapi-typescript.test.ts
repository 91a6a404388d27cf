/** The types of the stock openapi-typescript, and openapi-fetch with them. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplesUnder } from '../tool-samples.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const { commands, programs } = await samplesUnder('openapi-typescript and openapi-fetch');

const ofToapis = `
import createClient from 'openapi-fetch';
import type { paths } from './toapis.d.ts';

const client = createClient<paths>({
  baseUrl: 'http://127.0.0.1:4010/toapis',
  headers: { Authorization: 'Bearer any-key' },
});
const submitted = await client.POST('/v1/videos/generations', { body: { model: 'grok-video-1.0', prompt: 'a cat' } });
if (submitted.error) throw new Error(JSON.stringify(submitted.error));
const path = { task_id: submitted.data.id };
const { data, error } = await client.GET('/v1/videos/generations/{task_id}', { params: { path } });
if (error) throw new Error(JSON.stringify(error));
console.log(data.id === submitted.data.id);
`;

const types = `
import type { components } from './octopusx.d.ts';

type Schemas = components['schemas'];
const veo: Schemas['RemixVideoByIdRequest'] = { model: 'veo_3_1', prompt: 'a cat' };
const task: Schemas['CreatedTask'] = { id: 'grok:1', status: 'processing' };
// @ts-expect-error It has no prompt.
const lacking: Schemas['RemixVideoByIdRequest'] = { model: 'veo_3_1' };
// @ts-expect-error It has neither id.
const nameless: Schemas['CreatedTask'] = { status: 'processing' };
console.log(veo, task, lacking, nameless);
`;

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
  const [command = ''] = commands;
  await bench.shell(`${command}\n${command.replaceAll('octopusx', 'toapis')}`);
  await bench.write('sample.ts', programs[0] ?? '');
  await bench.write('of-toapis.ts', ofToapis);
  await bench.write('types.ts', types);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

it('a created task has one of its ids, a body that depends on the model is one of two, and the programs compile', async () => {
  expect(await bench.compile('sample.ts', 'of-toapis.ts', 'types.ts')).toBe('');
});

it('openapi-fetch submits to octopusx, as the guide shows', async () => {
  expect(await bench.execute('sample')).toBe('processing\n');
});

it('openapi-fetch submits to toapis, and queries the task', async () => {
  expect(await bench.execute('of-toapis')).toBe('true\n');
});
