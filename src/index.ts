/** Typed clients of asynchronous AI-video gateways. */

export type { Client } from 'openapi-fetch';
export type { GatewayOptions } from './client.ts';
export { multipart } from './multipart.ts';
export { octopusx } from './octopusx.ts';
export { toapis } from './toapis.ts';
