/** The request of a webhook, from a runtime or a framework. */

/** Headers of a request: a `Headers` object, or a record such as Node's. Case does not matter. */
export type WebhookHeaders =
  | Pick<Headers, 'get'>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The raw body of a request: its bytes, its text as decoded UTF-8, or an unread stream such as Node's
 * `IncomingMessage`.
 */
export type WebhookBody =
  | Uint8Array
  | ArrayBuffer
  | string
  | ReadableStream<Uint8Array>
  | AsyncIterable<unknown>;

/** The request of a webhook. A standard `Request` is one. */
export interface WebhookRequest {
  readonly headers: WebhookHeaders;
  /** The raw body. Null if there is none. */
  readonly body: WebhookBody | null;
  /** True if the body of a `Request` has been read. */
  readonly bodyUsed?: boolean;
}

/** The trimmed value of a header. Undefined if it is missing or empty. */
export function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  const value = isHeadersObject(headers) ? headers.get(name) : inRecord(headers, name);
  return value?.trim() || undefined;
}

function isHeadersObject(headers: WebhookHeaders): headers is Pick<Headers, 'get'> {
  return typeof headers.get === 'function';
}

/** A header that came several times counts as one, as RFC 9110 says. */
function inRecord(headers: Exclude<WebhookHeaders, Pick<Headers, 'get'>>, name: string): string | undefined {
  const lowerCase = name.toLowerCase();
  const values = Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === lowerCase && value !== undefined ? value : [],
  );
  return values.length > 0 ? values.join(', ') : undefined;
}
