// Generated from spec/ by `npm run generate`. Do not edit.

import octopusx from './octopusx/openapi.json' with { type: 'json' };
import toapis from './toapis/openapi.json' with { type: 'json' };

/** The bundled contract of every gateway, by its name. */
export const contracts = { octopusx, toapis } as const;

export type { GatewayName } from './gateway-name.ts';
