/** The text of a page, as it is read and compared. */

import { describe, expect, it } from 'vitest';
import { ComparableText } from '../../../spec/drift/comparable-text.ts';
import { htmlText } from '../../../spec/drift/html-text.ts';
import { markdownLines } from '../../../spec/drift/markdown-text.ts';
import { nearestPassage } from '../../../spec/drift/nearest-passage.ts';
import { printable } from '../../../spec/drift/printable.ts';

describe('Markdown', () => {
  it.each([
    ['a heading', '## Path *Parameters*', ['Path Parameters']],
    ['a list', '- `16:9` - Landscape\n  2. **two**', ['16:9 - Landscape', 'two']],
    ['a table', '| Name | Type |\n|:---|---|\n| `size` | string |', ['Name | Type', 'size | string']],
    ['a link and an image', '[Query Task](/q?a=1) ![logo](x.png)', ['Query Task logo']],
    ['escapes and entities', 'task\\_id &lt;b&gt; &#65;&#x42; &nope;', ['task_id <b> AB &nope;']],
    ['a name with underscores', '_see_ veo_3_1-extend and __this__', ['see veo_3_1-extend and this']],
    [
      'code, as it is',
      '`array<string>` and\n```json\n{ "a": "<b>" }\n```',
      ['array<string> and', '{ "a": "<b>" }'],
    ],
    ['a fence in a fence', '````\n```\n# no heading\n````', ['```', '# no heading']],
    [
      'a field',
      '<ParamField body="model" type="array<string>" default="grok" required={true}>\n  Name.\n</ParamField>',
      ['model', 'array<string>', 'default:"grok"', 'required', 'Name.'],
    ],
    ['a field of an answer', '<ResponseField name="id" type="string">', ['id', 'string']],
    ['other components and comments', '<div id="x">\n<!-- no --> text <br/>\n</div>', ['text']],
  ])('is read without its marks: %s', (_, markdown, lines) => {
    const expected = lines.map((line) => line.replaceAll('|', ' ').replace(/ +/g, ' '));
    expect(markdownLines(markdown).map((line) => line.replace(/ +/g, ' '))).toEqual(expected);
  });

  it.each(['<a ', '[', '`', '_', '*', '<a x="', '|', '&#', '\\', '<!--', '![', '[](', ' ', '> ', '- '])(
    'that is nothing but %j a hundred thousand times over takes no more steps than it has lines',
    (mark) => {
      const lines = markdownLines(mark.repeat(100_000));
      expect(lines.every((line) => line.length <= 2000)).toBe(true);
    },
  );
});

describe('HTML', () => {
  it('is read as it is shown, block by block, of its main part', () => {
    const page = `<title>A &amp; B</title><body><nav>Menu</nav><main><h1>Model<b>s</b></h1>
<div>size</div><div>string</div><p>One <a href="#">of</a><br>two &lt;a&gt;</p><script>no()</script></main>`;
    expect(htmlText(page)).toEqual({
      lines: ['Models', 'size', 'string', 'One of', 'two <a>'],
      title: 'A & B',
      asksForPassword: false,
    });
  });

  it('may be nested as deeply as it likes', () => {
    expect(htmlText(`${'<div>'.repeat(20_000)}deep`).lines).toEqual(['deep']);
  });
});

describe('a quote', () => {
  const isIn = (quote: string, text: string) => new ComparableText(text).includes(new ComparableText(quote));

  it.each([
    ['supports 6, 10', 'It supports  6,\n10\u00a0and 15.'],
    ['aspect_ratio string', '**aspect_ratio**\n\nstring'],
    ['Original', 'Ori\u00adgi\u200bnal'],
    ['it\'s "fast"', 'it’s “fast”'],
    ['Caf\u00e9', 'Cafe\u0301'],
  ])('%j stands in %j', (quote, text) => {
    expect(isIn(quote, text)).toBe(true);
  });

  it.each([
    ['Default is 10', 'Default is 100'],
    ['0-100', '10-100'],
    ['id', 'video_id'],
    ['Default is 10', 'Default is 15. 10 is possible.'],
    ['pass 720P', 'Pass 720P'],
  ])('%j does not stand in %j', (quote, text) => {
    expect(isIn(quote, text)).toBe(false);
  });

  it('is found where one that is part of a longer word stands before it', () => {
    expect(isIn('10 s', '100 s or 10 s')).toBe(true);
  });
});

describe('the nearest passage', () => {
  const lines = ['size', 'string', 'Resolution, pass 720P or 4K.', 'aspect_ratio', 'string', 'The ratio.'];

  it('has the lines with most of the words', () => {
    expect(nearestPassage('size string Resolution, pass 720P or 1080P.', lines)).toEqual(lines.slice(0, 3));
  });

  it('is none where nothing has half of the words', () => {
    expect(nearestPassage('Whether the output is enhanced.', lines)).toBeUndefined();
    expect(nearestPassage('Whether', [])).toBeUndefined();
  });
});

it('text from a page is one line without control characters, of bounded length', () => {
  expect(printable('a\r\n\u001b[31mb\u202e\u0000c')).toBe('a [31mbc');
  expect(printable('x'.repeat(1000))).toHaveLength(301);
});
