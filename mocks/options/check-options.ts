/** Checks options at run time, for callers without TypeScript. */

import { mostSimilar } from '../core/text/did-you-mean.ts';
import { readPublicUrl } from '../http/proxy/public-address.ts';
import { folderUrl } from '../media/clip-source.ts';

/** A check of an option's value, and a description of the allowed ones. */
export interface Rule {
  readonly allowed: string;
  /** True if messages must not contain the value. */
  readonly isSecret?: boolean;
  accepts(value: unknown): boolean;
}

/** The rule of each option, by its name. */
export type OptionRules<Name extends string> = Readonly<Record<Name, Rule>>;

export const text: Rule = { allowed: 'a string', accepts: (value) => typeof value === 'string' };

export const anObject: Rule = {
  allowed: 'an object',
  accepts: (value) => typeof value === 'object' && value !== null,
};

export const aFunction: Rule = { allowed: 'a function', accepts: (value) => typeof value === 'function' };

export const trueOrFalse: Rule = {
  allowed: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

/** A non-negative integer, or Infinity. */
export const count: Rule = {
  allowed: 'a non-negative integer',
  accepts: (value) => value === Infinity || (Number.isInteger(value) && Number(value) >= 0),
};

export const webAddress: Rule = {
  allowed: 'a URL such as https://mock.example.com/video, without a query',
  accepts: (value) => typeof value === 'string' && readPublicUrl(value) !== undefined,
};

/** The URL of a folder, or a function that reads files. */
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

/** A duration in milliseconds, or a range of durations. */
export const latencyRange: Rule = {
  allowed: 'a number of milliseconds up to 3,600,000, or a list [min, max] of two',
  accepts(value) {
    const [min, max, ...others] = typeof value === 'number' ? [value, value] : [value].flat();
    return others.length === 0 && Number(min) >= 0 && Number(min) <= Number(max) && Number(max) <= 3_600_000;
  },
};

/** A rule that accepts what either of two rules accepts. */
export function either(one: Rule, other: Rule): Rule {
  return {
    allowed: `${one.allowed}, or ${other.allowed}`,
    accepts: (value) => one.accepts(value) || other.accepts(value),
  };
}

/**
 * Checks options. Undefined counts as absent.
 *
 * @param path prefix of the names in messages, such as `webhooks.`
 * @throws TypeError if an option is unknown, or its value is not allowed
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
    // The table has it as an own key.
    const rule = rules[name as Name];
    if (!rule.accepts(value)) {
      const given = typeof value === 'string' ? JSON.stringify(value) : String(value);
      const actual = rule.isSecret ? '' : `, not ${given}`;
      throw new TypeError(`The option ${path}${name} must be ${rule.allowed}${actual}`);
    }
  }
}
