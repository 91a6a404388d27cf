/** The index of the search: how records are read, and what is found for the words that a reader types. */

import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { SearchRecord } from './search-record.ts';

/** Ends of the words of a text: of a name such as `aspect_ratio` or `RateLimitError` as one, and of its parts. */
const boundaries = [/[^\p{L}\p{N}_]+/u, /[^\p{L}\p{N}]+/u, /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u];

/** Words of a question that say nothing of its subject. */
const fillers = new Set(
  'a an and are at be by can do does for from get how i in is it me my of on or the to use what when where which why with you'.split(
    ' ',
  ),
);

/** Other words for the same, as the pages have them, by the singular of what a reader types. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  '401': ['authentication'],
  abort: ['cancel', 'stop'],
  auth: ['authentication', 'key'],
  cost: ['bill', 'pay', 'balance'],
  credit: ['balance'],
  dark: ['color'],
  docker: ['container'],
  hmac: ['signature'],
  idempotency: ['twice', 'once'],
  install: ['npm', 'npx'],
  invoice: ['bill', 'pay'],
  login: ['key'],
  money: ['pay', 'bill'],
  offline: ['mock'],
  paid: ['pay', 'bill'],
  price: ['cost', 'pay', 'bill'],
  pricing: ['cost', 'pay', 'bill'],
  quota: ['balance', 'limit'],
  resend: ['retry'],
  retry: ['again'],
  stub: ['mock'],
  throttle: ['rate'],
  token: ['key'],
  unauthorized: ['401', 'key'],
};

/** Finds records; the best comes first. */
export type Search = (typed: string) => SearchResult[];

/** Reads records into an index. */
export function createSearch(records: readonly SearchRecord[]): Search {
  const index = new MiniSearch<SearchRecord>({
    idField: 'url',
    fields: ['title', 'place', 'names', 'text'],
    storeFields: ['title', 'place', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => [...new Set([word.toLowerCase(), singularOf(word.toLowerCase())])],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 4, names: 2 },
      boostDocument: (url) => weightOf(String(url)),
      processTerm: (word) => singularOf(word.toLowerCase()),
    },
  });
  index.addAll(records);
  return (typed) => {
    const words = [...new Set(wordsOf(typed).map((word) => singularOf(word.toLowerCase())))];
    const telling = words.filter((word) => !fillers.has(word));
    const queries = (telling.length > 0 ? telling : words).map(queryOf);
    if (queries.length === 0) return [];
    const found = index.search({ combineWith: 'AND', queries });
    if (found.length > 0) return found;
    // A page that has less than half of the words is about something else.
    const partly = index.search({ combineWith: 'OR', queries });
    return partly.filter(({ queryTerms }) => queryTerms.length * 2 >= queries.length);
  };
}

/** The weight of a record. */
function weightOf(url: string): number {
  // A table of options repeats the words of its guide.
  if (url.startsWith('options.html')) return 0.15;
  // The beginning of a guide says what the guide is about; its sections say the same words once more.
  return url.includes('#') ? 1 : 2;
}

/** A word, or another one for the same. */
function queryOf(word: string): Query {
  const others = synonyms[word] ?? [];
  if (others.length === 0) return word;
  return { combineWith: 'OR', queries: [word, { queries: [...others], combineWith: 'OR', fuzzy: false }] };
}

/** The words of a text, each once for each way to read it. */
function wordsOf(text: string): string[] {
  return boundaries.flatMap((boundary) => text.split(boundary)).filter(Boolean);
}

/** A word without the ending of a plural. */
function singularOf(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/(?<=(ch|sh|x|s))es$|s$/, '');
}
