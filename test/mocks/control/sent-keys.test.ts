/** The caller's own key is recognized in any form of its header, and in any encoding of a text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutKeys } from '../../../mocks/core/text/logged-text.ts';

const key = 'sekretkey-0123456789';

describe('the key of a header', () => {
  it.each([
    `Bearer ${key}`,
    `bearer ${key}`,
    `BEARER  ${key}`,
    `Bearer\t${key}`,
    `Bearer \t ${key} `,
    `Bearer Bearer ${key}`,
    `Bearer other, Bearer ${key}`,
    `Basic ${key}`,
    `\t${key}`,
    key,
  ])('is recognized in %j', (authorization) => {
    expect(withoutKeys(`/v1/${key}?id=${key}`, authorization)).toBe('/v1/YOUR_API_KEY?id=YOUR_API_KEY');
  });

  it('is recognized as a whole, and by its words, if it contains spaces', () => {
    const authorization = 'Bearer one long-word key';
    expect(withoutKeys('one long-word key', authorization)).toBe('YOUR_API_KEY');
    expect(withoutKeys('?q=one%20long-word%20key', authorization)).toBe('?q=YOUR_API_KEY');
    expect(withoutKeys('a long-word, one key', authorization)).toBe('a YOUR_API_KEY, one key');
  });
});

describe('a text with a key', () => {
  it.each([
    'ab%2Bcd%2Fef%3D%3D',
    'ab%2bcd%2fef%3d%3d',
    'ab+cd%2Fef==',
    '%61b%2Bc%64/ef=%3D',
    'ab%252Bcd%252Fef%253D%253D',
    'ab%25252bcd/ef==',
    'ab\\u002Bcd\\/ef==',
    'AB+CD/EF==',
  ])('%s is recognized', (form) => {
    expect(withoutKeys(`/v1/${form}/content`, 'Bearer ab+cd/ef==')).toBe('/v1/YOUR_API_KEY/content');
  });

  it('is recognized in JSON', () => {
    const odd = 'we"ird\\key-123';
    expect(withoutKeys(JSON.stringify({ a: odd }), `Bearer ${odd}`)).toBe('{"a":"YOUR_API_KEY"}');
  });

  it('is recognized if the text was cut off after the first half of the key', () => {
    expect(withoutKeys(`not "${key.slice(0, 13)}"`, `Bearer ${key}`)).toBe('not "YOUR_API_KEY"');
    expect(withoutKeys(key.slice(0, 9), `Bearer ${key}`)).toBe(key.slice(0, 9));
  });

  it('loses nothing else', () => {
    const text = '/v1/videos/100%25?a=%zz&b=\\u12';
    for (const authorization of [null, '', 'Bearer', 'Bearer ', 'Bearer any-key', `Bearer ${key}`])
      expect(withoutKeys(text, authorization)).toBe(text);
  });

  it('never shows it, whatever the key, the header and the encoding', () => {
    const character = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });
    const encode = [
      (one: string) => one,
      (one: string) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
      (one: string) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      (one: string) => `%25${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            character.filter((one) => one !== ' ' && one !== ','),
            fc.nat(3),
          ),
          {
            minLength: 8,
            maxLength: 300,
          },
        ),
        fc.constantFrom('Bearer ', 'bearer\t', 'BEARER \t ', ''),
        (parts, scheme) => {
          const sent = parts.map(([one]) => one).join('');
          const form = parts.map(([one, encoding]) => encode[encoding]?.(one) ?? one).join('');
          expect(withoutKeys(`<${form}>`, scheme + sent)).toBe('<YOUR_API_KEY>');
        },
      ),
    );
  });

  it('is searched fast, however long and odd both are', () => {
    const units = ['a', '%', '%25', '%2525', '\\', '\\u0061', 'abcdefgh ', '"'];
    const start = performance.now();
    for (const one of units)
      for (const other of units) withoutKeys(`${other.repeat(2000)}x`, `Bearer ${one.repeat(3000)}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
