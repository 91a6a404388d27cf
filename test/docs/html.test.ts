import { expect, it } from 'vitest';
import { html } from '../../docs/site/html.ts';

it('HTML holds what is filled in as text', () => {
  expect(html`<p title="${`"'`}">${'<b> & co'}</p>`.source).toBe(
    '<p title="&quot;&#39;">&lt;b&gt; &amp; co</p>',
  );
});

it('HTML holds other HTML as it is', () => {
  const items = ['one', 'two'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${html`<hr>`}`.source).toBe('<ul><li>one</li><li>two</li></ul><hr>');
});
