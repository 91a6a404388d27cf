/** The place in a request for a submit that names the task which the new one is made from. */
export interface SubmitSource {
  /** The parameter of the path. Undefined if the body names it. */
  readonly parameter: string | undefined;
  /** The place in the body, as a JSON pointer. Undefined if the path names it. */
  readonly pointer: string | undefined;
}

/**
 * Reads the place from an OpenAPI runtime expression.
 *
 * @param expression such as `$request.path.video_id` or `$request.body#/video/url`. Undefined if there is no source
 */
export function submitSource(expression: string | undefined): SubmitSource {
  const [, parameter] = /^\$request\.path\.(.+)$/.exec(expression ?? '') ?? [];
  const [, pointer] = /^\$request\.body#(.+)$/.exec(expression ?? '') ?? [];
  return { parameter, pointer };
}
