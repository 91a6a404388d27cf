/** Finds the key of a request's `Authorization` header in its other texts, in any of its encodings. */

/** Placeholder for a key. */
export const keyPlaceholder = 'YOUR_API_KEY';

/** Minimum length of a key to remove. Shorter ones, such as `any-key`, are no secrets, and occur in ordinary words. */
const minKey = 8;

/** Number of characters of a key to search for. What follows them in a text is removed, too. */
export const maxKey = 300;

/** Maximum number of parts of a header to search for. */
const maxParts = 4;

/** The keys of a header. */
interface SentKeys {
  readonly authorization: string;
  readonly keys: readonly string[];
  /** The first characters of each key, in lower case: a text that has none of them needs no search. */
  readonly starts: readonly string[];
  /** Finds the keys. Undefined until it is needed. */
  pattern?: RegExp;
}

/** The keys of the last header, since one request has many texts. */
let last: SentKeys = { authorization: '', keys: [], starts: [] };

/** Replaces the key of an `Authorization` header by a placeholder. */
export function withoutSentKey(text: string, authorization: string): string {
  if (last.authorization !== authorization) last = keysOf(authorization);
  const { keys, starts } = last;
  if (keys.length === 0 || text.length < minKey) return text;
  const lower = text.toLowerCase();
  if (!/[%\\]/.test(text) && !starts.some((start) => lower.includes(start))) return text;
  last.pattern ??= new RegExp(keys.map(patternOf).join('|'), 'gi');
  return text.replace(last.pattern, keyPlaceholder);
}

/** The keys of a header: all that follows its scheme, and each word of that, or the whole header if it has no scheme. */
function keysOf(authorization: string): SentKeys {
  const words = authorization.split(/[\s,]+/).filter((word) => word !== '');
  const whole = authorization.trim().replace(/^\S+\s+/, '');
  const parts = [whole, ...words.slice(words.length > 1 ? 1 : 0)]
    .slice(0, maxParts)
    .map((part) => part.slice(0, maxKey + 1));
  // In JSON, quotation marks and backslashes are escaped.
  const forms = parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1)]);
  const keys = [...new Set(forms)].filter(({ length }) => length >= minKey);
  return { authorization, keys, starts: keys.map((key) => key.slice(0, minKey).toLowerCase()) };
}

/**
 * A pattern of a key. It also matches a key that was cut off after its first half: texts are truncated before they are
 * logged.
 */
function patternOf(key: string): string {
  const characters = Array.from({ length: Math.min(key.length, maxKey) }, (_, index) => formsOf(key, index));
  const half = Math.max(minKey, Math.ceil(characters.length / 2));
  const further = key.length > maxKey ? '[^\\s"]*' : '';
  const rest = characters.slice(half).reduceRight((more, one) => `(?:${one}${more})?`, '');
  return `${characters.join('')}${further}|${characters.slice(0, half).join('')}${rest}`;
}

/** The forms of a character: percent-encoded once or more, escaped in JSON, and itself. */
function formsOf(key: string, index: number): string {
  const hex = key.charCodeAt(index).toString(16).padStart(2, '0');
  const plain = hex === '2f' ? '\\\\?/' : `\\u${hex.padStart(4, '0')}`;
  const space = hex === '20' ? '|[+]' : '';
  return `(?:%(?:25)*${hex}|\\\\u${hex.padStart(4, '0')}|${plain}${space})`;
}
