/** The receiver of the mock's webhooks, from the options of the command line. */

import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import type { Command } from 'commander';
import type { WebhookOptions } from '../../../mocks/webhooks/webhook-options.ts';
import { usageError } from '../exit-codes.ts';

/** Options of the mock's webhooks. */
export interface WebhookCommandOptions {
  readonly webhookUrl?: string;
  readonly webhookSecret?: string;
  readonly webhookPreviousSecret?: string;
  readonly strictWebhooks?: true;
}

/** Options that require a receiver. */
const dependent = {
  webhookSecret: '--webhook-secret',
  webhookPreviousSecret: '--webhook-previous-secret',
  strictWebhooks: '--strict-webhooks',
} as const;

/**
 * Checks that there is a receiver if an option requires one. Environment variables may be set anyway.
 *
 * @throws CommandError if there is none
 */
export function checkWebhookOptions(command: Command): void {
  if (command.getOptionValue('webhookUrl') !== undefined) return;
  for (const [name, flag] of Object.entries(dependent)) {
    if (command.getOptionValueSource(name) === 'cli')
      throw usageError(`${flag} needs a receiver: name it with --webhook-url.`);
  }
}

/** The receiver, and its secret if it was generated. */
export interface WebhookReceiver {
  readonly options: WebhookOptions;
  /** A generated secret, which must be shown once. */
  readonly newSecret: string | undefined;
}

/** The receiver from the options. Undefined if there is none. */
export function webhookReceiver({
  webhookUrl: url,
  webhookSecret,
  webhookPreviousSecret: previousSecret,
  strictWebhooks,
}: WebhookCommandOptions): WebhookReceiver | undefined {
  if (url === undefined) return undefined;
  const newSecret = webhookSecret ? undefined : `whsec_${randomBytes(32).toString('base64url')}`;
  return {
    newSecret,
    options: {
      url,
      secret: webhookSecret || (newSecret ?? ''),
      ...(previousSecret && { previousSecret }),
      strict: strictWebhooks === true,
      lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    },
  };
}
