/** A replica of a mock: takes the module of the mock, the URL of its store, and a port or 0; prints its own port. */

import type * as MockModule from '../../../mocks/index.ts';

const [, , file = '', store = '', port = '0'] = process.argv;
// The types are those of the source, which the package was made of.
const { createMock, listen }: typeof MockModule = await import(file);
const mock = createMock({ store, seed: 'replicas' });
const { url } = await listen({ port: Number(port), fetch: mock.fetch });
console.log(new URL(url).port);
