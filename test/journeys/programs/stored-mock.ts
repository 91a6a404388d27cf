/**
 * A mock with a store: takes the module of the mock, and the options as JSON: the store, a seed, a port or 0, and whether its
 * clock stands still. Prints its address.
 */

import type * as MockModule from '../../../mocks/index.ts';

const [, , module = '', options = '{}'] = process.argv;
const { store, seed, port = 0, frozen = false } = JSON.parse(options);
// The types are those of the source, which the package was made of.
const { createClock, createMock, listen }: typeof MockModule = await import(module);
const mock = createMock({ clock: createClock({ frozen }), store, ...(seed && { seed }) });
const { url } = await listen({ port, fetch: mock.fetch });
console.log(url);
