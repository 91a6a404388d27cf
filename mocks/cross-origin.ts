/** Lets a page of any origin read an answer: what is mocked is not secret. */

/** Headers with those that say so: for an answer that is still to be made, which costs a server less. */
export function allowing(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  // Written out, because to spread a second object takes as long as to check a whole answer.
  return { ...headers, 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
}

/** Adds them to an answer. */
export function allow(response: Response): Response {
  for (const [name, value] of Object.entries(allowing())) response.headers.set(name, value);
  return response;
}
