/** The ledger counts every request and keeps the last ones. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import { logEntry } from '../../support/log-entry.ts';

function add(ledger: RequestLog, path: string, billable?: boolean): void {
  ledger.add({ ...logEntry, path, billable });
}

it('keeps the last requests in their order, and counts all', () => {
  const limits = fc.oneof(fc.nat(20), fc.constant(Infinity));
  fc.assert(
    fc.property(limits, fc.array(fc.boolean(), { maxLength: 60 }), (limit, requests) => {
      const ledger = new RequestLog(limit);
      for (const [index, billable] of requests.entries()) add(ledger, `/${index}`, billable);
      const numbers = requests.map((_, index) => index + 1);
      expect(ledger.entries.map(({ number }) => number)).toEqual(limit === 0 ? [] : numbers.slice(-limit));
      for (const { number, path } of ledger.entries) expect(path).toBe(`/${number - 1}`);
      expect(ledger.count).toBe(requests.length);
      expect(ledger.billable).toBe(requests.filter((billable) => billable).length);
    }),
  );
});

it('begins anew when it has been cleared', () => {
  const ledger = new RequestLog(2);
  for (const path of ['/1', '/2', '/3']) add(ledger, path, true);
  ledger.clear();
  expect(ledger).toMatchObject({ count: 0, billable: 0, entries: [] });
  add(ledger, '/4');
  expect(ledger.entries).toMatchObject([{ number: 1, path: '/4' }]);
});
