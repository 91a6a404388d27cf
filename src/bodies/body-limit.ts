/** The limit on the size of a JSON answer. */

/** Maximum size of a JSON answer, in bytes. Videos are downloaded without this limit. */
const largestAnswer = 16 * 1024 * 1024;

/** A JSON answer is larger than the limit. */
class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

/**
 * The same response with a body that fails as soon as it is larger than 16 MiB, so that an endless answer does not fill
 * the memory.
 */
export function limitBody(response: Response): Response {
  const { body, status, headers } = response;
  const length = headers.get('content-length');
  // The length is that of the encoded body.
  const isKnownToFit = length !== null && Number(length) <= largestAnswer && !headers.has('content-encoding');
  // A new response accepts only these statuses. The bodies of React Native and node-fetch are not web streams.
  if (isKnownToFit || !body?.pipeThrough || status < 200 || [204, 205, 304].includes(status)) return response;
  let size = 0;
  const limited = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size <= largestAnswer) controller.enqueue(chunk);
        else controller.error(new AnswerTooLargeError('The answer is larger than 16 MiB'));
      },
    }),
  );
  return new Response(limited, response);
}
