/**
 * Video models for the AI SDK, versions 6 and 7.
 *
 * ```ts
 * const provider = createVideoProvider({ gateway: toapis({ apiKey: 'YOUR_API_KEY' }) });
 * const { video } = await experimental_generateVideo({
 *   model: provider.video('grok-video-1.0'),
 *   prompt: 'A kitten playing in the garden',
 *   aspectRatio: '16:9',
 * });
 * await writeFile('kitten.mp4', video.uint8Array);
 * ```
 */

import type { CreateVideoBody, OctopusxGateway } from '../../generated/octopusx/client.ts';
import type { GenerateVideoBody, ToapisGateway } from '../../generated/toapis/client.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import type { Task, TaskHandle, Video } from '../types.ts';
import { octopusxBody, toapisBody, unsupportedOptions } from './ai-sdk/request-body.ts';
import type { JsonValue, Told, VideoModel, VideoModelCall, VideoModelVideo } from './ai-sdk/video-model.ts';

export type * from './ai-sdk/video-model.ts';

/** Options of a provider. */
export interface VideoProviderOptions<Version extends 'v3' | 'v4'> {
  /** The client that submits and waits. */
  readonly gateway: OctopusxGateway | ToapisGateway;
  /**
   * The version of the AI SDK's interface: `v4` for its version 7, `v3` for its version 6.
   *
   * @default 'v4'
   */
  readonly specificationVersion?: Version;
}

/** Provides video models. */
export interface VideoProvider<Version extends 'v3' | 'v4'> {
  /** Returns the video model with a name that the gateway knows. */
  video(modelId: string): VideoModel<Version>;
}

/**
 * Creates a provider of AI SDK models: `generateVideo` of toapis, `createVideo` of octopusx. Options that the gateway
 * does not support become warnings of the AI SDK. Pass the gateway's own fields in `providerOptions`.
 *
 * @example
 * ```ts
 * const provider = createVideoProvider({ gateway: octopusx({ apiKey: 'YOUR_API_KEY' }) });
 * const { video } = await experimental_generateVideo({
 *   model: provider.video('grok-video-3'),
 *   prompt: 'A cat that is also a fish',
 *   aspectRatio: '3:2',
 *   resolution: '1920x1080',
 *   providerOptions: { octopusx: { duration: 15 } },
 * });
 * ```
 */
export function createVideoProvider<Version extends 'v3' | 'v4' = 'v4'>({
  gateway,
  // The default type is that of the default value.
  specificationVersion = 'v4' as Version,
}: VideoProviderOptions<Version>): VideoProvider<Version> {
  return { video: (modelId) => videoModel(gateway, modelId, specificationVersion) };
}

function videoModel<Version extends 'v3' | 'v4'>(
  gateway: OctopusxGateway | ToapisGateway,
  modelId: string,
  specificationVersion: Version,
): VideoModel<Version> {
  const facts = (handle: TaskHandle, url?: string): Told => ({
    providerMetadata: { [gateway.name]: { task: jsonOf(handle), ...(url !== undefined && { url }) } },
    response: { timestamp: new Date(), modelId, headers: undefined },
  });
  const submit = (call: VideoModelCall, further: object) => {
    const options = { signal: call.abortSignal };
    const given = { ...call.providerOptions[gateway.name], ...further };
    if ('createVideo' in gateway) {
      const body = { ...octopusxBody(modelId, call), ...given };
      // The gateway judges what the AI SDK's own types cannot.
      return gateway.createVideo(body as unknown as CreateVideoBody, options);
    }
    const body = { ...toapisBody(modelId, call), ...given };
    return gateway.generateVideo(body as unknown as GenerateVideoBody, options);
  };
  const warningsOf = (call: VideoModelCall) => unsupportedOptions(call, 'createVideo' in gateway);
  return {
    specificationVersion,
    provider: gateway.name,
    modelId,
    maxVideosPerCall: 1,
    async doGenerate(call) {
      const task: Task = await submit(call, {});
      const video = await task.wait({ signal: call.abortSignal });
      const videos = [await bytesOf(video, call.abortSignal)];
      return { videos, warnings: warningsOf(call), ...facts(task.toJSON(), video.url) };
    },
    async doStart({ webhookUrl, ...call }) {
      const task: Task = await submit(call, webhookUrl === undefined ? {} : { callback_url: webhookUrl });
      const handle = task.toJSON();
      return { operation: jsonOf(handle), warnings: warningsOf(call), ...facts(handle) };
    },
    async doStatus({ operation, abortSignal: signal }) {
      // It comes from `doStart`. Anything else is refused.
      const task: Task = gateway.resume(operation as TaskHandle);
      try {
        await task.refresh({ signal });
      } catch (error) {
        const mayPass = error instanceof GatewayUnavailableError || error instanceof RateLimitError;
        if (!mayPass) throw error;
      }
      const told = facts(task.toJSON(), task.result?.url);
      const { state, status, error, result } = task;
      if (state === 'failed' || state === 'cancelled') {
        const reason = [error?.code, error?.message].filter((part) => part !== undefined).join(': ');
        return { status: 'error', error: `The task ended as ${status}${reason && `: ${reason}`}`, ...told };
      }
      if (state !== 'completed' || !result) return { status: 'pending', ...told };
      return { status: 'completed', videos: [await bytesOf(result, signal)], warnings: [], ...told };
    },
    ...(!('createVideo' in gateway) && {
      handleWebhookOption: async ({ webhook }) => {
        const { url, received } = await webhook();
        return { webhookUrl: url, received };
      },
    }),
  };
}

async function bytesOf(video: Video, signal: AbortSignal | undefined): Promise<VideoModelVideo> {
  const file = await video.download({ signal });
  return {
    type: 'binary',
    data: new Uint8Array(await file.arrayBuffer()),
    mediaType: file.type || 'video/mp4',
  };
}

/** A handle as plain JSON. */
function jsonOf(handle: TaskHandle): JsonValue {
  return JSON.parse(JSON.stringify(handle));
}
