/** The URL that a task's events go to: the gateway's webhook, of which a submit may change path and query. */

import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { Rejection } from '../contract/rejection.ts';
import { valueAt } from '../text/json-pointer.ts';
import { problemOfUrl } from '../text/receiver-url.ts';
import { beginningOf } from '../text/short-text.ts';
import { refusedAs } from './refused.ts';

/** The longest URL that is taken, in characters. */
const longest = 2048;

/**
 * The URL that the events of a submit's task go to; undefined if there is no webhook.
 *
 * A webhook of the mock may be `http://localhost:3000/hooks`, and the contract takes https alone in a submit: there
 * `https` stands for the scheme of the webhook.
 *
 * @param webhook the URL that is configured
 * @throws Rejection if the submit names one and there is no webhook, or one that differs in more than path and query
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
      reason: 'callback_url needs a webhook: --webhook-url, or createMock({ webhooks })',
    });
  }
  const configured = new URL(webhook);
  const url = problemOfUrl(given) === undefined ? new URL(given) : undefined;
  const isSame =
    url !== undefined &&
    given.length <= longest &&
    (url.protocol === 'https:' || url.protocol === configured.protocol) &&
    url.host === configured.host;
  if (isSame) return configured.origin + url.pathname + url.search;
  const field = callbackUrl.slice(1);
  const text = `${field} may differ from the webhook in path and query only: it must begin with https://${configured.host}/, not "${beginningOf(given, 200)}"`;
  throw new Rejection(400, text, { field });
}
