/** Decodes the bodies that went through a proxy. */

import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** The most bytes that may come out. */
const longest = 64 * 1024 * 1024;

/** By the coding's name. Node before 22.15 has no zstd. */
const decoders: Readonly<Record<string, ((bytes: Uint8Array) => Uint8Array) | undefined>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: longest }),
  'x-gzip': (bytes) => gunzipSync(bytes, { maxOutputLength: longest }),
  deflate: (bytes) => inflateSync(bytes, { maxOutputLength: longest }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: longest }),
  zstd: zstdDecompressSync && ((bytes) => zstdDecompressSync(bytes, { maxOutputLength: longest })),
  identity: (bytes) => bytes,
};

/**
 * The bytes of a body, decoded; undefined if they cannot be.
 *
 * @param codings the value of its `Content-Encoding`
 */
export function decodedBody(body: Uint8Array, codings: string | undefined): Uint8Array | undefined {
  const names = (codings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  try {
    return names
      .filter((name) => name !== '')
      .reduceRight<Uint8Array | undefined>((bytes, name) => bytes && decoders[name]?.(bytes), body);
  } catch {
    // It broke off, or is no such coding.
    return undefined;
  }
}
