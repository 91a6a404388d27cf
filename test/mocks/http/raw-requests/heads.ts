/** Methods, targets, headers and versions, as RFC 9110 and RFC 9112 have them. */

import {
  ask,
  clip,
  create,
  example,
  generations,
  head,
  type RawHeaders,
  type RawRequest,
  send,
  submit,
} from './raw-request.ts';

const unified = '/octopusx/v1/video/query?id=grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04';

function query(name: string, headers: RawHeaders, status: number): RawRequest {
  return { name: `head: ${name}`, pieces: ask('GET', example, headers), status };
}

function method(name: string, path: string, status: number, answer?: string): RawRequest {
  return {
    name: `method: ${name} ${path}`,
    pieces: ask(name, path),
    status,
    ...(answer !== undefined && { answer }),
  };
}

function posted(name: string, headers: RawHeaders, status = 200): RawRequest {
  return { name: `head: ${name}`, pieces: send(create, submit, headers), status };
}

export const keys: readonly RawRequest[] = [
  query('Bearer k', {}, 200),
  query('bearer k', { Authorization: 'bearer k' }, 200),
  query('BEARER k', { Authorization: 'BEARER k' }, 200),
  query('several spaces before the key', { Authorization: 'Bearer    k' }, 200),
  query('a tab before the key', { Authorization: 'Bearer\tk' }, 200),
  query('spaces around the key', { Authorization: '  Bearer k  ' }, 200),
  query('the name of the header in lower case', { Authorization: undefined, authorization: 'Bearer k' }, 200),
  query('the name of the header in upper case', { Authorization: undefined, AUTHORIZATION: 'Bearer k' }, 200),
  query('no key', { Authorization: undefined }, 401),
  query('an empty key', { Authorization: '' }, 401),
  query('a scheme without a key', { Authorization: 'Bearer' }, 401),
  query('a scheme with spaces only', { Authorization: 'Bearer   ' }, 401),
  query('a key without a scheme', { Authorization: 'k' }, 401),
  query('another scheme', { Authorization: 'Basic azo=' }, 401),
  query('a scheme that begins as the right one', { Authorization: 'Bearers k' }, 401),
];

export const preferences: readonly RawRequest[] = [
  query('Prefer: code=429', { Prefer: 'code=429' }, 429),
  query('Prefer in another case', { prefer: 'Code=429' }, 429),
  query('Prefer with spaces', { Prefer: 'code = 429' }, 429),
  query('Prefer with quotation marks', { Prefer: 'code="429"' }, 429),
  query('Prefer among others', { Prefer: 'respond-async, wait=100, code=429' }, 429),
  query('Prefer with a parameter', { Prefer: 'code=429; foo="bar"' }, 429),
  query('Prefer of something else', { Prefer: 'return=minimal' }, 200),
  query('Prefer: example=failed', { Prefer: 'example=failed' }, 200),
  query('Prefer: example of no name', { Prefer: 'example=nothing' }, 400),
];

export const methods: readonly RawRequest[] = [
  method('HEAD', example, 200, 'content-type: application/json'),
  method('HEAD', unified, 200),
  method('HEAD', clip, 200, 'content-type: video/mp4'),
  method('HEAD', `${example}/content`, 200, 'content-type: video/mp4'),
  method('HEAD', '/', 200, 'content-type: text/html'),
  method('HEAD', '/octopusx/openapi.json', 200, 'content-type: application/json'),
  method('HEAD', '/__mock/clock', 200),
  method('HEAD', '/__mock/console/console.js', 200),
  method('HEAD', '/octopusx/v1/nothing', 404),
  method('HEAD', create, 405, 'allow: POST, OPTIONS'),
  method('OPTIONS', create, 204, 'allow: POST, OPTIONS'),
  method('OPTIONS', example, 204, 'allow: GET, HEAD, OPTIONS'),
  method('OPTIONS', clip, 204, 'allow: GET, HEAD, OPTIONS'),
  method('OPTIONS', '/octopusx/openapi.json', 204, 'allow: GET, HEAD, OPTIONS'),
  method('OPTIONS', '/', 204, 'allow: GET, HEAD, OPTIONS'),
  method('OPTIONS', '/__mock/clock', 204, 'allow: GET, HEAD, PATCH, OPTIONS'),
  method('OPTIONS', '/octopusx/v1/nothing', 404),
  method('OPTIONS', '*', 204),
  method('GET', '*', 400),
  method('GET', create, 405, 'allow: POST, OPTIONS'),
  method('PUT', create, 405, 'allow: POST, OPTIONS'),
  method('DELETE', example, 405, 'allow: GET, HEAD, OPTIONS'),
  method('PATCH', generations, 405),
  method('POST', clip, 405, 'allow: GET, HEAD, OPTIONS'),
  method('DELETE', '/octopusx/openapi.json', 405, 'allow: GET, HEAD, OPTIONS'),
  method('POST', '/', 405, 'allow: GET, HEAD, OPTIONS'),
  method('POST', '/__mock/clock', 405, 'allow: GET, HEAD, PATCH, OPTIONS'),
  method('TRACE', create, 405),
  method('PROPFIND', create, 405),
  method('CONNECT', 'example.com:443', 405, 'Allow: '),
  method('get', example, 400),
  method('NONSENSE', example, 400),
];

export const targets: readonly RawRequest[] = [
  { name: 'HTTP/1.0 with a host', pieces: [head('GET', example, {}, 'HTTP/1.0')], status: 200 },
  {
    name: 'HTTP/1.0 without a host',
    pieces: [head('GET', example, { Host: undefined }, 'HTTP/1.0')],
    status: 200,
  },
  {
    name: 'HTTP/1.0 without a host, a submit',
    pieces: [
      head(
        'POST',
        create,
        { Host: undefined, 'Content-Type': 'application/json', 'Content-Length': submit.length },
        'HTTP/1.0',
      ),
      submit,
    ],
    status: 200,
  },
  { name: 'HTTP/1.1 without a host', pieces: [head('GET', example, { Host: undefined })], status: 400 },
  { name: 'HTTP/1.1 with two hosts', pieces: [head('GET', example, { host: 'other' })], status: 400 },
  { name: 'HTTP/3.0', pieces: [head('GET', example, {}, 'HTTP/3.0')], status: 400 },
  query('a host with a port', { Host: 'localhost:4010' }, 200),
  query('a host in upper case', { Host: 'LOCALHOST' }, 200),
  query('a host that is an IPv6 address', { Host: '[::1]:4010' }, 200),
  query('a host of a container', { Host: 'video_mock:4010' }, 200),
  query('a host with a path', { Host: 'localhost/a' }, 400),
  query('a host with a user', { Host: 'a@localhost' }, 400),
  { name: 'an absolute target', pieces: ask('GET', `http://localhost${example}`), status: 200 },
  {
    name: 'a target with an encoded letter',
    pieces: ask('GET', example.replace('videos', '%76ideos')),
    status: 200,
  },
  { name: 'a target with dots', pieces: ask('GET', '/octopusx/./v1/../v1/videos/video_abc123'), status: 200 },
  { name: 'a target with a fragment', pieces: ask('GET', `${example}#a`), status: 200 },
  { name: 'a target with a backslash', pieces: ask('GET', '/octopusx\\v1'), status: 400 },
  { name: 'a target with an unfinished escape', pieces: ask('GET', '/octopusx/v1/videos/%z'), status: 400 },
  { name: 'a query of many parameters', pieces: ask('GET', `${unified}${'&a=1'.repeat(3000)}`), status: 200 },
  { name: 'a query of odd parameters', pieces: ask('GET', `${unified}&&=&%zz=%zz&a[b]=c&+`), status: 200 },
];

const many = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`x${at}`, at]));
const large = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x-large-${at}`, at]));

export const headers: readonly RawRequest[] = [
  query('1,500 headers, the key last', { Authorization: undefined, ...many, authorization: 'Bearer k' }, 200),
  query('5,000 headers', large, 431),
  query('a header of 20 kB', { 'X-Large': 'x'.repeat(20_000) }, 431),
  query('an empty header', { 'X-Empty': '' }, 200),
  query('a header with Latin-1', { 'X-Name': 'caf\u00e9' }, 200),
  query(
    'an offer of HTTP/2, as Java makes it',
    {
      Connection: 'Upgrade, HTTP2-Settings, close',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
    },
    200,
  ),
  posted('an offer of HTTP/2 with a submit, as Java makes it', {
    Connection: 'Upgrade, HTTP2-Settings, close',
    Upgrade: 'h2c',
    'HTTP2-Settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
  }),
  posted('Expect: 100-continue', { Expect: '100-continue' }),
  posted('Expect of something else', { Expect: 'a-miracle' }, 417),
  posted('a length that is no number', { 'Content-Length': 'x' }, 400),
  posted('a length below zero', { 'Content-Length': -1 }, 400),
  posted('a length and chunks', { 'Transfer-Encoding': 'chunked' }, 400),
  posted(
    'a transfer coding that nobody knows',
    { 'Content-Length': undefined, 'Transfer-Encoding': 'xchunked' },
    400,
  ),
  {
    name: 'a submit in chunks',
    pieces: [
      head('POST', create, { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }),
      `${submit.length.toString(16)}\r\n${submit}\r\n0\r\n\r\n`,
    ],
    status: 200,
  },
  {
    name: 'a submit in chunks with extensions and trailers',
    pieces: [
      head('POST', create, {
        'Content-Type': 'application/json',
        'Transfer-Encoding': 'chunked',
        Trailer: 'X-Sum',
      }),
      `${submit.length.toString(16)};a=b\r\n${submit}\r\n0\r\nX-Sum: 1\r\n\r\n`,
    ],
    status: 200,
  },
  {
    name: 'a submit of one chunk a byte',
    pieces: [
      head('POST', create, { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }),
      `${[...submit].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`,
    ],
    status: 200,
  },
  { name: 'an empty line before the request', pieces: [`\r\n${head('GET', example)}`], status: 200 },
  { name: 'a GET with a body', pieces: [head('GET', example, { 'Content-Length': 2 }), '{}'], status: 200 },
  {
    name: 'two requests in one piece',
    pieces: [head('GET', example, { Connection: 'keep-alive' }), head('GET', example)],
    status: 200,
  },
  { name: 'no HTTP', pieces: ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'], status: 400 },
];
