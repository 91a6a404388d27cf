/**
 * Submits that the runtime cannot repeat. Chromium and Deno send a POST again by themselves when a connection that was
 * used before closes without an answer, and Node does after the status 421, unless the body is a stream, which cannot
 * be rewound.
 */

import { valueAt } from './json.ts';

/**
 * The submits that are sent as streams. A browser sends streams over HTTP/2 and HTTP/3 only, and so never to an http URL:
 * over HTTP/1.1 the request fails before anything is sent, and the stream is never read.
 */
export type StreamedSubmits = 'none' | 'https' | 'all';

/** The submits that the runtime can send as streams. */
export function streamedSubmits(): StreamedSubmits {
  let isDuplexRead = false;
  const init = () => ({
    method: 'POST',
    headers: { 'content-length': '0' },
    body: new ReadableStream(),
    get duplex() {
      isDuplexRead = true;
      return 'half';
    },
  });
  try {
    const { headers } = new Request('https://localhost/', init());
    // A runtime without streams sends this one as a text, and does not read `duplex`. Deno has no need of it.
    if (headers.has('content-type') || !(isDuplexRead || 'Deno' in globalThis)) return 'none';
    // Only the runtime of a server lets the length be set, and sends streams over every version of HTTP.
    if (headers.has('content-length')) return hides401() ? 'none' : 'all';
    const { location, navigator } = globalThis;
    // A service worker would read the stream instead of the network.
    return location && !navigator?.serviceWorker?.controller ? 'https' : 'none';
  } catch {
    return 'none';
  }
}

/**
 * Recognizes Node 24.14 and 24.15, whose `fetch` hides a 401 from a request with a stream.
 *
 * @see https://github.com/nodejs/undici/issues/5018
 */
function hides401(): boolean {
  const undici = valueAt(globalThis, '/process/versions/undici');
  return typeof undici === 'string' && /^7\.(19|2[0-4])\./.test(undici);
}

/**
 * Copies a request with its body as a stream. The original can still be sent.
 *
 * @param onRead called when the body is read: until then it is certain that nothing was sent
 */
export async function unrepeatable(original: Request, onRead: () => void): Promise<Request> {
  const bytes = new Uint8Array(await original.clone().arrayBuffer());
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onRead();
        controller.enqueue(bytes);
        controller.close();
      },
    },
    // Otherwise the stream would be read at once.
    { highWaterMark: 0 },
  );
  // `duplex` is required with a stream, and not yet a part of the DOM types.
  const init: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' };
  // A copy: Chromium takes the body of the request that is given here for used, although there is another one.
  const request = new Request(original.clone(), init);
  // Otherwise Node would send it in chunks, which not every server takes. A browser ignores this.
  request.headers.set('content-length', String(bytes.length));
  return request;
}
