// Generated from spec/ by `npm run generate`. Do not edit.

import type { Media } from '../media.ts';
import type {
  ExtendVideoByIdRequest,
  ExtendVideoRequest,
  ExtensionRequest,
  GrokCreateVideoRequest,
  GrokGenerateVideoRequest,
  GrokRemixVideoRequest,
  ImagineGenerateVideoRequest,
  RemixVideoRequest,
  VeoCreateVideoRequest,
  VeoGenerateVideoRequest,
  VeoRemixVideoRequest,
} from './types.ts';

/** The body of `createVideo` for a model whose name begins with `veo`. What to render with a Veo model. */
export interface VeoCreateVideoBody {
  /** The model's name. The channel decides which models are available. */
  readonly model: VeoCreateVideoRequest['model'];
  /** What the video shows. */
  readonly prompt: VeoCreateVideoRequest['prompt'];
  /** URLs of reference images. */
  readonly images?: Readonly<VeoCreateVideoRequest['images']> | undefined;
  /** Portrait or landscape. */
  readonly orientation?: VeoCreateVideoRequest['orientation'] | undefined;
  /**
   * Width and height in pixels.
   *
   * @default '720x1280'
   */
  readonly size?: VeoCreateVideoRequest['size'] | undefined;
  /**
   * The length in seconds.
   *
   * @default 8
   */
  readonly duration?: VeoCreateVideoRequest['duration'] | undefined;
  /** Width to height. */
  readonly aspect_ratio?: VeoCreateVideoRequest['aspect_ratio'] | undefined;
  /** Whether to increase the resolution after rendering. For landscape only. */
  readonly enable_upsample?: VeoCreateVideoRequest['enable_upsample'] | undefined;
}

/**
 * The body of `createVideo`. What to render with a Grok model. All fields except the duration are required,
 * even for text to video.
 */
export interface GrokCreateVideoBody {
  /** The model's name. The channel decides which models are available. */
  readonly model: GrokCreateVideoRequest['model'];
  /** What the video shows. `@img1`, `@img2` and so on stand for the images in their order. */
  readonly prompt: GrokCreateVideoRequest['prompt'];
  /**
   * Reference images, each a URL or base64 data. Empty for text to video; two, in order, for a first and a
   * last frame. Blobs and bytes are sent as data URIs.
   */
  readonly images: readonly Media[];
  /** Width to height. Wider than what a remix accepts. */
  readonly aspect_ratio: GrokCreateVideoRequest['aspect_ratio'];
  /** The resolution. */
  readonly size: GrokCreateVideoRequest['size'];
  /**
   * The length in seconds.
   *
   * @default 10
   */
  readonly duration?: GrokCreateVideoRequest['duration'] | undefined;
}

/**
 * The body of `createVideo`. A literal model decides on its fields, by whether the name begins with `veo`;
 * without one, it is any of the bodies.
 */
export type CreateVideoBody<Model extends string = string> = { readonly model: Model } & (string extends Model
  ? VeoCreateVideoBody | GrokCreateVideoBody
  : Model extends `veo${string}`
    ? VeoCreateVideoBody
    : GrokCreateVideoBody);

/** The body of `remixVideo`. The task to start from, and what to make of it. */
export interface RemixVideoBody {
  /** The model's name. */
  readonly model: RemixVideoRequest['model'];
  /** What the new video shows. */
  readonly prompt: RemixVideoRequest['prompt'];
  /** The resolution. */
  readonly size: RemixVideoRequest['size'];
  /** Width to height. */
  readonly aspect_ratio: RemixVideoRequest['aspect_ratio'];
  /** The source task: the `id` from the answer of a create or a query. */
  readonly task_id: RemixVideoRequest['task_id'];
  /** The upstream's post id. Not required; pass it if you need to. */
  readonly parent_post_id?: RemixVideoRequest['parent_post_id'] | undefined;
}

/**
 * The body of `extendVideo`. The task to continue, and how. The same as the extend in the OpenAI format, with
 * the source in the body.
 */
export interface ExtendVideoBody {
  /** The model's name. */
  readonly model: ExtendVideoRequest['model'];
  /** What the added part shows. */
  readonly prompt: ExtendVideoRequest['prompt'];
  /** The source task: the `id` from the answer of a create or a query. */
  readonly task_id: ExtendVideoRequest['task_id'];
  /** URLs of reference images. */
  readonly images?: Readonly<ExtendVideoRequest['images']> | undefined;
  /** The resolution. */
  readonly size?: ExtendVideoRequest['size'] | undefined;
  /** Width to height. No list of values is published. */
  readonly aspect_ratio?: ExtendVideoRequest['aspect_ratio'] | undefined;
  /** The second of the source from which to continue. */
  readonly start_time?: ExtendVideoRequest['start_time'] | undefined;
  /** Whether to enhance the output to high definition. */
  readonly upscale?: ExtendVideoRequest['upscale'] | undefined;
}

/**
 * The body of `generateVideo` for a model whose name begins with `grok-video-`. What to render with a Grok
 * model, as the fields of a form.
 */
export interface GrokGenerateVideoBody {
  /** The model's name. `grok-video-3-pro` always renders 10 seconds, `grok-video-3-max` always 15. */
  readonly model: GrokGenerateVideoRequest['model'];
  /** What the video shows. */
  readonly prompt: GrokGenerateVideoRequest['prompt'];
  /** Width to height. */
  readonly aspect_ratio?: GrokGenerateVideoRequest['aspect_ratio'] | undefined;
  /** The length in seconds. The gateway corrects it to a length that the model renders. */
  readonly seconds?: GrokGenerateVideoRequest['seconds'] | undefined;
  /** The resolution, commonly `720P` or `1080P`. */
  readonly size?: GrokGenerateVideoRequest['size'] | undefined;
  /** Reference images, one file or several under the same name. Blobs and bytes are sent as files. */
  readonly input_reference?: Media | readonly Media[] | undefined;
}

/**
 * The body of `generateVideo` for a model whose name begins with `grok-imagine`. What to render with a Grok
 * Imagine model.
 */
export interface ImagineGenerateVideoBody {
  /** The model's name, `grok-imagine-video` or `grok-imagine-video-1.5-preview`. */
  readonly model: ImagineGenerateVideoRequest['model'];
  /** What the video shows. */
  readonly prompt: ImagineGenerateVideoRequest['prompt'];
  /** The length in seconds, at least 1. The gateway recommends text. */
  readonly seconds: ImagineGenerateVideoRequest['seconds'];
  /** Width to height, as two numbers. */
  readonly aspect_ratio: ImagineGenerateVideoRequest['aspect_ratio'];
  /** The resolution, as text or as a number of lines. */
  readonly resolution: ImagineGenerateVideoRequest['resolution'];
  /**
   * The only reference image, as a data URI. Not allowed together with `images`. Blobs and bytes are sent as
   * data URIs.
   */
  readonly image?: Media | undefined;
  /**
   * Reference images, as data URIs. Not allowed together with `image`. Blobs and bytes are sent as data URIs.
   */
  readonly images?: readonly Media[] | undefined;
}

/** The body of `generateVideo`. What to render with a Veo model. */
export interface VeoGenerateVideoBody {
  /** The model's name, such as `veo_3_1` or `veo_3_1-fast`. */
  readonly model: VeoGenerateVideoRequest['model'];
  /** What the video shows. */
  readonly prompt: VeoGenerateVideoRequest['prompt'];
  /** Width and height in pixels, from which the gateway derives resolution and ratio. */
  readonly size?: VeoGenerateVideoRequest['size'] | undefined;
  /** The length in seconds, as text or as a number. */
  readonly seconds?: VeoGenerateVideoRequest['seconds'] | undefined;
  /**
   * A reference image, or several, each as a URL, as base64 data or as a data URI. Blobs and bytes are sent
   * as data URIs.
   */
  readonly input_reference?: Media | readonly Media[] | undefined;
  /**
   * Whether to increase the resolution after rendering. The page recommends `size` and `metadata` instead.
   */
  readonly enable_upsample?: VeoGenerateVideoRequest['enable_upsample'] | undefined;
  /** The length in seconds. The gateway reads this as well as `seconds`. */
  readonly duration?: VeoGenerateVideoRequest['duration'] | undefined;
  /** Further settings, which the gateway translates into fields of the upstream. */
  readonly metadata?: VeoGenerateVideoRequest['metadata'] | undefined;
}

/**
 * The body of `generateVideo`. A literal model decides on its fields, by whether the name begins with
 * `grok-video-` or `grok-imagine`; without one, it is any of the bodies.
 */
export type GenerateVideoBody<Model extends string = string> = { readonly model: Model } & (string extends Model
  ? GrokGenerateVideoBody | ImagineGenerateVideoBody | VeoGenerateVideoBody
  : Model extends `grok-video-${string}`
    ? GrokGenerateVideoBody
    : Model extends `grok-imagine${string}`
    ? ImagineGenerateVideoBody
    : VeoGenerateVideoBody);

/** The body of `createVideoExtension`. The task to continue, and how. */
export interface CreateVideoExtensionBody {
  /** The model's name. */
  readonly model: ExtensionRequest['model'];
  /** What the added part shows. */
  readonly prompt: ExtensionRequest['prompt'];
  /** The source. */
  readonly video: ExtensionRequest['video'];
  /** The second of the source from which to continue. */
  readonly start_time: ExtensionRequest['start_time'];
  /**
   * The length after the extension, in seconds.
   *
   * @default 10
   */
  readonly duration?: ExtensionRequest['duration'] | undefined;
}

/** The body of `remixVideoById` for a model whose name begins with `grok`. A remix by a Grok model. */
export interface GrokRemixVideoBody {
  /** The model's name. Its beginning makes this a Grok request. */
  readonly model: GrokRemixVideoRequest['model'];
  /** What the new video shows. */
  readonly prompt: GrokRemixVideoRequest['prompt'];
  /** The resolution. */
  readonly size: GrokRemixVideoRequest['size'];
  /** Width to height. */
  readonly aspect_ratio: GrokRemixVideoRequest['aspect_ratio'];
  /** The parent's id. Not required; pass it if you need to. */
  readonly parent_post_id?: GrokRemixVideoRequest['parent_post_id'] | undefined;
}

/** The body of `remixVideoById`. A remix by a Veo model. */
export interface VeoRemixVideoBody {
  /** How to rewrite or continue the source. */
  readonly prompt: VeoRemixVideoRequest['prompt'];
  /** The model's name. The channel decides which models are available. */
  readonly model: VeoRemixVideoRequest['model'];
}

/**
 * The body of `remixVideoById`. A literal model decides on its fields, by whether the name begins with
 * `grok`; without one, it is any of the bodies.
 */
export type RemixVideoByIdBody<Model extends string = string> = { readonly model: Model } & (string extends Model
  ? GrokRemixVideoBody | VeoRemixVideoBody
  : Model extends `grok${string}`
    ? GrokRemixVideoBody
    : VeoRemixVideoBody);

/** The body of `extendVideoById`. How to continue the source. */
export interface ExtendVideoByIdBody {
  /** The model's name. */
  readonly model: ExtendVideoByIdRequest['model'];
  /** What the added part shows. */
  readonly prompt: ExtendVideoByIdRequest['prompt'];
  /** URLs of reference images. */
  readonly images?: Readonly<ExtendVideoByIdRequest['images']> | undefined;
  /** The resolution. Prefer `1080P` to `1080p`. */
  readonly size?: ExtendVideoByIdRequest['size'] | undefined;
  /** Width to height. The document gives no list of values. */
  readonly aspect_ratio?: ExtendVideoByIdRequest['aspect_ratio'] | undefined;
  /** The second of the source from which to continue. */
  readonly start_time?: ExtendVideoByIdRequest['start_time'] | undefined;
  /** Whether to enhance the output to high definition. */
  readonly upscale?: ExtendVideoByIdRequest['upscale'] | undefined;
}

/** The values that the fields of {@link VeoCreateVideoBody} take, by the field's name, for a `<select>`. */
export const veoCreateVideoValues = {
  /** Portrait or landscape. */
  orientation: ['portrait', 'landscape'],
  /** Width and height in pixels. */
  size: ['720x1280', '1280x720'],
  /** Width to height. */
  aspect_ratio: ['16:9', '9:16'],
} as const;

/** The values that the fields of {@link GrokCreateVideoBody} take, by the field's name, for a `<select>`. */
export const grokCreateVideoValues = {
  /** Width to height. Wider than what a remix accepts. */
  aspect_ratio: ['16:9', '9:16', '2:3', '3:2', '1:1'],
  /** The resolution. */
  size: ['720P', '1080P'],
  /** The length in seconds. */
  duration: [6, 10, 15],
} as const;

/** The values that the fields of {@link RemixVideoBody} take, by the field's name, for a `<select>`. */
export const remixVideoValues = {
  /** The resolution. */
  size: ['720P', '1080P'],
  /** Width to height. */
  aspect_ratio: ['2:3', '3:2', '1:1'],
} as const;

/** The values that the fields of {@link ExtendVideoBody} take, by the field's name, for a `<select>`. */
export const extendVideoValues = {
  /** The resolution. */
  size: ['720P', '1080P'],
} as const;

/**
 * The values that the fields of {@link GrokGenerateVideoBody} take, by the field's name, for a `<select>`.
 */
export const grokGenerateVideoValues = {
  /** Width to height. */
  aspect_ratio: ['16:9', '9:16', '2:3', '3:2', '1:1'],
  /** The resolution, commonly `720P` or `1080P`. There may be others. */
  size: ['720P', '1080P'],
} as const;

/**
 * The values that the fields of {@link ImagineGenerateVideoBody} take, by the field's name, for a `<select>`.
 */
export const imagineGenerateVideoValues = {
  /** Width to height, as two numbers. There may be others. */
  aspect_ratio: ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2', '19.5:9', '9:19.5', '20:9', '9:20'],
  /** The resolution, as text or as a number of lines. */
  resolution: ['480P', '720P', 480, 720],
} as const;

/**
 * The values that the fields of {@link VeoGenerateVideoBody} take, by the field's name, for a `<select>`.
 */
export const veoGenerateVideoValues = {
  /**
   * Width and height in pixels, from which the gateway derives resolution and ratio. There may be others.
   */
  size: ['720x1280', '1280x720'],
} as const;

/**
 * The values that the fields of {@link CreateVideoExtensionBody} take, by the field's name, for a `<select>`.
 */
export const createVideoExtensionValues = {
  /** The length after the extension, in seconds. */
  duration: [6, 10, 15],
} as const;

/** The values that the fields of {@link GrokRemixVideoBody} take, by the field's name, for a `<select>`. */
export const grokRemixVideoValues = {
  /** The resolution. */
  size: ['720P', '1080P'],
  /** Width to height. */
  aspect_ratio: ['2:3', '3:2', '1:1'],
} as const;

/** The values that the fields of {@link ExtendVideoByIdBody} take, by the field's name, for a `<select>`. */
export const extendVideoByIdValues = {
  /** The resolution. Prefer `1080P` to `1080p`. */
  size: ['720P', '1080P', '1080p'],
} as const;

/** The methods of octopusx.ai that submit a task, by the operations of its contract. */
export interface OctopusxMethods<CallOptions, QueryVideoTask, RetrieveVideoTask> {
  /**
   * Create a video.
   *
   * Renders a video from a prompt, from a first and a last frame, or from up to six reference images. The
   * prompt calls the images `@img1`, `@img2` and so on, in their order. Models whose names begin with `veo`
   * take other fields, and answer with more. The answer has `id`, `task_id` or both. Query with `id` if there
   * is one. A remix takes the same `id` as its `task_id`.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/unified-generation (documented)
   * @example Text to video
   * ```ts
   * const task = await gateway.createVideo({
   *   model: 'grok-video-3',
   *   prompt: 'cat fish --mode=custom',
   *   images: [],
   *   aspect_ratio: '3:2',
   *   size: '1080P',
   *   duration: 10
   * });
   * const video = await task.wait();
   * ```
   * @example Veo, from a first and a last frame
   * ```ts
   * const task = await gateway.createVideo({
   *   model: 'veo3.1-fast-components',
   *   prompt: 'The cow flew into the sky',
   *   images: [
   *     'https://example.com/frame-1.png',
   *     'https://example.com/frame-2.png'
   *   ],
   *   aspect_ratio: '16:9'
   * });
   * const video = await task.wait();
   * ```
   */
  createVideo<Model extends string>(body: CreateVideoBody<Model>, options?: CallOptions): Promise<QueryVideoTask>;

  /**
   * Remix a video.
   *
   * Renders a new video from a prompt and the task that the body names. Name the source by the `id` from the
   * answer of a create or a query, in spite of the field's name. Query the new task's `id`. The document says
   * nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/unified-remix (documented)
   * @example Remix a video
   * ```ts
   * const task = await gateway.remixVideo({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   aspect_ratio: '3:2',
   *   size: '1080P',
   *   task_id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153'
   * });
   * const video = await task.wait();
   * ```
   */
  remixVideo(body: RemixVideoBody, options?: CallOptions): Promise<QueryVideoTask>;

  /**
   * Extend a video.
   *
   * Continues the video of the task that the body names, from a given second on. Query the new task's `id`.
   * The page says nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/unified-extend (published)
   * @example Extend from the fourth second on
   * ```ts
   * const task = await gateway.extendVideo({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   task_id: 'grok:2d8ef725-c4a9-46e0-b133-eca6c297e830',
   *   aspect_ratio: '3:2',
   *   start_time: 4,
   *   size: '1080P',
   *   upscale: true
   * });
   * const video = await task.wait();
   * ```
   */
  extendVideo(body: ExtendVideoBody, options?: CallOptions): Promise<QueryVideoTask>;

  /**
   * Generate a video in the OpenAI format.
   *
   * Renders a video. The model's name decides on the body. `grok-video-…` models take a form with image
   * files. All others take JSON, with other fields for `grok-imagine-video…` than for Veo.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/generation (published)
   * @example Veo, from an image
   * ```ts
   * const task = await gateway.generateVideo({
   *   model: 'veo_3_1-fast',
   *   prompt: 'Dance in the center of the square',
   *   size: '720x1280',
   *   seconds: '8',
   *   input_reference: 'data:image/png;base64,BASE64_IMAGE',
   *   metadata: {
   *     output_config: {
   *       aspect_ratio: '9:16',
   *       audio_generation: 'Disabled',
   *       resolution: '720P'
   *     }
   *   }
   * });
   * const video = await task.wait();
   * ```
   * @example Grok Imagine
   * ```ts
   * const task = await gateway.generateVideo({
   *   model: 'grok-imagine-video',
   *   prompt: 'A paper boat on a rainy street',
   *   seconds: '6',
   *   aspect_ratio: '16:9',
   *   resolution: '720P'
   * });
   * const video = await task.wait();
   * ```
   * @example Grok
   * ```ts
   * const task = await gateway.generateVideo({
   *   model: 'grok-video-3',
   *   prompt: '猫咪听歌摇头晃脑,下大雨',
   *   aspect_ratio: '2:3',
   *   seconds: 6,
   *   size: '720P'
   * });
   * const video = await task.wait();
   * ```
   */
  generateVideo<Model extends string>(body: GenerateVideoBody<Model>, options?: CallOptions): Promise<RetrieveVideoTask>;

  /**
   * Extend a video named by its task.
   *
   * Continues the video of a Grok task from a given second on, like the extends. Both pipelines share this
   * path. The new task is read in the pipeline of its source, whose id is in `video.url`. The pages say
   * nothing about a source that has not completed. The mock refuses it.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/extensions (published)
   * @example Extend from the fourth second on
   * ```ts
   * const task = await gateway.createVideoExtension({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   duration: 6,
   *   start_time: 4,
   *   video: { url: 'grok:f673ba58-b053-4d8d-8938-c0b429de4d7f' }
   * });
   * const video = await task.wait();
   * ```
   */
  createVideoExtension(body: CreateVideoExtensionBody, options?: CallOptions): Promise<RetrieveVideoTask>;

  /**
   * Remix a video named in the path.
   *
   * Renders a new video from another one and a prompt. This is one path with two contracts. A Veo model takes
   * `model` and `prompt`, and answers with a video object. A Grok model also requires `size` and
   * `aspect_ratio`, and answers with a state only. In the documents, only the model tells them apart. This
   * contract takes a name that begins with `grok` as Grok, and any other as Veo. The source is "a completed
   * or available Veo video task", or an existing Grok task. The mock refuses a source that has not completed.
   * Query the new `id`. A Grok remix is read in the pipeline of its source.
   *
   * @param videoId the source task's id. Send a colon in it as it is or as `%3A`
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/veo/remix (documented)
   * @example Veo
   * ```ts
   * const task = await gateway.remixVideoById('video_fafb00cb-5475-4882-8714-57df146c6dbe', {
   *   prompt: '牛飞到海里去了',
   *   model: 'veo_3_1-extend'
   * });
   * const video = await task.wait();
   * ```
   * @example Grok
   * ```ts
   * const task = await gateway.remixVideoById('video_fafb00cb-5475-4882-8714-57df146c6dbe', {
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   size: '1080P',
   *   aspect_ratio: '3:2'
   * });
   * const video = await task.wait();
   * ```
   */
  remixVideoById<Model extends string>(videoId: string, body: RemixVideoByIdBody<Model>, options?: CallOptions): Promise<RetrieveVideoTask>;

  /**
   * Extend a video named in the path.
   *
   * Continues the video of an existing Grok task from a given second on. For a task of the unified pipeline,
   * use its own extend. The document does not say how to query the new task. It is read in its source's
   * pipeline. The document requires only an "existing" source. The mock refuses a source that has not
   * completed.
   *
   * @param videoId the source task's id. Send a colon in it as it is or as `%3A`
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/extend (documented)
   * @example Extend from the fourth second on
   * ```ts
   * const task = await gateway.extendVideoById('grok:48a67431-0708-46d1-9ab9-83cb84700153', {
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   aspect_ratio: '3:2',
   *   start_time: 4,
   *   size: '1080P',
   *   upscale: true
   * });
   * const video = await task.wait();
   * ```
   */
  extendVideoById(videoId: string, body: ExtendVideoByIdBody, options?: CallOptions): Promise<RetrieveVideoTask>;
}

/** The methods of a task that `queryVideo` reads. Each makes a new task from it. */
export interface QueryVideoTaskMethods<CallOptions, Task> {
  /**
   * Remix a video.
   *
   * Renders a new video from a prompt and the task that the body names. Name the source by the `id` from the
   * answer of a create or a query, in spite of the field's name. Query the new task's `id`. The document says
   * nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/unified-remix (documented)
   * @example Remix a video
   * ```ts
   * const next = await task.remix({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   aspect_ratio: '3:2',
   *   size: '1080P'
   * });
   * const video = await next.wait();
   * ```
   */
  remix(body: Omit<RemixVideoBody, 'task_id'>, options?: CallOptions): Promise<Task>;

  /**
   * Extend a video.
   *
   * Continues the video of the task that the body names, from a given second on. Query the new task's `id`.
   * The page says nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/unified-extend (published)
   * @example Extend from the fourth second on
   * ```ts
   * const next = await task.extend({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   aspect_ratio: '3:2',
   *   start_time: 4,
   *   size: '1080P',
   *   upscale: true
   * });
   * const video = await next.wait();
   * ```
   */
  extend(body: Omit<ExtendVideoBody, 'task_id'>, options?: CallOptions): Promise<Task>;
}

/** The methods of a task that `retrieveVideo` reads. Each makes a new task from it. */
export interface RetrieveVideoTaskMethods<CallOptions, Task> {
  /**
   * Remix a video named in the path.
   *
   * Renders a new video from another one and a prompt. This is one path with two contracts. A Veo model takes
   * `model` and `prompt`, and answers with a video object. A Grok model also requires `size` and
   * `aspect_ratio`, and answers with a state only. In the documents, only the model tells them apart. This
   * contract takes a name that begins with `grok` as Grok, and any other as Veo. The source is "a completed
   * or available Veo video task", or an existing Grok task. The mock refuses a source that has not completed.
   * Query the new `id`. A Grok remix is read in the pipeline of its source.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/veo/remix (documented)
   * @example Veo
   * ```ts
   * const next = await task.remix({ prompt: '牛飞到海里去了', model: 'veo_3_1-extend' });
   * const video = await next.wait();
   * ```
   * @example Grok
   * ```ts
   * const next = await task.remix({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   size: '1080P',
   *   aspect_ratio: '3:2'
   * });
   * const video = await next.wait();
   * ```
   */
  remix<Model extends string>(body: RemixVideoByIdBody<Model>, options?: CallOptions): Promise<Task>;

  /**
   * Extend a video named in the path.
   *
   * Continues the video of an existing Grok task from a given second on. For a task of the unified pipeline,
   * use its own extend. The document does not say how to query the new task. It is read in its source's
   * pipeline. The document requires only an "existing" source. The mock refuses a source that has not
   * completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.octopusx.ai/en/videos/grok/extend (documented)
   * @example Extend from the fourth second on
   * ```ts
   * const next = await task.extend({
   *   model: 'grok-video-3',
   *   prompt: 'play with another white cat',
   *   aspect_ratio: '3:2',
   *   start_time: 4,
   *   size: '1080P',
   *   upscale: true
   * });
   * const video = await next.wait();
   * ```
   */
  extend(body: ExtendVideoByIdBody, options?: CallOptions): Promise<Task>;
}

/**
 * The methods of a resumed task. Only its handle says which query reads it, and so which of the bodies it
 * takes.
 */
export interface ResumedTaskMethods<CallOptions, Task> {
  /**
   * Submits a new task that is made from this one, by `remixVideo` or `remixVideoById`. See there for the
   * fields.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   */
  remix(body: Omit<RemixVideoBody, 'task_id'> | RemixVideoByIdBody, options?: CallOptions): Promise<Task>;

  /**
   * Submits a new task that is made from this one, by `extendVideo` or `extendVideoById`. See there for the
   * fields.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   */
  extend(body: Omit<ExtendVideoBody, 'task_id'> | ExtendVideoByIdBody, options?: CallOptions): Promise<Task>;
}
