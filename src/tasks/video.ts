/** The finished video of a task: its address, and ways to download it. */

import type { ByteStream, Video } from '../types.ts';
import type { Connection } from './connection.ts';
import { Download, type VideoAddress } from './download.ts';

/** Media type of a video if the server sends none, or another one such as `application/octet-stream`. */
const defaultType = 'video/mp4';

/**
 * The first usable address in an answer. It may be relative to the gateway, and may be the gateway's own content
 * endpoint, which requires the API key. Addresses that are not http(s), or contain credentials, are ignored.
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
  return aroundId(baseUrl, content).join(encodeURIComponent(id));
}

/** A video at an address. */
export function videoAt(connection: Connection, { url, requiresAuth }: VideoAddress): Video {
  // A server that adds the key does not require it.
  const address = { url, requiresAuth: requiresAuth && connection.transport.hasKey };
  return {
    ...address,
    async download(options) {
      const download = new Download(connection, address, options);
      const chunks: Uint8Array[] = [];
      for await (const chunk of download.read()) chunks.push(chunk);
      const { mediaType = '' } = download;
      // Safe: the buffer of a chunk is its own, and never a shared one, which a Blob would not take.
      return new Blob(chunks as BlobPart[], { type: /^video\//i.test(mediaType) ? mediaType : defaultType });
    },
    stream: (options) => toStream(new Download(connection, address, options)),
  };
}

/** Recognizes the content endpoint of this gateway. The API key is sent nowhere else. */
function isContentUrl({ origin, pathname }: URL, baseUrl: string, content: string): boolean {
  const [before = '', after = ''] = aroundId(baseUrl, content);
  const url = origin + pathname;
  const id = url.slice(before.length, url.length - after.length);
  return url === before + id + after && /^[^/]+$/.test(id);
}

/** The parts of the content endpoint's address before and after the task's id. */
function aroundId(baseUrl: string, content: string): string[] {
  return (baseUrl + content).split(/\{[^{}]+\}/);
}

/** A stream that reads a download on demand. */
function toStream(download: Download): ByteStream {
  const chunks = download.read();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        download.cancel();
        await chunks.return();
      },
    },
    // Nothing is requested before the first read.
    { highWaterMark: 0 },
  );
  // Safari's streams are not iterable.
  return isIterable(stream) ? stream : Object.assign(stream, { [Symbol.asyncIterator]: () => chunks });
}

function isIterable(stream: ReadableStream<Uint8Array>): stream is ByteStream {
  return Symbol.asyncIterator in stream;
}
