/** Any server, however it fails: a download gives the file, or an error, and never another file. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GatewayError, type Video } from '../../../src/index.ts';
import { sampleVideo } from './file-server.ts';
import { instantClock, shownVideo } from './shown-video.ts';

/** Kinds of answers, with their weights. */
const kinds = {
  file: 6,
  'other file': 2,
  page: 2,
  'page that is called a video': 2,
  'wrong range': 2,
  'unnamed range': 2,
  empty: 1,
  lost: 1,
  404: 1,
  416: 1,
  429: 1,
  503: 1,
};

/** The fate of one request. */
interface Fate {
  readonly kind: string;
  /** The part of the body after which the connection breaks. Whole if it is 1. */
  readonly part: number;
  /** The size of the chunks, in bytes. */
  readonly chunkSize: number;
  readonly hasLength: boolean;
  readonly hasRanges: boolean;
  /** Number of bytes before the requested offset with which a range begins. */
  readonly overlap: number;
  /** The most bytes that a range has. */
  readonly longestRange: number;
  /** The version of the file is told. Without it, nobody can tell two files of one size from each other. */
  readonly hasVersion: boolean;
}

const fate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.oneof(
    ...Object.entries(kinds).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })),
  ),
  part: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0.5)),
  chunkSize: fc.integer({ min: 1, max: 900 }),
  hasLength: fc.boolean(),
  hasRanges: fc.boolean(),
  overlap: fc.oneof(fc.constant(0), fc.nat(50)),
  longestRange: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 500 })),
  hasVersion: fc.boolean(),
});

/** A body in chunks, which fails after a part of it. */
function bodyOf(bytes: Uint8Array<ArrayBuffer>, { part, chunkSize }: Fate): ReadableStream {
  const end = part === 1 ? bytes.byteLength : Math.floor(bytes.byteLength * part);
  let sent = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = bytes.subarray(sent, Math.min(sent + chunkSize, end));
        sent += chunk.byteLength;
        if (chunk.byteLength > 0) controller.enqueue(chunk);
        else if (part === 1) controller.close();
        else controller.error(new TypeError('terminated'));
      },
    },
    { highWaterMark: 0 },
  );
}

function answerTo({ headers: sent }: Request, file: Uint8Array<ArrayBuffer>, fate: Fate): Response {
  const { kind, hasLength, hasRanges, overlap, longestRange, hasVersion } = fate;
  if (kind === 'lost') throw new TypeError('fetch failed');
  if (kind === 'empty') return new Response('', { headers: { 'Content-Type': 'video/mp4' } });
  if (kind.startsWith('page')) {
    const type = kind === 'page' ? 'text/html' : 'video/mp4';
    return new Response(`<html>${'x'.repeat(file.byteLength)}`, { headers: { 'Content-Type': type } });
  }
  if (/^\d+$/.test(kind)) return new Response('No', { status: Number(kind) });
  const isOther = kind === 'other file';
  const headers = new Headers({ 'Content-Type': 'video/mp4' });
  if (isOther || hasVersion) headers.set('ETag', isOther ? '"2"' : '"1"');
  const content = isOther ? sampleVideo(file.byteLength, 9) : file;
  const requested = Number(/^bytes=(\d+)-$/.exec(sent.get('range') ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(requested) || !hasRanges) {
    if (hasLength) headers.set('Content-Length', String(file.byteLength));
    return new Response(bodyOf(content, fate), { headers });
  }
  if (requested >= file.byteLength) return new Response('', { status: 416 });
  const isWrong = kind === 'wrong range' || kind === 'unnamed range';
  const start = isWrong ? requested + 1 : Math.max(requested - overlap, 0);
  const end = Math.min(Math.max(start, requested) + longestRange, file.byteLength);
  if (kind !== 'unnamed range') {
    headers.set('Content-Range', `bytes ${start}-${end - 1}/${file.byteLength}`);
  }
  if (hasLength) headers.set('Content-Length', String(end - start));
  return new Response(bodyOf(content.subarray(start, end), fate), { status: 206, headers });
}

/** A video on a server that fails in these ways, one after another, and then no more. */
async function videoWith(file: Uint8Array<ArrayBuffer>, fates: readonly Fate[]): Promise<Video> {
  const sound: Fate = {
    kind: 'file',
    part: 1,
    chunkSize: 100,
    hasLength: true,
    hasRanges: true,
    overlap: 0,
    longestRange: Infinity,
    hasVersion: true,
  };
  let count = 0;
  return shownVideo('http://files.test/1.mp4', {
    clock: instantClock(),
    files: (request) => {
      count += 1;
      return answerTo(request, file, fates[count - 1] ?? sound);
    },
  });
}

const file = fc.integer({ min: 13, max: 2000 }).map((size) => sampleVideo(size));

it('gives exactly the file, or an error, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.array(fate, { maxLength: 12 }), async (bytes, fates) => {
      const hasTwo = fates.some(({ kind }) => kind === 'other file');
      const found = await videoWith(
        bytes,
        hasTwo ? fates.map((one) => ({ ...one, hasVersion: true })) : fates,
      );
      const received: Uint8Array[] = [];
      const reported: number[] = [];
      let error: unknown;
      try {
        const stream = found.stream({ onProgress: ({ received: count }) => reported.push(count) });
        for await (const chunk of stream) received.push(chunk);
      } catch (thrown) {
        error = thrown;
      }
      const whole = Buffer.concat(received);
      const isOther =
        whole.byteLength > 0 && whole.equals(sampleVideo(bytes.byteLength, 9).subarray(0, whole.byteLength));
      const expected = isOther ? sampleVideo(bytes.byteLength, 9) : bytes;
      // Even what comes before an error is of one file.
      expect(whole.equals(expected.subarray(0, whole.byteLength))).toBe(true);
      if (error === undefined) expect(whole.byteLength).toBe(bytes.byteLength);
      else expect(error).toBeInstanceOf(GatewayError);
      expect(reported).toEqual(
        received.map((_, index) => Buffer.concat(received.slice(0, index + 1)).byteLength),
      );
    }),
    { numRuns: 500 },
  );
});

it('gives the file if no five attempts in a row fail', async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.array(fate, { maxLength: 4 }), async (bytes, fates) => {
      const found = await videoWith(
        bytes,
        fates.map((one) => ({ ...one, kind: one.kind === 'other file' ? 'file' : one.kind })),
      );
      const blob = await found.download();
      expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
