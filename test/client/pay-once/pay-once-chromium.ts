/**
 * The Chromium columns of docs/pay-once.md: every row's submit, sent by a page of another origin than the gateway.
 *
 * Called as `const { http1, http2 } = await measureInChromium();` and read as `http1.get(row.name)`, where `row` is one of
 * `rows` in pay-once-rows.ts. On Node the same rows are measured with `measure(row, startSubmit, hasId)`.
 */

import { http2Front } from '../../browser/http2-front.ts';
import { openPage } from '../../browser/open-page.ts';
import type { SubmitProgram } from '../../browser/submit-page.ts';
import { measure, type Outcome, rows } from './pay-once-rows.ts';
import type { SubmitSettings } from './pay-once-submit.ts';

/** The outcomes, by the name of the row. */
export interface ChromiumOutcomes {
  /** With an id of the caller's own, over HTTP/1.1 and over HTTP/2. */
  readonly http1WithId: ReadonlyMap<string, Outcome>;
  readonly http2WithId: ReadonlyMap<string, Outcome>;
  /** Over HTTP/1.1, as a mock or a development server speaks it. */
  readonly http1: ReadonlyMap<string, Outcome>;
  /**
   * Over HTTP/2 and TLS, as gateways on the internet speak it: the same servers behind a front, which passes on their
   * answers and lost connections. Where nobody listens, it is behind the front.
   */
  readonly http2: ReadonlyMap<string, Outcome>;
}

/** Measures every row four times, in one page. */
export async function measureInChromium(): Promise<ChromiumOutcomes> {
  await using front = await http2Front();
  await using open = await openPage<SubmitProgram>({ module: 'test/browser/submit-page.ts' });
  const start = (settings: SubmitSettings) => ({
    end: open.call('submit', settings),
    abort: () => open.call('abort'),
  });
  const http1 = new Map<string, Outcome>();
  const http2 = new Map<string, Outcome>();
  const http1WithId = new Map<string, Outcome>();
  const http2WithId = new Map<string, Outcome>();
  const behindFront = (settings: SubmitSettings) =>
    start({ ...settings, baseUrl: front.addressOf(settings.baseUrl) });
  for (const row of rows) {
    http1.set(row.name, await measure(row, start, false));
    http1WithId.set(row.name, await measure(row, start, true));
    http2.set(row.name, await measure(row, behindFront, false));
    http2WithId.set(row.name, await measure(row, behindFront, true));
  }
  return { http1, http2, http1WithId, http2WithId };
}
