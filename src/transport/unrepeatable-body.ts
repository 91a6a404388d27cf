/**
 * Submits that a browser cannot send twice. Chromium sends a POST again by itself when a connection that was used before
 * closes without an answer, unless its body is a stream, which cannot be rewound. Streams are sent over HTTP/2 and HTTP/3
 * only: over HTTP/1.1 the request fails before anything is sent, and the stream is never read.
 */

/**
 * Whether this is a page, or a worker, of a browser that can send streams. A service worker would read the stream instead
 * of the network.
 */
export function canStreamBodies(): boolean {
  const { location, navigator } = globalThis;
  if (!location || navigator?.serviceWorker?.controller) return false;
  // A browser without streams does not read `duplex`, and sends the stream as a text.
  let isDuplexRead = false;
  const init = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isDuplexRead = true;
      return 'half';
    },
  };
  return !new Request('https://localhost/', init).headers.has('content-type') && isDuplexRead;
}

/**
 * Copies a request with a body, as one whose body is a stream.
 *
 * @param onRead called when the body is first read. Until then it is certain that nothing was sent, and the original can
 *   still be sent
 */
export function unrepeatable(original: Request, onRead: () => void): Request {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!reader) onRead();
        reader ??= original.clone().body?.getReader();
        const chunk = await reader?.read();
        if (chunk?.value) controller.enqueue(chunk.value);
        else controller.close();
      },
    },
    // Otherwise the stream would be read at once.
    { highWaterMark: 0 },
  );
  // `duplex` is required with a stream, and not yet a part of the DOM types.
  const init: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' };
  return new Request(original, init);
}
