/**
 * The mock server, for tests and programs.
 *
 * ```ts
 * const clock = createClock({ frozen: true });
 * const mock = createMock({ clock });
 * const gateway = octopusx({ apiKey: 'any-key', baseUrl: 'http://mock/octopusx', fetch: mock.fetch });
 * ```
 */

export { type Clock, type ClockOptions, createClock } from './clock.ts';
export { ConnectionLostError } from './connection-lost-error.ts';
export { type Listener, type ListenOptions, listen } from './listen.ts';
export { createMock, type GatewayDefinition, type Mock, type MockOptions } from './mock.ts';
