/** Extensions of a contract's operations. The lint rules check them against their schemas. */

import type { RateLimit } from './rate-limiter.ts';

/** An upload, described by `x-upload` and the media types of the operation's form. */
export interface Upload {
  /** The form field of the file. */
  readonly field: string;
  /** JSON pointer to the URL in the answer. */
  readonly url: string;
  /** Maximum size of a file, in bytes. */
  readonly maxSize: number;
  readonly mediaTypes: readonly string[];
  readonly refusals: Readonly<
    Record<'tooLarge' | 'mediaType', { readonly status: number; readonly example: string }>
  >;
}

/** JSON pointers to the amounts in an answer that each billed task changes, with their units per US dollar (`x-balance`). */
export interface Balance {
  readonly remaining?: Readonly<Record<string, number>>;
  readonly used?: Readonly<Record<string, number>>;
}

/** The rate limit of an operation (`x-rate-limit`). */
export function rateLimitOf(extension: unknown): RateLimit | undefined {
  // The lint rule holds the extension to its schema.
  return extension as RateLimit | undefined;
}

/** The amounts of the account in an operation's answer (`x-balance`). */
export function balanceOf(extension: unknown): Balance | undefined {
  // The lint rule holds the extension to its schema.
  return extension as Balance | undefined;
}

/** The upload of an operation (`x-upload`). */
export function uploadOf(extension: unknown): Upload | undefined {
  // The lint rule holds the extension to its schema, and the form to a list of media types.
  return extension as Upload | undefined;
}
