/** Converts calls of the AI SDK to requests, and lists unsupported options. */

import type { UnsupportedOption, VideoModelCall, VideoModelFile } from './video-model.ts';

/** The body of `generateVideo` of toapis. */
export function toapisBody(model: string, call: VideoModelCall): object {
  const { prompt, aspectRatio, duration, resolution, image } = call;
  const references = imagesOf(call.inputReferences);
  return {
    model,
    ...(prompt !== undefined && { prompt }),
    ...(aspectRatio !== undefined && { aspect_ratio: aspectRatio }),
    ...(duration !== undefined && { duration }),
    ...(resolution !== undefined && { resolution: `${shorterSide(resolution)}p` }),
    ...(image && { image: contentOf(image) }),
    ...(references.length > 0 && { reference_images: references.map(contentOf) }),
  };
}

/** The body of `createVideo` of octopusx. */
export function octopusxBody(model: string, call: VideoModelCall): object {
  const { prompt, aspectRatio, duration, resolution, image } = call;
  const last = call.frameImages?.find(({ frameType }) => frameType === 'last_frame')?.image;
  const images = [...(image ? [image] : []), ...(last ? [last] : []), ...imagesOf(call.inputReferences)];
  const isVeo = model.startsWith('veo');
  return {
    model,
    ...(prompt !== undefined && { prompt }),
    // A Grok model requires the list even if it is empty.
    ...((images.length > 0 || !isVeo) && { images: images.map(contentOf) }),
    ...(aspectRatio !== undefined && { aspect_ratio: aspectRatio }),
    ...(duration !== undefined && { duration }),
    ...(resolution !== undefined && { size: isVeo ? resolution : `${shorterSide(resolution)}P` }),
  };
}

/** The options of a call that a gateway does not support. */
export function unsupportedOptions(call: VideoModelCall, takesLastFrame: boolean): UnsupportedOption[] {
  const { fps, seed, generateAudio, frameImages = [], inputReferences = [] } = call;
  const features = Object.entries({ fps, seed, generateAudio }).flatMap(([feature, value]) =>
    value === undefined ? [] : [{ type: 'unsupported' as const, feature }],
  );
  const hasLastFrame = frameImages.some(({ frameType }) => frameType === 'last_frame');
  const hasVideo = imagesOf(inputReferences).length < inputReferences.length;
  return [
    ...features,
    ...(hasLastFrame && !takesLastFrame
      ? [
          {
            type: 'unsupported' as const,
            feature: 'frameImages',
            details: 'There is no field for a last frame.',
          },
        ]
      : []),
    ...(hasVideo
      ? [{ type: 'unsupported' as const, feature: 'inputReferences', details: 'References are images.' }]
      : []),
  ];
}

/** The files of a list, without videos. */
function imagesOf(files: readonly VideoModelFile[] = []): VideoModelFile[] {
  return files.filter(({ mediaType }) => !mediaType?.startsWith('video/'));
}

/** A file in a form that the client accepts. */
function contentOf(file: VideoModelFile): string | Blob {
  if (file.type === 'url') return file.url;
  const { data, mediaType } = file;
  const bytes = typeof data === 'string' ? Uint8Array.from(atob(data), (char) => char.charCodeAt(0)) : data;
  return new Blob([new Uint8Array(bytes)], { type: mediaType });
}

/** The shorter side of `1280x720`: the gateways use it as the name of a resolution. */
function shorterSide(resolution: string): number {
  return Math.min(...resolution.split('x').map(Number));
}
