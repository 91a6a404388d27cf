/** Paths of the contract with ids in them. An id comes from outside and must not lead to another path. */

/**
 * Ids that no path can hold: a URL resolves `.` and `..` as the folder itself and the one above, and so do some servers
 * between slashes that are encoded.
 */
const dotSegment = /(^|[/\\])\.{1,2}($|[/\\])/;

/** Control characters, and halves of surrogate pairs, which cannot be encoded. */
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
 * Fills the parameters of a path template in, each as one encoded segment.
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
