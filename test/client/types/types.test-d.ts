/** Typed calls of the contracts: some compile, and some must not. */

import { describe, expectTypeOf, it } from 'vitest';
import type {
  CreatedTask,
  GrokCreateVideoRequest,
  RemixVideoByIdRequest,
  RetrievedVideo,
} from '../../../generated/octopusx/client.ts';
import type { components } from '../../../generated/octopusx/types.ts';
import type { ExtendVideoRequest, GenerationTask } from '../../../generated/toapis/client.ts';
import { multipart, octopusx, toapis } from '../../../src/index.ts';

const octopus = octopusx({ apiKey: 'key' });
const toapi = toapis({ apiKey: 'key' });

const video: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'x',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

describe('a right call compiles', () => {
  it('of every submit and query', () => {
    octopus.http.POST('/v1/video/create', { body: video });
    octopus.http.POST('/v1/video/remix', {
      body: { model: 'm', prompt: 'x', size: '720P', aspect_ratio: '1:1', task_id: 'grok:1' },
    });
    octopus.http.POST('/v1/video/extend', {
      body: { model: 'm', prompt: 'x', task_id: 'grok:1', start_time: 4 },
    });
    octopus.http.GET('/v1/video/query', { params: { query: { id: 'grok:1' } } });
    octopus.http.POST('/v1/videos', { body: { model: 'veo_3_1', prompt: 'x', seconds: '8' } });
    octopus.http.POST('/v1/videos', {
      body: { model: 'grok-video-3', prompt: 'x', input_reference: new Blob([]) },
      bodySerializer: multipart,
    });
    octopus.http.GET('/v1/videos/{task_id}', { params: { path: { task_id: 'video_1' } } });
    octopus.http.GET('/v1/videos/{task_id}/content', {
      params: { path: { task_id: 'video_1' } },
      parseAs: 'blob',
    });
    octopus.http.POST('/v1/videos/{video_id}/remix', {
      params: { path: { video_id: 'video_1' } },
      body: { model: 'veo_3_1-extend', prompt: 'x' },
    });
    octopus.http.POST('/v1/videos/{video_id}/extend', {
      params: { path: { video_id: 'grok:1' } },
      body: { model: 'm', prompt: 'x', size: '1080p' },
    });
    toapi.http.POST('/v1/videos/generations', {
      body: { model: 'grok-video-1.0', prompt: 'x', resolution: '720p' },
    });
    toapi.http.GET('/v1/videos/generations/{task_id}', { params: { path: { task_id: 'video_1' } } });
    toapi.http.POST('/v1/videos/{video_id}/remix', {
      params: { path: { video_id: 'video_1' } },
      body: { model: 'm', prompt: 'x', aspect_ratio: '16:9' },
    });
    toapi.http.POST('/v1/videos/{video_id}/extend', {
      params: { path: { video_id: 'video_1' } },
      body: { model: 'm', prompt: 'x' },
    });
  });

  it('takes a default for a property that has one', () => {
    expectTypeOf<GrokCreateVideoRequest['duration']>().toEqualTypeOf<6 | 10 | 15 | undefined>();
  });

  it('takes either contract of the remix that has two', () => {
    expectTypeOf<{ model: string; prompt: string }>().toExtend<RemixVideoByIdRequest>();
    expectTypeOf<components['schemas']['GrokRemixVideoRequest']>().toExtend<RemixVideoByIdRequest>();
  });
});

describe('a wrong call does not compile', () => {
  it('without a required field', () => {
    const { images: _, ...withoutImages } = video;
    // @ts-expect-error images is required, even for text to video
    octopus.http.POST('/v1/video/create', { body: withoutImages });
    toapi.http.POST('/v1/videos/{video_id}/remix', {
      params: { path: { video_id: '1' } },
      // @ts-expect-error model is required, although it has a default
      body: { prompt: 'x' },
    });
  });

  it('with a value that is not in a list', () => {
    octopus.http.POST('/v1/video/remix', {
      // @ts-expect-error a remix is narrower than a create
      body: { model: 'm', prompt: 'x', size: '720P', aspect_ratio: '16:9', task_id: '1' },
    });
    // @ts-expect-error create takes upper case only
    octopus.http.POST('/v1/video/create', { body: { ...video, size: '1080p' } });
    // @ts-expect-error 8 is not one of 6, 10 and 15
    octopus.http.POST('/v1/video/create', { body: { ...video, duration: 8 } });
  });

  it('with a value of another type', () => {
    // @ts-expect-error text is not a number
    octopus.http.POST('/v1/video/create', { body: { ...video, duration: '10' } });
    // @ts-expect-error one image is not a list of images
    octopus.http.POST('/v1/video/create', { body: { ...video, images: 'https://example.com/cat.png' } });
  });

  it('with a body of its type that has a field which the contract does not know', () => {
    // @ts-expect-error toapis extends without a start time
    const body: ExtendVideoRequest = { model: 'm', prompt: 'x', start_time: 4 };
    toapi.http.POST('/v1/videos/{video_id}/extend', { params: { path: { video_id: '1' } }, body });
  });

  it('without a parameter, or without a body', () => {
    // @ts-expect-error the query needs an id
    octopus.http.GET('/v1/video/query', {});
    // @ts-expect-error the path needs an id
    octopus.http.GET('/v1/videos/{task_id}', {});
    // @ts-expect-error a submit needs a body
    octopus.http.POST('/v1/video/create', {});
  });

  it('to a path or with a method that the gateway does not have', () => {
    // @ts-expect-error create is a POST
    octopus.http.GET('/v1/video/create', {});
    // @ts-expect-error create belongs to octopusx
    toapi.http.POST('/v1/video/create', { body: video });
  });

  it('without a key', () => {
    // @ts-expect-error the key is required
    octopusx({});
    // The server behind the address adds it.
    octopusx({ baseUrl: '/api/video' });
  });
});

describe('an answer', () => {
  it('has a state of an open set, whose known values an editor completes', () => {
    expectTypeOf<RetrievedVideo['status']>().toEqualTypeOf<
      'queued' | 'processing' | 'in_progress' | 'completed' | 'failed' | 'cancelled' | (string & {})
    >();
    expectTypeOf<string>().toExtend<RetrievedVideo['status']>();
  });

  it('has a state that is a string, and an id', async () => {
    const { data } = await octopus.http.POST('/v1/video/create', { body: video });
    expectTypeOf(data?.id).toEqualTypeOf<string | undefined>();
    expectTypeOf(data?.status).toExtend<string | undefined>();
    expectTypeOf<NonNullable<typeof data>>().toExtend<CreatedTask>();
  });

  it('has a state of a closed list where the document closes it', () => {
    expectTypeOf<GenerationTask['status']>().toEqualTypeOf<
      'queued' | 'in_progress' | 'completed' | 'failed'
    >();
  });

  it('is data or error, and one tells the other', async () => {
    const { data, error } = await octopus.http.GET('/v1/video/query', { params: { query: { id: '1' } } });
    if (error) {
      expectTypeOf(error.error.code).toEqualTypeOf<string | null | undefined>();
      expectTypeOf(data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(data.video_url).toEqualTypeOf<string | null | undefined>();
    }
  });

  it('that is a video is a blob', async () => {
    const { data } = await octopus.http.GET('/v1/videos/{task_id}/content', {
      params: { path: { task_id: '1' } },
      parseAs: 'blob',
    });
    expectTypeOf(data).toEqualTypeOf<Blob | undefined>();
  });
});
