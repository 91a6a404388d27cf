/** Lets a page of any origin read an answer: what is mocked is not secret. */

/** The headers that say so. */
export const crossOriginHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
} as const;

/** Adds them to an answer. One that is still to be made is given them at once, which costs a server less. */
export function allow(response: Response): Response {
  for (const [name, value] of Object.entries(crossOriginHeaders)) response.headers.set(name, value);
  return response;
}
