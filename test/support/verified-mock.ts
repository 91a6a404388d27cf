/** Runs of `verify` in process: against a mock, on a clock that stands still until somebody waits. */

import type { GatewayName } from '../../generated/contracts.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import {
  type JournalStorage,
  RunJournal,
  type RunSettings,
} from '../../src/cli/verify/journal/run-journal.ts';
import { runVerify, type VerifyOutcome, type VerifyRunOptions } from '../../src/cli/verify/verify-run.ts';

/** The API key of the runs, which must not be seen anywhere. */
export const apiKey = 'sk-a-secret-of-the-test';

/** A journal that is kept in memory. */
export class MemoryStorage implements JournalStorage {
  text = '';

  read(): string {
    return this.text;
  }

  append(text: string): void {
    this.text += text;
  }
}

/** Options of a run. */
export interface VerifiedMockOptions extends Partial<Pick<VerifyRunOptions, 'confirm' | 'say'>> {
  readonly gateway: GatewayName;
  /** @default a mock on a clock of its own */
  readonly mock?: ReturnType<typeof createFrozenMock>;
  /** @default that of the mock */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly settings?: Partial<RunSettings>;
  /** Goes on with the journal that is in it, if there is one. */
  readonly storage?: JournalStorage;
  readonly signal?: AbortSignal;
}

/** A mock whose clock stands still until somebody waits. */
export function createFrozenMock() {
  return createMock({ clock: createClock({ frozen: true, start: Date.UTC(2026, 10, 27) }) });
}

/** The address of a gateway of the mock. */
function baseUrlOf(gateway: GatewayName): string {
  return `http://mock.test/${gateway}`;
}

/** Runs a verification, and answers every question with yes. */
export function verifyMock(options: VerifiedMockOptions): Promise<VerifyOutcome> {
  const { gateway, mock = createFrozenMock(), storage = new MemoryStorage(), settings, signal } = options;
  const { fetch = mock.fetch, confirm = () => Promise.resolve(true), say = () => {} } = options;
  const { clock } = mock;
  const baseUrl = baseUrlOf(gateway);
  const journal =
    storage.read() === ''
      ? RunJournal.begin(storage, {
          gateway,
          baseUrl,
          budget: 0,
          operations: undefined,
          negative: false,
          startedAt: clock.now(),
          balance: undefined,
          ...settings,
        })
      : RunJournal.resume(storage, settings?.budget);
  const connection = { baseUrl, apiKey, fetch: (request: Request) => fetch(request), clock, signal };
  return runVerify({ connection, journal, confirm, say });
}

/** The ids of the statements that a run found broken. */
export function brokenIn({ verification }: VerifyOutcome): string[] {
  const broken = verification.verdicts.filter(({ verdict }) => verdict === 'broken');
  return broken.map(({ statement }) => statement.id);
}
