/** Finds the key of a request's `Authorization` header in its other texts, in any of its encodings. */

/** Placeholder for a key. */
export const keyPlaceholder = 'YOUR_API_KEY';

/** Minimum length of a key to remove. Shorter ones, such as `any-key`, are no secrets, and occur in ordinary words. */
const minKey = 8;

/** Number of characters of a key to search for. What follows them in a text is removed, too. */
export const maxKey = 300;

/** Maximum number of parts of a header to search for. */
const maxParts = 6;

// What was made of the last header, since one request has many texts. The pattern is made when it is needed.
let lastHeader = '';
let keys: readonly string[] = [];
let signs = /^/;
let pattern: RegExp | undefined;

/** Replaces the key of an `Authorization` header by a placeholder. */
export function withoutSentKey(text: string, authorization: string): string {
  if (text.length < minKey) return text;
  if (lastHeader !== authorization) {
    lastHeader = authorization;
    keys = keysOf(authorization);
    signs = signsOf(keys);
    pattern = undefined;
  }
  // Most texts need no search.
  if (!signs.test(text) || keys.length === 0) return text;
  pattern ??= new RegExp(keys.map(patternOf).join('|'), 'gi');
  return text.replace(pattern, keyPlaceholder);
}

/** A quick test for the beginning of a key, and for the characters of an encoding. */
function signsOf(keys: readonly string[]): RegExp {
  const beginnings = keys.map((key) => key.slice(0, minKey).replace(/[^a-z\d]/gi, '\\$&'));
  return new RegExp(['[%\\\\]', ...beginnings].join('|'), 'i');
}

/** The keys of a header: all that follows its scheme, and each word. In JSON, some of their characters are escaped. */
function keysOf(authorization: string): readonly string[] {
  const parts = [authorization.replace(/^\s*\S+\s+/, ''), ...authorization.split(/[\s,]+/)]
    .filter(({ length }) => length >= minKey)
    .slice(0, maxParts);
  return [...new Set([...parts, ...parts.map((part) => JSON.stringify(part).slice(1, -1))])];
}

/**
 * A pattern of a key. It also matches a key that was cut off after its first half: texts are truncated before they are
 * logged.
 */
function patternOf(key: string): string {
  const characters = Array.from(key.slice(0, maxKey), formsOf);
  const half = Math.max(minKey, characters.length >> 1);
  const further = key.length > maxKey ? '[^\\s"]*' : '';
  const rest = characters.slice(half).reduceRight((more, one) => `(?:${one}${more})?`, '');
  return `${characters.join('')}${further}|${characters.slice(0, half).join('')}${rest}`;
}

/** The forms of a character: percent-encoded once or more, escaped in JSON, and itself. */
function formsOf(character: string): string {
  const hex = character.charCodeAt(0).toString(16).padStart(2, '0');
  return `(?:%(?:25)*${hex}|\\\\u00${hex}|\\x${hex}${character === '/' ? '|\\\\/' : ''})`;
}
