/** Decoders for Node. */

import * as zlib from 'node:zlib';
import type { Bytes } from '../../media/bytes.ts';
import { tooLarge } from './body-collector.ts';
import { type Decode, type Decoders, isZlib } from './content-coding.ts';

/** A decoding function of `node:zlib`. */
type Inflate = (
  bytes: Bytes,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, decoded: Buffer<ArrayBuffer>) => void,
) => void;

function decoderOf(inflateFor: (bytes: Bytes) => Inflate): Decode {
  return (bytes, limit) =>
    new Promise((resolve, reject) => {
      inflateFor(bytes)(bytes, { maxOutputLength: limit }, (error, decoded) => {
        if (error === null) resolve(decoded);
        else reject('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : error);
      });
    });
}

/** Decoders based on `node:zlib`. Node has zstd since 22.15. */
export const zlibDecoders: Decoders = new Map([
  ['gzip', decoderOf(() => zlib.gunzip)],
  ['deflate', decoderOf((bytes) => (isZlib(bytes) ? zlib.inflate : zlib.inflateRaw))],
  ['br', decoderOf(() => zlib.brotliDecompress)],
  ...('zstdDecompress' in zlib ? [['zstd', decoderOf(() => zlib.zstdDecompress)] as const] : []),
]);
