/** The question before a submit. */

import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { confirm } from '../../src/cli/output/confirm.ts';

/** Streams of a terminal at which somebody types. */
function typed(text: string) {
  const input = new PassThrough();
  input.end(text);
  return { input, output: new PassThrough() };
}

it.each([
  ['y\n', true],
  [' YES \n', true],
  ['\n', false],
  ['n\n', false],
  ['yesterday\n', false],
  // The end of the input.
  ['', false],
])('%j means %s', async (text, meaning) => {
  await expect(confirm('Submit it?', new AbortController().signal, typed(text))).resolves.toBe(meaning);
});

it('an interruption ends the question', async () => {
  const interruption = new AbortController();
  const answer = confirm('Submit it?', interruption.signal, {
    input: new PassThrough(),
    output: new PassThrough(),
  });
  interruption.abort(new Error('Interrupted.'));
  await expect(answer).rejects.toThrow('Interrupted.');
  await expect(confirm('Submit it?', interruption.signal, typed('y\n'))).rejects.toThrow('Interrupted.');
});
