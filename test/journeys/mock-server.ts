/** A mock that listens, from the installed package, in the process of the test. */

import { join } from 'node:path';
import { inject } from 'vitest';
import type * as MockModule from '../../mocks/index.ts';

// The types are those of the source, which the package was made of.
const { createClock, createMock, listen }: typeof MockModule = await import(
  join(inject('package').installed, 'dist/mocks/index.js')
);

/** A mock that listens, and what the test learns of it. */
export interface MockServer {
  readonly mock: MockModule.Mock;
  readonly clock: MockModule.Clock;
  /** The base URL of octopusx.ai. */
  readonly octopusx: string;
  /** Number of submits that have arrived. */
  submits(): number;
  close(): Promise<void>;
}

/** Serves it on a free port. */
export async function serveMock(time: MockModule.ClockOptions): Promise<MockServer> {
  const clock = createClock(time);
  const mock = createMock({ clock });
  const { url, close } = await listen({ port: 0, fetch: mock.fetch });
  return {
    mock,
    clock,
    octopusx: `${url}/octopusx`,
    submits: () => mock.ledger.entries.filter(({ method }) => method === 'POST').length,
    close,
  };
}
