/** The reader of videos, against the clips of the mock and against files that are none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedVideo } from '../../src/cli/verify/video/asked-video.ts';
import { type ByteSource, Mp4Error, readMp4 } from '../../src/cli/verify/video/mp4.ts';
import { RangedFile } from '../../src/cli/verify/video/ranged-file.ts';
import { root } from '../support/module-graph.ts';

const clip = (name: string) => new Uint8Array(readFileSync(join(root, 'mocks/clips', `${name}.mp4`)));

/** A source that counts the bytes it gives away. */
class Bytes implements ByteSource {
  readonly #bytes: Uint8Array;
  given = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    const piece = this.#bytes.subarray(offset, offset + length);
    this.given += piece.length;
    return Promise.resolve(piece);
  }
}

/** A box of some bytes. */
function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** The boxes at the root of a file, by type. */
function boxesOf(file: Uint8Array): Map<string, Uint8Array> {
  const boxes = new Map<string, Uint8Array>();
  const view = Buffer.from(file);
  for (let at = 0; at < view.length; at += view.readUInt32BE(at))
    boxes.set(view.toString('latin1', at + 4, at + 8), view.subarray(at, at + view.readUInt32BE(at)));
  return boxes;
}

describe('the shape and the length of a video are read', () => {
  it.each([
    ['16x9-06s', 16 / 9, 6],
    ['9x16-15s', 9 / 16, 15],
    ['3x2-10s', 3 / 2, 10],
    ['1x1-01s', 1, 1],
  ])('of %s', async (name, ratio, seconds) => {
    const facts = await readMp4(new Bytes(clip(name)));
    expect(facts.width / facts.height).toBeCloseTo(ratio, 1);
    expect(facts.seconds).toBeCloseTo(seconds, 1);
  });

  it('wherever the movie box is, without the bytes of the pictures', async () => {
    const boxes = boxesOf(clip('16x9-15s'));
    const order = ['ftyp', 'free', 'mdat', 'moov'];
    const source = new Bytes(Buffer.concat(order.map((type) => boxes.get(type) ?? new Uint8Array())));
    await expect(readMp4(source)).resolves.toMatchObject({ seconds: expect.closeTo(15, 1) });
    expect(source.given).toBeLessThan((boxes.get('moov')?.length ?? 0) + 100);
  });

  it('of a box whose size has 64 bits, and of one that goes on to the end', async () => {
    const boxes = boxesOf(clip('1x1-02s'));
    const media = boxes.get('mdat') ?? new Uint8Array();
    const large = Buffer.concat([Buffer.alloc(16), media.subarray(8)]);
    large.writeUInt32BE(1);
    large.write('mdat', 4);
    large.writeBigUInt64BE(BigInt(large.length), 8);
    const movie = Buffer.from(boxes.get('moov') ?? []);
    movie.writeUInt32BE(0);
    const file = Buffer.concat([boxes.get('ftyp') ?? new Uint8Array(), large, movie]);
    await expect(readMp4(new Bytes(file))).resolves.toMatchObject({ seconds: expect.closeTo(2, 1) });
  });

  it('of a video that is turned by a quarter, as it is shown', async () => {
    const file = Buffer.from(clip('16x9-01s'));
    const matrix = file.indexOf('tkhd') + 4 + 40;
    for (const [index, value] of [0, 65_536, 0, -65_536, 0].entries())
      file.writeInt32BE(value, matrix + 4 * index);
    const { width, height } = await readMp4(new Bytes(file));
    expect(width / height).toBeCloseTo(9 / 16, 1);
  });
});

describe('what is no video is told from one:', () => {
  it.each<[string, Uint8Array, string]>([
    ['a page', Buffer.from('<!doctype html><title>Sign in</title>'), 'does not begin as an MP4 file'],
    ['nothing', new Uint8Array(), 'empty'],
    ['another file of boxes', box('free', new Uint8Array(8)), 'does not begin as an MP4 file'],
    ['a file without a movie', box('ftyp', Buffer.from('isom0000')), 'no movie box'],
    ['a movie without a header', Buffer.concat([box('ftyp'), box('moov')]), 'no header'],
    [
      'a movie without a picture',
      Buffer.concat([box('ftyp'), box('moov', box('mvhd', new Uint8Array(100)))]),
      'no picture',
    ],
    ['half of a movie', clip('1x1-01s').subarray(0, 400), 'ends within'],
  ])('%s', async (_, bytes, message) => {
    const read = readMp4(new Bytes(bytes));
    await expect(read).rejects.toThrow(Mp4Error);
    await expect(read).rejects.toThrow(message);
  });

  it('bytes of any kind end in an error of its own, or in numbers', async () => {
    const whole = clip('1x1-01s');
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, value]) => {
      const copy = whole.slice();
      copy[at] = value;
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array()), async (bytes) => {
        try {
          const { width, height } = await readMp4(new Bytes(bytes));
          expect(width).toBeGreaterThan(0);
          expect(height).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Mp4Error);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file on a server is read in pieces', () => {
  const bytes = new Uint8Array(200_000).map((_, index) => index % 251);

  it('by its ranges, and none is loaded twice', async () => {
    const ranges: (string | undefined)[] = [];
    const open = (headers: Readonly<Record<string, string>>) => {
      ranges.push(headers.range);
      const [, start = '', end = ''] = /(\d+)-(\d+)/.exec(headers.range ?? '') ?? [];
      const part = bytes.subarray(Number(start), Number(end) + 1);
      const range = `bytes ${start}-${Number(start) + part.length - 1}/${bytes.length}`;
      return Promise.resolve(new Response(part, { status: 206, headers: { 'Content-Range': range } }));
    };
    const file = new RangedFile(open, undefined);
    expect([...(await file.read(0, 16))]).toEqual([...bytes.subarray(0, 16)]);
    expect([...(await file.read(100, 16))]).toEqual([...bytes.subarray(100, 116)]);
    expect([...(await file.read(150_000, 16))]).toEqual([...bytes.subarray(150_000, 150_016)]);
    expect(ranges).toEqual(['bytes=0-65535', 'bytes=150000-215535']);
  });

  it('also of a server that knows no ranges', async () => {
    const file = new RangedFile(() => Promise.resolve(new Response(bytes)), undefined);
    expect([...(await file.read(150_000, 16))]).toEqual([...bytes.subarray(150_000, 150_016)]);
  });

  it('and another range than the requested one is not', async () => {
    const headers = { 'Content-Range': 'bytes 5-20/100' };
    const open = () => Promise.resolve(new Response(bytes.subarray(5, 21), { status: 206, headers }));
    await expect(new RangedFile(open, undefined).read(0, 16)).rejects.toThrow('another range');
  });
});

it.each([
  [
    { aspect_ratio: '3:2', size: '1080P', duration: 10 },
    { ratio: 1.5, seconds: 10 },
  ],
  [
    { size: '720x1280', seconds: '8' },
    { ratio: 0.5625, seconds: 8 },
  ],
  [{ metadata: { output_config: { aspect_ratio: '9:16' } } }, { ratio: 0.5625, seconds: undefined }],
  [{ prompt: 'a cat' }, { ratio: undefined, seconds: undefined }],
])('%j asks for %j', (body, asked) => {
  expect(askedVideo(body, false)).toEqual(asked);
});

it('the length of an extension is that of its addition, which says nothing about the whole', () => {
  expect(askedVideo({ duration: 6 }, true)).toEqual({ ratio: undefined, seconds: undefined });
});
