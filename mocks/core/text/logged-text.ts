/** Prepares texts from outside for the log: truncates them, and removes API keys. */

import { keyPlaceholder, maxKey, withoutSentKey } from './sent-keys.ts';
import { detached } from './short-text.ts';

/** A text for the log. */
export interface LoggedText {
  readonly text: string;
  /** False if it was truncated, or a data URI in it was shortened. */
  readonly isWhole: boolean;
}

/** Maximum length of a text in the log, in characters. */
const maxLength = 4096;

/** Number of characters of a data URI to keep in a long text. */
const maxUri = 60;

/**
 * Truncates a text, and removes keys from it.
 *
 * @param authorization the request's `Authorization`, whose key is removed, too
 */
export function loggedText(text: string, authorization: string | null): LoggedText {
  if (text.length <= maxLength) return { text: withoutKeys(text, authorization), isWhole: true };
  // Beyond the end, too, since the beginning of a key is not recognized. Percent-encoded, it is three times as long.
  const searched = shortened(text, maxLength + 3 * maxKey);
  const clean = withoutKeys(searched, authorization);
  return { text: detached(clean.slice(0, maxLength)), isWhole: false };
}

/** A quick test for keys, which most texts fail. */
const keySigns = /sk-|bearer|(?:key|token|secret|password|authorization)["']/i;

/**
 * Replaces keys by a placeholder: the request's own, and everything that looks like one.
 *
 * @param authorization the request's `Authorization`, as it was sent
 */
export function withoutKeys(text: string, authorization: string | null): string {
  const own = authorization === null ? text : withoutSentKey(text, authorization);
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
