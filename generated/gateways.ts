// Generated from spec/ by `npm run generate`. Do not edit.

import octopusx from './octopusx/openapi.json' with { type: 'json' };
import { lifecycles as octopusxLifecycles } from './octopusx/lifecycles.ts';
import toapis from './toapis/openapi.json' with { type: 'json' };
import { lifecycles as toapisLifecycles } from './toapis/lifecycles.ts';

/** The contract and the lifecycle table of every gateway, by its name. */
export const gateways = {
  octopusx: { contract: octopusx, lifecycles: octopusxLifecycles },
  toapis: { contract: toapis, lifecycles: toapisLifecycles },
} as const;
