/** A mock with a store on a free port: takes the module of the mock and the store, and prints its address. */

import type * as MockModule from '../../../mocks/index.ts';

const [, , module = '', store = ''] = process.argv;
// The types are those of the source, which the package was made of.
const { createClock, createMock, listen }: typeof MockModule = await import(module);
// Time stands still, so that an answer about a task is the same at any time.
const mock = createMock({ clock: createClock({ frozen: true }), store });
const { url } = await listen({ port: 0, fetch: mock.fetch });
console.log(url);
