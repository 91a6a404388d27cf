/** Finds the key of a request's `Authorization` header in its other texts, in any of its encodings. */

/** Placeholder for a key. */
export const keyPlaceholder = 'YOUR_API_KEY';

/** Minimum length of a key to remove. Shorter ones, such as `any-key`, are no secrets, and occur in ordinary words. */
const minKey = 8;

/** Number of characters of a key to search for. What follows them in a text is removed, too. */
export const maxKey = 300;

/** Maximum number of parts of a header to search for. */
const maxParts = 6;

// The keys of the last header, since one request has many texts, and the pattern that finds them, once it is needed.
let lastHeader = '';
let keys: readonly string[] = [];
let pattern: RegExp | undefined;

/** Replaces the key of an `Authorization` header by a placeholder. */
export function withoutSentKey(text: string, authorization: string): string {
  if (lastHeader !== authorization) {
    lastHeader = authorization;
    keys = keysOf(authorization);
    pattern = undefined;
  }
  // Most texts need no search.
  const isSearched = (key: string) =>
    /[%\\]/.test(text) || text.toLowerCase().includes(key.slice(0, minKey).toLowerCase());
  if (!keys.some(isSearched)) return text;
  pattern ??= new RegExp(keys.map(patternOf).join('|'), 'gi');
  return text.replace(pattern, keyPlaceholder);
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
