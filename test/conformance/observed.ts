/** Exchanges with a mock, as they are observed. */

import type { ObservedExchange } from '../../src/conformance/observed-exchange.ts';
import { operationAt } from '../../src/conformance/operation-at.ts';

/** Sends a request, and tells what was seen of it. */
export async function observed(
  gateway: string,
  request: Request,
  fetch: (request: Request) => Promise<Response>,
  at = 0,
): Promise<ObservedExchange> {
  const { method, headers } = request;
  const url = new URL(request.url);
  const path = url.pathname.replace(`/${gateway}`, '');
  const body = await bodyOf(request.clone());
  const response = await fetch(request);
  const type = response.headers.get('content-type') ?? '';
  const isRead = !type.startsWith('video/');
  return {
    operation: operationAt(gateway, method, path)?.operation,
    request: {
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      body,
      apiKey: headers.get('authorization')?.replace('Bearer ', ''),
    },
    response: {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: isRead ? await response.text() : undefined,
    },
    at,
  };
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/')) return Object.fromEntries(await request.formData());
  const text = await request.text();
  return text === '' ? undefined : JSON.parse(text);
}
