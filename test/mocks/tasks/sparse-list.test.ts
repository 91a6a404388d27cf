/** A list from which values are taken out anywhere. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChunkedArray } from '../../../mocks/store/memory/chunked-array.ts';

it('keeps what is added until it is taken out, and lists it in order', () => {
  // More than one piece, and some of them emptied.
  const indexes = fc.uniqueArray(fc.nat(80_000), { maxLength: 200 });
  fc.assert(
    fc.property(indexes, fc.func(fc.boolean()), (added, isTakenOut) => {
      const list = new ChunkedArray<string>();
      const sorted = added.toSorted((one, other) => one - other);
      for (const index of sorted) list.add(index, `value ${index}`);
      for (const index of sorted) if (isTakenOut(index)) list.delete(index);
      const kept = sorted.filter((index) => !isTakenOut(index));
      expect([...list]).toEqual(kept.map((index) => `value ${index}`));
      for (const index of sorted) {
        expect(list.get(index)).toBe(kept.includes(index) ? `value ${index}` : undefined);
      }
      expect(list.get(80_001)).toBeUndefined();
    }),
  );
});

it('takes out nothing where there is nothing', () => {
  const list = new ChunkedArray<string>();
  list.add(1, 'one');
  list.delete(2);
  list.delete(80_000);
  list.delete(1);
  list.delete(1);
  list.add(3, 'three');
  expect([...list]).toEqual(['three']);
});
