/**
 * Uploads a file. Uploads cost nothing: only submits are billed, and a file that is stored twice merely has two URLs.
 * So they are retried like queries and downloads, and not like submits.
 */

import { textAt, valueAt } from '../bodies/json.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Connection } from '../tasks/connection.ts';
import { errorFromResponse } from '../transport/from-response.ts';
import type { ApiResponse } from '../transport/http.ts';
import { isRetryable, retryDelay } from '../transport/retry.ts';
import type { CallOptions } from '../types.ts';
import type { PreparedUpload } from './prepare-upload.ts';

/** The outcome of one attempt. */
type Outcome = { readonly url: string } | { readonly error: unknown; readonly canRetry: boolean };

/**
 * Uploads a file, with retries after temporary failures.
 *
 * @returns its URL
 * @throws GatewayError if the gateway refused it, or could not be reached; nothing has been submitted
 * @throws the signal's reason, if it is aborted
 */
export async function uploadFile(
  { transport, clock, maxRetries }: Connection,
  upload: PreparedUpload,
  { signal, onRetry }: CallOptions,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await sendUpload(transport, upload, signal);
    if ('url' in outcome) return outcome.url;
    const { error, canRetry } = outcome;
    if (!canRetry || attempt > maxRetries || !(error instanceof GatewayError)) throw error;
    const delay = retryDelay(attempt, error.retryAfter);
    if (delay === undefined) throw error;
    onRetry?.({ operation: 'upload', error, attempt, delay });
    await clock.sleep(delay, signal);
  }
}

async function sendUpload(
  transport: Connection['transport'],
  { field, operation, form }: PreparedUpload,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { path, url: place } = operation;
  const purpose = `${field} was not uploaded, and nothing submitted: `;
  let answer: ApiResponse;
  try {
    answer = await transport.send({ path, body: form, purpose }, signal);
  } catch (error) {
    return { error, canRetry: isRetryable(error, false) };
  }
  const { response, body, isGatewayError } = answer;
  const isRefused = isFailedResult(body);
  const url = textAt(body, place);
  if (response.ok && !isRefused && url && /^https?:/i.test(url)) return { url };
  const error = errorFromResponse(answer, { field, isRefusal: isRefused && response.ok });
  // A retry would not change a refusal with the status 200.
  const canRetry = !(isRefused && response.ok) && isRetryable(error, isRefused || isGatewayError);
  return { error, canRetry };
}

/** Recognizes `{success: false, message}`, the form of an upload's refusals, which come with the status 200 as well. */
function isFailedResult(body: unknown): boolean {
  return valueAt(body, '/success') === false && textAt(body, '/message') !== undefined;
}
