// Generated from spec/ by `npm run generate`. Do not edit.

import { lifecycles as octopusxLifecycles } from './octopusx/lifecycles.ts';
import { table as octopusx } from './octopusx/operations.ts';
import { lifecycles as toapisLifecycles } from './toapis/lifecycles.ts';
import { table as toapis } from './toapis/operations.ts';

/** Every gateway as the mock serves it, by its name. The contract itself is loaded when it is asked for. */
export const mockGateways = {
  octopusx: {
    table: octopusx,
    lifecycles: octopusxLifecycles,
    loadContract: async () => (await import('./octopusx/openapi.json', { with: { type: 'json' } })).default,
  },
  toapis: {
    table: toapis,
    lifecycles: toapisLifecycles,
    loadContract: async () => (await import('./toapis/openapi.json', { with: { type: 'json' } })).default,
  },
} as const;
