/**
 * The AI SDK's interface of video models, as far as its versions 3 and 4 agree and as these models need it. The AI SDK
 * itself is not imported: whoever has version 6 of it has no types of the other interface.
 */

/** A value of JSON. */
export type JsonValue =
  | null
  | string
  | number
  | boolean
  | { [key: string]: JsonValue | undefined }
  | JsonValue[];

/** A picture or a video that the AI SDK hands over. */
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
  /** Further fields of the request, under the gateway's name. */
  readonly providerOptions: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly abortSignal?: AbortSignal | undefined;
}

/** An option that the gateway has no field for. */
export interface UnsupportedOption {
  type: 'unsupported';
  feature: string;
  details?: string;
}

/** A video, as bytes: the AI SDK downloads nothing from addresses of this machine, where a mock is. */
export interface VideoModelVideo {
  type: 'binary';
  data: Uint8Array;
  mediaType: string;
}

/** Facts about an answer, for the AI SDK's own log. */
interface ResponseFacts {
  timestamp: Date;
  modelId: string;
  headers: undefined;
}

/** The part of a result that every answer to the AI SDK has. */
export interface Told {
  /** Under the gateway's name: `task`, which `gateway.resume` takes, and `url`, the video's address once there is one. */
  providerMetadata: Record<string, { task: JsonValue; url?: string }>;
  response: ResponseFacts;
}

/** A task's end or the lack of it, as the AI SDK asks for it. */
export type VideoModelStatus =
  | (Told & { status: 'pending' })
  | (Told & { status: 'completed'; videos: VideoModelVideo[]; warnings: UnsupportedOption[] })
  | (Told & { status: 'error'; error: string });

/** A video model, as `experimental_generateVideo` and `experimental_startVideo` of the AI SDK take it. */
export interface VideoModel<Version extends 'v3' | 'v4' = 'v4'> {
  readonly specificationVersion: Version;
  readonly provider: string;
  readonly modelId: string;
  /** One: each further video is a submit and a bill of its own. */
  readonly maxVideosPerCall: 1;
  /** Submits, waits and downloads. Nothing is submitted twice: the AI SDK repeats none of the errors that this throws. */
  doGenerate(
    call: VideoModelCall,
  ): Promise<Told & { videos: VideoModelVideo[]; warnings: UnsupportedOption[] }>;
  /** Submits. The operation is the task's handle. */
  doStart(
    call: VideoModelCall & { readonly webhookUrl?: string | undefined },
  ): Promise<Told & { operation: JsonValue; warnings: UnsupportedOption[] }>;
  /** Queries once. A query that may succeed later counts as pending. */
  doStatus(options: {
    readonly operation: unknown;
    readonly abortSignal?: AbortSignal | undefined;
  }): Promise<VideoModelStatus>;
  /** Only of toapis, which calls back. Verify what arrives with `receiveWebhook` before you pass it on. */
  readonly handleWebhookOption?: <Received>(options: {
    readonly webhook: () => PromiseLike<{ url: string; received: Received }>;
  }) => Promise<{ webhookUrl: string; received: Received }>;
}
