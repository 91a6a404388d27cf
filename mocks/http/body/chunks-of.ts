/** The chunks of a stream, in browsers too in which a stream is no async iterable. */

/** Reads a stream to its end, or cancels it where the reader stops before. */
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
