/** Iterates over streams in browsers whose streams are not async iterables. */

/** The chunks of a stream. If the iteration stops early, the stream is canceled. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    while (!isDone) {
      const { done, value } = await reader.read();
      isDone = done;
      if (value !== undefined) yield value;
    }
  } finally {
    if (!isDone) reader.cancel().catch(() => {});
  }
}
