/** Suggestions for a misspelled name. */

import { expect, it } from 'vitest';
import { mostSimilar } from '../../../mocks/core/text/did-you-mean.ts';

const known = ['model', 'prompt', 'images', 'aspect_ratio', 'size', 'duration'];

it.each([
  ['aspectRatio', 'aspect_ratio'],
  ['aspect_ration', 'aspect_ratio'],
  ['PROMPT', 'prompt'],
  ['image', 'images'],
  ['sise', 'size'],
])('%s is most similar to %s', (name, meant) => {
  expect(mostSimilar(name, known)).toBe(meant);
});

it.each(['', 'x', 'seed', 'negative', 'callback_url'])('%j is similar to none', (name) => {
  expect(mostSimilar(name, known)).toBeUndefined();
});

it('a name that nobody would misspell is not compared: one of megabytes would take seconds', () => {
  const never = {
    [Symbol.iterator]: () => {
      throw new Error('It is compared');
    },
  };
  expect(mostSimilar('x'.repeat(41), never)).toBeUndefined();
  expect(() => mostSimilar('x'.repeat(40), never)).toThrow('It is compared');
});
