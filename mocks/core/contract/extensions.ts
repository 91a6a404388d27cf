/** Extensions of a contract's operations, as the lint rules hold them to their schemas. */

import type { RateLimit } from './rate-limiter.ts';

/** An upload, as `x-upload` and the media types of the operation's form describe it. */
export interface Upload {
  /** The field of the form that takes the file. */
  readonly field: string;
  /** The place of the URL in the answer. */
  readonly url: string;
  /** The largest file, in bytes. */
  readonly maxSize: number;
  readonly mediaTypes: readonly string[];
  readonly refusals: Readonly<
    Record<'tooLarge' | 'mediaType', { readonly status: number; readonly example: string }>
  >;
}

/** The places of an answer that change with each task that is billed, each with its units to a US dollar (`x-balance`). */
export interface Balance {
  readonly remaining?: Readonly<Record<string, number>>;
  readonly used?: Readonly<Record<string, number>>;
}

/** The bucket that an operation's requests are taken from (`x-rate-limit`). */
export function rateLimitOf(extension: unknown): RateLimit | undefined {
  // The lint rule holds the extension to its schema.
  return extension as RateLimit | undefined;
}

/** The places of the account's money in an operation's answer. */
export function balanceOf(extension: unknown): Balance | undefined {
  // The lint rule holds the extension to its schema.
  return extension as Balance | undefined;
}

/** The upload that an operation takes. */
export function uploadOf(extension: unknown): Upload | undefined {
  // The lint rule holds the extension to its schema, and the form to a list of media types.
  return extension as Upload | undefined;
}
