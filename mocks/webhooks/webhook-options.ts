/** Options of the mock's webhooks, and their defaults. */

import { problemOfUrl } from '../core/text/receiver-url.ts';
import { type Clock, systemClock } from '../mock-clock.ts';
import {
  aFunction,
  anObject,
  checkOptions,
  type OptionRules,
  type Rule,
  trueOrFalse,
} from '../options/check-options.ts';
import { type Lookup, strictProblemOfUrl } from './public-url.ts';
import type { Deliver } from './send-webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** Options of a mock's webhooks. `url` or `deliver` is required. */
export interface WebhookOptions {
  /**
   * The receiver's URL, which the gateway's console sets for an API key. A submit's `callback_url` can change its path
   * and query. Unlike the gateway, the mock delivers to any http or https URL, including one on this machine.
   *
   * @default `https://example.com/webhooks` with `deliver`, otherwise required
   */
  readonly url?: string;
  /**
   * The secret that signs deliveries.
   *
   * @default `whsec_video-gateway-kit`, which is public
   */
  readonly secret?: string;
  /**
   * The previous secret, as after a rotation. For 24 hours from the mock's start, on its clock, every delivery also has a
   * signature with this secret.
   *
   * @default none
   */
  readonly previousSecret?: string;
  /**
   * Sends a delivery to the receiver, such as `(request) => app.fetch(request)` for a receiver in the same process.
   *
   * @default the global `fetch`
   */
  readonly deliver?: Deliver;
  /**
   * The receiver's clock, which is used for signed timestamps: a receiver refuses a timestamp that differs from its clock
   * by more than five minutes.
   *
   * @default the mock's with `deliver`, otherwise the system's
   */
  readonly clock?: Pick<Clock, 'now'>;
  /**
   * True to refuse the URLs that the gateway refuses: those without https, and those with a private, loopback, link-local
   * or reserved address.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Resolves a host name to its addresses, which `strict` then checks before each delivery.
   *
   * @default none: only a URL with an IP address is checked
   */
  readonly lookup?: Lookup;
  /** Called after each attempt of a delivery. */
  readonly onDelivery?: (delivery: WebhookDelivery) => void;
}

/** Options of the webhooks, with defaults applied. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | undefined;
  readonly deliver: Deliver;
  /** The clock of the signed timestamps. */
  readonly clock: Pick<Clock, 'now'>;
  readonly lookup: Lookup | undefined;
  readonly onDelivery: (delivery: WebhookDelivery) => void;
}

/** Default secret. */
const defaultSecret = 'whsec_video-gateway-kit';

/** Default URL with the option `deliver`. */
const defaultUrl = 'https://example.com/webhooks';

/** A rule for secrets. Its message does not show the value. */
const aSecret: Rule = {
  allowed: 'a text with at least one character',
  isSecret: true,
  accepts: (value) => typeof value === 'string' && value !== '',
};

/** A rule for URLs. Its message does not show the value, which may contain a password. */
const receiverUrl: Rule = {
  allowed: 'an http or https URL without user name, password and fragment',
  isSecret: true,
  accepts: (value) => typeof value === 'string' && problemOfUrl(value) === undefined,
};

const optionRules: OptionRules<keyof WebhookOptions> = {
  url: receiverUrl,
  secret: aSecret,
  previousSecret: aSecret,
  deliver: aFunction,
  clock: anObject,
  strict: trueOrFalse,
  lookup: aFunction,
  onDelivery: aFunction,
};

/**
 * Checks options and applies their defaults.
 *
 * @param mockClock the mock's clock
 * @throws TypeError if an option is unknown or has the wrong type, or there is no receiver
 * @throws RangeError if `strict` is set and the gateway would refuse the URL
 */
export function webhookSettings(options: WebhookOptions, mockClock: Clock): WebhookSettings {
  checkOptions(options, optionRules, 'webhooks.');
  const { url, deliver, secret = defaultSecret, previousSecret, strict = false } = options;
  if (url === undefined && deliver === undefined)
    throw new TypeError('The option webhooks needs url or deliver');
  const address = url ?? defaultUrl;
  const problem = strict ? strictProblemOfUrl(address) : undefined;
  if (problem !== undefined) throw new RangeError(`The URL of the webhooks is refused: ${problem}`);
  return {
    url: address,
    secret,
    previousSecret,
    // Look up `fetch` for each call, since a test may replace it later.
    deliver: deliver ?? ((request) => fetch(request)),
    clock: options.clock ?? (deliver ? mockClock : systemClock),
    lookup: strict ? options.lookup : undefined,
    onDelivery: options.onDelivery ?? (() => {}),
  };
}
