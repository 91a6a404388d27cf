/** Bodies that are compressed, rightly or wrongly, and in other charsets. */

import { Buffer } from 'node:buffer';
import * as zlib from 'node:zlib';
import { create, head, type RawRequest, send, submit } from './raw-request.ts';

function coded(coding: string, body: string | Uint8Array, status = 200, answer?: string): RawRequest {
  return {
    name: `coding: ${coding}, ${body.length} bytes, ${status}`,
    pieces: send(create, body, { 'Content-Encoding': coding }),
    status,
    ...(answer !== undefined && { answer }),
  };
}

function typed(type: string | undefined, status: number, body: string | Uint8Array = submit): RawRequest {
  return {
    name: `type: ${type}, ${body.length} bytes`,
    pieces: send(create, body, { 'Content-Type': type }),
    status,
  };
}

const zeros = Buffer.alloc(40_000_000, ' ');
const gzipped = zlib.gzipSync(submit);
const offered = 'accept-encoding: gzip, deflate, br';

/** Bodies in one coding or several. */
export const codings: readonly RawRequest[] = [
  coded('gzip', gzipped),
  coded('x-gzip', gzipped),
  coded('GZIP', gzipped),
  coded(' gzip ', gzipped),
  coded('deflate', zlib.deflateSync(submit)),
  coded('Deflate', zlib.deflateRawSync(submit)),
  coded('br', zlib.brotliCompressSync(submit)),
  coded('identity', submit),
  coded('', submit),
  coded('gzip, identity', gzipped),
  coded('identity,gzip', gzipped),
  coded('gzip, br', zlib.brotliCompressSync(gzipped)),
  coded('br, gzip', zlib.gzipSync(zlib.brotliCompressSync(submit))),
  coded('deflate, gzip, br', zlib.brotliCompressSync(zlib.gzipSync(zlib.deflateSync(submit)))),
  coded('gzip, gzip, gzip, gzip, gzip, gzip', gzipped, 415),
  coded('compress', submit, 415, offered),
  coded('zip', submit, 415, 'must be gzip, deflate, br'),
  coded('gzip, snappy', gzipped, 415, offered),
  coded('constructor', submit, 415, offered),
  coded('*', submit, 415, offered),
  coded('gzip', submit, 400),
  coded('gzip', gzipped.subarray(0, -10), 400),
  coded('gzip', gzipped.subarray(1), 400),
  coded('deflate', submit, 400),
  coded('br', submit, 400),
  coded('br', gzipped, 400),
  coded('gzip, br', gzipped, 400),
  coded('gzip', zlib.gzipSync('{'), 400, 'not valid JSON'),
  coded('gzip', '', 400, 'A body is required'),
  coded('gzip', zlib.gzipSync(''), 400, 'A body is required'),
  coded('gzip', zlib.gzipSync(zeros), 413, 'larger than 16777216 bytes'),
  coded('deflate', zlib.deflateSync(zeros), 413),
  coded('br', zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }), 413),
  coded('gzip, gzip', zlib.gzipSync(zlib.gzipSync(zeros)), 413),
  {
    name: 'coding: gzip in chunks',
    pieces: [
      head('POST', create, {
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        'Transfer-Encoding': 'chunked',
      }),
      `${gzipped.length.toString(16)}\r\n`,
      gzipped,
      '\r\n0\r\n\r\n',
    ],
    status: 200,
  },
];

/** Bodies of types in several forms. */
export const types: readonly RawRequest[] = [
  typed('application/json', 200),
  typed('APPLICATION/JSON', 200),
  typed('application/json;', 200),
  typed('application/json; charset=utf-8', 200),
  typed('application/json;charset="UTF-8"', 200),
  typed('application/json ; Charset = utf8', 200),
  typed('application/json; profile="a;charset=latin1"', 200),
  typed('application/json; charset=us-ascii', 200),
  typed('application/json; charset=iso-8859-1', 415),
  typed('application/json; charset=utf-16', 415, Buffer.from(submit, 'utf16le')),
  typed('application/json; charset="utf-16"', 415),
  typed('text/json', 415),
  typed('text/plain', 415),
  typed('application/vnd.api+json', 415),
  typed('*/*', 415),
  typed('', 415),
  typed(undefined, 415),
  typed('application/json', 200, `\ufeff${submit}`),
  typed('application/json', 400, Buffer.from(submit.replace('a cat', 'café'), 'latin1')),
  typed('application/json', 400, ''),
  typed('application/json', 400, 'null'),
  typed('application/json', 400, '[]'),
  typed('application/json', 400, '{"model":'),
];

/** A bomb in zstd, which not every version of Node decodes. */
export function zstdRequests(isKnown: boolean): readonly RawRequest[] {
  if (!('zstdCompressSync' in zlib)) throw new Error('The tests run on a Node with zstd');
  const body = zlib.zstdCompressSync(submit);
  const status = (known: number) => (isKnown ? known : 415);
  return [
    coded('zstd', body, status(200)),
    coded('gzip, zstd', zlib.zstdCompressSync(gzipped), status(200)),
    coded('zstd', submit, status(400)),
    coded('zstd', zlib.zstdCompressSync(zeros), status(413)),
  ];
}
