/** The location of the source task in a submit request. */
export interface SubmitSource {
  /** The path parameter. Undefined if it is in the body. */
  readonly parameter: string | undefined;
  /** The location in the body, as a JSON pointer. Undefined if it is in the path. */
  readonly pointer: string | undefined;
}

/**
 * Reads the location from an OpenAPI runtime expression.
 *
 * @param expression such as `$request.path.video_id` or `$request.body#/video/url`. Undefined if there is no source
 */
export function submitSource(expression: string | undefined): SubmitSource {
  const [, parameter] = /^\$request\.path\.(.+)$/.exec(expression ?? '') ?? [];
  const [, pointer] = /^\$request\.body#(.+)$/.exec(expression ?? '') ?? [];
  return { parameter, pointer };
}
