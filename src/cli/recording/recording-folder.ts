/** Reads the folder of a recording for a replay. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { RecordingFile } from '../../../mocks/replay/recording.ts';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import { readHarFile } from './har-file.ts';

/** The name of the HAR file. */
export const harName = 'recording.har';
/** The name of the folder of stories. */
export const storiesFolder = 'stories';

/**
 * The files to replay: the stories of a folder, or its HAR file if there are none; or a single HAR file or story.
 *
 * @param path a folder or a file
 * @throws RecordingError if there is no recording, or one of its files is not JSON
 */
export function readRecordingFiles(path: string): readonly RecordingFile[] {
  if (!existsSync(path)) throw new RecordingError(path, '', 'is not there');
  if (!statSync(path).isDirectory()) return [fileAt(path)];
  const stories = join(path, storiesFolder);
  const names = existsSync(stories) ? readdirSync(stories).filter((name) => name.endsWith('.json')) : [];
  if (names.length > 0) return names.sort().map((name) => fileAt(join(stories, name)));
  if (existsSync(join(path, harName))) return [fileAt(join(path, harName))];
  throw new RecordingError(path, '', `has neither ${storiesFolder}/*.json nor ${harName}`);
}

/** Reads the videos of a recording. */
export function recordedFileReader(path: string): (name: string) => Promise<Uint8Array> {
  const folder = resolve(path);
  return async (name) => {
    // A story may come from a stranger.
    if (!/^videos\/[\w-]+\.mp4$/.test(name))
      throw new RecordingError(name, '', 'is not a video of the recording');
    return readFile(join(folder, name));
  };
}

function fileAt(path: string): RecordingFile {
  const name = basename(path).replace(/\.json$/, '');
  if (path.endsWith('.har')) return { name, json: readHarFile(path, path) };
  try {
    return { name, json: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (cause) {
    throw new RecordingError(path, '', `is no JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
}
