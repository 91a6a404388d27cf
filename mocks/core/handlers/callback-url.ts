/** The receiver of a task's events: the configured webhook, with the path and the query of a submit's `callback_url`. */

import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { Rejection } from '../contract/rejection.ts';
import { valueAt } from '../text/json-pointer.ts';
import { problemOfUrl } from '../text/receiver-url.ts';
import { beginningOf } from '../text/short-text.ts';
import { refusedAs } from './refused.ts';

/** Maximum length of a URL, in characters. */
const maxLength = 2048;

/**
 * The receiver's URL for the task of a submit. Undefined without a webhook.
 *
 * The mock's webhook may be `http://localhost:3000/hooks`, but the contract allows only https in a submit. So `https` in a
 * submit stands for the webhook's scheme.
 *
 * @param webhook the configured URL
 * @throws Rejection if the submit has a `callback_url` and no webhook is configured, or if the two differ in more than path
 *   and query
 */
export function callbackUrlOf(
  contract: SubmitOperation,
  body: unknown,
  webhook: string | undefined,
): string | undefined {
  const { callbackUrl } = contract;
  const given = callbackUrl === undefined ? undefined : valueAt(body, callbackUrl);
  if (typeof given !== 'string' || callbackUrl === undefined) return webhook;
  if (webhook === undefined) {
    throw refusedAs(contract, 'webhookNotConfigured', undefined, {
      reason: 'callback_url needs a webhook: set --webhook-url, or createMock({ webhooks })',
    });
  }
  const configured = new URL(webhook);
  const url = problemOfUrl(given) === undefined ? new URL(given) : undefined;
  const isSame =
    url !== undefined &&
    given.length <= maxLength &&
    (url.protocol === 'https:' || url.protocol === configured.protocol) &&
    url.host === configured.host;
  if (isSame) return configured.origin + url.pathname + url.search;
  const field = callbackUrl.slice(1);
  const text = `${field} may differ from the webhook only in path and query: it must begin with https://${configured.host}/, not "${beginningOf(given, 200)}"`;
  throw new Rejection(400, text, { field });
}
