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

/** Options of the webhooks of a mock. It needs `url` or `deliver`. */
export interface WebhookOptions {
  /**
   * The URL that the ends of tasks are sent to: that which is configured for an API key in the gateway's console. Of
   * it, a submit's `callback_url` may change path and query. Unlike the gateway, the mock delivers to any http or https
   * URL, that of a receiver on this machine as well.
   *
   * @default `https://example.com/webhooks` with `deliver`, otherwise required
   */
  readonly url?: string;
  /**
   * The secret that deliveries are signed with.
   *
   * @default `whsec_video-gateway-kit`, which is no secret
   */
  readonly secret?: string;
  /**
   * The secret before a rotation: for 24 hours from the mock's start, on its clock, every delivery has a signature by
   * it, too.
   *
   * @default none
   */
  readonly previousSecret?: string;
  /**
   * Hands a delivery to the receiver, in place of a socket: `(request) => app.fetch(request)`.
   *
   * @default the global `fetch`
   */
  readonly deliver?: Deliver;
  /**
   * The receiver's clock, which the signed timestamps are of: a receiver refuses those that are more than five minutes
   * away from it.
   *
   * @default the mock's with `deliver`, otherwise the system's
   */
  readonly clock?: Pick<Clock, 'now'>;
  /**
   * True to refuse the URLs that the gateway refuses: anything but https, and private, loopback, link-local and
   * reserved addresses.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Finds the addresses of a host, so that `strict` can check them before each delivery.
   *
   * @default none, so that only a host that is an address is checked
   */
  readonly lookup?: Lookup;
  /** Is told of a delivery after each of its attempts. */
  readonly onDelivery?: (delivery: WebhookDelivery) => void;
}

/** Options of the webhooks, with their defaults. */
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

/** The secret where none is given. */
const usualSecret = 'whsec_video-gateway-kit';

/** The URL where there is only a function that takes deliveries. */
const usualUrl = 'https://example.com/webhooks';

/** Its message never shows the value. */
const aSecret: Rule = {
  allowed: 'a text that is not empty',
  isSecret: true,
  accepts: (value) => typeof value === 'string' && value !== '',
};

/** It may hold a password, which its message does not show. */
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
 * Checks options, and puts in the defaults.
 *
 * @param mockClock the clock of the mock
 * @throws TypeError if an option is unknown or not of its type, or there is no receiver
 * @throws RangeError if the gateway would refuse the URL, and so shall the mock
 */
export function webhookSettings(options: WebhookOptions, mockClock: Clock): WebhookSettings {
  checkOptions(options, optionRules, 'webhooks.');
  const { url, deliver, secret = usualSecret, previousSecret, strict = false } = options;
  if (url === undefined && deliver === undefined)
    throw new TypeError('The option webhooks needs url, or deliver in its place');
  const address = url ?? usualUrl;
  const problem = strict ? strictProblemOfUrl(address) : undefined;
  if (problem !== undefined) throw new RangeError(`The URL of the webhooks is refused: ${problem}`);
  return {
    url: address,
    secret,
    previousSecret,
    // Looked up when it is called, so that a test that replaces it later is heard.
    deliver: deliver ?? ((request) => fetch(request)),
    clock: options.clock ?? (deliver ? mockClock : systemClock),
    lookup: strict ? options.lookup : undefined,
    onDelivery: options.onDelivery ?? (() => {}),
  };
}
