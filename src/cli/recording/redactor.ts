/** Hides keys and personal data in a recording. The same value always gets the same placeholder. */

import { decodedOrLiteral } from '../../transport/url-path.ts';
import { namingHeaders, plainName, redactedHeaders, redactedNames } from './redacted-names.ts';
import { formsOf, type SecretForms, shortestSecret, withoutSecret } from './secret-forms.ts';

/** A header, with the original spelling of its name. */
export type Header = readonly [name: string, value: string];

/** A pattern of values that are hidden everywhere. */
interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Keys and addresses that are recognized by their form. The group `hidden`, or the whole match, is hidden. */
const patterns: readonly Pattern[] = [
  { kind: 'KEY', pattern: /\b(?:sk|pk|rk)-[\w-]{8,}/g },
  { kind: 'KEY', pattern: /\bAKIA[0-9A-Z]{16}\b/g },
  { kind: 'KEY', pattern: /\bwhsec_[\w+/=-]{8,}/g },
  { kind: 'TOKEN', pattern: /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g },
  { kind: 'KEY', pattern: /(?<=\b(?:bearer|basic)\s)(?!REDACTED-)[\w.~+/=-]{8,}/gi },
  { kind: 'EMAIL', pattern: /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/gi },
  // The credentials of a URL, and its query, which may be signed.
  { kind: 'QUERY', pattern: /(?<=\bhttps?:\/\/)[^\s/"'<>@\\]+(?=@)/gi },
  { kind: 'QUERY', pattern: /(?<=\bhttps?:\/\/[^\s"'<>?#\\]{1,2000}\?)(?!REDACTED-)[^\s"'<>#\\]+/gi },
];

/** Minimum length of a field's value to search for elsewhere. */
const longEnough = 12;

/** An IP address in the value of a header. */
const ipAddress = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g;

/** Hides keys and personal data. */
export class Redactor {
  readonly #names: ReadonlySet<string>;
  readonly #secrets = new Map<string, SecretForms>();
  readonly #placeholders = new Map<string, string>();
  #count: number;

  /**
   * @param names further names of headers, fields and parameters
   * @param count the number of placeholders already in the recording
   */
  constructor(names: readonly string[] = [], count = 0) {
    this.#names = new Set([...redactedNames, ...names.map(plainName)]);
    this.#count = count;
  }

  /** Number of known secrets. When it grows, earlier parts of the recording may contain the new ones. */
  get secretCount(): number {
    return this.#secrets.size;
  }

  /** Learns the keys in headers, so that they are found everywhere. */
  learnHeaders(headers: readonly Header[]): void {
    for (const [name, value] of headers) {
      const plain = name.toLowerCase();
      if (/cookie/.test(plain)) for (const part of cookiesIn(value)) this.#learn(part);
      else if (/authorization/.test(plain)) for (const part of credentialsIn(value)) this.#learn(part);
      else if (/key|token|secret|password|signature/.test(plain)) this.#learn(value.trim());
    }
  }

  /** Learns the keys in the query of a URL. */
  learnUrl(url: string): void {
    if (!URL.canParse(url)) return;
    const { searchParams, password } = new URL(url);
    for (const [name, value] of searchParams) if (this.#isRedacted(name)) this.#learn(value);
    if (password) this.#learn(decodedOrLiteral(password));
  }

  /** The value of a header. */
  header(name: string, value: string): string {
    if (redactedHeaders.test(name) || this.#isRedacted(name)) return this.#hide('HEADER', value);
    const text = this.text(value);
    return namingHeaders.has(name.toLowerCase())
      ? text
      : text.replace(ipAddress, (found) => this.#hide('IP', found));
  }

  /** A requested URL. Its query is kept, except for keys. */
  url(url: string): string {
    if (!URL.canParse(url)) return this.text(url);
    const called = new URL(url);
    if (called.username || called.password) {
      called.username = '';
      called.password = '';
    }
    const [start = '', ...query] = called.href.split('?');
    const parameters = query
      .join('?')
      .split('&')
      .map((parameter) => {
        const [name = '', ...value] = parameter.split('=');
        return this.#isRedacted(name) && value.length > 0
          ? `${name}=${this.#hide('QUERY', value.join('='))}`
          : this.#withoutPatterns(parameter);
      });
    const safe = query.length > 0 ? `${start}?${parameters.join('&')}` : start;
    return this.#withoutSecrets(safe);
  }

  /** A text of any kind. */
  text(text: string): string {
    return this.#withoutPatterns(this.#withoutSecrets(text));
  }

  /** The value of a parameter of a URL, or of a field of a form. */
  field(name: string, value: string): string {
    return this.#isRedacted(name) ? this.#hide('FIELD', value) : this.text(value);
  }

  /** A JSON value within the depth limit of recursion. */
  json(value: unknown, isHidden = false): unknown {
    if (typeof value === 'string') {
      if (isHidden && value.length >= longEnough) this.#learn(value);
      return isHidden ? this.#hide('FIELD', value) : this.text(value);
    }
    if (typeof value === 'number') return isHidden ? 0 : value;
    if (Array.isArray(value)) return value.map((item) => this.json(item, isHidden));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        this.text(name),
        this.json(member, isHidden || this.#isRedacted(name)),
      ]),
    );
  }

  /** Learns a secret. Very short values are ignored. */
  #learn(secret: string): void {
    if (secret.length < shortestSecret || /^REDACTED-/.test(secret) || this.#secrets.has(secret)) return;
    this.#secrets.set(secret, formsOf(secret));
  }

  #isRedacted(name: string): boolean {
    const plain = plainName(name);
    return (
      this.#names.has(plain) || /(?:apikey|secret|password|signature|credential|accesstoken)$/.test(plain)
    );
  }

  #withoutSecrets(text: string): string {
    let safe = text;
    for (const [secret, forms] of this.#secrets)
      safe = withoutSecret(safe, forms, this.#placeholderOf('KEY', secret));
    return safe;
  }

  #withoutPatterns(text: string): string {
    let safe = text;
    for (const { kind, pattern } of patterns)
      safe = safe.replace(pattern, (found) => this.#hide(kind, found));
    return safe;
  }

  /** The placeholder of a value. Empty values and placeholders are returned as they are. */
  #hide(kind: string, value: string): string {
    return value === '' || /^REDACTED-[A-Z]+-\d+$/.test(value) ? value : this.#placeholderOf(kind, value);
  }

  #placeholderOf(kind: string, value: string): string {
    const known = this.#placeholders.get(value);
    if (known !== undefined) return known;
    this.#count += 1;
    const placeholder = `REDACTED-${kind}-${this.#count}`;
    this.#placeholders.set(value, placeholder);
    return placeholder;
  }
}

/** The values in a `Cookie` or `Set-Cookie` header. */
function cookiesIn(header: string): readonly string[] {
  return header.split(';').flatMap((pair) => {
    const [, value] = /^[^=]+=\s*"?(.*?)"?\s*$/.exec(pair) ?? [];
    // The attributes of a cookie are words and dates.
    return value !== undefined && value.length >= 8 && !/^(?:\/|lax|strict|none|\w{3}, )/i.test(value)
      ? [value]
      : [];
  });
}

/** The secrets in an `Authorization` header: the key, and the name and password that basic authentication encodes. */
function credentialsIn(header: string): readonly string[] {
  const [, scheme = '', credentials = ''] = /^\s*(\S+)\s+(.+?)\s*$/.exec(header) ?? ['', '', header.trim()];
  if (scheme.toLowerCase() !== 'basic') return [credentials];
  const decoded = Buffer.from(credentials, 'base64').toString();
  const colon = decoded.indexOf(':');
  return [credentials, decoded, ...(colon < 0 ? [] : [decoded.slice(colon + 1)])];
}
