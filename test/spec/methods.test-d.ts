/** The methods that are generated from the contracts: which calls compile. */

import { describe, expectTypeOf, it } from 'vitest';
import type { Media } from '../../generated/media.ts';
import {
  type ExtendVideoByIdBody,
  type GenerateVideoBody,
  type GrokCreateVideoBody,
  type GrokGenerateVideoBody,
  type GrokRemixVideoBody,
  grokCreateVideoValues,
  grokGenerateVideoValues,
  type OctopusxMethods,
  type QueryVideoTaskMethods,
  type RemixVideoByIdBody,
  type ResumedTaskMethods,
  type RetrieveVideoTaskMethods,
  type VeoGenerateVideoBody,
  type VeoRemixVideoBody,
  veoGenerateVideoValues,
} from '../../generated/octopusx/methods.ts';
import type * as toapis from '../../generated/toapis/methods.ts';

/** Stand-ins for what the client supplies. */
interface Options {
  readonly signal?: AbortSignal;
}
interface Unified extends QueryVideoTaskMethods<Options, Unified> {
  readonly pipeline: 'unified';
}
interface OpenAiFormat extends RetrieveVideoTaskMethods<Options, OpenAiFormat> {
  readonly pipeline: 'OpenAI format';
}
interface Resumed extends ResumedTaskMethods<Options, Resumed> {
  readonly pipeline: 'any';
}
interface Toapis extends toapis.QueryVideoTaskMethods<Options, Toapis> {
  readonly pipeline: 'toapis';
}

declare const octopus: OctopusxMethods<Options, Unified, OpenAiFormat>;
declare const toapi: toapis.ToapisMethods<Options, Toapis>;
declare const unified: Unified;
declare const openAiFormat: OpenAiFormat;
declare const resumed: Resumed;
declare const model: string;
declare const file: File;

const video: GrokCreateVideoBody = {
  model: 'grok-video-3',
  prompt: 'x',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};
const grokRemix = { prompt: 'x', size: '1080P', aspect_ratio: '3:2' } as const;

describe('the methods of a gateway', () => {
  it('give a task of the query that reads it', () => {
    expectTypeOf(octopus.createVideo(video)).resolves.toEqualTypeOf<Unified>();
    expectTypeOf(
      octopus.remixVideoById('1', { model: 'veo', prompt: 'x' }),
    ).resolves.toEqualTypeOf<OpenAiFormat>();
    expectTypeOf(toapi.generateVideo({ model: 'm', prompt: 'x' })).resolves.toEqualTypeOf<Toapis>();
  });

  it('take the id of the source first where the path names it', () => {
    expectTypeOf(octopus.extendVideoById).parameters.toEqualTypeOf<
      [videoId: string, body: ExtendVideoByIdBody, options?: Options]
    >();
    // @ts-expect-error the id is missing
    octopus.extendVideoById({ model: 'grok-video-3', prompt: 'x' });
  });

  it('take the options last, and do not need them', () => {
    const { signal } = new AbortController();
    octopus.createVideo(video, { signal });
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x' }, { signal });
    toapi.remixVideo('1', { model: 'm', prompt: 'x' }, { signal });
  });

  it('take no field that the contract does not know', () => {
    // @ts-expect-error there is no seed
    octopus.createVideo({ ...video, seed: 1 });
    // @ts-expect-error there is no seed
    octopus.remixVideoById('1', { model: 'grok-video-3', ...grokRemix, seed: 1 });
    // @ts-expect-error there is no seed
    octopus.generateVideo({ model, prompt: 'x', seed: 1 });
    // @ts-expect-error toapis extends without a start time
    toapi.extendVideo('1', { model: 'm', prompt: 'x', start_time: 4 });
  });
});

describe('a model that decides on the body', () => {
  it('asks for Grok’s fields if it is a literal that begins with "grok"', () => {
    octopus.remixVideoById('1', { model: 'grok-video-3', ...grokRemix });
    // @ts-expect-error size and aspect_ratio are missing
    octopus.remixVideoById('1', { model: 'grok-video-3', prompt: 'x' });
    // @ts-expect-error a remix takes no 16:9
    octopus.remixVideoById('1', { model: 'grok-video-3', ...grokRemix, aspect_ratio: '16:9' });
    // @ts-expect-error size and aspect_ratio are missing
    openAiFormat.remix({ model: 'grok-video-3', prompt: 'x' });
  });

  it('does not ask for them if it is another literal', () => {
    octopus.remixVideoById('1', { model: 'veo_3_1-extend', prompt: 'x' });
    openAiFormat.remix({ model: 'veo_3_1-extend', prompt: 'x' });
    // @ts-expect-error Veo takes no size
    octopus.remixVideoById('1', { model: 'veo_3_1-extend', prompt: 'x', size: '720P' });
    // @ts-expect-error the prompt is missing
    octopus.remixVideoById('1', { model: 'veo_3_1-extend' });
  });

  it('may be a text that is known at run time only: then either body compiles', () => {
    octopus.remixVideoById('1', { model, prompt: 'x' });
    octopus.remixVideoById('1', { model, ...grokRemix });
    // @ts-expect-error the prompt is missing
    octopus.remixVideoById('1', { model });
    expectTypeOf<{ model: string; prompt: string }>().toExtend<RemixVideoByIdBody>();
  });

  it('tells the form of a Grok model from the JSON of a Veo model', () => {
    octopus.generateVideo({
      model: 'grok-video-3',
      prompt: 'x',
      seconds: 6,
      size: '720P',
      aspect_ratio: '3:2',
    });
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', seconds: '8', enable_upsample: true });
    // @ts-expect-error the length of a Grok video is a number
    octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: '6' });
    // Veo's list of sizes is open.
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', size: '1080x1920' });
    // @ts-expect-error Veo's ratio stands in its metadata
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', aspect_ratio: '16:9' });
  });

  it('gives the type of the body a name for each', () => {
    expectTypeOf<RemixVideoByIdBody<'grok-video-3'>>().toExtend<GrokRemixVideoBody>();
    expectTypeOf<RemixVideoByIdBody<'veo_3_1'>>().toExtend<VeoRemixVideoBody>();
    expectTypeOf<RemixVideoByIdBody<'veo_3_1'>>().not.toExtend<GrokRemixVideoBody>();
    expectTypeOf<GenerateVideoBody<'grok-video-3'>>().toExtend<GrokGenerateVideoBody>();
    expectTypeOf<GenerateVideoBody<'veo_3_1'>>().toExtend<VeoGenerateVideoBody>();
  });
});

describe('the methods of a task', () => {
  it('take the body without the field that names the source', () => {
    expectTypeOf(unified.remix({ model, ...grokRemix })).resolves.toEqualTypeOf<Unified>();
    expectTypeOf(unified.extend({ model, prompt: 'x', start_time: 4 })).resolves.toEqualTypeOf<Unified>();
    expectTypeOf(openAiFormat.extend({ model, prompt: 'x' })).resolves.toEqualTypeOf<OpenAiFormat>();
    // @ts-expect-error the task is the source
    unified.remix({ model, ...grokRemix, task_id: 'grok:1' });
    // @ts-expect-error model, size and aspect_ratio are missing
    unified.remix({ prompt: 'x' });
  });

  it('take the body of either query after a resume', () => {
    expectTypeOf(resumed.remix({ model, prompt: 'x' })).resolves.toEqualTypeOf<Resumed>();
    resumed.remix({ model, ...grokRemix, parent_post_id: '1' });
    resumed.extend({ model, prompt: 'x', size: '1080p' });
    // @ts-expect-error every body has a model
    resumed.remix({ prompt: 'x' });
    // @ts-expect-error no body has a duration
    resumed.extend({ model, prompt: 'x', duration: 6 });
  });
});

describe('a file', () => {
  it('is an address, a blob or bytes', () => {
    expectTypeOf<Media>().toEqualTypeOf<string | Blob | Uint8Array>();
  });

  it('may stand where the contract takes its bytes or a data URI', () => {
    expectTypeOf<GrokCreateVideoBody['images']>().toEqualTypeOf<readonly Media[]>();
    octopus.createVideo({ ...video, images: [file, new Uint8Array(), 'https://example.com/cat.png'] });
    octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', input_reference: file });
    octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', input_reference: [file, new Blob()] });
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', input_reference: new Uint8Array() });
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', input_reference: [file] });
    // @ts-expect-error one file is no list of files
    octopus.createVideo({ ...video, images: file });
  });

  it('may stand where the contract names an upload for it', () => {
    toapi.generateVideo({ model: 'm', prompt: 'x', image: file });
    toapi.generateVideo({ model: 'm', prompt: 'x', image: new Uint8Array() });
    toapi.generateVideo({ model: 'm', prompt: 'x', reference_images: [file, 'https://example.com/cat.png'] });
    // @ts-expect-error one file is no list of files
    toapi.generateVideo({ model: 'm', prompt: 'x', reference_images: file });
    // @ts-expect-error a list is no single file
    toapi.generateVideo({ model: 'm', prompt: 'x', image: [file] });
  });

  it('may not stand where the contract asks for an URL', () => {
    // @ts-expect-error an extend takes URLs
    octopus.extendVideoById('1', { model, prompt: 'x', images: [file] });
    // @ts-expect-error so do the older names of a field that has an upload
    toapi.generateVideo({ model: 'm', prompt: 'x', image_urls: [file] });
    // @ts-expect-error so do the older names of a field that has an upload
    toapi.generateVideo({ model: 'm', prompt: 'x', images: [file] });
    // @ts-expect-error a remix on toapis takes no images
    toapi.remixVideo('1', { model: 'm', prompt: 'x', image: file });
  });
});

describe('the values of an enumerated field', () => {
  it('are literals that the field takes', () => {
    expectTypeOf(grokCreateVideoValues.duration).toEqualTypeOf<readonly [6, 10, 15]>();
    for (const aspect_ratio of grokCreateVideoValues.aspect_ratio) {
      for (const size of grokCreateVideoValues.size) octopus.createVideo({ ...video, aspect_ratio, size });
    }
    for (const size of veoGenerateVideoValues.size)
      octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', size });
    for (const size of grokGenerateVideoValues.size)
      octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', size });
  });
});
