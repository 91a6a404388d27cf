/** A video file has its name only when it is complete, and links are not followed on the way. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameForSubmit, nameForTask, saveVideo } from '../../../src/cli/task-files/video-file.ts';
import type { ByteStream } from '../../../src/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'video-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A stream that runs a function between its two chunks. */
function bytes(between: () => void = () => {}): ByteStream {
  const chunks = [[1, 2], [3]];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new Uint8Array(chunk));
      if (chunks.length === 0) between();
    },
  });
  // Node's streams can be iterated over.
  return stream as ByteStream;
}

it('until it is complete it has another name', async () => {
  const file = join(folder, 'cat.mp4');
  let meanwhile: string[] = [];
  await saveVideo(
    bytes(() => {
      meanwhile = readdirSync(folder);
    }),
    file,
    false,
  );
  expect(meanwhile).toEqual([expect.stringMatching(/^cat\.mp4\.\d{4}\.part$/)]);
  expect(readdirSync(folder)).toEqual(['cat.mp4']);
  expect([...readFileSync(file)]).toEqual([1, 2, 3]);
});

it('a file that comes meanwhile is not overwritten', async () => {
  const file = join(folder, 'cat.mp4');
  const saved = saveVideo(
    bytes(() => writeFileSync(file, 'mine')),
    file,
    false,
  );
  await expect(saved).rejects.toMatchObject({ message: expect.stringContaining('exists'), exitCode: 1 });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['cat.mp4']);
});

it('nothing is left of a download that breaks off', async () => {
  const broken = bytes(() => {
    throw new Error('broken off');
  });
  await expect(saveVideo(broken, join(folder, 'cat.mp4'), false)).rejects.toThrow('broken off');
  expect(readdirSync(folder)).toEqual([]);
});

it('a link that has the name of the unfinished file is not followed', async () => {
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'mine');
  const plant = (attempt: number) => {
    const suffix = String((process.pid + attempt) % 10_000).padStart(4, '0');
    symlinkSync(victim, join(folder, `cat.mp4.${suffix}.part`));
  };
  plant(0);
  await saveVideo(bytes(), join(folder, 'cat.mp4'), false);
  expect([...readFileSync(join(folder, 'cat.mp4'))]).toEqual([1, 2, 3]);
  for (let attempt = 1; attempt < 10; attempt += 1) plant(attempt);
  await expect(saveVideo(bytes(), join(folder, 'cat.mp4'), true)).rejects.toThrow('cannot be written');
  expect(readFileSync(victim, 'utf8')).toBe('mine');
});

it('a name that is made up is no path, whatever the id is', () => {
  expect(nameForTask('toapis', '../../etc/passwd\u0000')).toBe('toapis--etc-passwd-.mp4');
  expect(nameForTask('toapis', 'x'.repeat(300))).toHaveLength(111);
});

it('a name that is made up before the submit tells its local time', () => {
  const noon = new Date(2026, 10, 26, 12, 5, 9).getTime();
  expect(nameForSubmit('toapis', noon, 1)).toBe('toapis-20261126-120509.mp4');
  expect(nameForSubmit('toapis', noon, 2)).toBe('toapis-20261126-120509-2.mp4');
});
