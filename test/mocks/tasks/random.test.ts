/** Numbers that look random and are the same for the same seed. */

import { expect, it } from 'vitest';
import { SeededRandom } from '../../../mocks/core/tasks/seeded-random.ts';

const numbers = (seed: string, count: number) => {
  const random = SeededRandom.from(seed);
  return Array.from({ length: count }, () => random.next());
};

it('the same seed gives the same numbers', () => {
  expect(numbers('a seed', 1000)).toEqual(numbers('a seed', 1000));
});

it.each([
  ['a', 'b'],
  ['', 'a'],
  ['ab', 'ba'],
  ['video-gateway-kit octopusx', 'video-gateway-kit toapis'],
])('the seeds "%s" and "%s" give different numbers', (one, other) => {
  const others = new Set(numbers(other, 1000));
  expect(numbers(one, 1000).filter((number) => others.has(number))).toHaveLength(0);
});

it('the numbers are spread evenly from 0 up to 1', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  const drawn = numbers('evenly', 100_000);
  expect(drawn.filter((number) => !(number >= 0 && number < 1))).toEqual([]);
  for (const number of drawn) {
    counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
  }
  // Five standard deviations of a tenth of 100,000 are 474.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(474);
});

it('every bit of a word is set about as often as not', () => {
  const random = SeededRandom.from('words');
  const counts = Array.from({ length: 32 }, () => 0);
  for (let round = 0; round < 10_000; round += 1) {
    const bits = random.word();
    for (const [bit, count] of counts.entries()) counts[bit] = count + ((bits >>> bit) & 1);
  }
  // Five standard deviations of a half of 10,000 are 250.
  for (const count of counts) expect(Math.abs(count - 5000)).toBeLessThan(250);
});

it('the same number forks the same series, and each number another, wherever the source stands', () => {
  const source = SeededRandom.from('a seed');
  const series = (number: number) => {
    const random = source.fork(number);
    return Array.from({ length: 100 }, () => random.next());
  };
  expect(series(7)).toEqual(series(7));
  const seen = new Set([1, 2, 3, 2 ** 31, 2 ** 32 - 1].flatMap(series));
  expect(seen.size).toBe(500);
});
