/** The request of a webhook, of a runtime or a framework. */

/** Headers of a request: a `Headers` object, or a record such as Node's, whose names are taken in any case. */
export type WebhookHeaders =
  | Pick<Headers, 'get'>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The raw body of a request: its bytes, a text that was decoded from them as UTF-8, or a stream that nobody has read, such as
 * Node's `IncomingMessage`.
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
  /** The raw body, as it came. Null if there is none. */
  readonly body: WebhookBody | null;
  /** True if the body of a `Request` has been read. */
  readonly bodyUsed?: boolean;
}

/** The value of a header without the white space around it. Undefined if it is not there, or empty. */
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
