/** Refuses methods on resources that can only be read: files, the console and the contracts. */

import type { HttpRequest, HttpResponse } from './http-message.ts';
import { jsonResponse } from './http-message.ts';

const allow = { allow: 'GET, HEAD, OPTIONS' };

/** The answer to a method other than GET and HEAD. Undefined for these two. */
export function answerOtherMethod({ method, path }: HttpRequest): HttpResponse | undefined {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return undefined;
    case 'OPTIONS':
      return { status: 204, headers: allow };
    default:
      return jsonResponse(
        405,
        { error: { message: `${path} does not accept ${method}, only GET and HEAD` } },
        allow,
      );
  }
}
