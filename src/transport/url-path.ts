/** Paths of the contract with ids in them. An id comes from outside and must not lead to another path. */

/**
 * Ids that a path cannot contain: URLs resolve `.` and `..` as folders, and some servers do so even between encoded
 * slashes.
 */
const dotSegment = /(^|[/\\])\.{1,2}($|[/\\])/;

/** Control characters, and lone surrogates, which cannot be encoded. */
const unusable = /[\p{Cc}\p{Cs}]/u;

/**
 * Checks the id of a task.
 *
 * @throws TypeError if it is empty, has `.` or `..` for a segment, or contains a control character
 */
export function assertTaskId(id: unknown): asserts id is string {
  if (typeof id === 'string' && id !== '' && !dotSegment.test(id) && !unusable.test(id)) return;
  throw new TypeError(`${JSON.stringify(id)} is not the id of a task`);
}

/**
 * Fills in the parameters of a path template, each as one encoded segment.
 *
 * @throws TypeError if a value is not the id of a task
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name) => {
    const id = parameters[name];
    assertTaskId(id);
    return encodeURIComponent(id);
  });
}

/** Decodes percent-encoding. A text that is not properly encoded is taken literally. */
export function decodedOrLiteral(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
