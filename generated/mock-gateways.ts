// Generated from spec/ by `npm run generate`. Do not edit.

import { lifecycles as octopusxLifecycles } from './octopusx/lifecycles.ts';
import { table as octopusx } from './octopusx/operations.ts';
import { lifecycles as toapisLifecycles } from './toapis/lifecycles.ts';
import { table as toapis } from './toapis/operations.ts';
import { webhookExamples as toapisWebhookExamples } from './toapis/webhook-examples.ts';
import { webhooks as toapisWebhooks } from './toapis/webhooks.ts';

/** Every gateway as the mock serves it, by its name. The contracts are loaded when one is asked for. */
export const mockGateways = {
  octopusx: {
    baseUrl: 'https://octopusx.ai',
    table: octopusx,
    lifecycles: octopusxLifecycles,
    loadContract: async () => (await import('./contracts.ts')).contracts.octopusx,
  },
  toapis: {
    baseUrl: 'https://toapis.com',
    table: toapis,
    lifecycles: toapisLifecycles,
    loadContract: async () => (await import('./contracts.ts')).contracts.toapis,
    webhooks: { table: toapisWebhooks, examples: toapisWebhookExamples },
  },
} as const;
