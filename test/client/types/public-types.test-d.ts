/** The exports of `src/index.ts`, as types. The typed calls of the contracts are in `types.test-d.ts`. */

import { describe, expectTypeOf, it } from 'vitest';
import type {
  CreateVideoBody,
  GrokCreateVideoRequest,
  grokCreateVideoValues,
  paths,
  QueryVideoTask,
  ResumedOctopusxTask,
  RetrieveVideoTask,
} from '../../../generated/octopusx/client.ts';
import type { ToapisTask } from '../../../generated/toapis/client.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import {
  type AuthenticationError,
  type ByteStream,
  type CallOptions,
  type ChangeSource,
  type Client,
  type Clock,
  type ContentPolicyError,
  type DownloadOptions,
  type DownloadProgress,
  type ErrorDetails,
  type FailureReason,
  type FollowOptions,
  followChanges,
  type Gateway,
  GatewayError,
  type GatewayOptions,
  type GatewayUnavailableError,
  type Media,
  multipart,
  type NotFoundError,
  type NotSentError,
  type OctopusxGateway,
  octopusx,
  type PollOptions,
  type ProgressOptions,
  type ProxiedGatewayOptions,
  type ProxiedToapisOptions,
  type QuotaError,
  type RateLimitError,
  type RetryEvent,
  type SubmitOptions,
  type SubmitUnconfirmedError,
  type Task,
  type TaskChanges,
  type TaskFailedError,
  type TaskHandle,
  type TaskLocator,
  type TaskState,
  type TaskUpdate,
  type ToapisGateway,
  type ToapisOptions,
  toapis,
  type ValidationError,
  type Video,
  type WaitOptions,
  type WaitTimeoutError,
} from '../../../src/index.ts';

const octopus = octopusx({ apiKey: 'key' });
const toapi = toapis({ apiKey: 'key' });

const video: GrokCreateVideoRequest = {
  model: 'grok-video-3',
  prompt: 'x',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

describe('a gateway', () => {
  it('is typed by its contract', () => {
    expectTypeOf(octopusx).parameters.toEqualTypeOf<[GatewayOptions | ProxiedGatewayOptions]>();
    expectTypeOf(octopus).toEqualTypeOf<OctopusxGateway>();
    expectTypeOf(toapi).toEqualTypeOf<ToapisGateway>();
    expectTypeOf(octopus).toExtend<Gateway<paths, ResumedOctopusxTask>>();
    expectTypeOf(octopus).not.toExtend<ToapisGateway>();
    expectTypeOf(octopus.http).toEqualTypeOf<Client<paths>>();
    expectTypeOf(octopus.name).toEqualTypeOf<string>();
  });

  it('has a method for each submit of its contract, and no other', () => {
    expectTypeOf<keyof typeof octopus>().toEqualTypeOf<
      | 'name'
      | 'baseUrl'
      | 'http'
      | 'resume'
      | 'createVideo'
      | 'remixVideo'
      | 'extendVideo'
      | 'generateVideo'
      | 'remixVideoById'
      | 'extendVideoById'
      | 'createVideoExtension'
    >();
    expectTypeOf<keyof typeof toapi>().toEqualTypeOf<
      'name' | 'baseUrl' | 'http' | 'resume' | 'applyEvent' | 'generateVideo' | 'remixVideo' | 'extendVideo'
    >();
    // @ts-expect-error a query is no submit
    octopus.queryVideo({ id: '1' });
    // @ts-expect-error createVideo belongs to octopusx
    toapi.createVideo(video);
  });

  it('takes options that are all optional but the key', () => {
    expectTypeOf<{ apiKey: string }>().toExtend<GatewayOptions>();
    expectTypeOf<GatewayOptions['baseUrl']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<GatewayOptions['requestTimeout']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<GatewayOptions['clock']>().toEqualTypeOf<Clock | undefined>();
    type Poll = NonNullable<GatewayOptions['poll']>;
    expectTypeOf<{ initialDelay: number; interval: number; timeout: number }>().toExtend<Poll>();
    expectTypeOf<{ interval: number }>().toExtend<Poll>();
    // @ts-expect-error milliseconds are a number
    octopusx({ apiKey: 'key', poll: { interval: '5' } });
    octopusx({ apiKey: 'key', maxRetries: 0, onRetry: ({ attempt }) => console.log(attempt) });
    expectTypeOf(fetch).toExtend<NonNullable<GatewayOptions['fetch']>>();
    expectTypeOf<ToapisOptions>().toExtend<GatewayOptions>();
    expectTypeOf<{ baseUrl: string }>().toExtend<ProxiedGatewayOptions>();
    expectTypeOf<ProxiedToapisOptions>().toExtend<ProxiedGatewayOptions>();
    expectTypeOf<ProxiedToapisOptions['webhooks']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<ToapisOptions['webhooks']>().toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error octopusx has no webhooks
    octopusx({ apiKey: 'key', webhooks: true });
    // @ts-expect-error the key is text
    octopusx({ apiKey: 1 });
    // @ts-expect-error an option of another name
    octopusx({ apiKey: 'key', timeout: 1000 });
  });

  it('takes a mock’s handler and a mock’s clock', () => {
    const mock = createMock();
    octopusx({ apiKey: 'key', fetch: mock.fetch, clock: mock.clock });
    expectTypeOf(createClock()).toExtend<Clock>();
    expectTypeOf<keyof Clock>().toEqualTypeOf<'now' | 'sleep' | 'monotonic'>();
    expectTypeOf<Clock['sleep']>().returns.toEqualTypeOf<Promise<void>>();
  });
});

describe('a submit', () => {
  it('takes its request and options, and gives a task of its query', () => {
    expectTypeOf(octopus.createVideo(video)).toEqualTypeOf<Promise<QueryVideoTask>>();
    expectTypeOf(octopus.generateVideo).returns.resolves.toEqualTypeOf<RetrieveVideoTask>();
    octopus.createVideo(video, { signal: AbortSignal.timeout(1000) });
    expectTypeOf<CallOptions['signal']>().toEqualTypeOf<AbortSignal | undefined>();
    // @ts-expect-error the body is required
    octopus.createVideo();
    // @ts-expect-error how long to wait is no matter of a submit
    octopus.createVideo(video, { timeout: 1000 });
    // @ts-expect-error lower case belongs to another submit
    octopus.createVideo({ ...video, size: '1080p' });
  });

  it('takes the source’s id first where the path names it', () => {
    expectTypeOf(octopus.remixVideoById).parameter(0).toEqualTypeOf<string>();
    expectTypeOf(toapi.extendVideo).parameter(0).toEqualTypeOf<string>();
    octopus.remixVideoById('video_1', { model: 'veo_3_1-extend', prompt: 'x' });
    // @ts-expect-error a literal Grok model requires the fields of Grok
    octopus.remixVideoById('video_1', { model: 'grok-video-3', prompt: 'x' });
    // @ts-expect-error the id is missing
    octopus.remixVideoById({ model: 'veo_3_1-extend', prompt: 'x' });
    // @ts-expect-error here the body names the source
    octopus.remixVideo('grok:1', { model: 'm', prompt: 'x', size: '720P', aspect_ratio: '1:1' });
  });

  it('takes files where the contract has images or a reference, and nowhere else', () => {
    expectTypeOf<Media>().toEqualTypeOf<string | Blob | Uint8Array>();
    expectTypeOf<File>().toExtend<Media>();
    const images: readonly Media[] = ['https://example.com/1.png', new Blob([]), new Uint8Array()];
    octopus.createVideo({ ...video, images });
    octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', seconds: '8', input_reference: new Blob([]) });
    octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: 6, input_reference: images });
    toapi.generateVideo({ model: 'm', prompt: 'x', image: new Blob([]), reference_images: images });
    // @ts-expect-error only URLs are taken here
    toapi.generateVideo({ model: 'm', prompt: 'x', image_urls: [new Blob([])] });
    // @ts-expect-error only URLs are taken here
    octopus.extendVideoById('1', { model: 'm', prompt: 'x', images: [new Blob([])] });
    // @ts-expect-error a prompt is text
    octopus.createVideo({ ...video, prompt: new Blob([]) });
    // @ts-expect-error a number is no image
    octopus.createVideo({ ...video, images: [1] });
    // @ts-expect-error one image is not a list of images
    octopus.createVideo({ ...video, images: new Blob([]) });
  });

  it('may be sent as a form by hand', () => {
    expectTypeOf(multipart).parameters.toEqualTypeOf<[object]>();
    expectTypeOf(multipart).returns.toEqualTypeOf<FormData>();
  });
});

describe('a task', () => {
  it('of any gateway is a Task, and an update of itself', () => {
    expectTypeOf<QueryVideoTask>().toExtend<Task>();
    expectTypeOf<RetrieveVideoTask>().toExtend<Task>();
    expectTypeOf<ToapisTask>().toExtend<Task>();
    expectTypeOf<Task>().toExtend<TaskUpdate>();
    expectTypeOf<Task['id']>().toEqualTypeOf<string>();
  });

  it('says where it stands', () => {
    expectTypeOf<TaskState>().toEqualTypeOf<
      'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'unrecognised'
    >();
    expectTypeOf<TaskUpdate>().toEqualTypeOf<{
      readonly state: TaskState;
      readonly status: string | undefined;
      readonly progress: number | undefined;
      readonly estimatedTimeLeft: number | undefined;
      readonly result: Video | undefined;
      readonly error: FailureReason | undefined;
      readonly raw: unknown;
    }>();
    expectTypeOf<FailureReason>().toEqualTypeOf<{
      readonly message?: string | undefined;
      readonly code?: string | number | undefined;
    }>();
  });

  it('cannot be written to', async () => {
    const task = await octopus.createVideo(video);
    // @ts-expect-error only the gateway tells the state
    task.state = 'completed';
    // @ts-expect-error nor has it another id
    task.id = '2';
  });

  it('is told of before its submit by toapis, which finds it by an id of the caller’s own, and not by octopusx', async () => {
    expectTypeOf<SubmitOptions>().toEqualTypeOf<{
      readonly signal?: AbortSignal | undefined;
      readonly onRetry?: ((event: RetryEvent) => void) | undefined;
      readonly onHandle?: ((handle: TaskHandle) => void | Promise<void>) | undefined;
    }>();
    const onHandle = (handle: TaskHandle) => localStorage.setItem('task', JSON.stringify(handle));
    const task = await toapi.generateVideo({ model: 'm', prompt: 'x' }, { onHandle });
    task.remix({ model: 'm', prompt: 'x' }, { onHandle });
    task.extend({ model: 'm', prompt: 'x' }, { onHandle: async (handle) => onHandle(handle) });
    // @ts-expect-error nothing finds its task without an answer
    octopus.createVideo(video, { onHandle });
    // @ts-expect-error a query submits nothing
    task.refresh({ onHandle });
  });

  it('is waited for, by a promise or by its updates, with a limit, a signal and somebody to tell', () => {
    expectTypeOf<WaitOptions>().toEqualTypeOf<{
      readonly signal?: AbortSignal | undefined;
      readonly onRetry?: ((event: RetryEvent) => void) | undefined;
      readonly timeout?: number | undefined;
    }>();
    expectTypeOf<Task['wait']>().returns.toEqualTypeOf<Promise<Video>>();
    expectTypeOf<NonNullable<Parameters<Task['wait']>[0]>['onProgress']>().toEqualTypeOf<
      ((update: TaskUpdate) => void) | undefined
    >();
    expectTypeOf<Task['updates']>().parameters.toEqualTypeOf<[options?: WaitOptions]>();
    expectTypeOf<Task['updates']>().returns.toEqualTypeOf<AsyncGenerator<TaskUpdate, void>>();
    expectTypeOf<Task['refresh']>().toEqualTypeOf<(options?: CallOptions) => Promise<TaskUpdate>>();
  });

  it('is remixed and extended with the request of its pipeline, without what names the source', async () => {
    const unified = await octopus.createVideo(video);
    unified.remix({ model: 'm', prompt: 'x', size: '720P', aspect_ratio: '1:1' });
    unified.extend({ model: 'm', prompt: 'x', start_time: 4 }, { signal: AbortSignal.timeout(1) });
    // @ts-expect-error the task itself is the source
    unified.remix({ model: 'm', prompt: 'x', size: '720P', aspect_ratio: '1:1', task_id: '1' });
    // @ts-expect-error this pipeline extends from a start time
    unified.extend({ model: 'm', prompt: 'x', size: '1080p' });

    const other = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'x', seconds: '8' });
    other.remix({ model: 'veo_3_1-extend', prompt: 'x' });
    other.extend({ model: 'm', prompt: 'x', size: '1080p' });
    // @ts-expect-error this pipeline knows other sizes
    other.extend({ model: 'm', prompt: 'x', size: '4K' });
    const again = await other.remix({ model: 'veo_3_1-extend', prompt: 'x' });
    expectTypeOf(again).toEqualTypeOf<typeof other>();

    const third = await toapi.generateVideo({ model: 'm', prompt: 'x' });
    third.remix({ model: 'm', prompt: 'x', aspect_ratio: '16:9' });
    // @ts-expect-error toapis extends without a start time
    third.extend({ model: 'm', prompt: 'x', start_time: 4 });
  });

  it('is kept as a handle, and gone on with from it or its text', () => {
    expectTypeOf<Task['toJSON']>().returns.toEqualTypeOf<TaskHandle>();
    expectTypeOf<TaskHandle['version']>().toEqualTypeOf<1>();
    expectTypeOf<TaskHandle['gateway']>().toEqualTypeOf<string>();
    expectTypeOf<TaskHandle['submittedAt']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<TaskHandle['callerId']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<SubmitUnconfirmedError['handle']>().toEqualTypeOf<TaskHandle | undefined>();
    expectTypeOf<TaskHandle['baseUrl']>().toEqualTypeOf<string>();
    expectTypeOf<TaskHandle['locators'][0]>().toEqualTypeOf<TaskLocator>();
    expectTypeOf<TaskLocator>().toEqualTypeOf<readonly [query: string, id: string]>();
    expectTypeOf(octopus.resume).parameters.toEqualTypeOf<[handle: TaskHandle | string]>();
    expectTypeOf(octopus.resume('')).toExtend<Task>();
    // @ts-expect-error what localStorage gives may be null
    octopus.resume(localStorage.getItem('task'));
  });
});

describe('a video', () => {
  it('is an address and a way to fetch it', () => {
    expectTypeOf<Video>().toEqualTypeOf<{
      readonly url: string;
      readonly requiresAuth: boolean;
      download(options?: DownloadOptions): Promise<Blob>;
      stream(options?: DownloadOptions): ByteStream;
    }>();
  });
});

describe('a download', () => {
  it('has options, and tells of its progress', () => {
    expectTypeOf<DownloadOptions['maxSize']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<NonNullable<DownloadOptions['onProgress']>>().parameters.toEqualTypeOf<[DownloadProgress]>();
    expectTypeOf<ByteStream>().toExtend<ReadableStream<Uint8Array>>();
    expectTypeOf<ByteStream>().toExtend<AsyncIterable<Uint8Array>>();
  });
});

describe('the values of a field', () => {
  it('are data, of the type that the field takes', () => {
    expectTypeOf<(typeof grokCreateVideoValues.aspect_ratio)[number]>().toExtend<
      CreateVideoBody['aspect_ratio']
    >();
    expectTypeOf<(typeof grokCreateVideoValues.duration)[number]>().toExtend<6 | 10 | 15>();
  });
});

describe('an error', () => {
  it('says what is known', () => {
    expectTypeOf<GatewayError>().toExtend<Error>();
    expectTypeOf<GatewayError>().toExtend<ErrorDetails>();
    expectTypeOf<ErrorDetails>().toEqualTypeOf<{
      readonly status?: number | undefined;
      readonly code?: string | number | undefined;
      readonly reason?: string | undefined;
      readonly requestId?: string | undefined;
      readonly body?: unknown;
      readonly retryAfter?: number | undefined;
      readonly field?: string | undefined;
      readonly task?: Task | undefined;
      readonly cause?: unknown;
    }>();
    expectTypeOf<GatewayError['status']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<GatewayError['task']>().toEqualTypeOf<Task | undefined>();
  });

  it('is one of the classes that a name tells apart', () => {
    type Known =
      | AuthenticationError
      | ContentPolicyError
      | GatewayUnavailableError
      | NotFoundError
      | NotSentError
      | QuotaError
      | RateLimitError
      | SubmitUnconfirmedError
      | TaskFailedError
      | ValidationError
      | WaitTimeoutError;
    expectTypeOf<Known>().toExtend<GatewayError>();
    expectTypeOf<Known['name']>().toEqualTypeOf<
      | 'AuthenticationError'
      | 'ContentPolicyError'
      | 'GatewayUnavailableError'
      | 'NotFoundError'
      | 'NotSentError'
      | 'QuotaError'
      | 'RateLimitError'
      | 'SubmitUnconfirmedError'
      | 'TaskFailedError'
      | 'ValidationError'
      | 'WaitTimeoutError'
    >();
    expectTypeOf<Extract<Known, { name: 'RateLimitError' }>>().toEqualTypeOf<RateLimitError>();
  });

  it('is made by the client only: its base has no instances', () => {
    // @ts-expect-error it is abstract
    new GatewayError('No');
  });
});

describe('the options of waiting', () => {
  it('are when to ask, in milliseconds, each of them optional', () => {
    expectTypeOf<PollOptions>().toEqualTypeOf<{
      readonly initialDelay?: number | undefined;
      readonly interval?: number | undefined;
      readonly timeout?: number | undefined;
    }>();
    expectTypeOf<GatewayOptions['poll']>().toEqualTypeOf<PollOptions | undefined>();
  });

  it('are who tells of changes: a stream, or someone in the process, such as a mock', () => {
    expectTypeOf<GatewayOptions['changes']>().toEqualTypeOf<TaskChanges | undefined>();
    expectTypeOf(followChanges).returns.toEqualTypeOf<TaskChanges>();
    expectTypeOf(followChanges).parameters.toEqualTypeOf<
      [source: string | URL | ChangeSource, options?: FollowOptions]
    >();
    expectTypeOf(createMock()).toExtend<ChangeSource>();
    expectTypeOf<typeof EventSource>().toExtend<NonNullable<FollowOptions['EventSource']>>();
  });

  it('are whom to tell of each update', () => {
    expectTypeOf<ProgressOptions['onProgress']>().toEqualTypeOf<((update: TaskUpdate) => void) | undefined>();
  });
});
