// Generated from spec/ by `npm run generate`. Do not edit.

/** A gateway's name. */
export type GatewayName = 'octopusx' | 'toapis';
