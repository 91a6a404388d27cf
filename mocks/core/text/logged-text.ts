/** Prepares texts from outside for the log: truncates them, and removes API keys. */

import { detached } from './short-text.ts';

/** A text for the log. */
export interface LoggedText {
  readonly text: string;
  /** False if it was truncated, or a data URI in it was shortened. */
  readonly isWhole: boolean;
}

/** Maximum length of a text in the log, in characters. */
const maxLength = 4096;

/** Placeholder for a key. */
export const keyPlaceholder = 'YOUR_API_KEY';

/** Number of characters of a data URI to keep in a long text. */
const maxUri = 60;

/** Number of characters to search for keys beyond the end, since half a key is not recognized. */
const maxKey = 300;

/** Minimum length of a key to remove. Shorter ones, such as `any-key`, are no secrets, and occur in ordinary words. */
const minKey = 8;

/**
 * Truncates a text, and removes keys from it.
 *
 * @param authorization the request's `Authorization`, whose key is removed, too
 */
export function loggedText(text: string, authorization: string | null): LoggedText {
  if (text.length <= maxLength) return { text: withoutKeys(text, authorization), isWhole: true };
  const searched = shortened(text, maxLength + maxKey + (authorization?.length ?? 0));
  const clean = withoutKeys(searched, authorization);
  return { text: detached(clean.slice(0, maxLength)), isWhole: false };
}

/** A quick test for keys, which most texts fail. */
const keySigns = /sk-|bearer|(?:key|token|secret|password|authorization)["']/i;

/** Replaces keys by a placeholder: the request's own, and everything that looks like one. */
export function withoutKeys(text: string, authorization: string | null): string {
  const key = authorization?.slice(authorization.indexOf(' ') + 1) ?? '';
  const own = key.length >= minKey && text.includes(key) ? text.replaceAll(key, keyPlaceholder) : text;
  if (!keySigns.test(own)) return own;
  return own
    .replace(/\bsk-[\w-]{8,}/g, keyPlaceholder)
    .replace(/\b(bearer\s+)[\w.~+/=-]{8,}/gi, `$1${keyPlaceholder}`)
    .replace(
      /("(?:[\w-]*api[-_]?key|authorization|[\w-]*token|[\w-]*secret|password)"\s*:\s*")(?:[^"\\]|\\.)+/gi,
      `$1${keyPlaceholder}`,
    );
}

/** The beginning of a text with shortened data URIs, so that it includes the more interesting parts after them. */
function shortened(text: string, length: number): string {
  let short = '';
  let at = 0;
  while (at < text.length && short.length < length) {
    const uri = text.indexOf('"data:', at);
    const end = uri < 0 ? -1 : text.indexOf('"', uri + 1);
    if (end < 0) return short + text.slice(at, at + length - short.length);
    const head = Math.min(end, uri + 1 + maxUri);
    short += text.slice(at, Math.min(head, at + length));
    if (head < end) short += `… (${end - uri - 1} characters)`;
    at = end;
  }
  return short;
}
