/** Files that toapis takes by their URLs: the command line uploads them before the submit. */

import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, serveGateways } from '../gateway-server.ts';
import { create, Workplace } from '../workplace.ts';

let work: Workplace;
let fast: GatewayServer;
beforeAll(async () => {
  work = await Workplace.create();
  fast = await serveGateways({ speed: 500 });
  await writeFile(work.path('cat.JPG'), 'a cat');
  await writeFile(work.path('dog.png'), 'a dog');
  await writeFile(work.path('cow.bmp'), 'a cow');
  await writeFile(work.path('whale.png'), new Uint8Array(10 * 2 ** 20 + 1));
});
afterAll(async () => {
  await fast[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

const uploads = '/toapis/v1/uploads/images';

describe.concurrent('an image of toapis', () => {
  it('is uploaded under its name and type if it is a file, and its URL is submitted', async () => {
    await using mock = await serveGateways({ speed: 500 });
    const images = ['--image', 'cat.JPG', '--reference-images', 'https://example.com/a.png'];
    const args = [...images, '--reference-images', 'dog.png', '-o', 'sent.mp4', '--base-url', mock.toapis];
    expect(await work.run(create('a cat', ...args))).toMatchObject({ status: 0, stdout: 'sent.mp4\n' });
    expect(await work.isVideo('sent.mp4')).toBe(true);
    const [first, second, submit] = mock.submits;
    const files = [first, second];
    expect(files.map((request) => request?.path)).toEqual([uploads, uploads]);
    const bodies = files.map((request) => request?.body).join('');
    expect(bodies).toMatch(/filename="cat\.JPG"\r\nContent-Type: image\/jpeg\r\n\r\na cat\r\n/i);
    expect(bodies).toMatch(/filename="dog\.png"\r\nContent-Type: image\/png\r\n\r\na dog\r\n/i);
    const url = expect.stringMatching(`^${mock.toapis}/files/upload_`);
    expect(JSON.parse(submit?.body ?? '')).toMatchObject({
      image: url,
      reference_images: ['https://example.com/a.png', url],
    });
  });

  it('is submitted as it is if it is an address', async () => {
    await using mock = await serveGateways();
    const image = 'https://example.com/a.png';
    const args = ['--image', image, '--no-wait', '--base-url', mock.toapis];
    expect(await work.run(create('a cat', ...args))).toMatchObject({ status: 0 });
    expect(mock.submits.map(({ body }) => JSON.parse(body))).toMatchObject([{ image }]);
  });

  it.each([
    ['of a type that is not taken', 'cow.bmp', 'image cannot be uploaded as image/bmp, but as image/jpeg'],
    ['too large', 'whale.png', 'the file has 10485761 bytes, and at most 10485760 are allowed'],
    ['not there', 'none.png', '--image: "none.png" is neither a file nor a URL.'],
  ])('is a mistake if it is %s: nothing is sent, and no file is left', async (_, file, message) => {
    await using mock = await serveGateways();
    const args = ['--image', file, '-o', `${file}.mp4`, '--base-url', mock.toapis];
    const { status, stderr } = await work.run(create('a cat', ...args));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(mock.received).toEqual([]);
    expect(await work.files(`${file}.mp4`)).toEqual([]);
  });

  it('whose upload is refused is an error that names the option, and no file is left', async () => {
    await using mock = await serveGateways({
      respond: () => Response.json({ success: false, message: 'Unsupported image type' }, { status: 400 }),
    });
    const args = ['--reference-images', 'dog.png', '-o', 'refused.mp4', '--base-url', mock.toapis];
    const { status, stderr } = await work.run(create('a cat', ...args));
    expect(status).toBe(1);
    expect(stderr).toContain('reference_images was not uploaded, and nothing submitted: POST ');
    expect(stderr).toContain('400: Unsupported image type');
    expect(stderr).toContain('The option for this field is --reference-images.');
    expect(mock.submits).toHaveLength(1);
    expect(await work.files('refused')).toEqual([]);
  });

  it('whose upload is interrupted ends the command at once: nothing is paid for', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = ['--image', 'dog.png', '-o', 'interrupted.mp4', '--base-url', mock.toapis];
    const { child, ended } = work.start(create('a cat', ...args));
    await mock.arrived;
    child.kill('SIGINT');
    const { status, stderr } = await ended;
    expect(status).toBe(130);
    expect(stderr).not.toContain('Waiting for the answer');
    expect(mock.submits.map(({ path }) => path)).toEqual([uploads]);
    expect(await work.files('interrupted')).toEqual([]);
    mock.answer();
  });
});
