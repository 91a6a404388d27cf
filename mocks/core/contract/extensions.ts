/** Extensions of a contract's operations, as the lint rules hold them to their schemas. */

import type { RateLimit } from './rate-limiter.ts';

/** An upload, as `x-upload` and the media types of the operation's form describe it. */
export interface Upload {
  /** The field of the form that takes the file. */
  readonly field: string;
  /** Where the answer has the URL. */
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

/** Where an operation's answer tells of the account's money. */
export function balanceOf(extension: unknown): Balance | undefined {
  // The lint rule holds the extension to its schema.
  return extension as Balance | undefined;
}

/** The upload that an operation takes. */
export function uploadOf(extension: unknown, mediaTypes: string): Upload | undefined {
  if (extension === undefined) return undefined;
  // The lint rule holds the extension to its schema, and the form to a list of media types.
  const upload = extension as Omit<Upload, 'mediaTypes'>;
  return { ...upload, mediaTypes: mediaTypes.split(/\s*,\s*/) };
}
