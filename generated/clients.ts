// Generated from spec/ by `npm run generate`. Do not edit.

/** The client of every gateway. */

export { octopusx, type OctopusxGateway } from './octopusx/client.ts';
export { toapis, type ToapisGateway, type ToapisOptions, type ProxiedToapisOptions } from './toapis/client.ts';
