/** Bytes over HTTP: the whole, a part, or the news that nothing changed, as RFC 9110 has it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FetchRequest, toResponse } from '../../../mocks/http/fetch-handler.ts';
import { serveFile } from '../../../mocks/http/serve-file.ts';

/** Bytes that tell their own position. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, position) => position % 251);
}

const file = { bytes: bytesOf(100), type: 'video/mp4', etag: '"clip-100"' };

function ask(headers: Record<string, string> = {}, method = 'GET', served = file): Response {
  return toResponse(
    serveFile(new FetchRequest(new Request('http://mock/clip.mp4', { method, headers })), served),
  );
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

describe('without a range', () => {
  it('the whole is served, with its type, its length, its tag and the offer of parts', async () => {
    const response = ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-length': '100',
      'content-type': 'video/mp4',
      etag: '"clip-100"',
    });
    expect(await bodyOf(response)).toEqual(file.bytes);
  });

  it('HEAD is answered with the same headers and no body, whatever range it asks for', async () => {
    const response = ask({ Range: 'bytes=0-1' }, 'HEAD');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual(Object.fromEntries(ask().headers));
    expect(response.body).toBeNull();
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is refused', (method) => {
    const response = ask({}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-', 0, 99],
    ['bytes=0-99', 0, 99],
    ['bytes=10-19', 10, 19],
    ['bytes=99-', 99, 99],
    ['bytes=90-1000', 90, 99],
    ['bytes=90-999999999999999999999999', 90, 99],
    ['bytes=-1', 99, 99],
    ['bytes=-30', 70, 99],
    ['bytes=-1000', 0, 99],
    ['Bytes=007-08', 7, 8],
  ])('%s is served from %i to %i', async (range, first, last) => {
    const response = ask({ Range: range });
    expect(response.status).toBe(206);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-length': String(last - first + 1),
      'content-range': `bytes ${first}-${last}/100`,
      'content-type': 'video/mp4',
      etag: '"clip-100"',
    });
    expect(await bodyOf(response)).toEqual(file.bytes.slice(first, last + 1));
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999999999999-'])(
    '%s cannot be satisfied, and the answer tells the length',
    async (range) => {
      const response = ask({ Range: range });
      expect(response.status).toBe(416);
      expect(response.headers.get('Content-Range')).toBe('bytes */100');
      expect(response.headers.get('Content-Length')).toBe('0');
      expect(await bodyOf(response)).toHaveLength(0);
    },
  );

  it.each([
    'bytes=-',
    'bytes=',
    'bytes',
    'bytes=20-10',
    'bytes=a-b',
    'bytes=1-2x',
    'bytes=0x0-0x9',
    'bytes=1.5-2',
    'bytes=--5',
    'bytes =0-1',
    'bytes=0 - 1',
    'items=0-1',
    'bytes=0-1, x',
    'bytes=0-1, 5-4',
    'bytes=0-59,40-99',
    `bytes=${Array.from({ length: 17 }, (_, at) => `${at}-${at}`).join(',')}`,
    'bytes=,',
  ])('%s is malformed or asks for too much, and is ignored', async (range) => {
    const response = ask({ Range: range });
    expect(response.status).toBe(200);
    expect(response.headers.has('Content-Range')).toBe(false);
    expect(await bodyOf(response)).toHaveLength(100);
  });

  it.each([
    [
      'bytes=0-1, 4-5,-1',
      [
        [0, 1],
        [4, 5],
        [99, 99],
      ],
    ],
    [
      'bytes=50-59,0-0,200-300',
      [
        [50, 59],
        [0, 0],
      ],
    ],
  ])('%s is served in several parts, in the order in which they are asked for', async (range, parts) => {
    const response = ask({ Range: range });
    expect(response.status).toBe(206);
    expect(response.headers.has('Content-Range')).toBe(false);
    const boundary = /^multipart\/byteranges; boundary=(\w+)$/.exec(
      response.headers.get('Content-Type') ?? '',
    )?.[1];
    const text = Buffer.from(await bodyOf(response)).toString('latin1');
    expect(response.headers.get('Content-Length')).toBe(String(text.length));
    const expected = parts.map(([first = 0, last = 0]) => {
      const bytes = Buffer.from(file.bytes.slice(first, last + 1)).toString('latin1');
      const head = `content-type: video/mp4\r\ncontent-range: bytes ${first}-${last}/100`;
      return `\r\n--${boundary}\r\n${head}\r\n\r\n${bytes}`;
    });
    expect(text).toBe(`${expected.join('')}\r\n--${boundary}--\r\n`);
  });

  it.each(['bytes=0-1,', 'bytes=,0-1', 'bytes= 0-1', 'bytes=0-1,200-300'])(
    '%s is one range',
    async (range) => {
      const response = ask({ Range: range });
      expect(response.headers.get('Content-Range')).toBe('bytes 0-1/100');
      expect(await bodyOf(response)).toHaveLength(2);
    },
  );

  it.each(['bytes=0-', 'bytes=-5'])('%s of an empty file gets the whole of it', async (range) => {
    const response = ask({ Range: range }, 'GET', { ...file, bytes: bytesOf(0) });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe('0');
    expect(await bodyOf(response)).toHaveLength(0);
  });

  it('that can be satisfied gets exactly the slice', async () => {
    const ranges = fc
      .tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat({ max: 3000 }))
      .map(([length, seed, extra]) => ({ length, first: seed % length, last: (seed % length) + extra }));
    await fc.assert(
      fc.asyncProperty(ranges, async ({ length, first, last }) => {
        const bytes = bytesOf(length);
        const whole = { ...file, bytes };
        const slice = (start: number, end?: number) => bytes.slice(start, end);
        const part = async (range: string) => bodyOf(ask({ Range: `bytes=${range}` }, 'GET', whole));
        expect(await part(`${first}-${last}`)).toEqual(slice(first, last + 1));
        expect(await part(`${first}-`)).toEqual(slice(first));
        expect(await part(`-${last + 1}`)).toEqual(slice(-(last + 1)));
      }),
    );
  });

  it('after a range after a range gives the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 50, max: 2500 }),
        async (length, step) => {
          const whole = { ...file, bytes: bytesOf(length) };
          const parts: number[] = [];
          while (parts.length < length) {
            const range = `bytes=${parts.length}-${parts.length + step - 1}`;
            const response = ask({ Range: range }, 'GET', whole);
            expect(response.status).toBe(206);
            parts.push(...(await bodyOf(response)));
          }
          expect(Uint8Array.from(parts)).toEqual(whole.bytes);
          expect(ask({ Range: `bytes=${length}-` }, 'GET', whole).status).toBe(416);
        },
      ),
    );
  });
});

describe('a precondition', () => {
  it.each([
    ['If-None-Match', '"clip-100"', 304],
    ['If-None-Match', 'W/"clip-100"', 304],
    ['If-None-Match', '"other,one", "clip-100"', 304],
    ['If-None-Match', ', "other" ,, "clip-100",', 304],
    ['If-None-Match', '*', 304],
    ['If-None-Match', '"other"', 200],
    ['If-None-Match', '"a"clip-100"', 200],
    ['If-None-Match', 'clip-100', 200],
    ['If-None-Match', '"other" "clip-100"', 200],
    ['If-None-Match', '"other one", "clip-100"', 200],
    ['If-Match', '"clip-100"', 200],
    ['If-Match', '"other", "clip-100"', 200],
    ['If-Match', '*', 200],
    ['If-Match', 'W/"clip-100"', 412],
    ['If-Match', '"other"', 412],
    ['If-Match', 'other', 200],
  ])('%s: %s is answered %i', async (name, value, status) => {
    for (const method of ['GET', 'HEAD']) {
      const response = ask({ [name]: value }, method);
      expect(response.status).toBe(status);
      expect(response.headers.get('ETag')).toBe('"clip-100"');
      if (status !== 200) expect(response.body).toBeNull();
    }
  });

  it('that says the file is known comes before a range, even one that cannot be satisfied', () => {
    expect(ask({ 'If-None-Match': '"clip-100"', Range: 'bytes=100-' }).status).toBe(304);
  });

  it.each([
    ['"clip-100"', 206],
    ['"other"', 200],
    ['W/"clip-100"', 200],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 200],
    ['clip-100', 200],
  ])('If-Range: %s is answered %i', (value, status) => {
    expect(ask({ 'If-Range': value, Range: 'bytes=0-1' }).status).toBe(status);
  });

  it('If-Range without a range changes nothing', () => {
    expect(ask({ 'If-Range': '"clip-100"' }).status).toBe(200);
  });
});
