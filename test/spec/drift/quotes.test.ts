/** The quotes are those of the five documents, and every documented statement rests on one. */

import { describe, expect, it } from 'vitest';
import { ComparableText } from '../../../spec/drift/comparable-text.ts';
import { htmlText } from '../../../spec/drift/html-text.ts';
import { markdownLines } from '../../../spec/drift/markdown-text.ts';
import { placeOf, quotesBehind, readQuotes } from '../../../spec/drift/quotes.ts';
import { statedKeywordsOf } from '../../../spec/openapi/stated-keywords.ts';
import { fieldsOf } from '../../contract/documents/mistakes.ts';
import { documents } from '../../contract/documents.ts';
import { contractOf } from '../../contract/schema.ts';
import { htmlOf, markdownOf } from './document-pages.ts';

const all = Object.values(documents);
const quotes = (
  await Promise.all(
    ['octopusx', 'toapis'].map((name) =>
      readQuotes(new URL(`../../../spec/${name}/quotes.yaml`, import.meta.url)),
    ),
  )
).flat();

describe.each(Object.entries(documents))('the quotes of %s', (_, document) => {
  const { page } = document.transcription;
  const own = quotes.filter(({ source }) => source === page);
  const missingIn = (text: string) => {
    const comparable = new ComparableText(text);
    return own.filter((quote) => !comparable.includes(new ComparableText(quote.text)));
  };

  it('stand in its file to the letter, but for indents and empty lines', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const file = plain(document.lines.join('\n'));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(({ text }) => !file.includes(plain(text)))).toEqual([]);
  });

  it('have all that it says of each field', () => {
    const texts = own.map(({ text }) => text);
    const notes = fieldsOf(document.transcription).flatMap((field) => field.notes.map(([, words]) => words));
    expect(notes.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
  });

  it('are found in it as Markdown', () => {
    expect(missingIn(markdownLines(markdownOf(document)).join('\n'))).toEqual([]);
  });

  it('are found in it as HTML', () => {
    expect(missingIn(htmlText(htmlOf(document)).lines.join('\n'))).toEqual([]);
  });
});

describe.each(['octopusx', 'toapis'] as const)('the contract of %s', (gateway) => {
  const documented = statedKeywordsOf(contractOf(gateway)).filter(
    ({ provenance }) => provenance.level === 'documented',
  );

  it('has a quote for every documented statement', () => {
    const bare = documented.filter((statement) => quotesBehind(statement, quotes).length === 0);
    expect(documented.length).toBeGreaterThan(60);
    expect(bare.map((statement) => `${placeOf(statement)}@${statement.keyword}`)).toEqual([]);
  });

  it('has a statement for every place that its quotes name', () => {
    const pages = all
      .filter((document) => document.gateway === gateway)
      .map(({ transcription }) => transcription.page);
    const own = quotes.filter(({ source }) => pages.includes(source));
    const idle = own.flatMap((quote) =>
      quote.statements.filter((place) => {
        const alone = [{ ...quote, statements: [place] }];
        return !documented.some((statement) => quotesBehind(statement, alone).length > 0);
      }),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(idle).toEqual([]);
  });
});

it('every page with quotes is one of the five documents', () => {
  const pages = all.map(({ transcription }) => transcription.page);
  expect([...new Set(quotes.map(({ source }) => source))].sort()).toEqual([...new Set(pages)].sort());
});
