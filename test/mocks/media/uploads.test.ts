/** Uploads: what is accepted, what is refused in which form, and the URL that leads back to the file. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';

const mock = createMock();
const headers = { Authorization: 'Bearer YOUR_API_KEY' };
const megabyte = 1024 * 1024;

/** Uploads a file. */
async function upload(kind: 'images' | 'videos', file: Blob, name: string, server = mock) {
  const body = new FormData();
  body.append('file', file, name);
  const url = `http://mock/toapis/v1/uploads/${kind}`;
  const response = await server.fetch(new Request(url, { method: 'POST', headers, body }));
  return { status: response.status, answer: await response.json() };
}

/** A file of zeros, which are quickly made. */
const largeFile = (type: string, size: number) => new Blob([new Uint8Array(size)], { type });
const bytesOf = (size: number) => new Uint8Array(size).map((_, index) => index % 251);
const fileOf = (type: string) => new Blob([bytesOf(1000)], { type });

describe('an upload', () => {
  it.each([
    ['images', 'image/jpeg', 'jpg'],
    ['images', 'image/png', 'png'],
    ['images', 'image/webp', 'webp'],
    ['images', 'image/gif', 'gif'],
    ['videos', 'video/mp4', 'mp4'],
    ['videos', 'video/webm', 'webm'],
    ['videos', 'video/quicktime', 'mov'],
  ] as const)('to %s of %s answers a URL that serves the same bytes', async (kind, type, ending) => {
    const { status, answer } = await upload(kind, fileOf(type), `a.${ending}`);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ success: true, message: '', data: { mime_type: type, size: 1000 } });
    expect(answer.data.id).toMatch(/^upload_[0-9a-f]{24}$/);
    expect(answer.data.url).toBe(`http://mock/toapis/files/${answer.data.id}.${ending}`);
    const served = await mock.fetch(new Request(answer.data.url));
    expect(served.headers.get('content-type')).toBe(type);
    expect(served.headers.get('access-control-allow-origin')).toBe('*');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytesOf(1000));
  });

  it('is served in parts, too', async () => {
    const { answer } = await upload('videos', fileOf('video/mp4'), 'a.mp4');
    const part = await mock.fetch(new Request(answer.data.url, { headers: { Range: 'bytes=10-19' } }));
    expect(part.status).toBe(206);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytesOf(1000).subarray(10, 20));
  });

  it('has an id and a URL of its own each time', async () => {
    const [one, other] = [
      await upload('images', fileOf('image/png'), 'a.png'),
      await upload('images', fileOf('image/png'), 'a.png'),
    ];
    expect(one.answer.data.url).not.toBe(other.answer.data.url);
  });

  it.each([
    ['images', 'image/png', 10, 'Image too large. Maximum size is 10MB'],
    ['videos', 'video/mp4', 50, 'Video too large. Maximum size is 50MB'],
  ] as const)(
    'to %s is accepted up to its limit and refused above it',
    async (kind, type, limit, message) => {
      expect((await upload(kind, largeFile(type, limit * megabyte), 'a')).status).toBe(200);
      const refusal = { status: 400, answer: { success: false, message } };
      expect(await upload(kind, largeFile(type, limit * megabyte + 1), 'a')).toEqual(refusal);
      // More than what is read at all.
      expect(await upload(kind, largeFile(type, (limit + 1) * megabyte), 'a')).toEqual(refusal);
    },
  );

  it.each([
    ['images', 'image/svg+xml', 'Unsupported image type. Allowed: JPEG, PNG, WebP, GIF'],
    ['images', 'video/mp4', 'Unsupported image type. Allowed: JPEG, PNG, WebP, GIF'],
    ['videos', 'image/png', 'Unsupported or invalid video file. Allowed: MP4, WebM, MOV'],
  ] as const)('to %s of %s is refused in the published words', async (kind, type, message) => {
    expect(await upload(kind, fileOf(type), 'a')).toEqual({
      status: 400,
      answer: { success: false, message },
    });
  });

  it('of a text in the place of the file is refused', async () => {
    const body = new FormData();
    body.append('file', 'a picture');
    const url = 'http://mock/toapis/v1/uploads/images';
    const response = await mock.fetch(new Request(url, { method: 'POST', headers, body }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      success: false,
      message: expect.stringContaining('file must'),
    });
  });

  it('is not billed, and is in the ledger', async () => {
    const own = createMock();
    await upload('images', fileOf('image/png'), 'a.png', own);
    await upload('images', fileOf('text/plain'), 'a.txt', own);
    expect(own.ledger.billable).toBe(0);
    expect(own.ledger.entries).toMatchObject([
      { operation: 'uploadImage', status: 200 },
      { operation: 'uploadImage', status: 400, refusal: expect.stringContaining('Unsupported') },
    ]);
  });

  it('is forgotten by a reset', async () => {
    const own = createMock();
    const { answer } = await upload('images', fileOf('image/png'), 'a.png', own);
    own.reset();
    expect((await own.fetch(new Request(answer.data.url))).status).toBe(404);
  });

  it('yields a URL that a submit takes', async () => {
    const { answer } = await upload('images', fileOf('image/png'), 'a.png');
    const json = { model: 'grok-video-1.5', prompt: 'The cat turns', image: answer.data.url };
    const init = {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    };
    const response = await mock.fetch(new Request('http://mock/toapis/v1/videos/generations', init));
    expect(response.status).toBe(200);
  });
});

it.each([
  ['clip.MP4', 'video/mp4'],
  ['clip.mov', 'video/quicktime'],
])('an upload of %s without a media type has that of its name, as curl sends it', async (name, type) => {
  const { status, answer } = await upload('videos', fileOf('application/octet-stream'), name);
  expect({ status, type: answer.data.mime_type }).toEqual({ status: 200, type });
});
