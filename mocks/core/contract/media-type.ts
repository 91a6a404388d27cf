/** The media type of a `Content-Type`, in lower case and without parameters. */
export function mediaTypeOf(contentType: string): string {
  const end = contentType.indexOf(';');
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

const parameters = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;

/**
 * The value of a parameter of a `Content-Type`, without quotation marks.
 *
 * @param name in lower case
 */
export function parameterOf(contentType: string, name: string): string | undefined {
  for (const [, key = '', quoted, token] of contentType.matchAll(parameters)) {
    if (key.toLowerCase() === name) return quoted?.replace(/\\(.)/g, '$1') ?? token;
  }
  return undefined;
}
