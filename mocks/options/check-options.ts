/** Checks the options of a mock, for callers that no compiler checks. */

import { mostSimilar } from '../core/text/did-you-mean.ts';
import { readPublicUrl } from '../http/proxy/public-address.ts';
import { folderUrl } from '../media/clip-source.ts';

/** Tells if a value is allowed, and the words for what is. */
export interface Rule {
  readonly allowed: string;
  /** True if no message may show a value. */
  readonly isSecret?: boolean;
  accepts(value: unknown): boolean;
}

/** The rule of each option, by its name. */
export type OptionRules<Name extends string> = Readonly<Record<Name, Rule>>;

export const text: Rule = { allowed: 'a text', accepts: (value) => typeof value === 'string' };

export const anObject: Rule = {
  allowed: 'an object',
  accepts: (value) => typeof value === 'object' && value !== null,
};

export const aFunction: Rule = { allowed: 'a function', accepts: (value) => typeof value === 'function' };

export const trueOrFalse: Rule = {
  allowed: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

/** A whole number that is not negative, or Infinity. */
export const count: Rule = {
  allowed: 'a whole number of at least 0',
  accepts: (value) => value === Infinity || (Number.isInteger(value) && Number(value) >= 0),
};

export const webAddress: Rule = {
  allowed: 'a URL such as https://mock.example.com/video, without a query',
  accepts: (value) => typeof value === 'string' && readPublicUrl(value) !== undefined,
};

/** The URL of a folder, or a function that reads its files. */
export const clipSource: Rule = {
  allowed: 'the URL of a folder, or a function',
  accepts(value) {
    if (typeof value === 'function') return true;
    try {
      return (typeof value === 'string' || value instanceof URL) && folderUrl(value) !== undefined;
    } catch {
      return false;
    }
  },
};

/** Milliseconds, or the least and the most of them. */
export const lateness: Rule = {
  allowed: 'a number of milliseconds up to 3,600,000, or the least and the most in a list',
  accepts(value) {
    const [least, most, ...others] = typeof value === 'number' ? [value, value] : [value].flat();
    return (
      others.length === 0 && Number(least) >= 0 && Number(least) <= Number(most) && Number(most) <= 3_600_000
    );
  },
};

/** Either of two rules. */
export function either(one: Rule, other: Rule): Rule {
  return {
    allowed: `${one.allowed}, or ${other.allowed}`,
    accepts: (value) => one.accepts(value) || other.accepts(value),
  };
}

/**
 * Checks options; one that is undefined is as good as absent.
 *
 * @param path the option that they belong to, such as `webhooks.`; defaults to none
 * @throws TypeError that says what is allowed
 */
export function checkOptions<Name extends string>(
  options: object,
  rules: OptionRules<Name>,
  path = '',
): void {
  const names = Object.keys(rules);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(rules, name)) {
      const meant = mostSimilar(name, names);
      const hint = meant === undefined ? `the options are ${names.join(', ')}` : `did you mean "${meant}"?`;
      throw new TypeError(`createMock() has no option "${path}${name}"; ${hint}`);
    }
    // It is one of the table's own names.
    const rule = rules[name as Name];
    if (!rule.accepts(value)) {
      const given = typeof value === 'string' ? JSON.stringify(value) : String(value);
      const but = rule.isSecret ? '' : `, not ${given}`;
      throw new TypeError(`The option ${path}${name} must be ${rule.allowed}${but}`);
    }
  }
}
