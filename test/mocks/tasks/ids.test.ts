/** New ids have the form of the contract's examples, and are their own. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeededRandom } from '../../../mocks/core/tasks/seeded-random.ts';
import { idsLike, serialOf } from '../../../mocks/core/tasks/task-ids.ts';

const uuidOfVersion4 = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

it.each([
  ['grok:0b76d70e-e023-4e07-9e25-78d6c98a051c', `grok:${uuidOfVersion4}`],
  ['0b76d70e-e023-4e07-9e25-78d6c98a051c', uuidOfVersion4],
  ['video_fafb00cb-5475-4882-8714-57df146c6dbe', `video_${uuidOfVersion4}`],
  ['video_abc123', 'video_[0-9a-f]{24}'],
  ['video_remix_1', 'video_remix_[0-9a-f]{24}'],
  ['abc', '[0-9a-f]{24}'],
])('ids like %s differ from it in their last part only', (example, form) => {
  const random = SeededRandom.from('form');
  const newId = idsLike(example);
  const ids = Array.from({ length: 1000 }, (_, serial) => newId(random, serial));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(new RegExp(`^${form}$`));
});

it('an id carries its serial number, whatever is drawn', () => {
  const example = fc.constantFrom('grok:0b76d70e-e023-4e07-9e25-78d6c98a051c', 'video_abc123', 'abc');
  const serial = fc.oneof(fc.nat(), fc.integer({ min: 2 ** 31, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(example, fc.string(), serial, (form, seed, number) => {
      expect(serialOf(idsLike(form)(SeededRandom.from(seed), number))).toBe(number);
    }),
  );
});

it('two ids with different serial numbers differ, if the same digits are drawn', () => {
  const newId = idsLike('video_abc123');
  expect(newId(SeededRandom.from('seed'), 1)).not.toBe(newId(SeededRandom.from('seed'), 2));
});

it.each(['', 'one', 'video_abc123'])('the id "%s" carries no serial number', (id) => {
  expect(serialOf(id)).toBeUndefined();
});

it('ids of the same seed are the same', () => {
  const id = () => idsLike('video_abc123')(SeededRandom.from('a seed'), 1);
  expect(id()).toBe(id());
});

it('every digit occurs about as often as the others', () => {
  const random = SeededRandom.from('digits');
  const newId = idsLike('abc');
  const counts = new Map<string, number>();
  for (let round = 0; round < 5000; round += 1) {
    for (const digit of newId(random, round)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  }
  expect(counts.size).toBe(16);
  // Five standard deviations of a sixteenth of 120,000 are 420.
  for (const count of counts.values()) expect(Math.abs(count - 7500)).toBeLessThan(420);
});
