/**
 * The AI SDK's interface of video models, limited to the parts that its versions 3 and 4 share and these models need.
 * The AI SDK itself is not imported, since its version 6 lacks the types of the newer interface.
 */

/** A JSON value. */
export type JsonValue =
  | null
  | string
  | number
  | boolean
  | { [key: string]: JsonValue | undefined }
  | JsonValue[];

/** An image or a video from the AI SDK. */
export type VideoModelFile =
  | { readonly type: 'file'; readonly mediaType: string; readonly data: string | Uint8Array }
  | { readonly type: 'url'; readonly url: string; readonly mediaType?: string };

/** A call of the AI SDK to a video model. */
export interface VideoModelCall {
  readonly prompt: string | undefined;
  /** Width to height, such as `16:9`. */
  readonly aspectRatio?: string | undefined;
  /** Width and height in pixels, such as `1280x720`. */
  readonly resolution?: string | undefined;
  /** The length in seconds. */
  readonly duration?: number | undefined;
  readonly fps?: number | undefined;
  readonly seed?: number | undefined;
  readonly generateAudio?: boolean | undefined;
  /** The image to start from. */
  readonly image?: VideoModelFile | undefined;
  readonly frameImages?:
    | readonly { readonly image: VideoModelFile; readonly frameType: string }[]
    | undefined;
  readonly inputReferences?: readonly VideoModelFile[] | undefined;
  /** Additional fields of the request, under the gateway's name. */
  readonly providerOptions: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly abortSignal?: AbortSignal | undefined;
}

/** An option that the gateway does not support. */
export interface UnsupportedOption {
  type: 'unsupported';
  feature: string;
  details?: string;
}

/** A video as bytes: the AI SDK downloads nothing from local addresses, such as a mock's. */
export interface VideoModelVideo {
  type: 'binary';
  data: Uint8Array;
  mediaType: string;
}

/** Metadata of an answer, for the AI SDK. */
interface ResponseFacts {
  timestamp: Date;
  modelId: string;
  headers: undefined;
}

/** The common part of all results. */
export interface Told {
  /** Under the gateway's name: `task` for `gateway.resume`, and `url`, the address of a finished video. */
  providerMetadata: Record<string, { task: JsonValue; url?: string }>;
  response: ResponseFacts;
}

/** The status of a task, for the AI SDK. */
export type VideoModelStatus =
  | (Told & { status: 'pending' })
  | (Told & { status: 'completed'; videos: VideoModelVideo[]; warnings: UnsupportedOption[] })
  | (Told & { status: 'error'; error: string });

/** A video model for `experimental_generateVideo` and `experimental_startVideo` of the AI SDK. */
export interface VideoModel<Version extends 'v3' | 'v4' = 'v4'> {
  readonly specificationVersion: Version;
  readonly provider: string;
  readonly modelId: string;
  /** One: each further video needs its own submit, which is billed. */
  readonly maxVideosPerCall: 1;
  /** Submits, waits and downloads. Nothing is submitted twice: the AI SDK repeats none of the errors that this throws. */
  doGenerate(
    call: VideoModelCall,
  ): Promise<Told & { videos: VideoModelVideo[]; warnings: UnsupportedOption[] }>;
  /** Submits. The returned operation is the task's handle. */
  doStart(
    call: VideoModelCall & { readonly webhookUrl?: string | undefined },
  ): Promise<Told & { operation: JsonValue; warnings: UnsupportedOption[] }>;
  /** Queries once. A query that may succeed later counts as pending. */
  doStatus(options: {
    readonly operation: unknown;
    readonly abortSignal?: AbortSignal | undefined;
  }): Promise<VideoModelStatus>;
  /** Only for toapis, which has webhooks. Verify a delivery with `receiveWebhook` before you pass it on. */
  readonly handleWebhookOption?: <Received>(options: {
    readonly webhook: () => PromiseLike<{ url: string; received: Received }>;
  }) => Promise<{ webhookUrl: string; received: Received }>;
}
