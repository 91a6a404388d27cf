/** Texts of strangers, made fit to be kept: short, and without keys. */

import { detached } from './short-text.ts';

/** A text, as far as it is kept. */
export interface KeptText {
  readonly text: string;
  /** False if it was cut, or a data URI in it was shortened. */
  readonly isWhole: boolean;
}

/** The most characters that are kept. */
const mostKept = 4096;

/** The word that stands for a key. */
export const keyWord = 'YOUR_API_KEY';

/** The most characters of a data URI that are kept of a long text. */
const mostOfUri = 60;

/** A key is not known by its first half: so many characters more are looked at before a text is cut. */
const longestKey = 300;

/** Shorter ones, such as `any-key`, are nobody's secret, and parts of many words. */
const shortestKey = 8;

/**
 * The part of a text that is kept.
 *
 * @param authorization the request's `Authorization`, whose key is not
 */
export function keptText(text: string, authorization: string | null): KeptText {
  if (text.length <= mostKept) return { text: withoutKeys(text, authorization), isWhole: true };
  const looked = shortened(text, mostKept + longestKey + (authorization?.length ?? 0));
  const kept = withoutKeys(looked, authorization);
  return { text: detached(kept.slice(0, mostKept)), isWhole: false };
}

/** The signs of a key: a text without any of them is done with in one look. */
const signs = /sk-|bearer|(?:key|token|secret|password|authorization)["']/i;

/** A text in which each key is replaced: the request's own, and what looks like one. */
export function withoutKeys(text: string, authorization: string | null): string {
  const key = authorization?.slice(authorization.indexOf(' ') + 1) ?? '';
  const own = key.length >= shortestKey && text.includes(key) ? text.replaceAll(key, keyWord) : text;
  if (!signs.test(own)) return own;
  return own
    .replace(/\bsk-[\w-]{8,}/g, keyWord)
    .replace(/\b(bearer\s+)[\w.~+/=-]{8,}/gi, `$1${keyWord}`)
    .replace(
      /("(?:[\w-]*api[-_]?key|authorization|[\w-]*token|[\w-]*secret|password)"\s*:\s*")(?:[^"\\]|\\.)+/gi,
      `$1${keyWord}`,
    );
}

/** The beginning of a text, in which data URIs are shortened: after them comes the more interesting part. */
function shortened(text: string, length: number): string {
  let short = '';
  let at = 0;
  while (at < text.length && short.length < length) {
    const uri = text.indexOf('"data:', at);
    const end = uri < 0 ? -1 : text.indexOf('"', uri + 1);
    if (end < 0) return short + text.slice(at, at + length - short.length);
    const head = Math.min(end, uri + 1 + mostOfUri);
    short += text.slice(at, Math.min(head, at + length));
    if (head < end) short += `… (${end - uri - 1} characters)`;
    at = end;
  }
  return short;
}
