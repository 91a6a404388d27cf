/** The clips are what their names say, and a browser plays them and seeks in them. */

import { readdir, stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchRequest, toResponse } from '../../../mocks/http/fetch-handler.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { type ServedFile, serveFile } from '../../../mocks/http/serve-file.ts';
import { clipReader } from '../../../mocks/media/clip-source.ts';
import { createClips } from '../../../mocks/media/clips.ts';
import { loadAsset } from '../../../mocks/media/load-asset.ts';
import { launchBrowser } from '../../support/browser.ts';

const folder = new URL('../../../mocks/clips/', import.meta.url);
const onDisk = clipReader(folder, loadAsset);
const clips = createClips(onDisk);

const sizes = [
  { aspectRatio: '16:9', width: 320, height: 180 },
  { aspectRatio: '9:16', width: 180, height: 320 },
  { aspectRatio: '3:2', width: 288, height: 192 },
  { aspectRatio: '2:3', width: 192, height: 288 },
  { aspectRatio: '1:1', width: 240, height: 240 },
];
const lengths = Array.from({ length: 15 }, (_, index) => index + 1);

/** A file as a `Response`. */
function served(request: Request, file: ServedFile): Response {
  return toResponse(serveFile(new FetchRequest(request), file));
}

/** A part of an MP4: four letters and what follows them. */
interface Box {
  readonly type: string;
  readonly body: DataView<ArrayBuffer>;
}

function boxesIn(data: DataView<ArrayBuffer>, from = 0): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < data.byteLength; ) {
    const size = data.getUint32(at);
    // A size of 0 or 1 has a meaning of its own; no clip needs it.
    if (size < 8) throw new Error(`a box of ${size} bytes at ${at}`);
    boxes.push({ type: textAt(data, at + 4), body: part(data, at + 8, size - 8) });
    at += size;
  }
  return boxes;
}

function part(data: DataView<ArrayBuffer>, at: number, length: number): DataView<ArrayBuffer> {
  return new DataView(data.buffer, data.byteOffset + at, length);
}

function textAt(data: DataView<ArrayBuffer>, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => data.getUint8(at + index)));
}

/** The body of the box at a path such as `moov/mvhd`. */
function bodyAt(data: DataView<ArrayBuffer>, path: string): DataView<ArrayBuffer> {
  return path.split('/').reduce((within, type) => {
    const box = boxesIn(within).find((candidate) => candidate.type === type);
    if (!box) throw new Error(`no ${type} of ${path}`);
    return box.body;
  }, data);
}

/** Reads what a player goes by; times in seconds. */
function readVideo(bytes: Uint8Array<ArrayBuffer>) {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const media = bodyAt(data, 'moov/trak/mdia');
  const [movieHead, trackHead, mediaHead] = [
    bodyAt(data, 'moov/mvhd'),
    bodyAt(data, 'moov/trak/tkhd'),
    bodyAt(media, 'mdhd'),
  ];
  const versions = [movieHead, trackHead, mediaHead].map((head) => head.getUint8(0));
  if (versions.some((version) => version !== 0)) throw new Error('a header with 64-bit times');
  const samples = bodyAt(media, 'minf/stbl');
  // All frames last equally long: one entry of how many and how long.
  const times = bodyAt(samples, 'stts');
  const frame = times.getUint32(12) / mediaHead.getUint32(12);
  const keys = bodyAt(samples, 'stss');
  const [format] = boxesIn(bodyAt(samples, 'stsd'), 8);
  return {
    layout: boxesIn(data)
      .map(({ type }) => type)
      .filter((type) => type !== 'free'),
    tracks: boxesIn(bodyAt(data, 'moov'))
      .filter(({ type }) => type === 'trak')
      .map(({ body }) => textAt(bodyAt(body, 'mdia/hdlr'), 8)),
    format: format?.type,
    seconds: movieHead.getUint32(16) / movieHead.getUint32(12),
    trackSeconds: times.getUint32(4) === 1 && times.getUint32(8) * frame,
    // Fixed-point numbers, 16 bits before the point.
    width: trackHead.getUint32(76) / 65_536,
    height: trackHead.getUint32(80) / 65_536,
    keyFrames: Array.from({ length: keys.getUint32(4) }, (_, index) =>
      Math.round((keys.getUint32(8 + 4 * index) - 1) * frame * 1000),
    ).map((milliseconds) => milliseconds / 1000),
  };
}

/** The width and height, in pixels, that the frame header of a JPEG names. */
function readPicture({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) {
  const data = new DataView(buffer, byteOffset, byteLength);
  if (data.getUint16(0) !== 0xffd8) throw new Error('no JPEG');
  for (let at = 2; at < byteLength; at += 2 + data.getUint16(at + 2)) {
    if (data.getUint16(at) === 0xffc0)
      return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
  }
  throw new Error('no frame header');
}

describe('a clip', () => {
  it.each(sizes)('of $aspectRatio has every length from 1 to 15 seconds exactly', async (size) => {
    const { aspectRatio, width, height } = size;
    const found = await Promise.all(
      lengths.map(async (seconds) => readVideo((await clips.load({ aspectRatio, seconds })).bytes)),
    );
    const wanted = lengths.map((seconds) => ({
      layout: ['ftyp', 'moov', 'mdat'],
      tracks: ['vide'],
      format: 'avc1',
      seconds,
      trackSeconds: seconds,
      width,
      height,
      keyFrames: Array.from({ length: seconds }, (_, second) => second),
    }));
    expect(found).toEqual(wanted);
    const [across = 0, down = 0] = aspectRatio.split(':').map(Number);
    expect(width * down).toBe(height * across);
  });

  it.each(sizes)('of $aspectRatio has a still of the same size', async ({ aspectRatio, width, height }) => {
    const still = await clips.still({ aspectRatio });
    expect(still.type).toBe('image/jpeg');
    expect(readPicture(still.bytes)).toEqual({ width, height });
  });

  it('is one of 75, beside 5 stills and their script, of less than 3 MB together', async () => {
    const names = await readdir(folder);
    const numbered = lengths.map((seconds) => `-${String(seconds).padStart(2, '0')}s.mp4`);
    const wanted = sizes.flatMap(({ aspectRatio }) =>
      [...numbered, '.jpg'].map((suffix) => aspectRatio.replace(':', 'x') + suffix),
    );
    expect(names.sort()).toEqual([...wanted, 'make.sh'].sort());
    const files = await Promise.all(names.map((name) => stat(new URL(name, folder))));
    expect(files.reduce((total, { size }) => total + size, 0)).toBeLessThan(3_000_000);
  });
});

describe('the choice of a clip', () => {
  it.each([
    ['16:9', '16x9'],
    ['9:16', '9x16'],
    ['3:2', '3x2'],
    ['2:3', '2x3'],
    ['1:1', '1x1'],
    ['1280x720', '16x9'],
    ['1920X1080', '16x9'],
    ['720x1280', '9x16'],
    ['1024x1792', '9x16'],
    ['1792x1024', '16x9'],
    ['4:3', '3x2'],
    ['3:4', '2x3'],
    ['21:9', '16x9'],
    ['9:21', '9x16'],
    ['1:100', '9x16'],
    ['5:4', '3x2'],
    ['1.85:1', '16x9'],
    ['1000x999', '1x1'],
    [' 3:2 ', '3x2'],
    ['', '16x9'],
    ['auto', '16x9'],
    ['720P', '16x9'],
    ['0:1', '16x9'],
    ['1:0', '16x9'],
    ['-2:-3', '16x9'],
    ['2:3:4', '16x9'],
  ])('for "%s" falls on %s', async (aspectRatio, ratio) => {
    expect((await clips.still({ aspectRatio })).etag).toMatch(new RegExp(`^"${ratio}-\\d+"$`));
  });

  it.each([
    [6, '06'],
    [6.4, '06'],
    [6.5, '07'],
    [0, '01'],
    [-3, '01'],
    [15, '15'],
    [60, '15'],
    [Infinity, '15'],
    [NaN, '01'],
  ])('for %d seconds falls on %s', async (seconds, length) => {
    const clip = await clips.load({ aspectRatio: '3:2', seconds });
    expect(clip).toMatchObject({ type: 'video/mp4', etag: `"3x2-${length}s-${clip.bytes.length}"` });
  });

  it('is read once, and kept by whoever opened the clips', async () => {
    const choice = { aspectRatio: '3:2', seconds: 6 };
    const [first, second] = await Promise.all([clips.load(choice), clips.load({ ...choice, seconds: 6.1 })]);
    expect(second).toBe(first);
    const other = await createClips(onDisk).load(choice);
    expect(other).not.toBe(first);
    expect(other).toEqual(first);
  });

  it('says what to do when the files are not there', async () => {
    const lost = createClips(clipReader(new URL('nowhere', folder), loadAsset)).still({ aspectRatio: '1:1' });
    await expect(lost).rejects.toThrow(/nowhere\/1x1\.jpg cannot be read.*createMock\(\{ clips \}\)/);
  });

  it('reads over HTTP where there is no file system, and tries again after a failure', async () => {
    const still = await clips.still({ aspectRatio: '1:1' });
    const asked: string[] = [];
    const server = await listen({
      port: 0,
      async fetch(request) {
        asked.push(new URL(request.url).pathname);
        return asked.length === 1 ? new Response(null, { status: 503 }) : served(request, still);
      },
    });
    try {
      const remote = createClips(clipReader(new URL('/files/', server.url), loadAsset));
      await expect(remote.still({ aspectRatio: '1:1' })).rejects.toThrow('cannot be read');
      expect(await remote.still({ aspectRatio: '1:1' })).toEqual(still);
      await remote.still({ aspectRatio: '1:1' });
      expect(asked).toEqual(['/files/1x1.jpg', '/files/1x1.jpg']);
    } finally {
      await server.close();
    }
  });
});

describe('a clip on a server', () => {
  let server: Listener;
  const asked: { path: string; range: string | null; status: number }[] = [];

  beforeAll(async () => {
    server = await listen({
      port: 0,
      async fetch(request) {
        const { pathname: path } = new URL(request.url);
        if (path === '/') {
          return new Response('<!doctype html><video></video>', { headers: { 'Content-Type': 'text/html' } });
        }
        if (!path.endsWith('.mp4')) return new Response(null, { status: 404 });
        const response = served(request, await clips.load({ aspectRatio: '16:9', seconds: 2 }));
        asked.push({ path, range: request.headers.get('Range'), status: response.status });
        return response;
      },
    });
  });
  afterAll(() => server.close());

  it('keeps its headers on the wire', async () => {
    const url = new URL('/video.mp4', server.url);
    const { bytes, etag } = await clips.load({ aspectRatio: '16:9', seconds: 2 });
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(head.headers.get('Content-Type')).toBe('video/mp4');
    const last = await fetch(url, { headers: { Range: 'bytes=-10' } });
    expect(last.status).toBe(206);
    expect(new Uint8Array(await last.arrayBuffer())).toEqual(bytes.slice(-10));
    expect((await fetch(url, { headers: { Range: 'bytes=1000000-' } })).status).toBe(416);
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('plays to its end in a browser, and shows exactly the frame that is sought', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      expect(await watch(page)).toEqual({
        duration: 2,
        size: [320, 180],
        ended: 2,
        // The bar at the bottom is as long as the part of the clip that is over, the shown frame included.
        sought: [
          { time: 1, bar: 13 / 24 },
          { time: 0.5, bar: 7 / 24 },
          { time: 1.75, bar: 22 / 24 },
        ].map(({ time, bar }) => ({ time, bar: expect.closeTo(bar, 2) })),
      });
    } finally {
      await browser.close();
    }
    const requests = asked.filter(({ path }) => path === '/played.mp4');
    expect(requests[0]).toEqual({ path: '/played.mp4', range: 'bytes=0-', status: 206 });
    expect(requests.every(({ range, status }) => range?.startsWith('bytes=') && status === 206)).toBe(true);
  });
});

/** Plays `/played.mp4` from beginning to end, then seeks; tells what there was to see. Times in seconds. */
function watch(page: Page) {
  return page.evaluate(async () => {
    const video = document.querySelector('video');
    if (!video) throw new Error('The page has no <video>.');
    const happens = (name: string) =>
      new Promise<void>((resolve, reject) => {
        video.addEventListener(name, () => resolve(), { once: true });
        video.addEventListener('error', () => reject(new Error(`${name}: ${video.error?.message}`)));
      });

    /** The length of the orange bar at the bottom of the picture, from 0 to 1. */
    const barLength = () => {
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The page has no canvas.');
      context.drawImage(video, 0, 0);
      const { data } = context.getImageData(0, canvas.height - 5, canvas.width, 1);
      const reds = Array.from({ length: canvas.width }, (_, x) => data[4 * x] ?? 0);
      return reds.filter((red) => red > 128).length / canvas.width;
    };

    /** Waits for the picture of a moment: a busy machine paints it after it has come there. */
    const isShown = (time: number) =>
      new Promise<void>((resolve) => {
        const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
          if (Math.abs(mediaTime - time) < 0.1) resolve();
          else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
      });

    video.muted = true;
    video.src = '/played.mp4';
    const ended = happens('ended');
    await video.play();
    await ended;
    const end = video.currentTime;
    const sought: { time: number; bar: number }[] = [];
    for (const time of [1, 0.5, 1.75]) {
      const seeked = happens('seeked');
      const shown = isShown(time);
      video.currentTime = time;
      await seeked;
      await shown;
      sought.push({ time: video.currentTime, bar: barLength() });
    }
    return { duration: video.duration, size: [video.videoWidth, video.videoHeight], ended: end, sought };
  });
}
