/** A finished video. */

import type { CallOptions } from './call-options.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';

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
      for (let attempt = 1; ; attempt += 1) {
        try {
          const response = await fetchVideo(url, needsKey, signal);
          const { ok, status } = response;
          const blob = await response.blob();
          if (ok) return blob;
          // A storage that has deleted a file may as well answer with 403 or 410.
          const Kind = status < 500 ? NotFoundError : GatewayFaultError;
          throw new Kind(`GET ${url}: ${status}`, { status });
        } catch (cause) {
          signal?.throwIfAborted();
          if (cause instanceof NotFoundError) throw cause;
          if (attempt === attempts) throw new GatewayFaultError(`GET ${url} broke off`, { cause });
        }
      }
    },
  };
}
