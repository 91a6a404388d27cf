/** A finished video. */

import type { CallOptions } from './call-options.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import { isPassing } from './passing.ts';
import { errorOf } from './refusal.ts';

/** Fetches an address; with the API key if that is needed. */
export type FetchVideo = (url: string, needsKey: boolean, signal?: AbortSignal) => Promise<Response>;

/** A finished video: an address, which a `<video>` element may show, and a way to fetch it. */
export interface Video {
  /** Where it is. */
  readonly url: string;
  /**
   * Whether the address is the gateway's own content endpoint, which answers only with the API key: then it
   * must be fetched with `download`. So it is where the gateway shows no public address.
   */
  readonly needsKey: boolean;
  /**
   * Fetches the file; again from the start if the connection breaks, three times in all.
   *
   * ```ts
   * await writeFile('cat.mp4', (await video.download()).stream());
   * ```
   *
   * @throws NotFoundError if it is there no more: the gateways delete videos, commonly after a day
   * @throws GatewayFaultError if it cannot be fetched
   * @throws the signal's reason, if it is aborted
   */
  download(options?: CallOptions): Promise<Blob>;
}

/** How often a file is fetched at most. */
const attempts = 3;

/** The video at an address. */
export function videoAt(url: string, needsKey: boolean, fetchVideo: FetchVideo): Video {
  return {
    url,
    needsKey,
    async download({ signal } = {}) {
      const request = `GET ${url}`;
      for (let attempt = 1; ; attempt += 1) {
        signal?.throwIfAborted();
        try {
          const response = await fetchVideo(url, needsKey, signal);
          const { ok, status } = response;
          const body = await response.blob();
          if (ok) return body;
          // What a public storage answers when it has deleted a file.
          if (needsKey || !/40[34]|410/.test(`${status}`)) throw errorOf({ response, request, body }, 0);
          throw new NotFoundError(`${request} ${status}`, { status });
        } catch (cause) {
          signal?.throwIfAborted();
          const error =
            cause instanceof GatewayError ? cause : new GatewayFaultError(`${request} broke off`, { cause });
          if (attempt === attempts || !isPassing(error)) throw error;
        }
      }
    },
  };
}
