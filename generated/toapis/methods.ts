// Generated from spec/ by `npm run generate`. Do not edit.

import type { Media } from '../media.ts';
import type {
  ExtendVideoRequest,
  GenerateVideoRequest,
  RemixVideoRequest,
} from './types.ts';

/** The body of `generateVideo`. What to render. `grok-video-1.5` starts from exactly one image. */
export interface GenerateVideoBody {
  /**
   * The model's name. Older versions of the page name grok-video-3.
   *
   * @default 'grok-video-1.0'
   */
  readonly model: GenerateVideoRequest['model'];
  /** What the video shows. */
  readonly prompt: GenerateVideoRequest['prompt'];
  /**
   * The length in seconds.
   *
   * @default 8
   */
  readonly duration?: GenerateVideoRequest['duration'] | undefined;
  /**
   * The resolution.
   *
   * @default '720p'
   */
  readonly resolution?: GenerateVideoRequest['resolution'] | undefined;
  /** Width to height. */
  readonly aspect_ratio?: GenerateVideoRequest['aspect_ratio'] | undefined;
  /**
   * Public URL of the image to start from. Base64 is not accepted; upload the image first. Blobs and bytes
   * are uploaded for you.
   */
  readonly image?: Media | undefined;
  /**
   * Public URLs of reference images, at most eight together with `image`. Base64 is no longer accepted;
   * upload the images first. Blobs and bytes are uploaded for you.
   */
  readonly reference_images?: readonly Media[] | undefined;
  /** URLs of reference images, in the name of an older version of the page. */
  readonly image_urls?: Readonly<GenerateVideoRequest['image_urls']> | undefined;
  /** Reference images, in the name of an older Chinese version of the page. */
  readonly images?: Readonly<GenerateVideoRequest['images']> | undefined;
  /**
   * Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent
   * a second bill for a second submit.
   */
  readonly client_business_id?: GenerateVideoRequest['client_business_id'] | undefined;
  /**
   * Where the webhook of this task goes. It may differ from the API key's default in path and query only.
   * Refused if the API key has no webhook.
   */
  readonly callback_url?: GenerateVideoRequest['callback_url'] | undefined;
  /** Further settings, in the form of an older Chinese version of the page. */
  readonly metadata?: GenerateVideoRequest['metadata'] | undefined;
}

/** The body of `remixVideo`. What to make of the source. */
export interface RemixVideoBody {
  /**
   * The model's name.
   *
   * @default 'grok-video-3'
   */
  readonly model: RemixVideoRequest['model'];
  /** What to change. */
  readonly prompt: RemixVideoRequest['prompt'];
  /** The video's size. The document lists no values. */
  readonly size?: RemixVideoRequest['size'] | undefined;
  /** Width to height, `16:9` for landscape or `9:16` for portrait. */
  readonly aspect_ratio?: RemixVideoRequest['aspect_ratio'] | undefined;
  /**
   * Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent
   * a second bill for a second submit.
   */
  readonly client_business_id?: RemixVideoRequest['client_business_id'] | undefined;
  /**
   * Where the webhook of this task goes. It may differ from the API key's default in path and query only.
   * Refused if the API key has no webhook.
   */
  readonly callback_url?: RemixVideoRequest['callback_url'] | undefined;
}

/** The body of `extendVideo`. How to continue the source. */
export interface ExtendVideoBody {
  /**
   * The model's name. Older versions of the page name grok-video-3.
   *
   * @default 'grok-video-1.0'
   */
  readonly model: ExtendVideoRequest['model'];
  /** What the added part shows. */
  readonly prompt: ExtendVideoRequest['prompt'];
  /** The video's size. The page lists no values. */
  readonly size?: ExtendVideoRequest['size'] | undefined;
  /**
   * Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent
   * a second bill for a second submit.
   */
  readonly client_business_id?: ExtendVideoRequest['client_business_id'] | undefined;
  /**
   * Where the webhook of this task goes. It may differ from the API key's default in path and query only.
   * Refused if the API key has no webhook.
   */
  readonly callback_url?: ExtendVideoRequest['callback_url'] | undefined;
}

/** The values that the fields of {@link GenerateVideoBody} take, by the field's name, for a `<select>`. */
export const generateVideoValues = {
  /** The resolution. */
  resolution: ['480p', '720p'],
  /** Width to height. */
  aspect_ratio: ['16:9', '9:16', '3:2', '2:3', '1:1'],
  metadata: {
    /** The resolution. */
    resolution: ['720P', '1080P'],
  },
} as const;

/** The values that the fields of {@link RemixVideoBody} take, by the field's name, for a `<select>`. */
export const remixVideoValues = {
  /** Width to height, `16:9` for landscape or `9:16` for portrait. */
  aspect_ratio: ['16:9', '9:16'],
} as const;

/** The methods of toapis.com that submit a task, by the operations of its contract. */
export interface ToapisMethods<CallOptions, QueryVideoTask> {
  /**
   * Generate a video.
   *
   * Renders a video from a prompt, from an image, or from reference images: at most eight images in all.
   * `grok-video-1.5` needs exactly one image. Images are public URLs: upload a file first. Older versions of
   * the page list other durations and other names for the images.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation (published)
   * @example Text to video
   * ```ts
   * const task = await gateway.generateVideo({
   *   model: 'grok-video-1.0',
   *   prompt: 'A golden retriever running on a green field in sunny weather',
   *   duration: 10,
   *   resolution: '720p',
   *   aspect_ratio: '16:9'
   * });
   * const video = await task.wait();
   * ```
   * @example Image to video, with the model that needs an image
   * ```ts
   * const task = await gateway.generateVideo({
   *   model: 'grok-video-1.5',
   *   prompt: 'Animate this product photo into a cinematic commercial video with a subtle camera push-in',
   *   image: 'https://example.com/product.jpg',
   *   duration: 10,
   *   aspect_ratio: '16:9'
   * });
   * const video = await task.wait();
   * ```
   */
  generateVideo(body: GenerateVideoBody, options?: CallOptions): Promise<QueryVideoTask>;

  /**
   * Remix a video.
   *
   * Renders a variation of an existing video with a prompt. Query the new task's `id`. The document says
   * nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @param videoId the source task's id, from the answer of its submit
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix (documented)
   * @example Remix a video
   * ```ts
   * const task = await gateway.remixVideo('video_abc123def456', {
   *   model: 'grok-video-3',
   *   prompt: 'Add a puppy playing in the scene',
   *   aspect_ratio: '16:9'
   * });
   * const video = await task.wait();
   * ```
   */
  remixVideo(videoId: string, body: RemixVideoBody, options?: CallOptions): Promise<QueryVideoTask>;

  /**
   * Extend a video.
   *
   * Continues an existing video with a prompt. It takes no start time, no ratio and no images, unlike the
   * extend of octopusx. Query the new task's `id`. The page says nothing about the state of the source. The
   * mock refuses a source that has not completed.
   *
   * @param videoId the source task's id, from the answer of its submit
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend (published)
   * @example Extend a video
   * ```ts
   * const task = await gateway.extendVideo('video_abc123def456', {
   *   model: 'grok-video-1.0',
   *   prompt: 'Continue the scene, make the dog run towards the horizon'
   * });
   * const video = await task.wait();
   * ```
   */
  extendVideo(videoId: string, body: ExtendVideoBody, options?: CallOptions): Promise<QueryVideoTask>;
}

/** The methods of a task that `queryVideo` reads. Each makes a new task from it. */
export interface QueryVideoTaskMethods<CallOptions, Task> {
  /**
   * Remix a video.
   *
   * Renders a variation of an existing video with a prompt. Query the new task's `id`. The document says
   * nothing about the state of the source. The mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix (documented)
   * @example Remix a video
   * ```ts
   * const next = await task.remix({
   *   model: 'grok-video-3',
   *   prompt: 'Add a puppy playing in the scene',
   *   aspect_ratio: '16:9'
   * });
   * const video = await next.wait();
   * ```
   */
  remix(body: RemixVideoBody, options?: CallOptions): Promise<Task>;

  /**
   * Extend a video.
   *
   * Continues an existing video with a prompt. It takes no start time, no ratio and no images, unlike the
   * extend of octopusx. Query the new task's `id`. The page says nothing about the state of the source. The
   * mock refuses a source that has not completed.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   * @see https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend (published)
   * @example Extend a video
   * ```ts
   * const next = await task.extend({
   *   model: 'grok-video-1.0',
   *   prompt: 'Continue the scene, make the dog run towards the horizon'
   * });
   * const video = await next.wait();
   * ```
   */
  extend(body: ExtendVideoBody, options?: CallOptions): Promise<Task>;
}

/**
 * The methods of a resumed task. Only its handle says which query reads it, and so which of the bodies it
 * takes.
 */
export interface ResumedTaskMethods<CallOptions, Task> {
  /**
   * Submits a new task that is made from this one, by `remixVideo`. See there for the fields.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   */
  remix(body: RemixVideoBody, options?: CallOptions): Promise<Task>;

  /**
   * Submits a new task that is made from this one, by `extendVideo`. See there for the fields.
   *
   * @throws SubmitUnconfirmedError if a task may exist, and be billed, although no answer told its id
   * @throws GatewayError of another class if the gateway refused the request, or if nothing was sent
   */
  extend(body: ExtendVideoBody, options?: CallOptions): Promise<Task>;
}
