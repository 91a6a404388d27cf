/** Parts of a video, as players and download tools ask for them. */

import { ask, clip, example, type RawHeaders, type RawRequest } from './raw-request.ts';

function part(range: string, status: number, headers: RawHeaders = {}): RawRequest {
  return {
    name: `range: ${range} ${JSON.stringify(headers)}`,
    pieces: ask('GET', clip, { Range: range, ...headers }),
    status,
  };
}

function conditional(headers: RawHeaders, status: number): RawRequest {
  return { name: `condition: ${JSON.stringify(headers)}`, pieces: ask('GET', clip, headers), status };
}

export const ranges: readonly RawRequest[] = [
  part('bytes=0-', 206),
  part('bytes=0-0', 206),
  part('bytes=5-9', 206),
  part('bytes=-5', 206),
  part('bytes=-99999999', 206),
  part('bytes=0-99999999999999999999', 206),
  part('BYTES=0-1', 206),
  part('bytes=0-1 ', 206),
  part('bytes=99999999-', 416),
  part('bytes=99999999-99999999', 416),
  part('bytes=-0', 416),
  part('bytes=9-5', 200),
  part('bytes=0-1,4-5', 206),
  part('bytes=0-0,-1', 206),
  part('bytes=0-1, 4-5, 99999999-', 206),
  part('bytes=99999998-,99999999-', 416),
  part('bytes=0-,0-,0-', 200),
  part('bytes=', 200),
  part('bytes=-', 200),
  part('bytes=a-b', 200),
  part('bytes=0x0-0x5', 200),
  part('bytes 0-5', 200),
  part('seconds=0-5', 200),
  part('bytes=0-1', 206, { 'If-Range': undefined }),
  part('bytes=0-1', 200, { 'If-Range': '"other"' }),
  part('bytes=0-1', 200, { 'If-Range': 'W/"other"' }),
  part('bytes=0-1', 200, { 'If-Range': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  part('bytes=0-1', 206, { 'If-Match': '*' }),
  part('bytes=0-1', 412, { 'If-Match': '"other"' }),
  part('bytes=0-1', 304, { 'If-None-Match': '*' }),
  conditional({ 'If-None-Match': '"other"' }, 200),
  conditional({ 'If-None-Match': 'other' }, 200),
  conditional({ 'If-None-Match': '*' }, 304),
  conditional({ 'If-Match': '"a", "b"' }, 412),
  {
    name: 'range: of the content endpoint',
    pieces: ask('GET', `${example}/content`, { Range: 'bytes=0-9' }),
    status: 206,
  },
  {
    name: 'range: of the contract',
    pieces: ask('GET', '/octopusx/openapi.json', { Range: 'bytes=0-9' }),
    status: 206,
  },
  { name: 'range: of a HEAD', pieces: ask('HEAD', clip, { Range: 'bytes=0-9' }), status: 200 },
];
