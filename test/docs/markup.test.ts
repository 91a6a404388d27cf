import { expect, it } from 'vitest';
import { markup } from '../../src/markup.ts';

it('markup escapes the values of its template', () => {
  expect(markup`<p title="${`"'`}">${'<b> & co'}</p>`.source).toBe(
    '<p title="&quot;&#39;">&lt;b&gt; &amp; co</p>',
  );
});

it('markup inserts other markup unescaped', () => {
  const items = ['one', 'two'].map((text) => markup`<li>${text}</li>`);
  expect(markup`<ul>${items}</ul>${markup`<hr>`}`.source).toBe('<ul><li>one</li><li>two</li></ul><hr>');
});
