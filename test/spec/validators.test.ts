/** Compiled validators need nothing at run time, whatever keyword a contract comes to use. */

import { expect, it } from 'vitest';
import type { Validator } from '../../generated/statements.ts';
import { validatorsModule } from '../../spec/generate/validation/validators.ts';

/** The validators of some schemas, loaded from where nothing can be imported and nothing required. */
async function compiled(schemas: Record<string, object>): Promise<Record<string, Validator>> {
  const code = await validatorsModule(schemas);
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}

it('holds the functions that a keyword calls', async () => {
  const { Name, Pairs } = await compiled({
    Name: { type: 'string', maxLength: 1 },
    Pairs: { type: 'array', uniqueItems: true, items: { type: 'object' } },
  });
  // One character of two UTF-16 units.
  expect([Name?.('😀'), Name?.('ab')]).toEqual([true, false]);
  expect([Pairs?.([{ a: 1 }, { a: 2 }]), Pairs?.([{ a: 1 }, { a: 1 }])]).toEqual([true, false]);
});

it.each([
  ['date-time', '2025-11-08T23:07:57.510141923+08:00', true],
  ['date-time', '2025-11-08T23:07:57', false],
  ['date-time', '2025-02-30T00:00:00Z', true],
  ['uri', 'https://example.com/a b.mp4', false],
  ['uri', 'https://example.com/a.mp4?x=[1]', true],
  ['uri', '/a.mp4', false],
])('checks a %s by its form: %s', async (format, text, isRight) => {
  const { Text } = await compiled({ Text: { type: 'string', format } });
  expect(Text?.(text)).toBe(isRight);
});

it('refuses a format that is not checked, rather than passing over it', async () => {
  await expect(validatorsModule({ Text: { type: 'string', format: 'uuid' } })).rejects.toThrow(
    'unknown format "uuid"',
  );
});
