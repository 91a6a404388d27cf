/** The AI SDK generates videos with the installed package's models: at its current and its previous major version. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { run } from '../../package/run.ts';
import { type Journey, startJourney, typeErrors } from '../journey.ts';
import { serveMock } from '../mock-server.ts';

describe.each([
  [6, 'v3', ['ai-sdk-generates']],
  [7, 'v4', ['ai-sdk-generates', 'ai-sdk-starts']],
])('AI SDK %i', (version, specificationVersion, programs) => {
  let journey: Journey;
  let told: Record<string, unknown>;
  beforeAll(async () => {
    journey = await startJourney(`ai-sdk-${version}`);
    for (const program of programs) {
      const source = await readFile(new URL(`../programs/${program}.ts`, import.meta.url), 'utf8');
      await writeFile(
        join(journey.folder, `${program}.ts`),
        source.replace("'v4'", `'${specificationVersion}'`),
      );
      const { status, stdout, stderr } = await run(process.execPath, [`${program}.ts`], journey.folder);
      if (status !== 0) throw new Error(stdout + stderr);
      told = { ...told, ...JSON.parse(stdout) };
    }
  });
  afterAll(() => journey?.[Symbol.asyncDispose]());

  it.each(['octopusx', 'toapis'])('generates a video with a model of %s, and pays once', (gateway) => {
    expect(told[gateway]).toEqual({ type: 'video/mp4', begins: 'ftyp', billable: 1, warnings: [] });
  });

  it('warns of what the gateway has no field for, and sends what it has', () => {
    expect(told.options).toEqual({
      warnings: ['fps', 'generateAudio', 'seed'],
      body: {
        model: 'grok-video-1.0',
        prompt: 'a cat',
        aspect_ratio: '1:1',
        duration: 6,
        resolution: '480p',
        image: expect.stringMatching(/^http/),
        client_business_id: 'order_1',
      },
    });
  });

  it('makes a task of which the client can remix', () => {
    expect(told.remix).toBe('completed');
  });

  it.each(['lost', 'truncated', 'not_json', 'status'])(
    'does not repeat a submit that may have been taken: %s',
    (fault) => {
      expect(told[fault]).toEqual({ name: 'SubmitUnconfirmedError', submits: 1 });
    },
  );

  it('throws the error of a task that failed, with its class', () => {
    expect(told.failed).toEqual({ name: 'TaskFailedError', submits: 1 });
  });

  it('does what the guide shows', async () => {
    const sample = (await guideRecipes('query-and-ai-sdk.html')).get('AI SDK') ?? '';
    const server = await serveMock({ speed: 6000 });
    const program = sample
      .replace('http://127.0.0.1:4010/toapis', server.octopusx.replace('octopusx', 'toapis'))
      .replace("/toapis'", "/toapis', poll: { initialDelay: 50, interval: 50 }")
      .replace('{ gateway }', `{ gateway, specificationVersion: '${specificationVersion}' }`);
    await writeFile(join(journey.folder, 'sample.ts'), program);
    const { status, stderr } = await run(process.execPath, ['sample.ts'], journey.folder);
    await server.close();
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    const file = await readFile(join(journey.folder, 'kitten.mp4'));
    expect(file.subarray(4, 8).toString()).toBe('ftyp');
  });

  it('has the types that the AI SDK asks for', async () => {
    const files = [...programs.map((program) => `${program}.ts`), 'sample.ts'];
    expect(await typeErrors(journey, files)).toBe('');
  });

  it.runIf(version === 7)('starts a video, and another process asks for its status', () => {
    expect(told.started).toEqual({ first: 'pending', last: 'completed', begins: 'ftyp', failed: 'error' });
  });

  it.runIf(version === 7)('polls, or waits for the webhook of toapis', () => {
    expect(told.polled).toEqual({ begins: 'ftyp', submits: 1 });
    expect(told.webhook).toEqual({ begins: 'ftyp', submits: 1, queries: 1 });
  });
});
