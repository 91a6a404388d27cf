/** The addresses of videos, and the servers that get the API key. */

import { describe, expect, it } from 'vitest';
import { octopusx } from '../../../src/index.ts';
import { apiKey, video } from '../mocked.ts';
import { bytesOf, fileServer, reply, sampleVideo, whole } from './file-server.ts';
import { contentVideo, findShown, shownVideo } from './shown-video.ts';

const file = sampleVideo();

describe('the address of a video', () => {
  it.each([
    ['https://files.test/1.mp4?signature=a%2Fb', 'https://files.test/1.mp4?signature=a%2Fb'],
    ['/files/1.mp4', 'https://gateway.test/files/1.mp4'],
    ['files/1.mp4', 'https://gateway.test/base/files/1.mp4'],
    ['../1.mp4', 'https://gateway.test/1.mp4'],
    ['//files.test/1.mp4', 'https://files.test/1.mp4'],
    [' https://files.test/1.mp4\n', 'https://files.test/1.mp4'],
  ])('%j is completed by that of the gateway', async (shown, url) => {
    const found = await shownVideo(shown, { baseUrl: 'https://gateway.test/base' });
    expect(found).toMatchObject({ url, requiresAuth: false });
  });

  const unusable = [
    'javascript:alert(1)',
    'data:video/mp4;base64,AAAA',
    'file:///etc/passwd',
    'blob:https://gateway.test/5',
    'ftp://files.test/1.mp4',
    'http://user:password@files.test/1.mp4',
    'http://user@files.test/1.mp4',
    'http://',
    'https://files.test:99999/1.mp4',
  ];

  it.each(unusable)('%j is refused: there is no video', async (shown) => {
    expect(await findShown(shown)).toBeUndefined();
  });

  it.each(unusable)('%j is refused: the next one is used', async (shown) => {
    const found = await contentVideo({ video_url: shown, url: 'http://files.test/1.mp4' });
    expect(found).toMatchObject({ url: 'http://files.test/1.mp4', requiresAuth: false });
  });

  it.each(unusable)('%j is refused: the content endpoint is used', async (shown) => {
    const found = await contentVideo({ video_url: shown });
    expect(found).toMatchObject({
      url: 'http://gateway.test/v1/videos/video_1/content',
      requiresAuth: true,
    });
  });
});

describe('the API key', () => {
  /** Downloads a video at a shown address, and gives the headers that were sent. */
  async function headersSentTo(shown: string, baseUrl?: string) {
    const sent: Request[] = [];
    const files = (request: Request) => {
      sent.push(request);
      return new Response(file);
    };
    const found = await contentVideo({ video_url: shown }, { files, ...(baseUrl && { baseUrl }) });
    await found.download();
    return { found, sent, authorization: sent[0]?.headers.get('authorization') };
  }

  it.each([
    ['http://gateway.test/v1/videos/video_1/content', undefined],
    ['/v1/videos/video_1/content', undefined],
    ['/v1/videos/video_1/content?variant=video', undefined],
    ['HTTP://GATEWAY.TEST:80/v1/videos/grok%3A1/content', undefined],
    ['http://gateway.test/v1/./videos/x/../grok:1/content', undefined],
    ['http://gateway.test/base/v1/videos/video_1/content', 'http://gateway.test/base/'],
  ])('is sent to the content endpoint that is shown as %j', async (shown, baseUrl) => {
    const { found, sent, authorization } = await headersSentTo(shown, baseUrl);
    expect(found.requiresAuth).toBe(true);
    expect(authorization).toBe(`Bearer ${apiKey}`);
    expect(sent.map(({ url }) => url)).toEqual([found.url]);
  });

  it.each([
    'https://gateway.test/v1/videos/video_1/content',
    'http://gateway.test:8080/v1/videos/video_1/content',
    'http://gateway.test.evil.test/v1/videos/video_1/content',
    'http://evil-gateway.test/v1/videos/video_1/content',
    'http://evil.test/http://gateway.test/v1/videos/video_1/content',
    'http://evil.test/v1/videos/video_1/content',
    '//evil.test/v1/videos/video_1/content',
    String.raw`\\evil.test\v1\videos\video_1\content`,
    '/v1/videos/video_1/content/',
    '/v1/videos/video_1/contents',
    '/v1/videos/video_1/more/content',
    '/v1/videos//content',
    '/v1/videos/content',
    '/v1/video/video_1/content',
    '/V1/videos/video_1/content',
    '/other/v1/videos/video_1/content',
    '/v1/videos/video_1%2Fcontent',
    '/files?/v1/videos/video_1/content',
    '/files#/v1/videos/video_1/content',
    '/v1/videos/video_1/content/../../../files',
  ])('is not sent to %j', async (shown) => {
    const { found, authorization } = await headersSentTo(shown);
    expect(found.requiresAuth).toBe(false);
    expect(authorization).toBeNull();
  });

  it('is sent to the content endpoint that another query shows', async () => {
    const found = await shownVideo('http://gateway.test/v1/videos/video_1/content');
    expect(found.requiresAuth).toBe(true);
  });

  it('is not sent outside the path of the gateway, although the origin is the same', async () => {
    const { found, authorization } = await headersSentTo(
      '/v1/videos/video_1/content',
      'http://gateway.test/base',
    );
    expect(found.requiresAuth).toBe(false);
    expect(authorization).toBeNull();
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a redirect with %i to another origin',
    async (status) => {
      await using storage = await fileServer(whole(file));
      await using gateway = await fileServer(reply(status, '', { Location: `${storage.url}/1.mp4` }));
      const task = await octopusx({
        apiKey,
        baseUrl: gateway.url,
        fetch: async (request) =>
          request.url.endsWith('/content')
            ? fetch(request)
            : Response.json({ id: 'video_1', status: 'completed' }),
      }).generateVideo({ model: 'veo_3_1', prompt: 'a cat', seconds: '8' });
      const found = (await task.refresh()).result;
      expect(found?.requiresAuth).toBe(true);
      const blob = await found?.download();
      expect(blob && (await bytesOf(blob))).toEqual(file);
      expect(gateway.requests[0]?.headers.authorization).toBe(`Bearer ${apiKey}`);
      expect(storage.requests).toHaveLength(1);
      expect(storage.requests[0]?.headers).not.toHaveProperty('authorization');
      expect(JSON.stringify(storage.requests[0]?.rawHeaders)).not.toContain(apiKey);
    },
  );
});

it('a video that is shown for a submit is left to the first query', async () => {
  const gateway = octopusx({
    apiKey,
    fetch: async () => Response.json({ id: '1', status: 'completed', video_url: 'http://files.test/1.mp4' }),
  });
  const task = await gateway.createVideo(video);
  expect(task.result).toBeUndefined();
  expect((await task.refresh()).result?.url).toBe('http://files.test/1.mp4');
});
