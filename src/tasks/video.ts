/** The finished video of a task: its address, and ways to download it. */

import { fillPath } from '../transport/url-path.ts';
import type { ByteStream, DownloadOptions, Video } from '../types.ts';
import type { Connection } from './connection.ts';
import { Download } from './download.ts';

/** The media type of a video whose server names none. */
const defaultVideoType = 'video/mp4';

/** The address of a video. */
export interface VideoAddress {
  readonly url: string;
  readonly requiresAuth: boolean;
}

/**
 * The first usable address among those that an answer shows. It may be relative to the gateway, and may be the gateway's
 * own content endpoint, which requires the API key. Addresses that are not http(s), or carry credentials, are not used.
 *
 * @param content the path template of the gateway's content endpoint, if it has one
 */
export function findVideoAddress(
  baseUrl: string,
  content: string | undefined,
  shown: readonly (string | undefined)[],
): VideoAddress | undefined {
  for (const text of shown) {
    if (text === undefined || !URL.canParse(text, `${baseUrl}/`)) continue;
    const url = new URL(text, `${baseUrl}/`);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) continue;
    return { url: url.href, requiresAuth: content !== undefined && isContentUrl(url, baseUrl, content) };
  }
  return undefined;
}

/** The address of the gateway's content endpoint for a task. */
export function contentUrl(baseUrl: string, content: string, id: string): string {
  const name = /\{([^{}]+)\}/.exec(content)?.[1] ?? '';
  return baseUrl + fillPath(content, { [name]: id });
}

/** A video at an address. */
export function videoAt(connection: Connection, address: VideoAddress): Video {
  const open = (options: DownloadOptions = {}) => new Download(connection, address, options);
  return {
    ...address,
    async download(options) {
      const download = open(options);
      const chunks: Uint8Array[] = [];
      for await (const chunk of download.read()) chunks.push(chunk);
      // The chunks of an answer have buffers of their own, never shared ones.
      return new Blob(chunks as BlobPart[], { type: download.mediaType ?? defaultVideoType });
    },
    stream: (options) => toStream(open(options).read()),
  };
}

/** Whether a URL is the content endpoint of this very gateway. Nobody else gets the API key. */
function isContentUrl(url: URL, baseUrl: string, content: string): boolean {
  const base = new URL(baseUrl);
  const [before = '', after = ''] = content.split(/\{[^{}]+\}/);
  const prefix = base.pathname.replace(/\/$/, '') + before;
  const rest = url.pathname.slice(prefix.length, url.pathname.length - after.length);
  return (
    url.origin === base.origin &&
    url.pathname.startsWith(prefix) &&
    url.pathname.endsWith(after) &&
    /^[^/]+$/.test(rest)
  );
}

/** A stream that reads a generator as far as it is read itself. */
function toStream(chunks: AsyncGenerator<Uint8Array, void>): ByteStream {
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    // Nothing is requested before somebody reads.
    { highWaterMark: 0 },
  );
  // Safari's streams cannot be iterated over.
  if (Symbol.asyncIterator in stream) return stream as ByteStream;
  return Object.assign(stream, { [Symbol.asyncIterator]: () => chunks });
}
